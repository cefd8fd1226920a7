#include "view/screen_builder.h"

#include "core/plurals.h"

namespace groundwork::view {

const std::string& Context::operator[](const char* key) const { return strings[key]; }

const std::string& word(const Wording& wording, const char* key) { return wording[key]; }

const std::string& word(const Wording& wording, const std::string& base, const char* end) {
    return wording[base + end];
}

std::string counted(const Context& context, const Wording& wording, const std::string& key, std::size_t number) {
    const std::string& form = wording[key + plural_forms[plural_form(context["app.plurals"], number)]];
    return fill(form.empty() ? wording[key] : form, {{"n", std::to_string(number)}});
}

const std::string& band_word(const Wording& wording, const std::string& band) { return wording["band." + band]; }

void append(const Context& context, std::string& all, const std::string& one) {
    all = all.empty() ? one : fill(context["join.list"], {{"all", all}, {"one", one}});
}

std::string with_note(const Context& context, const std::string& text, const std::string& note) {
    return fill(context["join.note"], {{"text", text}, {"note", note}});
}

Node& add(std::vector<Node>& to, Role role, Name name) {
    Node& node = to.emplace_back();
    node.role = role;
    node.id = name.id;
    return node;
}

Node& add_text(std::vector<Node>& to, Name name, const std::string& label, Tone tone) {
    Node& node = add(to, Role::text, name);
    node.label = label;
    node.tone = tone;
    return node;
}

Node& add_heading(std::vector<Node>& to, Name name, const std::string& label, Tone tone, int level) {
    Node& node = add_text(to, name, label, tone);
    node.role = Role::heading;
    node.level = level;
    return node;
}

Node& add_legend(std::vector<Node>& to, Name name, const std::string& label, Tone tone, int level) {
    Node& node = add_heading(to, name, label, tone, level);
    node.role = Role::legend;
    return node;
}

Node& add_button(std::vector<Node>& to, Name name, const std::string& label, Intent intent, Weight weight) {
    Node& node = add(to, Role::button, name);
    node.label = label;
    node.intent = intent;
    node.weight = weight;
    return node;
}

Screen new_screen(const Context& context, std::string_view key, const std::string& title) {
    Screen screen;
    screen.key = key;
    screen.plain = context.plain;
    screen.header.role = Role::header;
    screen.header.id = node_id("header");
    add_heading(screen.header.children, "header.title", title, Tone::strong, 1);
    add_button(screen.header.children, "header.view",
               context[context.plain ? "display.drawn_view" : "display.plain_view"], SwitchView{}, Weight::quiet);
    screen.footer.role = Role::footer;
    screen.footer.id = node_id("footer");
    add_button(screen.footer.children, "footer.help", context["help.button"], ShowHelp{}, Weight::quiet);
    add_button(screen.footer.children, "footer.leave", context["leave.button"], Leave{}, Weight::quiet);
    return screen;
}

}  // namespace groundwork::view
