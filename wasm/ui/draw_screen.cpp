#include "ui/draw_screen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "ui/choices.h"
#include "ui/controls.h"
#include "ui/doors.h"
#include "ui/painter.h"
#include "ui/paper.h"
#include "ui/tables.h"
#include "ui/words.h"

namespace groundwork::ui {
namespace {

using view::Node;
using view::Role;

// Help and leave stay in view in any box that a page may make, such as one of 150 pixels: a footer that takes more of
// the window than this leaves no room to read, and then follows the content.
constexpr float most_of_window_for_footer = 0.45F;

// In a wide window a question is in the middle, with its buttons under the options.
constexpr float question_width = 560;

void draw_node(Canvas& canvas, const Node& node);

/// In pixels, by the order of view::Gap.
float pixels(const Space& spacing, view::Gap gap) {
    const std::array gaps{0.0f, 2.0f, 6.0f, spacing.gap, spacing.gap + 4, spacing.block};
    return gaps[static_cast<std::size_t>(gap)];
}

float between(Canvas& canvas, const Node& one, const Node& next) {
    return pixels(canvas.spacing(), std::min(one.below, next.above));
}

void draw_nodes(Canvas& canvas, std::span<const Node> nodes, const Node* left_out = nullptr) {
    const Node* last = nullptr;
    for (const Node& node : nodes) {
        if (&node == left_out) continue;
        if (last) canvas.space(between(canvas, *last, node));
        draw_node(canvas, node);
        last = &node;
    }
}

void draw_fieldset(Canvas& canvas, const Node& node) {
    const ImVec2 start = canvas.cursor();
    draw_nodes(canvas, node.children);
    canvas.enclose(node.id, start, {start.x + canvas.width(), canvas.cursor().y});
}

/// How a card looks. A tinted one has an edge of its own only where more contrast is asked for.
struct Face {
    Colour ground, edge;
    float radius, inset;
};

Face face_of(const Canvas& canvas, view::Ground ground) {
    const Colours& colours = canvas.colours();
    const auto [radius, inset] = std::pair{canvas.spacing().radius, canvas.spacing().inset};
    const bool more = canvas.window().more;
    if (ground == view::Ground::tint) return {colours.tint, more ? colours.accent : colours.tint, radius, inset};
    if (ground == view::Ground::warm)
        return {colours.warm_tint, more ? colours.warm : colours.warm_tint, radius, inset};
    if (ground == view::Ground::paper) return {colours.paper, colours.line, 4, inset + 2};
    return {colours.card, colours.line, radius, inset};
}

// The ground of a card lies under its content, which says only afterwards how high it is.
void draw_card(Canvas& canvas, const Node& node) {
    const ImVec2 start = canvas.cursor(), end = plus(start, canvas.width(), 0);
    ImDrawList& list = canvas.list();
    const Face face = face_of(canvas, node.ground);
    const Placement ground = fill_rect(list, start, end, face.radius, face.ground);
    const Placement edge = stroke_rect(list, start, end, face.radius, 1, face.edge);
    canvas.space(face.inset);
    canvas.inset(face.inset);
    draw_nodes(canvas, node.children);
    canvas.inset(-face.inset);
    canvas.space(face.inset);
    const float bottom = canvas.cursor().y;
    end_rect(list, ground, bottom);
    end_rect(list, edge, bottom);
    canvas.enclose(node.id, start, {end.x, bottom});
}

void draw_node(Canvas& canvas, const Node& node) {
    switch (node.role) {
        case Role::card: return draw_card(canvas, node);
        case Role::doors: return draw_doors(canvas, node);
        case Role::masthead: return draw_masthead(canvas, node);
        case Role::fieldset: return draw_fieldset(canvas, node);
        case Role::ruler: return draw_ruler(canvas, node);
        case Role::bipolar: return draw_bipolar(canvas, node);
        case Role::table: return draw_table(canvas, node);
        case Role::row: return draw_row(canvas, node);
        case Role::list: return draw_list(canvas, node);
        case Role::heading:
        case Role::legend:
        case Role::text: return draw_words(canvas, node);
        case Role::steps: return draw_steps(canvas, node);
        case Role::progress: return draw_progress(canvas, node);
        case Role::checkbox:
            if (!node.detail.empty()) return draw_line_to_say(canvas, node);
            [[fallthrough]];
        case Role::radio: return draw_option(canvas, node);
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
    const float row = quiet_height(canvas, view), height = stacked ? row + words : std::max(row, words + 4);
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

// From the line over the footer to the actions, and from them to what is below.
constexpr float above_actions = 10, below_actions = 4;

// Its ground and the line over it are the page's, which may pin it to the window. It holds the actions that are given.
void draw_footer(Canvas& canvas, const Node& node, const Footer& footer, const std::vector<Node>& actions,
                 const Column& column) {
    const ImVec2 top = canvas.cursor();
    const Column all = canvas.column();
    if (!actions.empty()) {
        canvas.space(above_actions);
        canvas.set_column(column);
        draw_actions(canvas, actions, !canvas.window().is_wide());
        canvas.set_column(all);
        canvas.space(below_actions);
    }
    const ImVec2 start = canvas.cursor();
    draw_quiet(canvas, node.children.front());
    canvas.set_cursor(plus(start, 0, footer.side_by_side ? 0 : footer.first));
    draw_quiet(canvas, node.children.back(), footer.side_by_side ? Align::end : Align::start);
    canvas.set_cursor(plus(start, 0, footer.height));
    canvas.enclose(node.id, {0, top.y}, {canvas.window().width, start.y + footer.height});
}

void open_window(const Window& window) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({window.width, window.drawn});
    ImGui::Begin("screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
}

/// The column that is at most that wide: at the start of the one there is, or in its middle, but never in a page of
/// somebody else's.
Column narrowed(const Canvas& canvas, float most, bool centred) {
    const float width = std::min(canvas.width(), most), rest = canvas.width() - width;
    return {canvas.left() + (centred && !canvas.window().framed ? std::floor(rest / 2) : 0), width};
}

/// The name of the section that a question is in, which gives way where there is no room for all; nullptr where nothing
/// stands over the group that asks.
const Node* section_of(const std::vector<Node>& content) {
    for (const Node& node : content) {
        if (node.role == Role::fieldset || node.role == Role::ruler || node.role == Role::bipolar) return nullptr;
        if (node.role == Role::text && node.tone == view::Tone::caption) return &node;
    }
    return nullptr;
}

// What is asked grows upward from its options, which stand above the actions and so under the thumb; in a wide window
// all of it is in the middle. Returns how much higher it is with the name of its section than as it is drawn now.
float draw_question(Canvas& canvas, const std::vector<Node>& content, const Fit& fit) {
    const Node* const section = section_of(content);
    draw_node(canvas, content.front());
    canvas.space(canvas.spacing().block + fit.sunk);
    canvas.set_column(narrowed(canvas, question_width, true));
    draw_nodes(canvas, std::span(content).subspan(1), fit.tight ? section : nullptr);
    if (!fit.tight || !section) return 0;
    return canvas.text_height(label_of(*section, Type::caption), canvas.width()) +
           between(canvas, *section, section[1]);
}

/// What sums of places may be off by.
constexpr float off = 0.01F;

/// So far a question stands lower, in whole pixels and never above its place; what differs by less than one is the
/// same, so that one frame is like the other.
float settled(float now, float wanted) {
    const float then = std::max(0.0f, std::floor(wanted + off));
    return std::abs(then - now) < 1 ? now : then;
}

// In a wide window what leads stands at the start, with what it led to beside it.
void draw_columns(Canvas& canvas, const view::Screen& screen) {
    if (screen.beside.empty()) return draw_nodes(canvas, screen.content);
    constexpr float first = 400, between = 40;
    const Column all = canvas.column();
    const ImVec2 top = canvas.cursor();
    canvas.set_column({all.left, first});
    draw_nodes(canvas, screen.content);
    const float bottom = canvas.cursor().y;
    canvas.set_cursor(top);
    canvas.set_column({all.left + first + between, all.width - first - between});
    draw_nodes(canvas, screen.beside);
    canvas.space(std::max(0.0f, bottom - canvas.cursor().y));
    canvas.set_column(all);
}

// A desk is as wide as the window, and reaches down to the actions.
void draw_content(Canvas& canvas, const view::Screen& screen, float bar) {
    const Space& spacing = canvas.spacing();
    const ImVec2 start{0, canvas.cursor().y}, end{canvas.window().width, start.y};
    const Placement desk = screen.desk ? fill_rect(canvas.list(), start, end, 0, canvas.colours().desk) : 0;
    canvas.space(screen.desk ? spacing.gap : 0);
    draw_columns(canvas, screen);
    if (!screen.desk) return;
    canvas.space(std::max(spacing.gap, canvas.window().height - bar - spacing.block - 2 - canvas.down()));
    end_rect(canvas.list(), desk, canvas.cursor().y + spacing.block + 2);
}

}  // namespace

const Placed* find_placed(const Layout& layout, std::uint32_t id) {
    for (const Placed& placed : layout.placed)
        if (placed.id == id) return &placed;
    return nullptr;
}

Layout draw_screen(const view::Screen& screen, const Window& window, TextMeasurer& measurer, const Fit& fit) {
    open_window(window);
    Canvas canvas(window, measurer);
    Layout layout;
    const float block = canvas.spacing().block;
    const Column all = canvas.column();
    const Column column = screen.beside.empty() ? narrowed(canvas, canvas.spacing().column, screen.desk) : all;
    const Footer footer = footer_of(canvas, screen.footer);
    const bool centred = screen.question && window.is_wide();
    canvas.set_column(column);
    const float bar = footer.height + above_actions + actions_height(canvas, screen.actions) + below_actions;
    canvas.set_column(all);
    const float most = window.height * most_of_window_for_footer;
    layout.footer_pinned = footer.height <= most;
    layout.actions_pinned = bar <= most && !centred && !screen.plain;
    const std::vector<Node> none;

    draw_header(canvas, screen.header);
    canvas.space(screen.desk ? 0 : 4);
    if (!screen.question) canvas.set_column(column);
    const float section = screen.question ? draw_question(canvas, screen.content, fit) : 0;
    if (!screen.question) draw_content(canvas, screen, bar);
    canvas.space(block + 2);
    if (screen.question) {
        const float room = window.height - canvas.down() + fit.sunk - bar;
        layout.fit = {settled(fit.sunk, room / (centred ? 2 : 1)), room + off < section};
    }
    layout.content_end = canvas.down();
    if (!layout.actions_pinned && !screen.actions.empty()) {
        draw_actions(canvas, screen.actions, !centred);
        canvas.space(block - 4);
    }
    canvas.set_column(all);
    draw_footer(canvas, screen.footer, footer, layout.actions_pinned ? screen.actions : none, column);
    layout.page_height = canvas.down();
    layout.placed = canvas.take_placed();
    ImGui::End();
    return layout;
}

}  // namespace groundwork::ui
