#include "view/help_lines.h"

namespace groundwork::view {
namespace {

bool needs_more(const std::string& text) { return text.find('{') != std::string::npos; }

std::string digits_of(const std::string& number) {
    std::string digits;
    for (const char c : number)
        if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
    return digits;
}

void add_call(const Context& context, const std::string& number, const std::string& href, const std::string& detail, Weight weight, std::vector<Node>& to) {
    const bool message = href.rfind("sms:", 0) == 0;
    Node& node = add(to, Role::link, {detail, href.c_str()});
    node.label = fill(context[message ? "help.text" : "help.call"], {{"number", number}});
    node.text = href;
    node.detail = detail;
    node.weight = weight;
}

void add_countries(const Context& context, const Contacts& contacts, std::vector<Node>& to) {
    const std::vector<HelpLine>& lines = contacts.safety.lines;
    add_text(to, "help.country", context["help.country"], Tone::strong);
    Node& choice = add(to, Role::select, "help.countries");
    choice.label = context["help.country"];
    choice.labelled_by = node_id("help.country");
    Node& none = add(choice.children, Role::option, "country.none");
    none.label = context["help.choose_country"];
    none.intent = ChooseCountry{lines.size()};
    none.checked = lines_of(contacts.safety, contacts.country).empty();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines_of(contacts.safety, lines[i].country).front() != &lines[i]) continue;
        Node& option = add(choice.children, Role::option, {"country.", lines[i].country});
        option.label = lines[i].country_name;
        option.intent = ChooseCountry{i};
        option.checked = lines[i].country == contacts.country;
    }
}

}  // namespace

std::string with_numbers(const Contacts& contacts, const std::string& text) {
    const std::vector<const HelpLine*> lines = lines_of(contacts.safety, contacts.country);
    const Config& config = contacts.config;
    const auto known = [](std::string_view name, const std::string& value) { return value.empty() ? '{' + std::string(name) + '}' : value; };
    return fill(text, {{"emergency", lines.empty() ? "{emergency}" : lines.front()->emergency.front()},
                       {"line_name", lines.empty() ? "{line_name}" : lines.front()->service},
                       {"line_number", lines.empty() ? "{line_number}" : lines.front()->number},
                       {"clinic_urgent_number", known("clinic_urgent_number", config.urgent_number)},
                       {"complaints_contact", known("complaints_contact", config.complaints_contact)},
                       {"regulator_contact", known("regulator_contact", config.regulator_contact)},
                       {"abuse_line", known("abuse_line", config.abuse_line)}});
}

std::vector<std::string> panel_text(const Contacts& contacts, const Panel& panel) {
    std::vector<std::string> paragraphs;
    bool left_out = false;
    for (const std::string& text : panel.text) {
        std::string paragraph = with_numbers(contacts, text);
        if (needs_more(paragraph)) left_out = true;
        else paragraphs.push_back(std::move(paragraph));
    }
    if (left_out && !panel.fallback.empty()) paragraphs.push_back(panel.fallback);
    if (const std::string own = with_numbers(contacts, panel.clinic_line); !own.empty() && !needs_more(own)) paragraphs.push_back(own);
    return paragraphs;
}

void add_help_lines(const Context& context, const Contacts& contacts, std::vector<Node>& to) {
    const std::vector<const HelpLine*> lines = lines_of(contacts.safety, contacts.country);
    if (lines.empty()) add_text(to, "help.no_country", contacts.safety.no_country);
    add_countries(context, contacts, to);
    if (lines.empty()) return;
    const std::string& emergency = lines.front()->emergency.front();
    add_call(context, emergency, "tel:" + emergency, context["help.emergency"], Weight::primary, to);
    for (const HelpLine* line : lines) add_call(context, line->number, line->href, line->service + " (" + line->channel + ')', Weight::secondary, to);
    const std::string& clinic = contacts.config.urgent_number;
    if (!clinic.empty()) add_call(context, clinic, "tel:" + digits_of(clinic), context["help.clinic"], Weight::secondary, to);
}

}  // namespace groundwork::view
