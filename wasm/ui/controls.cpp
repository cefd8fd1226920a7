#include "ui/controls.h"

#include <algorithm>
#include <cmath>

#include "ui/painter.h"
#include "ui/words.h"

namespace groundwork::ui {
namespace {

/// A card-like ground: chosen things have a tint and a stronger edge, so that colour is never the only sign.
void draw_ground(Canvas& canvas, ImVec2 from, ImVec2 size, float radius, bool chosen) {
    const Colours& colours = canvas.colours();
    const ImVec2 to = plus(from, size.x, size.y);
    fill_rect(canvas.list(), from, to, radius, chosen || canvas.held ? colours.tint : colours.card);
    stroke_rect(canvas.list(), from, to, radius, chosen ? 2 : 1, chosen ? colours.accent : canvas.hovered ? colours.soft : colours.line);
}

void draw_radio_mark(Canvas& canvas, ImVec2 centre, bool chosen) {
    const Colours& colours = canvas.colours();
    const float radius = canvas.spacing().mark;
    stroke_circle(canvas.list(), centre, radius, 2, chosen ? colours.accent : colours.soft);
    if (chosen) fill_circle(canvas.list(), centre, radius - 5, colours.accent);
}

void draw_check_mark(Canvas& canvas, ImVec2 centre, bool chosen) {
    const Colours& colours = canvas.colours();
    const float half = canvas.spacing().mark;
    const ImVec2 from = plus(centre, -half, -half), to = plus(centre, half, half);
    if (!chosen) {
        stroke_rect(canvas.list(), from, to, 6, 2, colours.soft);
        return;
    }
    fill_rect(canvas.list(), from, to, 6, colours.accent);
    stroke_path(canvas.list(), {plus(centre, -5, 0), plus(centre, -1.5f, 4), plus(centre, 5.5f, -4)}, 2.5f, colours.on_accent);
}

/// The words of a button: one line or more, with a detail under it where it has one.
struct Face {
    Type type;
    float label_height;
    float detail_height;
    float height;
};

Face face_of(Canvas& canvas, const view::Node& node, float width) {
    const Type type = node.detail.empty() || node.weight == view::Weight::primary ? Type::strong : Type::body;
    const float label = canvas.text_height(type, node.label, width);
    const float detail = node.detail.empty() ? 0 : canvas.text_height(Type::caption, node.detail, width);
    return {type, label, detail, std::max(canvas.spacing().target, label + detail + 20)};
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
    ImVec2 at = plus(from, inset, std::floor((size.y - face.label_height - face.detail_height) / 2));
    canvas.draw_text(face.type, node.label, at, width - 2 * inset, primary ? colours.on_accent : colours.ink, align);
    if (node.detail.empty()) return;
    at.y += face.label_height;
    canvas.draw_text(Type::caption, node.detail, at, width - 2 * inset, primary ? colours.on_accent : colours.soft, align);
}

float block_width(Canvas& canvas, const view::Node& node) {
    return canvas.text_width(Type::strong, node.label) + 2 * (canvas.spacing().inset + 8);
}

/// The steps of a ruler stand in one line where each is wide enough, else in two.
struct Steps {
    std::size_t per_line;
    float width;
};

Steps steps_of_ruler(const Canvas& canvas, std::size_t count) {
    const float gap = 4;
    const auto width = [&](std::size_t n) { return (canvas.width() - gap * static_cast<float>(n - 1)) / static_cast<float>(n); };
    const std::size_t per_line = width(count) >= canvas.spacing().step ? count : (count + 1) / 2;
    return {per_line, width(per_line)};
}

void draw_step(Canvas& canvas, const view::Node& node, float width) {
    const Colours& colours = canvas.colours();
    const float height = canvas.spacing().row;
    const ImVec2 from = canvas.place(node.id, {width, height}, true);
    if (canvas.seen) {
        draw_ground(canvas, from, {width, height}, 10, node.checked);
        if (node.checked) fill_rect(canvas.list(), from, plus(from, width, height), 10, colours.accent);
    }
    const float down = std::floor((height - canvas.line(Type::strong)) / 2);
    canvas.draw_text(node.checked ? Type::strong : Type::body, node.label, plus(from, 0, down), width, node.checked ? colours.on_accent : colours.ink, Align::centre);
}

bool is_step(const view::Node& node) { return node.role == view::Role::radio && node.label.size() <= 3; }

}  // namespace

void draw_option(Canvas& canvas, const view::Node& node) {
    const Space& spacing = canvas.spacing();
    const float indent = spacing.inset + 2 * spacing.mark + 12;
    const float width = canvas.width() - indent - spacing.inset;
    // As high as its words are in the stronger type, so that choosing it moves nothing.
    const float words = std::max(canvas.text_height(Type::body, node.label, width), canvas.text_height(Type::strong, node.label, width));
    const ImVec2 size{canvas.width(), std::max(spacing.row, words + 20)};
    const ImVec2 from = canvas.place(node.id, size, true);
    if (canvas.seen) {
        draw_ground(canvas, from, size, spacing.radius, node.checked);
        const ImVec2 mark = plus(from, spacing.inset + spacing.mark, size.y / 2);
        if (node.role == view::Role::radio) draw_radio_mark(canvas, mark, node.checked);
        else draw_check_mark(canvas, mark, node.checked);
    }
    const Type type = node.checked ? Type::strong : Type::body;
    const float own = canvas.text_height(type, node.label, width);
    canvas.draw_text(type, node.label, plus(from, indent, std::floor((size.y - own) / 2)), width, canvas.colours().ink);
}

void draw_ruler(Canvas& canvas, const view::Node& node) {
    const ImVec2 start = canvas.cursor();
    std::vector<const view::Node*> steps;
    for (const view::Node& child : node.children) {
        if (is_step(child)) steps.push_back(&child);
        else if (child.role != view::Role::radio) {
            draw_words(canvas, child);
            canvas.space(canvas.spacing().block);
        }
    }
    const Steps layout = steps_of_ruler(canvas, steps.size());
    const ImVec2 top = canvas.cursor();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto column = static_cast<float>(i % layout.per_line), line = static_cast<float>(i / layout.per_line);
        canvas.set_cursor(plus(top, column * (layout.width + 4), line * (canvas.spacing().row + 6)));
        draw_step(canvas, *steps[i], layout.width);
    }
    canvas.space(8);

