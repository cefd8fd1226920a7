#include "ui/controls.h"

#include <algorithm>
#include <cmath>

#include "ui/painter.h"
#include "ui/paper.h"

namespace groundwork::ui {
namespace {

// From the edge of a field to its words, as the page's style sheet has it.
constexpr float field_inset = 12;
// Actions that do not fit side by side with that much beside their words stand one under the other.
constexpr float least_action_inset = 8;
constexpr float quiet_gap = 20, row_gap = 8;

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
    face.height = std::max(canvas.spacing().button, face.label_height + face.detail_height + face.end_height + 20);
    return face;
}

void draw_block_ground(Canvas& canvas, bool primary, ImVec2 from, ImVec2 size) {
    const Colours& colours = canvas.colours();
    if (!primary) return draw_ground(canvas, from, size, canvas.spacing().radius, false, colours.edge);
    const ImVec2 to = plus(from, size.x, size.y);
    fill_rect(canvas.list(), from, to, canvas.spacing().radius, colours.fill);
    if (canvas.hovered) stroke_rect(canvas.list(), from, to, canvas.spacing().radius, 2, colours.ink);
}

/// The ground of one that may be pinned to the window is the page's.
void draw_block(Canvas& canvas, const view::Node& node, float width, float inset, bool ground) {
    const bool primary = node.weight == view::Weight::primary;
    const float inner = width - 2 * inset;
    const Face face = face_of(canvas, node, inner);
    const ImVec2 size{width, face.height};
    const ImVec2 from = canvas.place(node.id, size, true);
    if (canvas.seen && ground) draw_block_ground(canvas, primary, from, size);
    const Align align = node.detail.empty() ? Align::centre : Align::start;
    ImVec2 at = plus(from, inset, std::floor((size.y - face.label_height - face.detail_height - face.end_height) / 2));
    canvas.put_text(face.label, at, inner, primary ? Ink::on_fill : Ink::ink, align);
    at.y += face.label_height;
    canvas.put_text(face.detail, at, inner, primary ? Ink::on_fill : Ink::soft, align);
    at.y += face.detail_height;
    canvas.put_text(face.end, at, inner, Ink::soft, align);
}

float label_width(Canvas& canvas, const view::Node& node) { return canvas.text_width(label_of(node, Type::strong)); }

/// What is beside the words of actions that stand side by side: less than usual where they fit only so; 0 where they do
/// not fit.
float action_inset(Canvas& canvas, const std::vector<view::Node>& nodes) {
    const auto count = static_cast<float>(nodes.size());
    float room = canvas.width() - canvas.spacing().gap * (count - 1);
    for (const view::Node& node : nodes) room -= label_width(canvas, node);
    const float inset = std::min(canvas.spacing().inset + 4, std::floor(room / (2 * count)));
    return inset < least_action_inset ? 0 : inset;
}

/// The action that takes what the others leave of their row: the primary one, or the last.
const view::Node& widest_action(const std::vector<view::Node>& nodes) {
    for (const view::Node& node : nodes)
        if (node.weight == view::Weight::primary) return node;
    return nodes.back();
}

}  // namespace

void draw_ground(Canvas& canvas, ImVec2 from, ImVec2 size, float radius, bool chosen, Colour edge) {
    const Colours& colours = canvas.colours();
    const ImVec2 to = plus(from, size.x, size.y);
    fill_rect(canvas.list(), from, to, radius, chosen || canvas.held ? colours.tint : colours.card);
    stroke_rect(canvas.list(), from, to, radius, chosen ? 2 : 1,
                chosen           ? colours.accent
                : canvas.hovered ? colours.soft
                                 : edge);
}

namespace {

// One of several lines grows with what is written in it, and has room for the next line as soon as that is begun.
float field_height(Canvas& canvas, const view::Node& node) {
    const float line = canvas.line(Type::body), least = static_cast<float>(node.lines) * line;
    if (node.lines == 1) return least;
    const Run written{node.id, Part::label, Type::body, node.text};
    const float begun = node.text.ends_with('\n') ? line : 0;
    return std::max(least, canvas.text_height(written, canvas.width() - 2 * field_inset) + begun);
}

}  // namespace

void draw_field(Canvas& canvas, const view::Node& node) {
    const float height = field_height(canvas, node) + 2 * field_inset;
    const ImVec2 from = canvas.place(node.id, {canvas.width(), height}, true);
    if (!canvas.seen) return;
    const Colours& colours = canvas.colours();
    const ImVec2 to = plus(from, canvas.width(), height);
    fill_rect(canvas.list(), from, to, canvas.spacing().radius, colours.card);
    stroke_rect(canvas.list(), from, to, canvas.spacing().radius, node.invalid || canvas.hovered ? 2 : 1,
                node.invalid ? colours.warm : colours.edge);
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
    else if (node.weight == view::Weight::line) draw_paper_line(canvas, node);
    else draw_block(canvas, node, canvas.width(), canvas.spacing().inset, true);
}

float actions_height(Canvas& canvas, const std::vector<view::Node>& nodes) {
    if (nodes.empty()) return 0;
    const float width = canvas.width() - 2 * canvas.spacing().inset;
    if (action_inset(canvas, nodes) > 0) return face_of(canvas, nodes.front(), width).height;
    float height = canvas.spacing().gap * static_cast<float>(nodes.size() - 1);
    for (const view::Node& node : nodes) height += face_of(canvas, node, width).height;
    return height;
}

void draw_actions(Canvas& canvas, const std::vector<view::Node>& nodes, bool across) {
    const float gap = canvas.spacing().gap, usual = canvas.spacing().inset, beside = action_inset(canvas, nodes);
    float rest = canvas.width() - gap * static_cast<float>(nodes.size() - 1);
    for (const view::Node& node : nodes) rest -= label_width(canvas, node) + 2 * beside;
    const view::Node* const widest = across ? &widest_action(nodes) : nullptr;
    ImVec2 at = canvas.cursor();
    for (const view::Node& node : nodes) {
        canvas.set_cursor(at);
        const float own = label_width(canvas, node) + 2 * beside + (&node == widest ? rest : 0);
        const float width = beside > 0 ? own : canvas.width();
        draw_block(canvas, node, width, beside > 0 ? std::min(beside, usual) : usual, false);
        if (beside > 0) at.x += width + gap;
        else at.y = canvas.cursor().y + gap;
    }
}

// Of buttons that are not quiet the words are as far from the edge as those of actions are.
void draw_row(Canvas& canvas, const view::Node& node) {
    const ImVec2 start = canvas.cursor();
    const float inset = canvas.spacing().inset;
    ImVec2 at = start;
    float lowest = start.y;
    for (const view::Node& child : node.children) {
        const bool quiet = child.weight == view::Weight::quiet;
        const float width =
            quiet ? quiet_width(canvas, child) : std::min(label_width(canvas, child) + 2 * inset, canvas.width());
        if (at.x > start.x && at.x + width > start.x + canvas.width()) at = {start.x, lowest + (quiet ? 0 : row_gap)};
        canvas.set_cursor(at);
        if (quiet) draw_quiet(canvas, child);
        else draw_block(canvas, child, width, inset, true);
        lowest = std::max(lowest, canvas.cursor().y);
        at.x += width + (quiet ? quiet_gap : row_gap);
    }
    canvas.set_cursor({start.x, lowest});
    canvas.enclose(node.id, start, {start.x + canvas.width(), lowest});
}

}  // namespace groundwork::ui
