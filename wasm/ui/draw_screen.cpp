#include "ui/draw_screen.h"

#include <algorithm>
#include <array>

#include "ui/choices.h"
#include "ui/controls.h"
#include "ui/painter.h"
#include "ui/tables.h"
#include "ui/words.h"

namespace groundwork::ui {
namespace {

using view::Node;
using view::Role;

// Help and leave stay in view in any box that a page may make, such as one of 150 pixels: a footer that takes more of
// the window than this leaves no room to read, and then follows the content.
constexpr float most_of_window_for_footer = 0.45F;

void draw_node(Canvas& canvas, const Node& node);

/// In pixels, by the order of view::Gap.
float pixels(const Space& spacing, view::Gap gap) {
    const std::array gaps{0.0f, 2.0f, 6.0f, spacing.gap, spacing.gap + 4, spacing.block};
    return gaps[static_cast<std::size_t>(gap)];
}

void draw_nodes(Canvas& canvas, const std::vector<Node>& nodes) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i > 0) canvas.space(pixels(canvas.spacing(), std::min(nodes[i - 1].below, nodes[i].above)));
        draw_node(canvas, nodes[i]);
    }
}

void draw_fieldset(Canvas& canvas, const Node& node) {
    const ImVec2 start = canvas.cursor();
    draw_nodes(canvas, node.children);
    canvas.enclose(node.id, start, {start.x + canvas.width(), canvas.cursor().y});
}

// The ground of a card lies under its content, which says only afterwards how high it is.
void draw_card(Canvas& canvas, const Node& node) {
    const Space spacing = canvas.spacing();
    const ImVec2 start = canvas.cursor(), end = plus(start, canvas.width(), 0);
    ImDrawList& list = canvas.list();
    const Placement ground = fill_rect(list, start, end, spacing.radius, canvas.colours().card);
    const Placement edge = stroke_rect(list, start, end, spacing.radius, 1, canvas.colours().line);
    canvas.space(spacing.inset);
    canvas.inset(spacing.inset);
    draw_nodes(canvas, node.children);
    canvas.inset(-spacing.inset);
    canvas.space(spacing.inset);
    const float bottom = canvas.cursor().y;
    end_rect(list, ground, bottom);
    end_rect(list, edge, bottom);
    canvas.enclose(node.id, start, {end.x, bottom});
}

void draw_node(Canvas& canvas, const Node& node) {
    switch (node.role) {
        case Role::card: return draw_card(canvas, node);
        case Role::fieldset: return draw_fieldset(canvas, node);
        case Role::ruler: return draw_ruler(canvas, node);
        case Role::bipolar: return draw_bipolar(canvas, node);
        case Role::table: return draw_table(canvas, node);
        case Role::row: return draw_row(canvas, node);
        case Role::list: return draw_list(canvas, node);
        case Role::heading:
        case Role::legend:
        case Role::text: return draw_words(canvas, node);
        case Role::tag: return draw_tag(canvas, node);
        case Role::steps: return draw_steps(canvas, node);
        case Role::progress: return draw_progress(canvas, node);
        case Role::radio:
        case Role::checkbox: return draw_option(canvas, node);
        case Role::field: return draw_field(canvas, node);
        case Role::select: return draw_select(canvas, node);
        case Role::button:
        case Role::file:
        case Role::link: return draw_button(canvas, node);
        case Role::header:
        case Role::footer:
        case Role::list_item:
        default: return;  // drawn by what holds them
    }
}

void draw_header(Canvas& canvas, const Node& header) {
    const ImVec2 start = canvas.cursor();
    const Node& title = header.children.front();
    const Node& view = header.children.back();
    const Run name = label_of(title, Type::caption_strong);
    const float beside = canvas.width() - quiet_width(canvas, view) - canvas.spacing().gap;
    const bool stacked = canvas.word_width(name) > beside;  // as where text is large
    const float width = stacked ? canvas.width() : beside, words = canvas.text_height(name, width);
    const float row = quiet_height(canvas, view), height = stacked ? row + words : std::max(row, words + 20);
    canvas.set_cursor(plus(start, 0, stacked ? row : (height - words) / 2));
    canvas.put_text(name, canvas.place(title.id, {width, words}), width, Ink::ink);
    canvas.set_cursor(start);
    draw_quiet(canvas, view, Align::end);
    canvas.set_cursor(plus(start, 0, height));
    canvas.enclose(header.id, start, {start.x + canvas.width(), canvas.cursor().y});
}

/// How the footer stands: help at the start of its row and leave at its end, or one under the other where the words are
/// too large for that.
struct Footer {
    bool side_by_side;
    float first, height;
};

Footer footer_of(Canvas& canvas, const Node& footer) {
    const Node &help = footer.children.front(), &leave = footer.children.back();
    const float first = quiet_height(canvas, help), second = quiet_height(canvas, leave);
    const bool side_by_side =
        quiet_width(canvas, help) + canvas.spacing().block + quiet_width(canvas, leave) <= canvas.width();
    return {side_by_side, first, side_by_side ? std::max(first, second) : first + second};
}

// Its ground and the line over it are the page's, which may pin it to the window.
void draw_footer(Canvas& canvas, const Node& node, const Footer& footer) {
    const ImVec2 start = canvas.cursor();
    draw_quiet(canvas, node.children.front());
    canvas.set_cursor(plus(start, 0, footer.side_by_side ? 0 : footer.first));
    draw_quiet(canvas, node.children.back(), footer.side_by_side ? Align::end : Align::start);
    canvas.set_cursor(plus(start, 0, footer.height));
    canvas.enclose(node.id, {0, start.y}, {canvas.window().width, start.y + footer.height});
}

void open_window(const Window& window) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({window.width, window.drawn});
    ImGui::Begin("screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
}

// At the lower end of the window where the content leaves room.
void draw_actions_low(Canvas& canvas, const std::vector<Node>& actions, float footer) {
    const float block = canvas.spacing().block,
                low = canvas.window().height - footer - actions_height(canvas, actions) - block;
    if (canvas.down() < low) canvas.space(low - canvas.down());
}

}  // namespace

const Placed* find_placed(const Layout& layout, std::uint32_t id) {
    for (const Placed& placed : layout.placed)
        if (placed.id == id) return &placed;
    return nullptr;
}

Layout draw_screen(const view::Screen& screen, const Window& window, TextMeasurer& measurer) {
    open_window(window);
    Canvas canvas(window, measurer);
    Layout layout;
    const float block = canvas.spacing().block;
    const Footer footer = footer_of(canvas, screen.footer);
    layout.footer_pinned = footer.height <= window.height * most_of_window_for_footer;

    draw_header(canvas, screen.header);
    canvas.space(4);
    draw_nodes(canvas, screen.content);
    canvas.space(block);
    if (!screen.actions.empty()) draw_actions_low(canvas, screen.actions, footer.height);
    layout.content_end = canvas.down();
    if (!screen.actions.empty()) {
        draw_actions(canvas, screen.actions);
        canvas.space(block);
    }
    draw_footer(canvas, screen.footer, footer);
    layout.page_height = canvas.down();
    layout.placed = canvas.take_placed();
    ImGui::End();
    return layout;
}

}  // namespace groundwork::ui
