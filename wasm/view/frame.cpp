#include "view/frame.h"

namespace groundwork::view {

const std::string& word(const Wording& wording, const Name& key) {
    std::string whole(key.base);
    whole += key.end;
    return wording[whole];
}

void append(std::string& all, std::string_view one) {
    if (!all.empty()) all += ", ";
    all += one;
}

Node& add(std::vector<Node>& to, Role role, const Name& name) {
    Node& node = to.emplace_back();
    node.role = role;
    node.id = node_id(name);
    return node;
}

Node& add_text(std::vector<Node>& to, const Name& name, std::string_view label, Tone tone) {
    Node& node = add(to, Role::text, name);
    node.label = label;
    node.tone = tone;
    return node;
}

Node& add_heading(std::vector<Node>& to, const Name& name, std::string_view label, Tone tone, int level) {
    Node& node = add_text(to, name, label, tone);
    node.role = Role::heading;
    node.level = level;
    return node;
}

Node& add_legend(std::vector<Node>& to, const Name& name, std::string_view label, Tone tone, int level) {
    Node& node = add_heading(to, name, label, tone, level);
    node.role = Role::legend;
    return node;
}

Node& add_button(std::vector<Node>& to, const Name& name, std::string_view label, Intent intent, Weight weight) {
    Node& node = add(to, Role::button, name);
    node.label = label;
    node.intent = intent;
    node.weight = weight;
    return node;
}

Screen new_screen(const Context& context, std::string_view key, std::string_view title) {
    Screen screen;
    screen.key = key;
    screen.plain = context.plain;
    screen.header.role = Role::header;
    screen.header.id = node_id("header");
    add_heading(screen.header.children, "header.title", title, Tone::strong, 1);
    add_button(screen.header.children, "header.view", context[context.plain ? "display.drawn_view" : "display.plain_view"], SwitchView{}, Weight::quiet);
    screen.footer.role = Role::footer;
    screen.footer.id = node_id("footer");
    add_button(screen.footer.children, "footer.help", context["help.button"], ShowHelp{}, Weight::quiet);
    add_button(screen.footer.children, "footer.leave", context["leave.button"], Leave{}, Weight::quiet);
    return screen;
}

}  // namespace groundwork::view
