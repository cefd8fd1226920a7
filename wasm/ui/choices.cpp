#include "ui/choices.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/controls.h"
#include "ui/painter.h"
#include "ui/words.h"

namespace groundwork::ui {
namespace {

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
    fill_rect(canvas.list(), from, to, 6, colours.fill);
    stroke_path(canvas.list(), {plus(centre, -5, 0), plus(centre, -1.5f, 4), plus(centre, 5.5f, -4)}, 2.5f,
                colours.on_fill);
}

/// What a finger needs, in a window of 320 pixels too.
constexpr float least_width = 44;
/// So far the chosen step stands out of its ruler, at both ends.
constexpr float taller = 5;
/// The same for a ruler among others, and its height.
constexpr float low_taller = 3, low_ruler = 28;

/// The steps of a ruler stand in one line where each is wide enough, else in several.
struct Steps {
    std::size_t per_line;
    float width;
};

/// As few lines as leave room for a finger and for the longest word of a step.
Steps steps_of_ruler(Canvas& canvas, const std::vector<const view::Node*>& steps) {
    const auto width = [&](std::size_t n) { return canvas.width() / static_cast<float>(n); };
    float least = canvas.spacing().step;
    for (const view::Node* step : steps) least = std::max(least, canvas.word_width(label_of(*step, Type::strong)));
    std::size_t lines = 1;
    const auto per_line = [&] { return (steps.size() + lines - 1) / lines; };
    while (per_line() > 1 && width(per_line()) < least) ++lines;
    return {per_line(), width(per_line())};
}

void draw_strip(Canvas& canvas, ImVec2 from, std::size_t steps, ImVec2 step) {
    const Colours& colours = canvas.colours();
    const ImVec2 to = plus(from, step.x * static_cast<float>(steps), step.y);
    fill_rect(canvas.list(), from, to, 10, colours.card);
    stroke_rect(canvas.list(), from, to, 10, 1, colours.edge);
    for (std::size_t i = 1; i < steps; ++i) {
        const ImVec2 at = plus(from, step.x * static_cast<float>(i), 1);
        stroke_path(canvas.list(), {at, plus(at, 0, step.y - 2)}, 1, colours.line);
    }
}

// One of several rulers is low, and prints the number that is chosen alone; a finger has more of it than is seen.
void draw_step(Canvas& canvas, const view::Node& node, ImVec2 size, bool low) {
    const Colours& colours = canvas.colours();
    const float beyond = low ? (least_width - size.y) / 2 : 0;
    canvas.set_cursor(plus(canvas.cursor(), 0, -beyond));
    const ImVec2 from = plus(canvas.place(node.id, {size.x, size.y + 2 * beyond}, true), 0, beyond);
    const ImVec2 to = plus(from, size.x, size.y);
    const float out = low ? low_taller : taller;
    if (canvas.seen && node.checked) fill_rect(canvas.list(), plus(from, 0, -out), plus(to, 0, out), 8, colours.fill);
    else if (canvas.hovered || canvas.held)
        fill_rect(canvas.list(), plus(from, 1, 1), plus(to, -1, -1), 8, colours.tint);
    if (low && !node.checked) return;
    const Run label = label_of(node, node.checked ? Type::strong : Type::body);
    const float down = std::floor((size.y - canvas.text_height(label, size.x)) / 2);
    canvas.put_text(label, plus(from, 0, down), size.x, node.checked ? Ink::on_fill : Ink::ink, Align::centre);
}

void draw_steps_of(Canvas& canvas, const std::vector<const view::Node*>& steps, bool low) {
    const Steps layout = steps_of_ruler(canvas, steps);
    const ImVec2 size{layout.width, low ? low_ruler : canvas.spacing().ruler}, top = canvas.cursor();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto column = static_cast<float>(i % layout.per_line), line = static_cast<float>(i / layout.per_line);
        const ImVec2 at = plus(top, column * size.x, line * (size.y + 2 * taller + 4));
        if (column == 0) draw_strip(canvas, at, std::min(layout.per_line, steps.size() - i), size);
        canvas.set_cursor(at);
        draw_step(canvas, *steps[i], size, low);
        canvas.set_cursor({canvas.left(), at.y + size.y});
    }
}

// The circles grow from the middle to the ends, as the two wishes do, and stand as far apart as the column allows; in a
// narrow window they stand beyond its edges.
void draw_circle(Canvas& canvas, const view::Node& node, ImVec2 size, float radius) {
    const Colours& colours = canvas.colours();
    const ImVec2 from = canvas.place(node.id, size, true);
    if (!canvas.seen) return;
    const ImVec2 centre = plus(from, size.x / 2, size.y / 2);
    fill_circle(canvas.list(), centre, radius, node.checked || canvas.held ? colours.tint : colours.card);
    stroke_circle(canvas.list(), centre, radius, 2,
                  node.checked     ? colours.accent
                  : canvas.hovered ? colours.ink
                                   : colours.soft);
    if (node.checked) fill_circle(canvas.list(), centre, radius - 4, colours.accent);
}

void draw_circles(Canvas& canvas, const std::vector<const view::Node*>& circles) {
    const float count = static_cast<float>(circles.size()), middle = (count - 1) / 2;
    const float width = std::clamp(least_width, canvas.width() / count, canvas.window().width / count);
    const ImVec2 top = plus(canvas.cursor(), (canvas.width() - width * count) / 2, 0);
    const float largest = std::min(width / 2 - 2, 20.0f), smallest = largest * 0.5f;
    for (std::size_t i = 0; i < circles.size(); ++i) {
        const float at = static_cast<float>(i), off = std::abs(at - middle) / std::max(middle, 1.0f);
        canvas.set_cursor(plus(top, at * width, 0));
        draw_circle(canvas, *circles[i], {width, canvas.spacing().row}, smallest + (largest - smallest) * off);
    }
}

