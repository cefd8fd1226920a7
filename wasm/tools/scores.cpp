#include "tools/scores.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/change.h"
#include "core/condition.h"
#include "core/feedback.h"
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
        const Band* band = find_band(pack, facet, score);
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

Out topics_of(const Given& given) {
    const Pack& pack = given.pack;
    Out topics = Out::array();
    for (std::size_t i = 0; i < pack.topics.size(); ++i) {
        const Topic& topic = pack.topics[i];
        const ResultPart* wishes = wishes_part(pack, i);
        Out out = {{"id", topic.id}, {"state", topic_state(given, topic)}};
        if (wishes) out["strong"] = Out::array();
        if (wishes)
            for (const Wish& wish : strong_wishes(pack, topic.items, wishes->strong, given.now))
                out["strong"].push_back({pack.items[wish.item].id, wish.right ? "right" : "left"});
        topics.push_back(out);
    }
    return topics;
}

/// The questions that the parts of the results ask for, as wording keys.
Out questions_of(const Given& given) {
    Out questions = Out::array();
    for (const ResultPart& part : given.pack.results)
        if (part.kind == ResultKind::questions)
            for (const RaisedQuestion& raised : raised_questions(given, part.members)) questions.push_back(raised.text);
    return questions;
}

/// The ids of the alerts, beliefs and variants that hold and of the parts that are shown only sometimes and are now.
Out shown_of(const Given& given) {
    Out shown = Out::array();
    const auto add = [&](const std::string& id, const Condition& when) {
        if (holds(when, given)) shown.push_back(id);
    };
    for (const Facet& facet : given.pack.facets)
        for (const Variant& variant : facet.variants) add(facet.id + '.' + variant.id, variant.when);
    for (const Topic& topic : given.pack.topics)
        for (const Variant& variant : topic.variants) add(topic.id + '.' + variant.id, variant.when);
    for (const ResultPart& part : given.pack.results) {
        if (!is_always(part.shown_if)) add(part.id, part.shown_if);
        for (const Alert& alert : part.alerts) add(alert.id, alert.when);
        for (const Belief& belief : part.beliefs) add(belief.id, belief.when);
    }
    return shown;
}

/// The sentences that are offered for facets and topics, as wording keys.
Out starters_of(const Given& given) {
    Out starters = Out::array();
    for (const Facet& facet : given.pack.facets)
        for (const std::string& text : facet_starters(given, facet)) starters.push_back(text);
    for (const Topic& topic : given.pack.topics)
        for (const std::string& text : topic_starters(given, topic)) starters.push_back(text);
    return starters;
}

bool has_part(const Pack& pack, bool (*is)(const ResultPart&)) {
    return std::any_of(pack.results.begin(), pack.results.end(), is);
}

}  // namespace

std::string scores_of(const Pack& pack, std::vector<Responses> history, int indent) {
    for (Responses& responses : history) responses = asked_responses(pack, std::move(responses));
    const Responses now = std::move(history.back());
    history.pop_back();
    const Given given{pack, now, history};
    Out out = {{"facets", facets_of(pack, history, now)}};
    if (!pack.topics.empty()) out["topics"] = topics_of(given);
    if (has_part(pack, [](const ResultPart& part) { return part.kind == ResultKind::questions; }))
        out["questions"] = questions_of(given);
    out["shown"] = shown_of(given);
    out["starters"] = starters_of(given);
    return out.dump(indent);
}

}  // namespace groundwork::tools
