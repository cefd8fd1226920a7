#include <utility>

#include "core/change.h"
#include "core/compare.h"
#include "core/condition.h"
#include "core/feedback.h"
#include "core/topics.h"
#include "given.h"

namespace groundwork::fuzz {
namespace {

void work_out_facets(const Pack& pack, const Responses& now, const std::vector<Responses>& before) {
    for (const Facet& facet : pack.facets) {
        const FacetFeedback feedback = facet_feedback(pack, facet, now);
        const std::optional<double> score = feedback.score.score;
        must(!score || (*score >= 0 && *score <= 100));
        must(feedback.score.answered <= feedback.score.of);
        must(score.has_value() == (feedback.place > 0));
        must(facet_change(pack, facet, now, now).value_or(Change::same) == Change::same);
        lowest_item(pack, facet, now);
        if (!before.empty()) facet_change(pack, facet, before.back(), now);
    }
}

void work_out_part(const Pack& pack, const ResultPart& part, const Responses& now,
                   const std::vector<Responses>& before) {
    holds(pack, part.shown_if, now, before);
    for (const Alert& alert : part.alerts) holds(pack, alert.when, now, before);
    if (part.kind == ResultKind::rulers) ruler_prompts(pack, part, now);
    if (part.kind == ResultKind::questions) raised_questions(pack, part.members, now);
    if (part.kind != ResultKind::wishes) return;
    const std::vector<std::size_t>& items = pack.topics[part.members.front()].items;
    must(wishes_state(pack, items, part.strong, now) == "strong" ||
         strong_wishes(pack, items, part.strong, now).empty());
}

}  // namespace

void work_out(const Pack& pack, std::vector<Responses> history) {
    for (Responses& responses : history) responses = asked_responses(pack, std::move(responses));
    const Responses now = std::move(history.back());
    history.pop_back();
    work_out_facets(pack, now, history);
    for (const Topic& topic : pack.topics) topic_state(pack, topic, now);
    for (const ResultPart& part : pack.results) work_out_part(pack, part, now, history);
    one_lowest_item(pack, now);
    unknown_items(pack, now);
    history.push_back(now);
    differences(pack, history);
}

}  // namespace groundwork::fuzz
