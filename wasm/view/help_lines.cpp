#include "view/help_lines.h"

#include "core/text_names.h"
#include "view/country_choice.h"

namespace groundwork::view {
namespace {

/// A line's number with what to choose once it answers; the number alone where there is nothing to choose.
std::string with_choice(const Context& context, const std::string& number, const HelpLine& line) {
    return line.then.empty() ? number : with_note(context, number, line.then);
}

struct Builder {
    const Context& context;
    const Contacts& contacts;
    Need need;
    std::vector<Node>& to;
};

// A link where there is one number to dial, and words where there is not.
Node& add_call(const Builder& in, const std::string& words, const std::string& number, const std::string& call) {
    Node& node = add(in.to, call.empty() ? Role::text : Role::link, {words, number.c_str()});
    node.text = call;
    (call.empty() ? node.label : node.detail) = words;
    return node;
}

std::string label_of(const Builder& in, const std::string& number, bool message) {
    return fill(in.context[message ? "help.text" : "help.call"], {{"number", number}});
}

struct Number {
    const std::string& number;
    bool message = false;
    bool unconfirmed = false;
};

Node& add_number(const Builder& in, std::string words, const Number& number) {
    const auto more = [&](const std::string& text) {
        if (!text.empty()) words += "; " + text;
    };
    if (number.unconfirmed) more(in.context["help.unconfirmed"]);
    else if (in.need == Need::anything) more(in.context["help.confirmed"]);
    const std::string call = call_to(number.number, number.message);
    if (call.empty()) return add_call(in, number.number + ": " + words, number.number, call);
    Node& node = add_call(in, words, number.number, call);
    node.label = label_of(in, number.number, number.message);
    return node;
}

void add_lines(const Builder& in, const Country& country, LineKind kind) {
    for (const HelpLine& line : country.lines) {
        if (line.kind != kind) continue;
        Node& node = add_number(in, line.detail.empty() ? line.service : line.service + "; " + line.detail,
                                {line.number, line.message, line.unconfirmed});
        node.label = with_choice(in.context, node.label, line);
        if (in.need == Need::danger && kind == LineKind::crisis && &line == first_line(country, kind))
            node.weight = Weight::primary;
    }
}

// The ambulance comes first where somebody may hurt themselves, and the police where another person hurts them. The
// words for home stand below questions and those for therapy lead to the clinic's contacts, so nothing is filled there.
void add_emergency(const Builder& in, const Country& country) {
    const bool one = country.police == country.medical;
    for (const bool second : {false, true}) {
        if (one && second) break;
        const bool medical = !one && second != (in.need == Need::danger);
        Node& node =
            add_number(in,
                       in.context[one       ? "help.emergency"
                                  : medical ? "help.medical"
                                            : "help.police"],
                       {medical ? country.medical : country.police, false, !medical && country.police_unconfirmed});
        if (in.need == Need::danger || (!second && in.need == Need::anything)) node.weight = Weight::primary;
    }
    add_lines(in, country, LineKind::emergency);
}

void add_contact(const Builder& in, const Contact& contact, const char* key, bool dialed = true) {
    if (contact.text.empty()) return;
    const std::string& what = in.context[key];
    const std::string call = dialed ? contact.call : std::string();
    Node& node = add_call(in, call.empty() ? what + ": " + contact.text : what, contact.text, call);
    const bool bare = std::string_view("+(0123456789").find(contact.text[0]) != std::string_view::npos;
    if (in.need == Need::danger && !find_country(in.contacts.safety, in.contacts.country))
        node.weight = Weight::primary;  // all there is
    if (!call.empty()) node.label = bare ? label_of(in, contact.text, call[0] == 's') : contact.text;
}

void add_title(const Builder& in, Name name, const char* key, bool any) {
    if (any && in.need == Need::anything) add_heading(in.to, name, in.context[key], Tone::subtitle, 3);
}

void add_at_home(const Builder& in, const Country* country) {
    const Contact& own = in.contacts.config.abuse_at_home;
    add_title(in, "help.at_home", "help.at_home",
              !own.text.empty() || (country && first_line(*country, LineKind::abuse)));
    if (country) add_lines(in, *country, LineKind::abuse);
    add_contact(in, own, "help.abuse_at_home");
}

void add_clinic(const Builder& in) {
    const Config& config = in.contacts.config;
    const bool therapy = in.need == Need::therapy, all = in.need == Need::anything;
    const auto named = [](const Contact& contact) { return !contact.text.empty(); };
    add_title(in, "help.of_clinic", "help.of_clinic",
              named(config.urgent) || named(config.complaints) || named(config.regulator) || named(config.abuse));
    if (!therapy) add_contact(in, config.urgent, "help.clinic");
    if (!therapy && !all) return;
    add_contact(in, config.complaints, "help.complaints");
    add_contact(in, config.regulator, "help.regulator");
    if (all) add_contact(in, config.abuse, "help.abuse", false);
}

// What the country has for this need. Who listens comes first for somebody who is not safe.
void add_country(const Builder& in, const Country& country) {
    if (in.need == Need::danger) add_lines(in, country, LineKind::crisis);
    add_emergency(in, country);
    if (in.need != Need::home && in.need != Need::danger) add_lines(in, country, LineKind::crisis);
}

// Where the country is not known: the numbers of some parts of the world, before anything has to be chosen.
void add_everywhere(const Builder& in) {
    add_text(in.to, "help.everywhere", in.context["help.everywhere"], Tone::strong);
    for (const Region& region : in.contacts.safety.everywhere) {
        std::vector<Node>& row = add(in.to, Role::row, {"everywhere.", region.name}).children;
        for (const std::string* number : {&region.emergency, &region.crisis}) {
            if (number->empty()) continue;
            Node& link = add(row, Role::link, {region.name, number->c_str()});
            const std::string whole = fill(in.context["join.pair"], {{"name", region.name}, {"value", *number}});
            const bool first = number == &region.emergency;
            link.label = first ? whole : *number;
            if (!first) link.said = whole;
            link.text = call_to(*number);
            link.weight = Weight::quiet;
        }
    }
}

}  // namespace

std::string without_line(const Contacts& contacts) {
    return find_country(contacts.safety, contacts.country) ? find_panel(contacts.safety, "immediate")->fallback
                                                           : std::string();
}

bool needs_more(const std::string& text) { return text.find('{') != std::string::npos; }

std::string with_numbers(const Context& context, const Contacts& contacts, std::string text) {
    const auto& [emergency, police, medical, line_name, line_number, abuse_name, abuse_number, urgent, complaints,
                 regulator, home] = text_names::safety;
    const auto put = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) text = fill(text, {{name, value}});
    };
    const auto put_line = [&](const Country& country, LineKind kind, std::string_view name, std::string_view number) {
        if (const HelpLine* line = first_line(country, kind))
            put(name, line->service), put(number, with_choice(context, line->number, *line));
    };
    if (const Country* country = find_country(contacts.safety, contacts.country)) {
        put(emergency, emergency_of(context, *country));
        put(police, country->police);
        put(medical, country->medical);
        put_line(*country, LineKind::crisis, line_name, line_number);
        put_line(*country, LineKind::abuse, abuse_name, abuse_number);
    }
    put(urgent, contacts.config.urgent.text);
    put(complaints, contacts.config.complaints.text);
    put(regulator, contacts.config.regulator.text);
    put(home, contacts.config.abuse_at_home.text);
    return text;
}

