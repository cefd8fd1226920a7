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

void add_door(std::vector<Node>& to, Name name, const std::string& label, Intent intent, bool open) {
    Node& door = add_button(to, name, label, intent, Weight::quiet);
    door.expandable = true;
    door.expanded = open;
}

void add_list(const Results& in, Name name, const std::vector<std::string>& keys, std::vector<Node>& to) {
    std::vector<Node>& list = add(to, Role::list, name).children;
    for (const std::string& key : keys) add(list, Role::list_item, key).label = in.word(key);
}

// Two parts may offer one sentence, each in a box of its own.
void add_pick(const Results& in, const std::string& part, const std::string& key, std::vector<Node>& to) {
    const Picked text{in.taken.index, in.check().wording.index(key)};
    Node& node = add(to, Role::checkbox, {part, key.c_str()});
    node.label = in.word(key);
    node.weight = Weight::quiet;
    node.below = Gap::none;
    node.checked = std::find(in.state.picked.begin(), in.state.picked.end(), text) != in.state.picked.end();
    node.intent = Pick{text.check, text.text};
}

}  // namespace

std::string whole(double number) { return std::to_string(std::lround(number)); }

std::vector<Node>& add_card(const Results& in, const std::string& id, std::vector<Node>& to) {
    std::vector<Node>& card = add(to, Role::card, id).children;
    add_heading(card, {id, ".title"}, in.word(id), Tone::subtitle, 3);
    return card;
}

void add_known(const Results& in, const std::string& base, const char* end, Tone tone, std::vector<Node>& to) {
    if (const std::string& text = in.word(base, end); !text.empty()) add_text(to, {base, end}, text, tone);
}

void add_sentences(const Results& in, const std::string& id, const std::string& title,
                   const std::vector<std::string>& keys, std::vector<Node>& to) {
    if (keys.empty()) return;
    if (in.pack().repeat == Repeat::people) {
        add_heading(to, {id, ".starters"}, title, Tone::strong, 4);
        return add_list(in, {id, ".list"}, keys, to);
    }
    std::vector<Node>& group = add(to, Role::fieldset, {id, ".picks"}).children;
    add_legend(group, {id, ".starters"}, title, Tone::strong, 4);
    for (const std::string& key : keys) add_pick(in, id, key, group);
}

void add_points(const Results& in, const std::string& id, const std::string& title,
                const std::vector<std::string>& keys, std::vector<Node>& to) {
    if (keys.empty()) return;
    if (!title.empty()) add_heading(to, {id, ".points"}, title, Tone::strong, 4);
    add_list(in, {id, ".points_list"}, keys, to);
}

void add_given(const Results& in, const std::vector<std::size_t>& items, std::vector<Node>& to) {
    for (const std::size_t item : items) {
        const std::string text = response_text(in.context, in.check(), item, in.taken.responses[item]);
        if (text.empty()) continue;
        add_text(to, {in.item_id(item), ".asked"}, in.word(in.item_id(item)), Tone::soft).below = Gap::close;
        add_text(to, {in.item_id(item), ".given"}, text, Tone::strong).below = Gap::block;
    }
}

void add_feedback(const Results& in, const std::string& id, const std::string& state,
                  const std::vector<Variant>& variants, std::vector<Node>& to) {
    const auto text = [&](const char* end) -> const std::string& {
        return in.word(feedback_key(in.check().wording, id, state, variants, in.given(), end));
    };
    add_heading(to, {id, ".headline"}, text(".headline"), Tone::strong, 4);
    add_text(to, {id, ".text"}, text(".text"));
    add_heading(to, {id, ".next"}, in.context["results.next_step"], Tone::strong, 4);
    add_text(to, {id, ".next_step"}, text(".next_step"));
}

void add_doors(const Results& in, const std::string& id, const PartRef& part, bool sources, const FacetScore* score,
               std::vector<Node>& to) {
    const std::string& why = in.word(id, ".why");
    const bool reason = contains(in.state.reasons, part), number = score && contains(in.state.numbers, part.index);
    std::vector<Node> row;
    if (!why.empty()) add_door(row, {id, ".show_why"}, in.context["results.why"], ShowReason{part}, reason);
    if (score) add_door(row, {id, ".show_number"}, in.context["results.show_number"], ShowNumber{part.index}, number);
    if (sources) add_button(row, {id, ".sources"}, in.context["nav.sources"], ShowSources{part}, Weight::quiet);
    for (Node& door : row) door.said = fill(in.context["results.door"], {{"door", door.label}, {"title", in.word(id)}});
    if (!row.empty()) add(to, Role::row, {id, ".doors"}).children = std::move(row);
    if (reason && !why.empty()) add_text(to, {id, ".why"}, why, Tone::soft);
    if (!number) return;
    add_text(to, {id, ".number"}, fill(in.context["results.number"], {{"n", whole(*score->score)}}), Tone::soft);
    add_text(to, {id, ".answered"},
             fill(in.context["progress.answered"],
                  {{"n", std::to_string(score->answered)}, {"total", std::to_string(score->of)}}),
             Tone::caption);
}

PartRef result_ref(const Pack& pack, const ResultPart& part) {
    return {PartKind::result, static_cast<std::size_t>(&part - pack.results.data())};
}

PartSources sources_of(const Pack& pack, const PartRef& part) {
    switch (part.kind) {
        case PartKind::facet: return titled(pack.facets[part.index]);
        case PartKind::topic: return titled(pack.topics[part.index]);
        case PartKind::result: return titled(pack.results[part.index]);
        case PartKind::alert: return titled(pack.results[part.index].alerts[part.within]);
        case PartKind::belief: break;
    }
    return titled(pack.results[part.index].beliefs[part.within]);
}

}  // namespace groundwork::view
