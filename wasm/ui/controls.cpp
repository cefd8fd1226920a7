#include "ui/controls.h"

#include <algorithm>
#include <cmath>

#include "ui/painter.h"

namespace groundwork::ui {
namespace {

// From the edge of a field to its words, as the page's style sheet has it.
constexpr float field_inset = 12;

/// The words of a button: its label, and what stands under it where it has more to say.
struct Face {
    Type type;
    float label_height;
    float detail_height;
    float end_height;
    float height;
};

float height_of(Canvas& canvas, Type type, const std::string& text, float width) { return text.empty() ? 0 : canvas.text_height(type, text, width); }

Face face_of(Canvas& canvas, const view::Node& node, float width) {
    const bool strong = node.detail.empty() || node.weight == view::Weight::primary || node.tone == view::Tone::subtitle;
    const Type type = strong ? Type::strong : Type::body;
    const float label = canvas.text_height(type, node.label, width);
    const float detail = height_of(canvas, Type::caption, node.detail, width), end = height_of(canvas, Type::caption_strong, node.detail_end, width);
    return {type, label, detail, end, std::max(canvas.spacing().target, label + detail + end + 20)};
}

void draw_block(Canvas& canvas, const view::Node& node, float width) {
    const Colours& colours = canvas.colours();
    const bool primary = node.weight == view::Weight::primary;
    const float inset = canvas.spacing().inset;
    const Face face = face_of(canvas, node, width - 2 * inset);
    const ImVec2 size{width, face.height};
    const ImVec2 from = canvas.place(node.id, size, true);
    if (canvas.seen && primary) {
        fill_rect(canvas.list(), from, plus(from, width, size.y), canvas.spacing().radius, colours.accent);
        if (canvas.hovered) stroke_rect(canvas.list(), from, plus(from, width, size.y), canvas.spacing().radius, 2, colours.ink);
    } else if (canvas.seen) {
        draw_ground(canvas, from, size, canvas.spacing().radius, false);
    }
    const Align align = node.detail.empty() ? Align::centre : Align::start;
    ImVec2 at = plus(from, inset, std::floor((size.y - face.label_height - face.detail_height - face.end_height) / 2));
    canvas.draw_text(face.type, node.label, at, width - 2 * inset, primary ? colours.on_accent : colours.ink, align);
    if (node.detail.empty()) return;
    at.y += face.label_height;
    canvas.draw_text(Type::caption, node.detail, at, width - 2 * inset, primary ? colours.on_accent : colours.soft, align);
    if (node.detail_end.empty()) return;
    at.y += face.detail_height;
    canvas.draw_text(Type::caption_strong, node.detail_end, at, width - 2 * inset, colours.soft, align);
}

float block_width(Canvas& canvas, const view::Node& node) {
    return canvas.text_width(Type::strong, node.label) + 2 * (canvas.spacing().inset + 4);
}

bool fit_side_by_side(Canvas& canvas, const std::vector<view::Node>& nodes) {
    float needed = canvas.spacing().gap * static_cast<float>(nodes.size() - 1);
    for (const view::Node& node : nodes) needed += block_width(canvas, node);
    return needed <= canvas.width();
}

}  // namespace

void draw_ground(Canvas& canvas, ImVec2 from, ImVec2 size, float radius, bool chosen) {
    const Colours& colours = canvas.colours();
    const ImVec2 to = plus(from, size.x, size.y);
    fill_rect(canvas.list(), from, to, radius, chosen || canvas.held ? colours.tint : colours.card);
    stroke_rect(canvas.list(), from, to, radius, chosen ? 2 : 1, chosen ? colours.accent : canvas.hovered ? colours.soft : colours.line);
}

void draw_field(Canvas& canvas, const view::Node& node) {
    const float height = static_cast<float>(node.lines) * canvas.line(Type::body) + 2 * field_inset;
    const ImVec2 from = canvas.place(node.id, {canvas.width(), height}, true);
    if (!canvas.seen) return;
    const Colours& colours = canvas.colours();
    const ImVec2 to = plus(from, canvas.width(), height);
    fill_rect(canvas.list(), from, to, canvas.spacing().radius, colours.card);
    stroke_rect(canvas.list(), from, to, canvas.spacing().radius, node.invalid || canvas.hovered ? 2 : 1, node.invalid ? colours.warm : colours.soft);
}

void draw_select(Canvas& canvas, const view::Node& node) {
    draw_field(canvas, node);
    if (!canvas.seen) return;
    const ImVec2 at{canvas.left() + canvas.width() - 22, canvas.cursor().y - canvas.line(Type::body) / 2 - field_inset};
    stroke_path(canvas.list(), {plus(at, -6, -3), plus(at, 0, 3), plus(at, 6, -3)}, 2, canvas.colours().soft);
}

float quiet_width(Canvas& canvas, const view::Node& node) {
    return std::min(canvas.text_width(Type::caption, node.label), canvas.width());
}

void draw_quiet(Canvas& canvas, const view::Node& node, Align align) {
    const float width = quiet_width(canvas, node);
    const float words = canvas.text_height(Type::caption, node.label, width);
    const float height = std::max(canvas.spacing().target, words);
    ImVec2 from = canvas.cursor();
    if (align == Align::end) canvas.set_cursor(from = {canvas.left() + canvas.width() - width, from.y});
    canvas.place(node.id, {width, height}, true);
    if (node.hidden) return;
    const Colour colour = canvas.hovered ? canvas.colours().accent : canvas.colours().ink;
    const ImVec2 at = plus(from, 0, std::floor((height - words) / 2));
    canvas.draw_text(Type::caption, node.label, at, width, colour);
    if (canvas.seen) fill_rect(canvas.list(), plus(at, 0, words - 2), plus(at, width, words - 1), 0, colour);
}

void draw_button(Canvas& canvas, const view::Node& node) {
    if (node.weight == view::Weight::quiet) draw_quiet(canvas, node);
    else draw_block(canvas, node, canvas.width());
}

float actions_height(Canvas& canvas, const std::vector<view::Node>& nodes) {
    const float width = canvas.width() - 2 * canvas.spacing().inset;
    if (fit_side_by_side(canvas, nodes)) return canvas.spacing().target;
    float height = canvas.spacing().gap * static_cast<float>(nodes.size() - 1);
    for (const view::Node& node : nodes) height += face_of(canvas, node, width).height;
    return height;
}

void draw_actions(Canvas& canvas, const std::vector<view::Node>& nodes) {
    const float gap = canvas.spacing().gap;
    const bool side_by_side = fit_side_by_side(canvas, nodes);
    ImVec2 at = canvas.cursor();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const bool last = i + 1 == nodes.size();
        const float used = at.x - canvas.left();
        canvas.set_cursor(at);
        const float width = !side_by_side ? canvas.width() : last ? canvas.width() - used : block_width(canvas, nodes[i]);
        draw_block(canvas, nodes[i], width);
        if (side_by_side) at.x += width + gap;
        else at.y = canvas.cursor().y + gap;
    }
}

void draw_row(Canvas& canvas, const view::Node& node) {
    const ImVec2 start = canvas.cursor();
    const float gap = 20;
    ImVec2 at = start;
    for (const view::Node& child : node.children) {
        const float width = quiet_width(canvas, child);
        if (at.x > start.x && at.x + width > start.x + canvas.width()) at = {start.x, canvas.cursor().y};
        canvas.set_cursor(at);
        draw_quiet(canvas, child);
        at.x += width + gap;
    }
    canvas.enclose(node.id, start, {start.x + canvas.width(), canvas.cursor().y});
}

}  // namespace groundwork::ui
