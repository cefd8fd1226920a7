#include "core/scoring.h"

namespace groundwork {

double keyed_value(const Scale& scale, Keying keying, double value) {
    return keying == Keying::reverse ? scale.min + scale.max - value : value;
}

FacetScore score_facet(const Pack& pack, const Facet& facet, const Responses& responses) {
    GROUNDWORK_EXPECTS(responses.size() == pack.items.size() && !facet.items.empty() && facet.min_answered >= 1);
    FacetScore result{.score = std::nullopt, .answered = 0, .of = facet.items.size()};
    double sum = 0;
    for (const auto& [item, keying] : facet.items) {
        const Scale& scale = pack.scale_of(item);
        const std::optional<double> value = counted_value(scale, responses[item]);
        if (!value) continue;
        sum += keyed_value(scale, keying, *value) - scale.min;
        ++result.answered;
    }
    if (result.answered < facet.min_answered) return result;

    // The sum is whole, so one division by the largest possible sum rounds once and the same everywhere.
    const Scale& scale = pack.scale_of(facet.items.front().item);
    result.score = sum * 100 / (static_cast<double>(result.answered) * (scale.max - scale.min));
    return result;
}

const Band* find_band(const Pack& pack, const FacetScore& score) {
    if (!score.score) return nullptr;
    for (const Band& band : pack.bands)
        if (!band.below || *score.score < *band.below) return &band;
    return nullptr;
}

}  // namespace groundwork