    const float half = canvas.width() / 2 - 6;
    const ImVec2 ends = canvas.cursor();
    const float height = std::max(canvas.text_height(Type::caption, node.detail, half), canvas.text_height(Type::caption, node.detail_end, half));
    canvas.space(height);
    for (const view::Node& child : node.children) {
        if (child.role != view::Role::radio || is_step(child)) continue;
        canvas.space(canvas.spacing().gap);
        draw_option(canvas, child);
    }
    canvas.enclose(node.id, start, {start.x + canvas.width(), canvas.cursor().y});
    canvas.seen = true;
    canvas.draw_text(Type::caption, node.detail, ends, half, canvas.colours().soft);
    canvas.draw_text(Type::caption, node.detail_end, plus(ends, canvas.width() - half, 0), half, canvas.colours().soft, Align::end);
}

void draw_field(Canvas& canvas, const view::Node& node) {
    const float inset = 12, height = static_cast<float>(node.lines) * canvas.line(Type::body) + 2 * inset;
    const ImVec2 from = canvas.place(node.id, {canvas.width(), height}, true);
    if (canvas.seen) draw_ground(canvas, from, {canvas.width(), height}, canvas.spacing().radius, false);
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

void draw_actions(Canvas& canvas, const std::vector<view::Node>& nodes) {
    const float gap = canvas.spacing().gap;
    float needed = gap * static_cast<float>(nodes.size() - 1);
    for (const view::Node& node : nodes) needed += block_width(canvas, node);
    const bool side_by_side = needed <= canvas.width();

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
