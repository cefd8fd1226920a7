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
    Run label, detail, end;
    float label_height, detail_height, end_height, height;
};

Face face_of(Canvas& canvas, const view::Node& node, float width) {
    const bool strong =
        node.detail.empty() || node.weight == view::Weight::primary || node.tone == view::Tone::subtitle;
    Face face{label_of(node, strong ? Type::strong : Type::body),
              detail_of(node, Type::caption),
              end_of(node, Type::caption_strong),
              0,
              0,
              0,
              0};
    face.label_height = canvas.text_height(face.label, width);
    face.detail_height = canvas.text_height(face.detail, width);
    face.end_height = canvas.text_height(face.end, width);
    face.height = std::max(canvas.spacing().target, face.label_height + face.detail_height + face.end_height + 20);
    return face;
}

void draw_block(Canvas& canvas, const view::Node& node, float width) {
    const Colours& colours = canvas.colours();
    const bool primary = node.weight == view::Weight::primary;
    const float inset = canvas.spacing().inset, inner = width - 2 * inset;
    const Face face = face_of(canvas, node, inner);
    const ImVec2 size{width, face.height};
    const ImVec2 from = canvas.place(node.id, size, true);
    if (canvas.seen && primary) {
        fill_rect(canvas.list(), from, plus(from, width, size.y), canvas.spacing().radius, colours.accent);
        if (canvas.hovered)
            stroke_rect(canvas.list(), from, plus(from, width, size.y), canvas.spacing().radius, 2, colours.ink);
    } else if (canvas.seen) {
        draw_ground(canvas, from, size, canvas.spacing().radius, false);
    }
    const Align align = node.detail.empty() ? Align::centre : Align::start;
    ImVec2 at = plus(from, inset, std::floor((size.y - face.label_height - face.detail_height - face.end_height) / 2));
    canvas.put_text(face.label, at, inner, primary ? Ink::on_accent : Ink::ink, align);
    at.y += face.label_height;
    canvas.put_text(face.detail, at, inner, primary ? Ink::on_accent : Ink::soft, align);
    at.y += face.detail_height;
    canvas.put_text(face.end, at, inner, Ink::soft, align);
}

float block_width(Canvas& canvas, const view::Node& node) {
    return canvas.text_width(label_of(node, Type::strong)) + 2 * (canvas.spacing().inset + 4);
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
    stroke_rect(canvas.list(), from, to, radius, chosen ? 2 : 1,
                chosen           ? colours.accent
                : canvas.hovered ? colours.soft
                                 : colours.line);
}

void draw_field(Canvas& canvas, const view::Node& node) {
    const float height = static_cast<float>(node.lines) * canvas.line(Type::body) + 2 * field_inset;
    const ImVec2 from = canvas.place(node.id, {canvas.width(), height}, true);
    if (!canvas.seen) return;
    const Colours& colours = canvas.colours();
    const ImVec2 to = plus(from, canvas.width(), height);
    fill_rect(canvas.list(), from, to, canvas.spacing().radius, colours.card);
    stroke_rect(canvas.list(), from, to, canvas.spacing().radius, node.invalid || canvas.hovered ? 2 : 1,
                node.invalid ? colours.warm : colours.soft);
}

void draw_select(Canvas& canvas, const view::Node& node) {
    draw_field(canvas, node);
    if (!canvas.seen) return;
    const ImVec2 at{canvas.left() + canvas.width() - 22, canvas.cursor().y - canvas.line(Type::body) / 2 - field_inset};
    stroke_path(canvas.list(), {plus(at, -6, -3), plus(at, 0, 3), plus(at, 6, -3)}, 2, canvas.colours().soft);
}

float quiet_width(Canvas& canvas, const view::Node& node) {
    const float words = canvas.text_width(label_of(node, Type::caption));
    return std::min(std::max(words, canvas.spacing().target), canvas.width());
}

float quiet_height(Canvas& canvas, const view::Node& node) {
    return std::max(canvas.spacing().target,
                    canvas.text_height(label_of(node, Type::caption), quiet_width(canvas, node)) + 20);
}

// The line under its words and their look under the pointer are the page's.
void draw_quiet(Canvas& canvas, const view::Node& node, Align align) {
    const Run label = label_of(node, Type::caption);
    const float width = quiet_width(canvas, node), words = canvas.text_height(label, width);
    const float height = quiet_height(canvas, node);
    ImVec2 from = canvas.cursor();
    if (align == Align::end) canvas.set_cursor(from = {canvas.left() + canvas.width() - width, from.y});
    canvas.place(node.id, {width, height}, true);
    canvas.put_text(label, plus(from, 0, std::floor((height - words) / 2)), width, Ink::ink);
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
        const float width = !side_by_side ? canvas.width()
                            : last        ? canvas.width() - used
                                          : block_width(canvas, nodes[i]);
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
