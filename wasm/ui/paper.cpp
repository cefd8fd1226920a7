#include "ui/paper.h"

#include <algorithm>
#include <cmath>

#include "ui/painter.h"

namespace groundwork::ui {
namespace {

constexpr float number_width = 22;
constexpr float bleed = 6;  // how far a line reaches over its words
constexpr float least_line = 44;
constexpr float rule = 2, above_rule = 8;

}  // namespace

void draw_masthead(Canvas& canvas, const view::Node& node) {
    const view::Node &title = node.children.front(), &date = node.children.back();
    const Run name = label_of(title, Type::subtitle), day = label_of(date, Type::caption);
    const ImVec2 start = canvas.cursor();
    const float gap = canvas.spacing().gap, full = canvas.width();
    const float end = canvas.text_width(day), beside = full - end - gap;
    const bool stacked = canvas.text_width(name) > beside;
    const float width = stacked ? full : beside, words = canvas.text_height(name, width);
    canvas.put_text(name, canvas.place(title.id, {width, words}), width, Ink::ink);
    const float day_width = stacked ? full : end, day_height = canvas.text_height(day, day_width);
    if (!stacked) canvas.set_cursor(plus(start, full - end, std::max(0.0f, words - day_height - 2)));
    canvas.put_text(day, canvas.place(date.id, {day_width, day_height}), day_width, Ink::soft,
                    stacked ? Align::start : Align::end);
    const ImVec2 at = plus(start, 0, (stacked ? words + day_height : std::max(words, day_height)) + above_rule);
    canvas.set_cursor(plus(at, 0, rule));
    canvas.enclose(node.id, start, plus(at, full, rule));
    if (canvas.seen) fill_rect(canvas.list(), at, plus(at, full, rule), 0, canvas.colours().ink);
}

void draw_paper_line(Canvas& canvas, const view::Node& node) {
    const float indent = node.detail.empty() ? 0 : number_width, width = canvas.width() - indent;
    const Run label = label_of(node, Type::body), number = detail_of(node, Type::body);
    const float words = canvas.text_height(label, width), height = std::max(least_line, words + 2 * bleed);
    canvas.set_cursor(plus(canvas.cursor(), -bleed, 0));
    const ImVec2 size{canvas.width() + 2 * bleed, height}, from = canvas.place(node.id, size, true);
    if (canvas.seen)
        fill_rect(canvas.list(), from, plus(from, size.x, height), bleed,
                  canvas.hovered || canvas.held ? canvas.colours().tint : canvas.colours().paper);
    const ImVec2 at = plus(from, bleed, std::floor((height - words) / 2));
    canvas.put_text(label, plus(at, indent, 0), width, Ink::ink);
    canvas.put_text(number, at, indent, Ink::soft);
}

void draw_ruled_lines(Canvas& canvas, int lines) {
    constexpr float apart = 30;
    for (int i = 0; i < lines; ++i) {
        canvas.space(apart);
        const ImVec2 at = canvas.cursor();
        fill_rect(canvas.list(), plus(at, 0, -1), plus(at, canvas.width(), 0), 0, canvas.colours().edge);
    }
}

}  // namespace groundwork::ui