std::vector<std::string> panel_text(const Context& context, const Contacts& contacts, const Panel& panel) {
    std::vector<std::string> paragraphs;
    bool left_out = false;
    for (const std::string& text : panel.text) {
        std::string paragraph = with_numbers(context, contacts, text);
        if (needs_more(paragraph)) left_out = true;
        else paragraphs.push_back(std::move(paragraph));
    }
    const bool therapy = panel.id == "unsafe_in_therapy";  // whose words for that stand with the contacts
    const std::string instead = panel.id == "immediate" ? without_line(contacts) : therapy ? "" : panel.fallback;
    if (left_out && !instead.empty()) paragraphs.push_back(instead);
    if (const std::string own = with_numbers(context, contacts, panel.clinic_line); !own.empty() && !needs_more(own))
        paragraphs.push_back(own);
    return paragraphs;
}

void add_help_lines(const Context& context, const Contacts& contacts, Need need, std::vector<Node>& to) {
    const Builder in{context, contacts, need, to};
    const Country* country = find_country(contacts.safety, contacts.country);
    if (contacts.guessed)
        add_text(to, "help.guessed", fill(context["help.guessed"], {{"country", country->name}}), Tone::caption);
    if (!country && need == Need::danger) add_clinic(in);
    if (!country && need == Need::home) add_at_home(in, country);
    if (country) add_country(in, *country);
    else {
        if (need == Need::anything || need == Need::danger) add_everywhere(in);
        add_text(to, "help.no_country", contacts.safety.no_country);
        add_country_choice(context, contacts, to);
    }
    if (need == Need::anything || (country && need == Need::home)) add_at_home(in, country);
    if (country && need == Need::anything) {
        add_title(in, "help.young", "help.young", first_line(*country, LineKind::youth));
        add_lines(in, *country, LineKind::youth);
    }
    if (need == Need::anything || (country && need == Need::danger)) add_clinic(in);
    if (country) add_country_choice(context, contacts, to);
}

std::uint32_t add_therapy_contacts(const Context& context, const Contacts& contacts, const Panel& panel,
                                   std::vector<Node>& to) {
    add_heading(to, {panel.id, ".who"}, context["panel.who"], Tone::subtitle, 3);
    const std::size_t before = to.size();
    add_clinic({context, contacts, Need::therapy, to});
    if (contacts.config.regulator.text.empty()) add_text(to, {panel.id, ".instead"}, panel.fallback);
    return to[before].id;
}

void add_review(const Context& context, const Contacts& contacts, std::vector<Node>& to) {
    add_text(to, "help.reviewed",
             fill(context["help.reviewed"], {{"date", date_words(context, contacts.safety.reviewed_on)}}),
             Tone::caption);
}

}  // namespace groundwork::view
