#include "ui/words.h"

#include <algorithm>
#include <cmath>

#include "ui/painter.h"
#include "ui/paper.h"

namespace groundwork::ui {
namespace {

constexpr float bar_height = 6, bar_gap = 10;
constexpr float least_of_bar = 0.4F;
constexpr float step_width = 18, between_steps = 3;
constexpr float quote_bar = 3;
constexpr float quote_indent = 15;
constexpr float bullet_indent = 18;
constexpr float tick_indent = 30;

/// How far words stand from the start of their room, for a bar or a tick before them.
float indent_of(const view::Node& node) {
    return node.checked ? tick_indent : node.tone == view::Tone::quote ? quote_indent : 0;
}

void draw_tick(Canvas& canvas, ImVec2 at) {
    stroke_path(canvas.list(), {plus(at, -6, 0), plus(at, -1.5f, 4.5f), plus(at, 6.5f, -4.5f)}, 2,
                canvas.colours().accent);
}

}  // namespace

Type type_of(view::Tone tone) {
    switch (tone) {
        case view::Tone::title: return Type::title;
        case view::Tone::question: return Type::question;
        case view::Tone::subtitle: return Type::subtitle;
        case view::Tone::strong: return Type::strong;
        case view::Tone::warm:
        case view::Tone::accent:
        case view::Tone::caption: return Type::caption;
        default: return Type::body;
    }
}

Ink ink_of(view::Tone tone) {
    if (tone == view::Tone::warm) return Ink::warm;
    if (tone == view::Tone::accent) return Ink::accent;
    const bool quiet = tone == view::Tone::soft || tone == view::Tone::caption;
    return quiet ? Ink::soft : Ink::ink;
}

void draw_words(Canvas& canvas, const view::Node& node) {
    const float indent = indent_of(node);
    const Run words = label_of(node, type_of(node.tone));
    const float height = canvas.text_height(words, canvas.width() - indent);
    const ImVec2 from = canvas.place(node.id, {canvas.width(), height});
    if (node.checked && canvas.seen) draw_tick(canvas, plus(from, 10, canvas.line(words.type) / 2));
    else if (indent > 0 && canvas.seen)
        fill_rect(canvas.list(), from, plus(from, quote_bar, height), 0, canvas.colours().edge);
    canvas.put_text(words, plus(from, indent, 0), canvas.width() - indent, ink_of(node.tone));
    if (node.lines > 1) draw_ruled_lines(canvas, node.lines);
}

void draw_list(Canvas& canvas, const view::Node& node) {
    const ImVec2 start = canvas.cursor();
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const view::Node& entry = node.children[i];
        if (i > 0) canvas.space(entry.checked ? canvas.spacing().gap : canvas.spacing().gap / 2);
        const Run words = label_of(entry, type_of(entry.tone));
        const float indent = entry.checked ? tick_indent : bullet_indent, width = canvas.width() - indent;
        const ImVec2 from = canvas.place(entry.id, {canvas.width(), canvas.text_height(words, width)});
        const float middle = canvas.line(words.type) / 2;
        if (canvas.seen && entry.checked) draw_tick(canvas, plus(from, 10, middle));
        else if (canvas.seen) fill_circle(canvas.list(), plus(from, 6, middle), 3, canvas.colours().accent);
        canvas.put_text(words, plus(from, indent, 0), width, ink_of(entry.tone));
    }
    canvas.enclose(node.id, start, {start.x + canvas.width(), canvas.cursor().y});
}

float step_bar_height() { return bar_height; }

// What is not reached is only a thin line, so that the two differ without their colours.
void draw_step_bar(Canvas& canvas, const view::Node& node, ImVec2 from) {
    const Colours& colours = canvas.colours();
    for (int i = 0; i < node.of && canvas.seen; ++i) {
        const ImVec2 at = plus(from, (step_width + between_steps) * static_cast<float>(i), 0);
        const bool warm = i == 0 && node.tone == view::Tone::warm;
        if (i < node.value)
            fill_rect(canvas.list(), at, plus(at, step_width, bar_height), bar_height / 2,
                      warm ? colours.warm : colours.accent);
        else
            fill_rect(canvas.list(), plus(at, 0, bar_height / 2 - 1), plus(at, step_width, bar_height / 2 + 1), 1,
                      colours.edge);
    }
}

float steps_width(const view::Node& node) {
    return node.of == 0 ? 0 : (step_width + between_steps) * static_cast<float>(node.of) - between_steps;
}

void draw_steps(Canvas& canvas, const view::Node& node) {
    const float steps = steps_width(node), indent = steps == 0 ? 0 : steps + canvas.spacing().gap;
    const Run words = label_of(node, Type::caption);
    const float width = canvas.width() - indent, height = canvas.text_height(words, width);
    const ImVec2 from = canvas.place(node.id, {canvas.width(), height});
    draw_step_bar(canvas, node, plus(from, 0, (canvas.line(Type::caption) - bar_height) / 2));
    canvas.put_text(words, plus(from, indent, 0), width, Ink::soft);
}

// The words stand at the end of the bar, or below it where that would leave too little of it.
void draw_progress(Canvas& canvas, const view::Node& node) {
    const Run words = label_of(node, Type::caption);
    const float all = canvas.width(), beside = std::min(all, canvas.text_width(words)), rest = all - beside - bar_gap;
    const bool below = rest < all * least_of_bar;
    const float width = below ? all : beside, height = canvas.text_height(words, width);
    const float bar = below ? all : rest, down = below ? 0 : std::floor((height - bar_height) / 2);
    const ImVec2 from = canvas.place(node.id, {all, below ? bar_height + bar_gap + height : height});
    if (canvas.seen) {
        const ImVec2 at = plus(from, 0, down), line = plus(at, 0, bar_height / 2 - 1);
        const float part = bar * static_cast<float>(node.value) / static_cast<float>(node.of);
        fill_rect(canvas.list(), line, plus(line, bar, 2), 1, canvas.colours().line);
        fill_rect(canvas.list(), at, plus(at, part, bar_height), bar_height / 2, canvas.colours().accent);
    }
    canvas.put_text(words, plus(from, all - width, below ? bar_height + bar_gap : 0), width, Ink::soft);
}

}  // namespace groundwork::ui
