#include "view/panel_screen.h"

namespace groundwork::view {
namespace {

void add_paragraphs(const Panel& panel, const std::vector<std::string>& paragraphs, std::vector<Node>& to) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) add_text(to, {panel.id, "", i}, paragraphs[i]);
}

void add_starters(const Context& context, const Panel& panel, std::vector<Node>& to) {
    if (panel.starters.empty()) return;
    add_heading(to, {panel.id, ".starters"}, context["results.starters"], Tone::strong, 3);
    std::vector<Node>& list = add(to, Role::list, {panel.id, ".list"}).children;
    for (std::size_t i = 0; i < panel.starters.size(); ++i)
        add(list, Role::list_item, {panel.id, ".starter", i}).label = panel.starters[i];
}

Need need_of(const Panel& panel) {
    return panel.id == "unsafe_at_home" ? Need::home : panel.id == "unsafe_in_therapy" ? Need::therapy : Need::danger;
}

}  // namespace

Screen panel_screen(const Context& context, const Contacts& contacts, std::size_t index, bool line_added) {
    const Panel& panel = contacts.safety.panels[index];
    Screen screen = new_screen(context, "panel." + panel.id, context["help.header"]);
    add_heading(screen.content, "panel.title", panel.title);
    add_help_lines(context, contacts, need_of(panel), screen.content);
    add_paragraphs(panel, panel_text(context, contacts, panel), screen.content);
    add_starters(context, panel, screen.content);
    if (!panel.print_line.empty()) {
        std::vector<Node>& choice = add(screen.content, Role::fieldset, "panel.summary").children;
        add_legend(choice, "panel.summary_title", context["nav.summary"], Tone::strong, 3);
        Node& line = add(choice, Role::checkbox, "panel.line");
        line.label = panel.print_line;
        line.checked = line_added;
        line.intent = AddPanelLine{index};
    }
    add_review(context, contacts, screen.content);
    add_button(screen.actions, "stop", context["panel.stop"], Stop{});
    add_button(screen.actions, "close", context["panel.go_on"], GoOn{});
    return screen;
}

void add_panel_card(const Context& context, const Contacts& contacts, const Panel& panel, std::vector<Node>& to) {
    std::vector<Node>& card = add(to, Role::card, {panel.id, ".card"}).children;
    add_heading(card, {panel.id, ".title"}, panel.title, Tone::subtitle, 3);
    add_help_lines(context, contacts, need_of(panel), card);
    add_paragraphs(panel, panel_text(context, contacts, panel), card);
}

}  // namespace groundwork::view
