#include "ui/draw_screen.h"

#include <algorithm>

#include "ui/choices.h"
#include "ui/controls.h"
#include "ui/painter.h"
#include "ui/tables.h"
#include "ui/words.h"

namespace groundwork::ui {
namespace {

using view::Node;
using view::Role;

// Help and leave stay in view in any box that a page may make, such as one of 150 pixels: a footer that takes more of the
// window than this leaves no room to read, and then follows the content, as one of two lines does.
constexpr float most_of_window_for_footer = 0.45F;

void draw_node(Canvas& canvas, const Node& node);

bool is_control(const Node& node) {
    return node.role == Role::radio || node.role == Role::checkbox || node.role == Role::button || node.role == Role::file || node.role == Role::link;
}

bool is_text(const Node& node, view::Tone tone) { return node.role == Role::text && node.tone == tone; }

/// Whether a text is what was given to the stem above it, rather than the title of what is below.
bool is_given(const std::vector<Node>& nodes, std::size_t i) {
    if (i == 0 || !is_text(nodes[i - 1], view::Tone::soft) || !is_text(nodes[i], view::Tone::strong)) return false;
    return i + 1 == nodes.size() || is_text(nodes[i + 1], view::Tone::soft) || is_text(nodes[i + 1], view::Tone::strong);
}

/// The distance between a thing and the one before it.
float distance(const Canvas& canvas, const std::vector<Node>& nodes, std::size_t i) {
    const Node &above = nodes[i - 1], &below = nodes[i];
    const Space& spacing = canvas.spacing();
    const auto quiet = [](const Node& node) { return node.role == Role::row || (node.role == Role::button && node.weight == view::Weight::quiet); };
    if (quiet(above) || quiet(below)) return 2;
    if (is_control(above) && is_control(below)) return above.role == Role::checkbox && above.weight == view::Weight::quiet ? 0 : spacing.gap;
    if (above.role == Role::card && below.role == Role::card) return spacing.gap + 4;
    if (above.role == Role::heading && (above.tone == view::Tone::subtitle || above.tone == view::Tone::strong)) return 6;
    if (above.role == Role::legend && above.level > 2) return 2;
    if (above.role == Role::tag || below.role == Role::steps) return spacing.gap;
    if (is_given(nodes, i)) return 2;
    if (is_given(nodes, i - 1)) return spacing.block;
    if (is_text(above, view::Tone::strong)) return below.role == Role::text ? 2 : 6;
    if (is_text(above, view::Tone::caption)) return 6;
    return spacing.block;
}

void draw_nodes(Canvas& canvas, const std::vector<Node>& nodes) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i > 0) canvas.space(distance(canvas, nodes, i));
        draw_node(canvas, nodes[i]);
    }
}

void draw_fieldset(Canvas& canvas, const Node& node) {
    const ImVec2 start = canvas.cursor();
    draw_nodes(canvas, node.children);
    canvas.enclose(node.id, start, {start.x + canvas.width(), canvas.cursor().y});
}

// The ground of a card is known only after its content, so it goes to a channel underneath.
void draw_card(Canvas& canvas, const Node& node) {
    const Space spacing = canvas.spacing();
    const ImVec2 start = canvas.cursor();
    const float width = canvas.width();
    ImDrawList& list = canvas.list();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    canvas.space(spacing.inset);
    canvas.inset(spacing.inset);
    draw_nodes(canvas, node.children);
    canvas.inset(-spacing.inset);
    canvas.space(spacing.inset);

    const ImVec2 end{start.x + width, canvas.cursor().y};
    list.ChannelsSetCurrent(0);
    fill_rect(list, start, end, spacing.radius, canvas.colours().card);
    stroke_rect(list, start, end, spacing.radius, 1, canvas.colours().line);
    list.ChannelsMerge();
    canvas.enclose(node.id, start, end);
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
    const float width = canvas.width() - quiet_width(canvas, view) - canvas.spacing().gap;
    const float words = canvas.text_height(name, width);
    const float height = std::max(canvas.spacing().target, words + 20);  // a long name keeps off the edge
    canvas.set_cursor({start.x, start.y + (height - words) / 2});
    canvas.put_text(name, canvas.place(title.id, {width, words}), width, Ink::ink);
    canvas.set_cursor(start);
    draw_quiet(canvas, view, Align::end);
    canvas.set_cursor({start.x, start.y + height});
    canvas.enclose(header.id, start, {start.x + canvas.width(), canvas.cursor().y});
}

bool footer_fits(Canvas& canvas, const Node& footer) {
    return quiet_width(canvas, footer.children.front()) + canvas.spacing().block + quiet_width(canvas, footer.children.back()) <= canvas.width();
}

float footer_height(Canvas& canvas) { return std::max(canvas.spacing().target, canvas.line(Type::caption) + 20); }

// Help at the start of the last row and leave at its end, or one under the other where the words are too large for that.
// Its ground and the line over it are the page's, which may pin it to the window.
void draw_footer(Canvas& canvas, const Node& footer, bool fits) {
    const ImVec2 start = canvas.cursor();
    const float row = footer_height(canvas);
    draw_quiet(canvas, footer.children.front());
    canvas.set_cursor(plus(start, 0, fits ? 0 : row));
    draw_quiet(canvas, footer.children.back(), fits ? Align::end : Align::start);
    const float end = std::max(start.y + row, canvas.cursor().y);
    canvas.set_cursor({start.x, end});
    canvas.enclose(footer.id, {0, start.y}, {canvas.window().width, end});
}

void open_window(const Window& window) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({window.width, window.drawn});
    ImGui::Begin("screen", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                        ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
}

// At the lower end of the window where the content leaves room.
void draw_actions_low(Canvas& canvas, const std::vector<Node>& actions, float footer) {
    const float block = canvas.spacing().block, low = canvas.window().height - footer - actions_height(canvas, actions) - block;
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
    const float footer = footer_height(canvas), block = canvas.spacing().block;
    const bool fits = footer_fits(canvas, screen.footer);
    layout.footer_pinned = fits && footer <= window.height * most_of_window_for_footer;

    draw_header(canvas, screen.header);
    canvas.space(4);
    draw_nodes(canvas, screen.content);
    canvas.space(block);
    if (!screen.actions.empty()) draw_actions_low(canvas, screen.actions, footer);
    layout.content_end = canvas.down();
    if (!screen.actions.empty()) {
        draw_actions(canvas, screen.actions);
        canvas.space(block);
    }
    draw_footer(canvas, screen.footer, fits);
    layout.page_height = canvas.down();
    layout.placed = canvas.take_placed();
    ImGui::End();
    return layout;
}

}  // namespace groundwork::ui
