#include "ui/words.h"

#include <algorithm>

#include "ui/painter.h"

namespace groundwork::ui {
namespace {

constexpr float bar_height = 6;
constexpr float hint_bar = 3;
constexpr float hint_indent = 14;
constexpr float bullet_indent = 18;

}  // namespace

Type type_of(view::Tone tone) {
    switch (tone) {
        case view::Tone::title: return Type::title;
        case view::Tone::question: return Type::question;
        case view::Tone::subtitle: return Type::subtitle;
        case view::Tone::strong: return Type::strong;
        case view::Tone::soft:
        case view::Tone::hint: return Type::soft;
        case view::Tone::caption: return Type::caption;
        default: return Type::body;
    }
}

Ink ink_of(view::Tone tone) {
    const bool quiet = tone == view::Tone::soft || tone == view::Tone::hint || tone == view::Tone::caption;
    return quiet ? Ink::soft : Ink::ink;
}

void draw_words(Canvas& canvas, const view::Node& node) {
    const bool hint = node.tone == view::Tone::hint;
    const float indent = hint ? hint_indent : 0;
    const Run words = label_of(node, type_of(node.tone));
    const float height = canvas.text_height(words, canvas.width() - indent);
    const ImVec2 from = canvas.place(node.id, {canvas.width(), height});
    if (hint && canvas.seen) fill_rect(canvas.list(), from, plus(from, hint_bar, height), 0, canvas.colours().line);
    canvas.put_text(words, plus(from, indent, 0), canvas.width() - indent, ink_of(node.tone));
}

void draw_list(Canvas& canvas, const view::Node& node) {
    const ImVec2 start = canvas.cursor();
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const view::Node& entry = node.children[i];
        if (i > 0) canvas.space(canvas.spacing().gap / 2);
        const Run words = label_of(entry, type_of(entry.tone));
        const float width = canvas.width() - bullet_indent;
        const ImVec2 from = canvas.place(entry.id, {canvas.width(), canvas.text_height(words, width)});
        if (canvas.seen)
            fill_circle(canvas.list(), plus(from, 6, canvas.line(words.type) / 2), 3, canvas.colours().accent);
        canvas.put_text(words, plus(from, bullet_indent, 0), width, ink_of(entry.tone));
    }
    canvas.enclose(node.id, start, {start.x + canvas.width(), canvas.cursor().y});
}

void draw_tag(Canvas& canvas, const view::Node& node) {
    const Colours& colours = canvas.colours();
    const bool warm = node.tone == view::Tone::warm, none = node.tone == view::Tone::caption;
    const Run words = label_of(node, Type::caption_strong);
    const float line = canvas.line(words.type), indent = 12;
    const float width = std::min(canvas.text_width(words), canvas.width() - 2 * indent);
    const float height = canvas.text_height(words, width);
    const ImVec2 from = canvas.place(node.id, {width + 2 * indent, height + 8});
    const Colour ground = warm ? colours.warm_tint : none ? colours.ground : colours.tint;
    if (canvas.seen) fill_rect(canvas.list(), from, plus(from, width + 2 * indent, height + 8), (line + 8) / 2, ground);
    canvas.put_text(words, plus(from, indent, 4), width, warm ? Ink::warm : none ? Ink::soft : Ink::accent);
}

float step_bar_height() { return bar_height; }

// What is not reached is only a thin line, so that the two differ without their colours.
void draw_step_bar(Canvas& canvas, const view::Node& node, ImVec2 from, float width) {
    const Colours& colours = canvas.colours();
    const float gap = 4, step = (width - gap * static_cast<float>(node.of - 1)) / static_cast<float>(node.of);
    for (int i = 0; i < node.of && canvas.seen; ++i) {
        const ImVec2 at = plus(from, (step + gap) * static_cast<float>(i), 0);
        const bool warm = i == 0 && node.tone == view::Tone::warm;
        if (i < node.value)
            fill_rect(canvas.list(), at, plus(at, step, bar_height), bar_height / 2,
                      warm ? colours.warm : colours.accent);
        else
            fill_rect(canvas.list(), plus(at, 0, bar_height / 2 - 1), plus(at, step, bar_height / 2 + 1), 1,
                      colours.soft);
    }
}

void draw_steps(Canvas& canvas, const view::Node& node) {
    draw_step_bar(canvas, node, canvas.place(node.id, {canvas.width(), bar_height}), canvas.width());
}

void draw_progress(Canvas& canvas, const view::Node& node) {
    const Run words = label_of(node, Type::caption);
    const ImVec2 from =
        canvas.place(node.id, {canvas.width(), bar_height + 8 + canvas.text_height(words, canvas.width())});
    if (canvas.seen) {
        const float part = canvas.width() * static_cast<float>(node.value) / static_cast<float>(node.of);
        const ImVec2 rest = plus(from, 0, bar_height / 2 - 1);
        fill_rect(canvas.list(), rest, plus(rest, canvas.width(), 2), 1, canvas.colours().line);
        fill_rect(canvas.list(), from, plus(from, part, bar_height), bar_height / 2, canvas.colours().accent);
    }
    canvas.put_text(words, plus(from, 0, bar_height + 8), canvas.width(), Ink::soft);
}

}  // namespace groundwork::ui
