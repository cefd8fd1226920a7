#include "tools/scores.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/change.h"
#include "core/condition.h"
#include "core/scoring.h"
#include "core/topics.h"

namespace groundwork::tools {
namespace {

using Out = nlohmann::ordered_json;

/// "up", "same" or "down", or null when a facet cannot be compared with what was before.
Out change_of(const Pack& pack, const Facet& facet, const std::vector<Responses>& before, const Responses& now) {
    if (before.empty()) return nullptr;
    const auto change = facet_change(pack, facet, before.back(), now);
    if (!change) return nullptr;
    return *change == Change::up ? "up" : *change == Change::down ? "down" : "same";
}

Out facets_of(const Pack& pack, const std::vector<Responses>& before, const Responses& now) {
    Out facets = Out::array();
    for (const Facet& facet : pack.facets) {
        const FacetScore score = score_facet(pack, facet, now);
        const Band* band = find_band(pack, score);
        Out out = {{"id", facet.id},
                   {"score", score.score ? Out(*score.score) : nullptr},
                   {"band", band ? Out(band->id) : nullptr},
                   {"answered", score.answered},
                   {"of", score.of}};
        if (pack.moved_by > 0) out["change"] = change_of(pack, facet, before, now);
        facets.push_back(out);
    }
    return facets;
}

/// The part of the results that shows the topic's wishes, or nullptr.
const ResultPart* wishes_part(const Pack& pack, std::size_t topic) {
    for (const ResultPart& part : pack.results)
        if (part.kind == ResultKind::wishes && part.members.front() == topic) return &part;
    return nullptr;
}

Out topics_of(const Pack& pack, const Responses& now) {
    Out topics = Out::array();
    for (std::size_t i = 0; i < pack.topics.size(); ++i) {
        const Topic& topic = pack.topics[i];
        const ResultPart* wishes = wishes_part(pack, i);
        Out out = {
            {"id", topic.id},
            {"state", wishes ? wishes_state(pack, topic.items, wishes->strong, now) : topic_state(pack, topic, now)}};
        if (wishes) out["strong"] = Out::array();
        if (wishes)
            for (const Wish& wish : strong_wishes(pack, topic.items, wishes->strong, now))
                out["strong"].push_back({pack.items[wish.item].id, wish.right ? "right" : "left"});
        topics.push_back(out);
    }
    return topics;
}

/// The first condition of the results on all being high, or nullptr.
const Condition* all_high_condition(const Pack& pack) {
    const auto find = [](const Conditions& conditions) -> const Condition* {
        for (const Condition& condition : conditions.list)
            if (condition.about == Condition::About::all_high) return &condition;
        return nullptr;
    };
    for (const ResultPart& part : pack.results) {
        if (const Condition* found = find(part.shown_if)) return found;
        for (const Alert& alert : part.alerts)
            if (const Condition* found = find(alert.when)) return found;
    }
    return nullptr;
}

/// The questions that the parts of the results ask for, as wording keys.
Out questions_of(const Pack& pack, const Responses& now) {
    Out questions = Out::array();
    for (const ResultPart& part : pack.results)
        if (part.kind == ResultKind::questions)
            for (const RaisedQuestion& raised : raised_questions(pack, part.members, now))
                questions.push_back(raised.text);
    return questions;
}

/// The ids of the alerts that hold and of the notes that are shown only sometimes and are shown now.
Out shown_of(const Pack& pack, const std::vector<Responses>& before, const Responses& now) {
    Out shown = Out::array();
    for (const ResultPart& part : pack.results) {
        if (!part.shown_if.list.empty() && holds(pack, part.shown_if, now, before)) shown.push_back(part.id);
        for (const Alert& alert : part.alerts)
            if (holds(pack, alert.when, now, before)) shown.push_back(alert.id);
    }
    return shown;
}

bool has_part(const Pack& pack, bool (*is)(const ResultPart&)) {
    return std::any_of(pack.results.begin(), pack.results.end(), is);
}

}  // namespace

std::string scores_of(const Pack& pack, std::vector<Responses> history, int indent) {
    for (Responses& responses : history) responses = asked_responses(pack, std::move(responses));
    const Responses now = std::move(history.back());
    history.pop_back();
    Out out = {{"facets", facets_of(pack, history, now)}};
    if (!pack.topics.empty()) out["topics"] = topics_of(pack, now);
    if (const Condition* condition = all_high_condition(pack)) out["all_high"] = holds(pack, *condition, now, history);
    if (has_part(pack, [](const ResultPart& part) { return part.kind == ResultKind::questions; }))
        out["questions"] = questions_of(pack, now);
    if (has_part(pack, [](const ResultPart& part) { return !part.alerts.empty() || !part.shown_if.list.empty(); }))
        out["shown"] = shown_of(pack, history, now);
    return out.dump(indent);
}

}  // namespace groundwork::tools