/// Two texts at the two sides of the column, one under the other where half of it cannot hold a word of theirs.
struct Ends {
    Type type;
    float width;
    float below;  // how far down the second one is
    float height;
};

Ends ends_of(Canvas& canvas, const view::Node& node, Type type) {
    const Run first = detail_of(node, type), second = end_of(node, type);
    const float half = canvas.width() / 2 - 6;
    const bool stacked = std::max(canvas.word_width(first), canvas.word_width(second)) > half;
    const float width = stacked ? canvas.width() : half;
    const float above = canvas.text_height(first, width), below = canvas.text_height(second, width);
    return {type, width, stacked ? above : 0, stacked ? above + below : std::max(above, below)};
}

// As the words of the node that was placed last.
void draw_ends(Canvas& canvas, const view::Node& node, const Ends& ends, ImVec2 at, Ink ink) {
    canvas.put_text(detail_of(node, ends.type), at, ends.width, ink);
    canvas.put_text(end_of(node, ends.type), plus(at, canvas.width() - ends.width, ends.below), ends.width, ink,
                    Align::end);
}

/// The radios that stand side by side; the words above them are placed on the way.
std::vector<const view::Node*> draw_words_above(Canvas& canvas, const view::Node& node, float gap) {
    std::vector<const view::Node*> steps;
    for (const view::Node& child : node.children) {
        if (child.step) steps.push_back(&child);
        else if (child.role != view::Role::radio) {
            draw_words(canvas, child);
            canvas.space(gap);
        }
    }
    return steps;
}

/// The radios that do not, as rows under them.
void draw_rows_below(Canvas& canvas, const view::Node& node) {
    for (const view::Node& child : node.children) {
        if (child.role != view::Role::radio || child.step) continue;
        canvas.space(canvas.spacing().gap);
        draw_option(canvas, child);
    }
}

}  // namespace

void draw_option(Canvas& canvas, const view::Node& node) {
    const Space& spacing = canvas.spacing();
    // A quiet one stands on the ground of its card, with its mark at the edge of the words around it.
    const bool quiet = node.weight == view::Weight::quiet;
    const float inset = quiet ? 1 : spacing.inset;
    const float indent = inset + 2 * spacing.mark + 12;
    const float width = canvas.width() - indent - inset;
    // As high as its words are in the stronger type, so that choosing it moves nothing.
    const Run label = label_of(node, Type::body), strong = label_of(node, Type::strong);
    const float usual = canvas.text_height(label, width), chosen = canvas.text_height(strong, width),
                words = std::max(usual, chosen);
    const ImVec2 size{canvas.width(), std::max(quiet ? spacing.target : spacing.row, words + (quiet ? 12 : 20))};
    const ImVec2 from = canvas.place(node.id, size, true);
    if (canvas.seen) {
        if (!quiet) draw_ground(canvas, from, size, spacing.radius, node.checked, canvas.colours().line);
        const ImVec2 mark = plus(from, inset + spacing.mark, size.y / 2);
        if (node.role == view::Role::radio) draw_radio_mark(canvas, mark, node.checked);
        else draw_check_mark(canvas, mark, node.checked);
    }
    const float own = node.checked ? chosen : usual;
    canvas.put_text(node.checked ? strong : label, plus(from, indent, std::floor((size.y - own) / 2)), width, Ink::ink);
}

void draw_ruler(Canvas& canvas, const view::Node& node) {
    const bool low = node.weight == view::Weight::quiet;
    const ImVec2 start = canvas.cursor();
    const Ends ends = ends_of(canvas, node, Type::caption);
    if (low && ends.height > 0) canvas.space(ends.height + 8);
    const std::vector<const view::Node*> steps = draw_words_above(canvas, node, low ? 0 : canvas.spacing().block);
    draw_steps_of(canvas, steps, low);
    const ImVec2 below = plus(canvas.cursor(), 0, 8);
    if (!low) canvas.space(ends.height + 8);
    draw_rows_below(canvas, node);
    canvas.enclose(node.id, start, {start.x + canvas.width(), canvas.cursor().y});
    draw_ends(canvas, node, ends, low ? start : below, Ink::soft);
}

void draw_bipolar(Canvas& canvas, const view::Node& node) {
    const ImVec2 start = canvas.cursor();
    const std::vector<const view::Node*> circles = draw_words_above(canvas, node, canvas.spacing().block);
    const ImVec2 above = canvas.cursor();
    const Ends ends = ends_of(canvas, node, Type::strong);
    canvas.space(ends.height + 4);
    draw_circles(canvas, circles);
    const ImVec2 below = canvas.cursor();
    const Run middle = middle_of(node, Type::caption);
    canvas.space(canvas.text_height(middle, canvas.width()));
    draw_rows_below(canvas, node);
    canvas.enclose(node.id, start, {start.x + canvas.width(), canvas.cursor().y});
    draw_ends(canvas, node, ends, above, Ink::ink);
    canvas.put_text(middle, below, canvas.width(), Ink::soft, Align::centre);
}

}  // namespace groundwork::ui
