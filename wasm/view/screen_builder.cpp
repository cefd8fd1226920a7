#include "view/screen_builder.h"

#include <algorithm>

#include "core/plurals.h"
#include "core/record.h"

namespace groundwork::view {
namespace {

bool is_control(Role role) {
    return role == Role::radio || role == Role::checkbox || role == Role::button || role == Role::file ||
           role == Role::link;
}

bool is_card(Role role) { return role == Role::card || role == Role::doors; }

/// How far something of that role wants to stand from the last one: nearer to one of its like. What is close to a text
/// below it is only near to anything else.
Gap gap_below(Node& last, Role role) {
    if (is_control(last.role) && is_control(role)) return Gap::row;
    if (is_card(last.role) && is_card(role)) return Gap::card;
    if (last.role == Role::text && role != Role::text) last.below = std::max(last.below, Gap::near);
    return Gap::block;
}

}  // namespace

const std::string& Context::operator[](const char* key) const { return strings[key]; }

const std::string& word(const Wording& wording, const char* key) { return wording[key]; }

const std::string& word(const Wording& wording, const std::string& base, const char* end) {
    return wording[base + end];
}

std::string counted(const Context& context, const Wording& wording, const std::string& key, std::size_t number) {
    const std::string& form = wording[key + plural_forms[plural_form(context["app.plurals"], number)]];
    return fill(form.empty() ? wording[key] : form, {{"n", std::to_string(number)}});
}

std::string date_words(const Context& context, const std::string& date) {
    if (!is_date(date)) return date;
    const auto number = [&](std::size_t at) { return (date[at] - '0') * 10 + date[at + 1] - '0'; };
    const std::string& months = context["date.months"];  // with semicolons between them
    std::size_t begin = 0;
    for (int month = number(5); month > 1; --month) begin = months.find(';', begin) + 1;
    return fill(context["date.form"], {{"year", date.substr(0, 4)},
                                       {"month", months.substr(begin, months.find(';', begin) - begin)},
                                       {"day", std::to_string(number(8))}});
}

void append(const Context& context, std::string& all, const std::string& one) {
    all = all.empty() ? one : fill(context["join.list"], {{"all", all}, {"one", one}});
}

std::string with_note(const Context& context, const std::string& text, const std::string& note) {
    return fill(context["join.note"], {{"text", text}, {"note", note}});
}

Node& add(std::vector<Node>& to, Role role, Name name) {
    const Gap above = to.empty() ? Gap::block : gap_below(to.back(), role);
    Node& node = to.emplace_back();
    node.role = role;
    node.id = name.id;
    node.above = above;
    if (role == Role::row) node.above = node.below = Gap::close;
    return node;
}

Node& add_text(std::vector<Node>& to, Name name, const std::string& label, Tone tone) {
    Node& node = add(to, Role::text, name);
    node.label = label;
    node.tone = tone;
    if (tone == Tone::strong) node.below = Gap::close;
    if (tone == Tone::caption || tone == Tone::quote) node.below = Gap::near;
    return node;
}

Node& add_heading(std::vector<Node>& to, Name name, const std::string& label, Tone tone, int level) {
    Node& node = add(to, Role::heading, name);
    node.label = label;
    node.tone = tone;
    node.level = level;
    if (tone == Tone::subtitle || tone == Tone::strong) node.below = Gap::near;
    return node;
}

Node& add_legend(std::vector<Node>& to, Name name, const std::string& label, Tone tone, int level) {
    Node& node = add_heading(to, name, label, tone, level);
    node.role = Role::legend;
    node.below = level > 2 ? Gap::near : Gap::block;
    return node;
}

Node& add_button(std::vector<Node>& to, Name name, const std::string& label, Intent intent, Weight weight) {
    Node& node = add(to, Role::button, name);
    node.label = label;
    node.intent = intent;
    node.weight = weight;
    if (weight == Weight::quiet) node.above = node.below = Gap::close;
    return node;
}

Node& add_door(std::vector<Node>& to, Name name, const std::string& label, Intent intent, const std::string& detail) {
    Node& door = add_button(to, name, label, intent, Weight::door);
    door.detail = detail;
    return door;
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
