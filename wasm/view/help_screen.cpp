#include "view/help_screen.h"

namespace groundwork::view {
namespace {

void add_emergency(const Context& context, const std::string& number, std::vector<Node>& to) {
    Node& node = add(to, Role::link, "emergency." + number);
    node.label = fill(context["help.call"], {{"number", number}});
    node.weight = Weight::primary;
    node.text = "tel:" + number;
    node.detail = context["help.emergency"];
}

void add_line(const Context& context, const HelpLine& line, std::vector<Node>& to) {
    const bool message = line.href.rfind("sms:", 0) == 0;
    Node& node = add(to, Role::link, "line." + line.href);
    node.label = fill(context[message ? "help.text" : "help.call"], {{"number", line.number}});
    node.text = line.href;
    node.detail = line.service + " (" + line.channel + ')';
}

void add_lines(const Context& context, const Safety& safety, const std::vector<const HelpLine*>& lines, std::vector<Node>& to) {
    const HelpLine& first = *lines.front();
    const std::string& emergency = first.emergency.front();
    add_text(to, "help.text", fill(safety.text, {{"emergency", emergency}, {"line_name", first.service}, {"line_number", first.number}}));
    add_text(to, "help.in_country", first.country_name, Tone::strong);
    add_emergency(context, emergency, to);
    for (const HelpLine* line : lines) add_line(context, *line, to);
    add_button(to, "help.other_country", context["help.other_country"], ChooseCountry{safety.lines.size()}, Weight::quiet);
}

void add_countries(const Context& context, const Safety& safety, std::vector<Node>& to) {
    add_text(to, "help.no_country", safety.no_country);
    add_text(to, "help.choose", context["help.choose_country"], Tone::strong);
    for (std::size_t i = 0; i < safety.lines.size(); ++i) {
        const HelpLine& line = safety.lines[i];
        if (lines_of(safety, line.country).front() == &line) add_button(to, "country." + line.country, line.country_name, ChooseCountry{i});
    }
}

}  // namespace

Screen help_screen(const Context& context, const Safety& safety, const std::string& country) {
    const std::vector<const HelpLine*> lines = lines_of(safety, country);
    Screen screen = new_screen(context, "help." + country, context["help.header"]);
    add_heading(screen.content, "help.title", safety.title);
    if (lines.empty()) add_countries(context, safety, screen.content);
    else add_lines(context, safety, lines, screen.content);
    add_text(screen.content, "help.not_for_emergencies", safety.not_for_emergencies, Tone::soft);
    add_text(screen.content, "help.checked_on", fill(context["help.checked"], {{"date", safety.checked_on}}), Tone::caption);
    add_button(screen.actions, "close", context["nav.back"], Close{});
    return screen;
}

}  // namespace groundwork::view
