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
        facet_starters({pack, now, before}, facet);
        if (!before.empty()) facet_change(pack, facet, before.back(), now);
    }
}

void work_out_part(const Pack& pack, const ResultPart& part, const Responses& now,
                   const std::vector<Responses>& before) {
    const Given given{pack, now, before};
    holds(part.shown_if, given);
    said(part.starters, given);
    for (const Alert& alert : part.alerts) {
        holds(alert.when, given);
        found_facets(alert.when, given);
        if (alert.lowest > 0) lowest_responses(pack, now, alert.lowest);
    }
    for (const Belief& belief : part.beliefs) holds(belief.when, given);
    if (part.kind == ResultKind::rulers) ruler_prompts(pack, part, now);
    if (part.kind == ResultKind::questions) raised_questions(given, part.members);
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
    for (const Topic& topic : pack.topics) topic_starters({pack, now, history}, topic);
    for (const ResultPart& part : pack.results) work_out_part(pack, part, now, history);
    unknown_items(pack, now);
    history.push_back(now);
    differences(pack, history);
}

}  // namespace groundwork::fuzz
