#include "ui/canvas.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "imgui_internal.h"
#include "ui/painter.h"

namespace groundwork::ui {

namespace {
// Wide enough that no text breaks.
constexpr float one_line = 100000;
}  // namespace

Canvas::Canvas(const Window& window, TextMeasurer& measurer)
    : window_(window), measurer_(measurer), colours_(ui::colours(window.dark, window.accent, window.more)), spacing_(space_for(window.height)), list_(ImGui::GetWindowDrawList()) {
    width_ = std::min(spacing_.column, window.width - 2 * spacing_.margin);
    left_ = std::floor((window.width - width_) / 2);
    set_cursor({left_, -window.scroll});
}

ImVec2 Canvas::place(std::uint32_t id, ImVec2 size, bool control) {
    const ImVec2 from = cursor();
    const ImRect box(from, ImVec2(from.x + size.x, from.y + size.y));
    ImGui::ItemSize(size);
    seen = ImGui::ItemAdd(box, control ? id : 0);
    hovered = held = false;
    if (control && seen) ImGui::ButtonBehavior(box, id, &hovered, &held);
    placed_.push_back({id, {box.Min.x, box.Min.y + window_.scroll, size.x, size.y}, {}});
    set_cursor({left_, box.Max.y});
    return from;
}

void Canvas::enclose(std::uint32_t id, ImVec2 from, ImVec2 to) {
    placed_.push_back({id, {from.x, from.y + window_.scroll, to.x - from.x, to.y - from.y}, {}});
    seen = ImGui::IsRectVisible(from, to);
}

float Canvas::text_height(Type type, const std::string& text, float width) {
    return static_cast<float>(measurer_.measure(type, text, width).size()) * line(type);
}

float Canvas::text_width(Type type, const std::string& text) {
    float widest = 0;
    for (const TextLine& line : measurer_.measure(type, text, one_line)) widest = std::max(widest, line.width);
    return std::ceil(widest);
}

float Canvas::word_width(Type type, const std::string& text) {
    float widest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        widest = std::max(widest, text_width(type, text.substr(at, end - at)));
        at = end + 1;
    }
    return widest;
}

void Canvas::draw_text(Type type, const std::string& text, ImVec2 from, float width, Colour colour, Align align) {
    const float height = line(type);
    const std::vector<TextLine>& lines = measurer_.measure(type, text, width);
    placed_.back().texts.push_back({{from.x, from.y + window_.scroll, width, height * static_cast<float>(lines.size())}, type, align, {}});
    if (seen) draw_loose_text(type, text, from, width, colour, align);
}

void Canvas::draw_loose_text(Type type, const std::string& text, ImVec2 from, float width, Colour colour, Align align) {
    const float height = line(type);
    ImVec2 at = from;
    for (const TextLine& part : measurer_.measure(type, text, width)) {
        const float free = width - part.width;
        at.x = from.x + (align == Align::centre ? free / 2 : align == Align::end ? free : 0);
        text_line(list(), type, at, colour, std::string_view(text).substr(part.begin, part.end - part.begin));
        at.y += height;
    }
}

void Canvas::repeat_text(Type type, const std::string& text, ImVec2 from, float width, Colour colour, Align align) {
    draw_text(type, text, from, width, colour, align);
    placed_.back().texts.back().repeated = text;
}

void Canvas::space(float height) { set_cursor({left_, cursor().y + height}); }

ImVec2 Canvas::cursor() const { return ImGui::GetCursorScreenPos(); }

void Canvas::set_cursor(ImVec2 at) { ImGui::SetCursorScreenPos(at); }

void Canvas::inset(float by) {
    left_ += by;
    width_ -= 2 * by;
    set_cursor({left_, cursor().y});
}

}  // namespace groundwork::ui
