#include "core/scoring.h"

namespace groundwork {

double keyed_value(const Scale& scale, Keying keying, double value) {
    return keying == Keying::reverse ? scale.min + scale.max - value : value;
}

std::optional<double> keyed_response(const Pack& pack, const KeyedItem& keyed, const Responses& responses) {
    const Scale& scale = pack.scale_of(keyed.item);
    const std::optional<double> value = counted_value(scale, responses[keyed.item]);
    if (!value) return std::nullopt;
    return keyed_value(scale, keyed.keying, *value);
}

FacetScore score_facet(const Pack& pack, const Facet& facet, const Responses& responses) {
    GROUNDWORK_EXPECTS(pack.scoring == ScoringKind::facet_mean);
    GROUNDWORK_EXPECTS(responses.size() == pack.items.size() && !facet.items.empty() && facet.min_answered >= 1);
    FacetScore result{.score = std::nullopt, .answered = 0, .of = facet.items.size()};
    double sum = 0;
    for (const KeyedItem& keyed : facet.items) {
        const std::optional<double> value = keyed_response(pack, keyed, responses);
        if (!value) continue;
        sum += *value - pack.scale_of(keyed.item).min;
        ++result.answered;
    }
    if (result.answered < facet.min_answered) return result;

    // The sum is whole, so one division by the largest possible sum rounds once and the same everywhere.
    const Scale& scale = pack.scale_of(facet.items.front().item);
    result.score = sum * 100 / (static_cast<double>(result.answered) * (scale.max - scale.min));
    return result;
}

const std::vector<Band>& bands_of(const Pack& pack, const Facet& facet) {
    return facet.bands.empty() ? pack.bands : facet.bands;
}

const Band* find_band(const Pack& pack, const Facet& facet, const FacetScore& score) {
    if (!score.score) return nullptr;
    for (const Band& band : bands_of(pack, facet))
        if (!band.below || *score.score < *band.below) return &band;
    return nullptr;
}

std::string band_id(const Pack& pack, const Facet& facet, const Responses& responses) {
    const Band* band = find_band(pack, facet, score_facet(pack, facet, responses));
    return band ? band->id : "none";
}

}  // namespace groundwork
