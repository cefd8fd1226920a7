#include "view/people_screen.h"

#include <algorithm>

#include "core/compare.h"
#include "core/feedback.h"
#include "core/text_names.h"
#include "view/response_text.h"

namespace groundwork::view {
namespace {

constexpr std::size_t most_differences = 3;

struct Builder {
    const Context& context;
    const People& people;

    const Pack& pack() const { return people.check.pack; }
    const std::string& word(const char* key) const { return view::word(people.check.wording, key); }
    const std::string& word(const std::string& base, const char* end = "") const {
        return view::word(people.check.wording, base, end);
    }
    std::size_t size() const { return people.responses.size(); }
    std::string name(std::size_t person) const {
        const std::string& own = written_text(people.responses[person][pack().compare.name]);
        return own.empty() ? fill(context["compare.untitled"], {{"n", std::to_string(person + 1)}}) : own;
    }
    FacetFeedback feedback(std::size_t facet, std::size_t person) const {
        return facet_feedback(pack(), pack().facets[facet], people.responses[person]);
    }
    const std::string& band(std::size_t facet, const FacetFeedback& of) const {
        return word(band_key(pack().facets[facet], of.band));
    }
};

void add_names(const Builder& in, std::vector<Node>& to) {
    std::vector<Node>& row = add(to, Role::table_row, "people.names").children;
    add(row, Role::head_cell, "people.corner").said = in.context["results.topic"];
    for (std::size_t person = 0; person < in.size(); ++person)
        add(row, Role::head_cell, {"people", ".name", person}).label = in.name(person);
}

void add_facet_row(const Builder& in, std::size_t facet, std::vector<Node>& to) {
    const std::string& id = in.pack().facets[facet].id;
    std::vector<Node>& row = add(to, Role::table_row, {id, ".row"}).children;
    add(row, Role::head_cell, {id, ".row_name"}).label = in.word(id);
    for (std::size_t person = 0; person < in.size(); ++person) {
        const FacetFeedback feedback = in.feedback(facet, person);
        Node& cell = add(row, Role::cell, {id, ".person", person});
        const bool contradicted = is_contradicted({in.pack(), in.people.responses[person]}, in.pack().facets[facet]);
        cell.label = contradicted ? in.context["band.same"] : in.band(facet, feedback);
        cell.value = contradicted ? 0 : static_cast<int>(feedback.place);
        cell.of = cell.value == 0 ? 0 : static_cast<int>(feedback.of);
    }
}

void add_item_row(const Builder& in, std::size_t item, std::vector<Node>& to) {
    const std::vector<Responses>& all = in.people.responses;
    if (std::all_of(all.begin(), all.end(), [&](const Responses& given) { return is_absent(given[item]); })) return;
    const std::string& id = in.pack().items[item].id;
    std::vector<Node>& row = add(to, Role::table_row, {id, ".row"}).children;
    add(row, Role::head_cell, {id, ".row_name"}).label = in.word(id);
    for (std::size_t person = 0; person < in.size(); ++person) {
        const std::string given = response_text(in.context, in.people.check, item, in.people.responses[person][item]);
        add(row, Role::cell, {id, ".person", person}).label = given.empty() ? in.context["item.no_answer"] : given;
    }
}

void add_table(const Builder& in, std::vector<Node>& to) {
    Node& table = add(to, Role::table, "people.table");
    table.label = in.context["compare.table"];
    table.chart = Chart::people;
    add_names(in, table.children);
    for (std::size_t facet = 0; facet < in.pack().facets.size(); ++facet) add_facet_row(in, facet, table.children);
    for (const std::size_t item : in.pack().compare.items) add_item_row(in, item, table.children);
}

// What was noticed of each: the sentence in which the two differ most, with its answer.
void add_noticed(const Builder& in, const Difference& of, std::size_t person, std::vector<Node>& to) {
    const Response& response = in.people.responses[person][of.item];
    const auto& [name, sentence, answer] = text_names::noticed;
    add_text(
        to, {in.pack().facets[of.facet].id, ".noticed", person},
        fill(in.word("compare.noticed"), {{name, in.name(person)},
                                          {sentence, in.word(in.pack().items[of.item].id)},
                                          {answer, response_text(in.context, in.people.check, of.item, response)}}),
        Tone::soft);
}

// Of whom too little is known is left out of the comparison, and that is said.
void add_few(const Builder& in, std::size_t facet, std::vector<Node>& to) {
    for (std::size_t person = 0; person < in.size(); ++person)
        if (in.feedback(facet, person).place == 0)
            add_text(to, {in.pack().facets[facet].id, ".few", person},
                     fill(in.context["compare.few"], {{"name", in.name(person)}}), Tone::soft);
}

void add_differences(const Builder& in, std::vector<Node>& to) {
    const std::vector<Difference> all = differences(in.pack(), in.people.responses);
    std::vector<Node>& card = add(to, Role::card, "people.differ").children;
    add_heading(card, "people.differ_title", in.context["compare.differ_most"], Tone::subtitle, 3);
    for (std::size_t i = 0; i < all.size() && i < most_differences; ++i) {
        const std::string& id = in.pack().facets[all[i].facet].id;
        add_heading(card, {id, ".differs"}, in.word(id), Tone::strong, 4);
        add_noticed(in, all[i], std::min(all[i].high, all[i].low), card);
        add_noticed(in, all[i], std::max(all[i].high, all[i].low), card);
        add_few(in, all[i].facet, card);
    }
    add_text(card, "people.differ_text", in.word(all.empty() ? "compare.close" : "compare.differs"), Tone::soft);
}

// What is not known of somebody yet becomes questions to ask them: the first ones at once, the others behind a door.
void add_unknown(const Builder& in, std::size_t person, std::vector<Node>& to) {
    constexpr std::size_t most = 6;
    const std::vector<std::size_t> unknown = unknown_items(in.pack(), in.people.responses[person]);
    if (unknown.empty()) return;
    std::vector<Node>& card = add(to, Role::card, {"people", ".unknown", person}).children;
    add_heading(card, {"people", ".ask", person}, fill(in.context["compare.to_ask"], {{"name", in.name(person)}}),
                Tone::subtitle, 3);
    const std::vector<std::size_t>& asking = in.people.asking;
    const bool open = unknown.size() <= most || std::find(asking.begin(), asking.end(), person) != asking.end();
    std::vector<Node>& list = add(card, Role::list, {"people", ".questions", person}).children;
    for (std::size_t i = 0; i < unknown.size() && (open || i < most); ++i) {
        const std::string& id = in.pack().items[unknown[i]].id;
        add(list, Role::list_item, {id, ".ask", person}).label = in.word(id, ".ask");
    }
    if (open) return;
    add_button(card, {"people", ".more", person},
               fill(in.context["results.more_questions"], {{"n", std::to_string(unknown.size() - most)}}),
               AskMore{person}, Weight::quiet)
        .expandable = true;
}

void add_reflection(const Builder& in, std::vector<Node>& to) {
    std::vector<Node>& card = add(to, Role::card, "people.reflect").children;
    add_heading(card, "people.reflect_title", in.context["compare.reflect"], Tone::subtitle, 3);
    std::vector<Node>& list = add(card, Role::list, "people.reflect_list").children;
    for (char n = '1'; n <= '9'; ++n) {
        const std::string key = std::string("compare.reflect.") + n;
        if (const std::string& text = in.word(key); !text.empty()) add(list, Role::list_item, key).label = text;
    }
    add_text(card, "people.after", in.word("compare.after"), Tone::soft);
}

void add_person(const Builder& in, std::size_t person, std::vector<Node>& to) {
    const std::string id = "person" + std::to_string(person);
    const std::string name = in.name(person);
    std::vector<Node>& card = add(to, Role::card, id).children;
    add_heading(card, {id, ".title"}, name, Tone::subtitle, 3);
    if (in.people.removing == person) {
        add_text(card, {id, ".confirm"}, fill(in.context["compare.remove_confirm"], {{"name", name}}));
        add_button(card, {id, ".yes"}, in.context["nav.yes"], Remove{person});
        add_button(card, {id, ".no"}, in.context["nav.no"], Keep{});
        return;
    }
    std::vector<Node>& row = add(card, Role::row, {id, ".row"}).children;
    add_button(row, {id, ".open"}, fill(in.context["compare.open"], {{"name", name}}), OpenOccasion{person},
               Weight::quiet);
    add_button(row, {id, ".remove"}, fill(in.context["compare.remove"], {{"name", name}}), AskRemove{person},
               Weight::quiet);
}

}  // namespace

Screen people_screen(const Context& context, const People& people) {
    const Builder in{context, people};
    Screen screen = new_screen(context, "people", in.word("title"));
    screen.kept = true;
    add_heading(screen.content, "people.title", context["compare.title"]);
    if (in.size() < 2) add_text(screen.content, "people.need_two", context["compare.need_two"]);
    else {
        add_text(screen.content, "people.intro", in.word("compare.intro"), Tone::soft);
        add_table(in, screen.content);
        add_differences(in, screen.content);
    }
    add_text(screen.content, "people.unknown", in.word("compare.dont_know"), Tone::soft);
    for (std::size_t person = 0; person < in.size(); ++person) add_unknown(in, person, screen.content);
    if (in.size() >= 2) add_reflection(in, screen.content);
    for (std::size_t person = 0; person < in.size(); ++person) add_person(in, person, screen.content);
    const bool full = in.size() >= in.pack().compare.most;
    if (full)
        add_text(screen.content, "people.full", counted(context, "compare.max", in.pack().compare.most), Tone::caption);
    add_button(screen.actions, "home", context["nav.home"], Close{});
    if (!full) add_button(screen.actions, "add", context["compare.add"], StartAgain{}, Weight::primary);
    return screen;
}

}  // namespace groundwork::view
