#include "view/panel_screen.h"

namespace groundwork::view {
namespace {

void add_paragraphs(const Panel& panel, const std::vector<std::string>& paragraphs, std::vector<Node>& to) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i) add_text(to, {panel.id, "", i}, paragraphs[i]);
}

void add_starters(const Context& context, const Panel& panel, std::vector<Node>& to) {
    if (panel.starters.empty()) return;
    add_heading(to, {panel.id, ".starters"},
                panel.starters_intro.empty() ? context["results.starters"] : panel.starters_intro, Tone::strong, 3);
    std::vector<Node>& list = add(to, Role::list, {panel.id, ".list"}).children;
    for (std::size_t i = 0; i < panel.starters.size(); ++i)
        add(list, Role::list_item, {panel.id, ".starter", i}).label = panel.starters[i];
}

Need need_of(const Panel& panel) {
    return panel.id == "unsafe_at_home" ? Need::home : panel.id == "unsafe_in_therapy" ? Need::therapy : Need::danger;
}

void add_line_choice(const Context& context, const Panel& panel, std::size_t index, bool line_added,
                     std::vector<Node>& to) {
    if (panel.print_line.empty()) return;
    std::vector<Node>& choice = add(to, Role::fieldset, "panel.summary").children;
    add_legend(choice, "panel.summary_title", context["nav.summary"], Tone::strong, 3);
    Node& line = add(choice, Role::checkbox, "panel.line");
    line.label = panel.print_line;
    line.checked = line_added;
    line.intent = AddPanelLine{index};
}

void add_words(const Context& context, const Contacts& contacts, const Panel& panel, std::vector<Node>& to) {
    add_paragraphs(panel, panel_text(context, contacts, panel), to);
    add_starters(context, panel, to);
}

// What went wrong in therapy: first whom to tell who is not part of it, and the numbers for danger below. Returns whom.
std::uint32_t add_whom_to_tell(const Context& context, const Contacts& contacts, const Panel& panel,
                               std::vector<Node>& to) {
    const std::uint32_t who = add_therapy_contacts(context, contacts, panel, to);
    add_heading(to, "help.in_danger", context["help.in_danger"], Tone::subtitle, 3);
    add_help_lines(context, contacts, Need::therapy, to);
    return who;
}

// What is filled is a call, or the way to one, and never to go on.
void add_actions(const Context& context, const Contacts& contacts, Need need, std::uint32_t who, Screen& screen) {
    add_button(screen.actions, "stop", context["panel.stop"], Stop{}, Weight::quiet);
    add_button(screen.actions, "close", context["panel.go_on"], GoOn{});
    if (need == Need::therapy) add_button(screen.actions, "who", context["panel.who"], MoveTo{who}, Weight::primary);
    const bool known = find_country(contacts.safety, contacts.country) || !contacts.config.urgent.text.empty();
    if (need == Need::danger && !known)
        add_button(screen.actions, "numbers", context["panel.numbers"], MoveTo{node_id("help.countries")},
                   Weight::primary);
}

}  // namespace

Screen panel_screen(const Context& context, const Contacts& contacts, std::size_t index, bool line_added) {
    const Panel& panel = contacts.safety.panels[index];
    const Need need = need_of(panel);
    Screen screen = new_screen(context, "panel." + panel.id, context["help.header"]);
    add_heading(screen.content, "panel.title", panel.title);
    if (need != Need::therapy) add_help_lines(context, contacts, need, screen.content);
    add_words(context, contacts, panel, screen.content);
    add_line_choice(context, panel, index, line_added, screen.content);
    const std::uint32_t who = need == Need::therapy ? add_whom_to_tell(context, contacts, panel, screen.content) : 0;
    add_review(context, contacts, screen.content);
    add_actions(context, contacts, need, who, screen);
    return screen;
}

void add_panel_words(const Context& context, const Contacts& contacts, const Panel& panel, std::vector<Node>& to) {
    const Need need = need_of(panel);
    if (need != Need::therapy) add_help_lines(context, contacts, need, to);
    add_words(context, contacts, panel, to);
    if (need == Need::therapy) add_whom_to_tell(context, contacts, panel, to);
}

void add_panel_card(const Context& context, const Contacts& contacts, const Panel& panel, std::vector<Node>& to) {
    std::vector<Node>& card = add(to, Role::card, {panel.id, ".card"}).children;
    add_heading(card, {panel.id, ".title"}, panel.title, Tone::subtitle, 3);
    add_panel_words(context, contacts, panel, card);
}

}  // namespace groundwork::view
