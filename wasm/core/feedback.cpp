#include "core/feedback.h"

namespace groundwork {

FacetFeedback facet_feedback(const Pack& pack, const Facet& facet, const Responses& responses) {
    FacetFeedback feedback{.score = score_facet(pack, facet, responses), .band = "none"};
    if (const Band* band = find_band(pack, feedback.score)) {
        feedback.band = band->id;
        feedback.place = static_cast<std::size_t>(band - pack.bands.data()) + 1;
    }
    const std::string base = facet.id + '.' + feedback.band;
    feedback.headline = base + ".headline";
    feedback.text = base + ".text";
    feedback.next_step = base + ".next_step";
    feedback.why = facet.id + ".why";
    return feedback;
}

std::vector<RulerPrompt> ruler_prompts(const Pack& pack, const ResultPart& part, const Responses& responses) {
    std::vector<RulerPrompt> prompts;
    for (const std::size_t item : part.members) {
        const Scale& scale = pack.scale_of(item);
        const std::optional<double> number = counted_value(scale, responses[item]);
        if (!number) continue;
        const std::string& id = pack.items[item].id;
        prompts.push_back({item, *number, id + (*number < part.low_below ? ".ask_low" : ".ask"),
                           *number < scale.max ? id + ".one_up" : std::string()});
    }
    return prompts;
}

std::vector<std::size_t> answered_items(const std::vector<std::size_t>& items, const Responses& responses) {
    std::vector<std::size_t> answered;
    for (const std::size_t item : items)
        if (!is_absent(responses[item])) answered.push_back(item);
    return answered;
}

}  // namespace groundwork
