#include "core/feedback.h"

#include <algorithm>

namespace groundwork {

FacetFeedback facet_feedback(const Pack& pack, const Facet& facet, const Responses& responses) {
    const std::vector<Band>& bands = bands_of(pack, facet);
    FacetFeedback feedback{.score = score_facet(pack, facet, responses), .band = "none", .of = bands.size()};
    if (const Band* band = find_band(pack, facet, feedback.score)) {
        feedback.band = band->id;
        feedback.place = static_cast<std::size_t>(band - bands.data()) + 1;
    }
    return feedback;
}

std::string band_key(const Facet& facet, const std::string& band) {
    return (facet.bands.empty() || band == "none" ? "" : facet.id + '.') + "band." + band;
}

bool is_contradicted(const Given& given, const Facet& facet) {
    const auto is_reverse = [](const KeyedItem& keyed) { return keyed.keying == Keying::reverse; };
    return std::any_of(facet.items.begin(), facet.items.end(), is_reverse) &&
           !std::all_of(facet.items.begin(), facet.items.end(), is_reverse) && is_same_throughout(given);
}

std::string feedback_key(const Wording& wording, const std::string& id, const std::string& state,
                         const std::vector<Variant>& variants, const Given& given, const char* end) {
    for (const Variant& variant : variants) {
        if (state == "none" || !holds(variant.when, given)) continue;
        if (const std::string key = id + '.' + variant.id + end; wording.has(key)) return key;
        break;
    }
    return state.empty() ? id + end : id + '.' + state + end;
}

std::vector<std::string> facet_starters(const Given& given, const Facet& facet) {
    const FacetFeedback feedback = facet_feedback(given.pack, facet, given.now);
    if (feedback.place == 0 || is_contradicted(given, facet)) return {};
    return said(facet.starters, given, feedback.place == feedback.of && !given.pack.neutral ? 1 : 2);
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
