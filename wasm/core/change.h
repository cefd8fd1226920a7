#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/pack.h"
#include "core/responses.h"

namespace groundwork {

enum class Change { down, same, up };

/// How far the keyed sum of a facet is larger in `after` than in `before`, over the items answered in both; absent when
/// fewer than min_answered are.
std::optional<double> sum_change(const Pack& pack, const Facet& facet, const Responses& before, const Responses& after);

/// Whether that sum moved by Pack::moved_by or more (docs/scoring.md, "Change"); absent also when the pack has no
/// moved_by.
std::optional<Change> facet_change(const Pack& pack, const Facet& facet, const Responses& before,
                                   const Responses& after);

/// The facets that moved down, as indices into Pack::facets, in order.
std::vector<std::size_t> moved_down(const Pack& pack, const Responses& before, const Responses& after);

/// The items that are in a facet, each once as the first facet keys it, in the order of the facets.
std::vector<KeyedItem> scored_items(const Pack& pack);

/// Whether every scored item that has a number has its most favorable one, and at least `least` of them have one.
bool all_high(const Pack& pack, const Responses& responses, std::size_t least);

/// The one scored item whose keyed value is lower than that of every other one answered; absent when there is no such
/// item, when it is the only one answered, and when all are at their most favorable.
std::optional<std::size_t> one_lowest_item(const Pack& pack, const Responses& responses);

/// The facet's first item of the lowest keyed value; absent when that value is not below the middle of the range.
std::optional<std::size_t> lowest_item(const Pack& pack, const Facet& facet, const Responses& responses);

/// The first facet of the lowest score among `facets`, as an index into Pack::facets; absent when none has a score.
std::optional<std::size_t> lowest_facet(const Pack& pack, const std::vector<std::size_t>& facets,
                                        const Responses& responses);

}  // namespace groundwork
