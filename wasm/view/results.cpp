#include "view/results.h"

#include <algorithm>
#include <cmath>

#include "view/response_text.h"

namespace groundwork::view {
namespace {

template <class Value>
bool contains(const std::vector<Value>& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// A facet, a topic, a part, an alert or a belief.
template <class Part>
PartSources titled(const Part& part) {
    return {part.id, part.evidence};
}

void add_list(const Results& in, Name name, const std::vector<std::string>& keys, std::vector<Node>& to) {
    std::vector<Node>& list = add(to, Role::list, name).children;
    for (const std::string& key : keys) add(list, Role::list_item, key).label = in.word(key);
}

// What stands among other parts says which one it is about.
void name_by(const Results& in, const std::string& title, Node& control) {
    control.said = fill(in.context["results.door"], {{"door", control.label}, {"title", in.word(title)}});
}

void add_number(const Results& in, const std::string& id, const FacetScore& score, std::vector<Node>& to) {
    if (in.state.charts)
        add_text(to, {id, ".number"}, fill(in.context["results.number"], {{"n", whole(*score.score)}}), Tone::soft);
    add_text(to, {id, ".answered"},
             fill(in.context["progress.answered"],
                  {{"n", std::to_string(score.answered)}, {"total", std::to_string(score.of)}}),
             Tone::caption);
}

}  // namespace

std::string whole(double number) { return std::to_string(std::lround(number)); }

void add_known(const Results& in, const std::string& base, const char* end, Tone tone, std::vector<Node>& to) {
    if (const std::string& text = in.word(base, end); !text.empty()) add_text(to, {base, end}, text, tone);
}

void add_next_step(const Results& in, const std::string& id, const std::string& text, std::vector<Node>& to) {
    if (text.empty()) return;
    Node& card = add(to, Role::card, {id, ".step"});
    card.ground = Ground::tint;
    add_heading(card.children, {id, ".next"}, in.context["results.next_step"], Tone::accent, 3).below = Gap::close;
    add_text(card.children, {id, ".next_step"}, text);
}

// Two parts may offer one sentence, each in a box of its own.
void add_sentence(const Results& in, const std::string& part, const std::string& key, std::vector<Node>& to) {
    if (in.pack().repeat == Repeat::people) return add_list(in, {part, ".list"}, {key}, to);
    const Picked text{in.taken.index, in.check().wording.index(key)};
    Node& node = add(to, Role::checkbox, {part, key.c_str()});
    node.label = in.word(key);
    node.checked = contains(in.state.picked, text);
    node.detail = in.context[node.checked ? "results.is_added" : "results.add"];
    node.weight = Weight::quiet;
    node.intent = Pick{text.check, text.text};
}

void add_sentences(const Results& in, const std::string& id, const std::string& title,
                   const std::vector<std::string>& keys, std::vector<Node>& to) {
    if (keys.empty()) return;
    if (in.pack().repeat == Repeat::people) {
        add_heading(to, {id, ".starters"}, title, Tone::caption, 3);
        return add_list(in, {id, ".list"}, keys, to);
    }
    std::vector<Node>& group = add(to, Role::fieldset, {id, ".picks"}).children;
    add_legend(group, {id, ".starters"}, title, Tone::caption, 3);
    for (const std::string& key : keys) add_sentence(in, id, key, group);
}

void add_points(const Results& in, const std::string& id, const std::string& title,
                const std::vector<std::string>& keys, std::vector<Node>& to) {
    if (keys.empty()) return;
    if (!title.empty()) add_heading(to, {id, ".points"}, title, Tone::strong, 3);
    add_list(in, {id, ".points_list"}, keys, to);
}

void add_given(const Results& in, const std::vector<std::size_t>& items, std::vector<Node>& to) {
    for (const std::size_t item : items) {
        const std::string text = response_text(in.context, in.check(), item, in.taken.responses[item]);
        if (text.empty()) continue;
        add_text(to, {in.item_id(item), ".asked"}, in.word(in.item_id(item)), Tone::caption).below = Gap::close;
        add_text(to, {in.item_id(item), ".given"}, text).below = Gap::block;
    }
}

void add_feedback(const Results& in, const std::string& id, const std::string& state,
                  const std::vector<Variant>& variants, std::vector<Node>& to) {
    const auto text = [&](const char* end) -> const std::string& {
        return in.word(feedback_key(in.check().wording, id, state, variants, in.given(), end));
    };
    add_heading(to, {id, ".headline"}, text(".headline"), Tone::strong, 3);
    add_text(to, {id, ".text"}, text(".text"));
    add_next_step(in, id, text(".next_step"), to);
}

bool add_unfolding(const Results& in, Name name, const std::string& label, const Intent& intent,
                   std::vector<Node>& to) {
    Node& group = add(to, Role::doors, name);
    Node& door = add_door(group.children, Name{std::to_string(name.id), ".door"}, label, intent);
    door.expandable = true;
    return door.expanded = contains(in.state.opened, {intent.act, intent.part()});
}

void add_reasons(const Results& in, const PartRef& part, const FacetScore* score, std::vector<Node>& to) {
    const auto [title, evidence] = sources_of(in.pack(), part);
    const std::string& why = in.word(title, ".why");
    if (why.empty() && evidence.empty() && !score) return;
    const bool among_others = part.kind == PartKind::result || part.kind == PartKind::belief;
    const bool open = add_unfolding(in, {title, ".reasons"}, in.context["results.why"], ShowReason{part}, to);
    if (among_others) name_by(in, title, to.back().children.back());
    if (!open) return;
    if (!why.empty()) add_text(to, {title, ".why"}, why);
    if (score) add_number(in, title, *score, to);
    if (evidence.empty()) return;
    Node& sources = add_button(to, {title, ".sources"}, in.context["nav.sources"], ShowSources{part}, Weight::quiet);
    if (among_others) name_by(in, title, sources);
}

std::vector<std::size_t> shown_facets(const Results& in) {
    std::vector<std::size_t> shown;
    for (const ResultPart& part : in.pack().results)
        if (part.kind == ResultKind::facets && holds(part.shown_if, in.given()))
            shown.insert(shown.end(), part.members.begin(), part.members.end());
    return shown;
}

PartRef result_ref(const Pack& pack, const ResultPart& part) {
    return {PartKind::result, static_cast<std::size_t>(&part - pack.results.data())};
}

PartSources sources_of(const Pack& pack, const PartRef& part) {
    switch (part.kind) {
        case PartKind::facet: return titled(pack.facets[part.index]);
        case PartKind::topic: return titled(pack.topics[part.index]);
        case PartKind::alert: return titled(pack.results[part.index].alerts[part.within]);
        case PartKind::belief: return titled(pack.results[part.index].beliefs[part.within]);
        default: return titled(pack.results[part.index]);
    }
}

}  // namespace groundwork::view
