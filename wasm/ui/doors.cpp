#include "ui/doors.h"

#include <algorithm>
#include <cmath>

#include "ui/controls.h"
#include "ui/painter.h"
#include "ui/words.h"

namespace groundwork::ui {
namespace {

constexpr float door_padding = 4;
constexpr float chevron_width = 22;
constexpr float bar_indent = 12;
constexpr float mark_width = 14;
/// A line to say that has less room than this beside its mark gets the whole width, with the mark below.
constexpr float least_line = 140;

// To the right where a door leads to a screen, down or up where it opens and closes what stands below.
void draw_chevron(Canvas& canvas, const view::Node& node, ImVec2 at) {
    const float up = node.expanded ? -3.0f : 3.0f;
    if (node.expandable)
        stroke_path(canvas.list(), {plus(at, -5, -up), plus(at, 0, up), plus(at, 5, -up)}, 2, canvas.colours().soft);
    else stroke_path(canvas.list(), {plus(at, -3, -5), plus(at, 3, 0), plus(at, -3, 5)}, 2, canvas.colours().soft);
}

// A plus to add, a check mark once it is added: both without colour too.
void draw_mark(Canvas& canvas, ImVec2 at, bool added) {
    const Colour ink = added ? canvas.colours().accent : canvas.colours().ink;
    if (added) return stroke_path(canvas.list(), {plus(at, -5, 0), plus(at, -1.5f, 4), plus(at, 5.5f, -4)}, 2, ink);
    stroke_path(canvas.list(), {plus(at, -5, 0), plus(at, 5, 0)}, 2, ink);
    stroke_path(canvas.list(), {plus(at, 0, -5), plus(at, 0, 5)}, 2, ink);
}

/// How large the box is that says whether something is added.
ImVec2 box_size(Canvas& canvas, const Run& state, float least = 0) {
    return {std::max(least, canvas.text_width(state) + mark_width + 28), std::max(44.0f, canvas.line(state.type) + 20)};
}

/// The box itself, on the node that was placed last.
void draw_box(Canvas& canvas, const Run& state, ImVec2 at, ImVec2 size, bool added) {
    if (canvas.seen) {
        draw_ground(canvas, at, size, 12, added, canvas.colours().edge);
        draw_mark(canvas, plus(at, 21, size.y / 2), added);
    }
    canvas.put_text(state, plus(at, mark_width + 18, std::floor((size.y - canvas.line(state.type)) / 2)),
                    size.x - mark_width - 24, added ? Ink::accent : Ink::ink);
}

// Within the edge of the card and the lines between its rows.
void draw_row_ground(Canvas& canvas, ImVec2 from, ImVec2 size, bool chosen = false) {
    const Colours& colours = canvas.colours();
    const ImVec2 start = plus(from, 1, 1), end = plus(from, size.x - 1, size.y - 1);
    const float radius = canvas.spacing().radius - 1;
    fill_rect(canvas.list(), start, end, radius, chosen || canvas.hovered || canvas.held ? colours.tint : colours.card);
    if (chosen) stroke_rect(canvas.list(), start, end, radius, 2, colours.accent);
}

void draw_door(Canvas& canvas, const view::Node& node, float least) {
    const Space& spacing = canvas.spacing();
    const float steps = steps_width(node), beside = chevron_width + (steps == 0 ? 0 : steps + spacing.gap);
    const float width = canvas.width() - 2 * spacing.inset - beside;
    const Run label = label_of(node, Type::body), detail = detail_of(node, Type::caption);
    const float words = canvas.text_height(label, width), below = canvas.text_height(detail, width);
    const ImVec2 size{canvas.width(), std::max(least, words + below + 2 * door_padding)};
    const ImVec2 from = canvas.place(node.id, size, true);
    const ImVec2 at = plus(from, spacing.inset, std::floor((size.y - words - below) / 2));
    if (canvas.seen) {
        draw_row_ground(canvas, from, size, node.checked);
        const float middle = from.y + size.y / 2, end = from.x + size.x - spacing.inset;
        draw_chevron(canvas, node, {end - 5, middle});
        draw_step_bar(canvas, node, {end - chevron_width - steps, middle - step_bar_height() / 2});
    }
    canvas.put_text(label, at, width, Ink::ink);
    canvas.put_text(detail, plus(at, 0, words), width, Ink::soft);
}

// What it names, and a box that says what it does: beside the words, or below them where there is no room.
void draw_adder(Canvas& canvas, const view::Node& node, float least) {
    const float inset = canvas.spacing().inset, room = canvas.width() - 2 * inset, gap = canvas.spacing().gap;
    const Run label = label_of(node, Type::body), detail = detail_of(node, Type::caption);
    const Run put = end_of(node, Type::caption_strong);
    const ImVec2 box = box_size(canvas, put);
    const float beside = room - box.x - gap;
    const bool stacked = beside < std::max(least_line, canvas.word_width(label));
    const float width = stacked ? room : beside;
    const float words = canvas.text_height(label, width), both = words + canvas.text_height(detail, width);
    const float inner = stacked ? both + gap / 2 + box.y : std::max(both, box.y);
    const float height = std::max(least, inner + 2 * door_padding);
    const ImVec2 from = canvas.place(node.id, {canvas.width(), height}, true);
    if (canvas.seen) draw_row_ground(canvas, from, {canvas.width(), height});
    const float up = stacked ? door_padding : std::floor((height - both) / 2);
    canvas.put_text(label, plus(from, inset, up), width, Ink::ink);
    canvas.put_text(detail, plus(from, inset, up + words), width, Ink::soft);
    const float down = stacked ? height - box.y - door_padding : std::floor((height - box.y) / 2);
    draw_box(canvas, put, plus(from, stacked ? inset : inset + room - box.x, down), box, false);
}

/// Where the words of a line to say and its mark stand.
struct Line {
    float words, word_height;
    ImVec2 mark;
    bool stacked;
};

Line line_of(Canvas& canvas, const view::Node& node) {
    const float room = canvas.width() - bar_indent, gap = canvas.spacing().gap;
    const Run said = label_of(node, Type::body), state = detail_of(node, Type::caption_strong);
    Line line{};
    line.mark = box_size(canvas, state, 92);  // as wide whether it is added or not
    line.words = room - line.mark.x - gap;
    line.stacked = line.words < std::max(least_line, canvas.word_width(said));
    if (line.stacked) line.words = room;
    line.word_height = canvas.text_height(said, line.words);
    return line;
}

}  // namespace

void draw_doors(Canvas& canvas, const view::Node& node) {
    constexpr std::size_t many = 4;
    const ImVec2 start = canvas.cursor(), end = plus(start, canvas.width(), 0);
    const float radius = canvas.spacing().radius;
    const Placement ground = fill_rect(canvas.list(), start, end, radius, canvas.colours().card);
    const Placement edge = stroke_rect(canvas.list(), start, end, radius, 1, canvas.colours().line);
    for (const view::Node& door : node.children) {
        if (door.role == view::Role::heading) {  // which is only heard
            canvas.place(door.id, {canvas.width(), 0});
            continue;
        }
        if (canvas.cursor().y > start.y)
            fill_rect(canvas.list(), plus(canvas.cursor(), canvas.spacing().inset, 0),
                      plus(canvas.cursor(), canvas.width(), 1), 0, canvas.colours().line);
        const float least = node.children.size() > many ? 50.0f : 56.0f;
        if (door.weight == view::Weight::adds) draw_adder(canvas, door, least);
        else draw_door(canvas, door, least);
    }
    end_rect(canvas.list(), ground, canvas.cursor().y);
    end_rect(canvas.list(), edge, canvas.cursor().y);
    canvas.enclose(node.id, start, {end.x, canvas.cursor().y});
}

void draw_line_to_say(Canvas& canvas, const view::Node& node) {
    const Line line = line_of(canvas, node);
    const Colours& colours = canvas.colours();
    const float gap = canvas.spacing().gap, width = canvas.width();
    const float height =
        line.stacked ? line.word_height + gap / 2 + line.mark.y : std::max(line.word_height, line.mark.y);
    const ImVec2 from = canvas.place(node.id, {width, height}, true);
    const float across = line.stacked ? bar_indent : width - line.mark.x;
    const float down = line.stacked ? height - line.mark.y : std::floor((height - line.mark.y) / 2);
    const float up = line.stacked ? 0 : std::floor((height - line.word_height) / 2);
    if (canvas.seen) fill_rect(canvas.list(), plus(from, 0, up), plus(from, 3, up + line.word_height), 0, colours.soft);
    canvas.put_text(label_of(node, Type::body), plus(from, bar_indent, up), line.words, Ink::ink);
    draw_box(canvas, detail_of(node, Type::caption_strong), plus(from, across, down), line.mark, node.checked);
}

}  // namespace groundwork::ui
