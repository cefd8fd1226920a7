#include "view/country_choice.h"

#include <algorithm>

namespace groundwork::view {

std::string emergency_of(const Context& context, const Country& country) {
    if (country.police == country.medical) return country.police;
    return fill(context["help.two_numbers"], {{"police", country.police}, {"medical", country.medical}});
}

namespace {

/// Where the likely countries stand among all, as many as a person looks over.
std::vector<std::size_t> likely_countries(const Contacts& contacts) {
    constexpr std::size_t most = 3;
    const std::vector<Country>& all = contacts.safety.countries;
    std::vector<std::size_t> places;
    if (!contacts.likely) return places;
    for (const std::string& code : *contacts.likely) {
        const Country* country = find_country(contacts.safety, code);
        if (!country || places.size() == most) continue;
        const auto place = static_cast<std::size_t>(country - all.data());
        if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    }
    return places;
}

void add_list(const Context& context, const Contacts& contacts, std::vector<Node>& to) {
    const std::vector<Country>& countries = contacts.safety.countries;
    add_text(to, "help.country", context["help.country"], Tone::strong).labels = node_id("help.countries");
    Node& choice = add(to, Role::select, "help.countries");
    choice.label = context["help.country"];
    choice.labelled_by = node_id("help.country");
    Node& none = add(choice.children, Role::option, "country.none");
    none.label = context["help.choose_country"];
    none.intent = ClearCountry{};
    none.checked = !find_country(contacts.safety, contacts.country);
    for (std::size_t i = 0; i < countries.size(); ++i) {
        Node& option = add(choice.children, Role::option, {"country.", countries[i].code});
        option.label = countries[i].name;
        option.intent = ChooseCountry{i};
        option.checked = countries[i].code == contacts.country;
    }
}

void add_likely(const Context& context, const Contacts& contacts, std::vector<Node>& to) {
    const std::vector<std::size_t> likely = likely_countries(contacts);
    if (likely.empty()) return;
    std::vector<Node>& doors = add(to, Role::doors, "help.likely").children;
    for (const std::size_t place : likely) {
        const Country& country = contacts.safety.countries[place];
        const std::string numbers = fill(
            context["join.pair"], {{"name", context["help.emergency"]}, {"value", emergency_of(context, country)}});
        add_door(doors, {"likely.", country.code}, country.name, ChooseCountry{place}, numbers).intent.on = true;
    }
}

}  // namespace

// In the card whether one is known or not: what has the focus stays where it is.
void add_country_choice(const Context& context, const Contacts& contacts, std::vector<Node>& to) {
    Node& card = add(to, Role::card, "help.where");
    card.ground = Ground::tint;
    add_list(context, contacts, card.children);
    if (!find_country(contacts.safety, contacts.country)) add_likely(context, contacts, card.children);
}

}  // namespace groundwork::view
