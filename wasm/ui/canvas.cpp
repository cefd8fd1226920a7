#include "ui/canvas.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "ui/painter.h"

namespace groundwork::ui {

namespace {
// Wide enough that no text breaks.
constexpr float one_line = 100000;
// The margin of a frame that has room for it.
constexpr float framed_margin = 24;
}  // namespace

Canvas::Canvas(const Window& window, TextMeasurer& measurer)
    : window_(window),
      measurer_(measurer),
      colours_(ui::colours(window.dark, window.accent, window.more)),
      spacing_(space_for(window.width, window.height)),
      list_(*ImGui::GetWindowDrawList()) {
    const float room = window.width - 2 * spacing_.margin;
    column_.width = std::min(window.is_wide() ? spacing_.container : spacing_.column, room);
    // In a page of somebody else's everything begins at its edge, as that page does.
    column_.left = window.framed ? std::min(framed_margin, spacing_.margin + room - column_.width)
                                 : std::floor((window.width - column_.width) / 2);
    set_cursor({left(), -window.top});
}

ImVec2 Canvas::place(std::uint32_t id, ImVec2 size, bool control) {
    const ImVec2 from = cursor();
    if (control) {
        ImGui::PushID(static_cast<int>(id));
        ImGui::InvisibleButton("", size);
        ImGui::PopID();
    } else {
        ImGui::Dummy(size);
    }
    seen = ImGui::IsItemVisible();
    hovered = control && ImGui::IsItemHovered();
    held = control && ImGui::IsItemActive();
    placed_.push_back({id, {from.x, from.y + window_.top, size.x, size.y}, {}});
    set_cursor({left(), from.y + size.y});
    return from;
}

void Canvas::enclose(std::uint32_t id, ImVec2 from, ImVec2 to) {
    placed_.push_back({id, {from.x, from.y + window_.top, to.x - from.x, to.y - from.y}, {}});
    seen = ImGui::IsRectVisible(from, to);
}

float Canvas::text_height(const Run& run, float width) { return run.text.empty() ? 0 : measurer_.height(run, width); }

float Canvas::text_width(const Run& run) { return run.text.empty() ? 0 : measurer_.widths(run).whole; }

float Canvas::word_width(const Run& run) { return run.text.empty() ? 0 : measurer_.widths(run).least; }

float Canvas::line(Type type) {
    static const std::string letter = "x";
    return measurer_.height({0, Part::label, type, letter}, one_line);
}

void Canvas::put_text(const Run& run, ImVec2 from, float width, Ink ink, Align align) {
    if (run.text.empty()) return;
    const Rect box{from.x, from.y + window_.top, width, measurer_.height(run, width)};
    placed_.back().texts.push_back(
        {box, run.part, run.type, align, ink, run.part >= Part::repeated ? run.text : std::string()});
}

void Canvas::space(float height) { set_cursor({left(), cursor().y + height}); }

ImVec2 Canvas::cursor() const { return ImGui::GetCursorScreenPos(); }

void Canvas::set_cursor(ImVec2 at) { ImGui::SetCursorScreenPos(at); }

void Canvas::inset(float by) { set_column({column_.left + by, column_.width - 2 * by}); }

void Canvas::set_column(const Column& column) {
    column_ = column;
    set_cursor({left(), cursor().y});
}

}  // namespace groundwork::ui
