#pragma once

#include <cstddef>
#include <optional>

#include "core/pack.h"
#include "core/responses.h"

namespace groundwork {

/// A facet's score and the counts that explain it.
struct FacetScore {
    std::optional<double> score;  // 0 to 100; absent when too few items were answered
    std::size_t answered = 0;
    std::size_t of = 0;
};

/// The value that a response counts as once the item's keying is applied: as it is, or from the other end of the
/// item's response range (docs/scoring.md, "Keying").
double keyed_value(const Scale& scale, Keying keying, double value);

/// The keyed value of what was given to an item; absent when that has no number.
std::optional<double> keyed_response(const Pack& pack, const KeyedItem& keyed, const Responses& responses);

/// The mean of the answered keyed items as a share of the response range, times 100 (docs/scoring.md, "Facet score";
/// Groundwork's own rule, from the content's scoring block).
FacetScore score_facet(const Pack& pack, const Facet& facet, const Responses& responses);

/// The bands that count for the facet, the lowest first: its own, or those of the pack.
const std::vector<Band>& bands_of(const Pack& pack, const Facet& facet);

/// The band that holds the unrounded score, or nullptr when there is no score or there are no bands.
const Band* find_band(const Pack& pack, const Facet& facet, const FacetScore& score);

/// The id of the band that the facet is in; "none" when it has no score.
std::string band_id(const Pack& pack, const Facet& facet, const Responses& responses);

}  // namespace groundwork
