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

/// The facets whose keyed sum fell by `by` steps or more, as indices into Pack::facets, in order.
std::vector<std::size_t> moved_down(const Pack& pack, const Responses& before, const Responses& after, double by);

/// The items that are in a facet, each once as the first facet keys it, in the order of the facets.
std::vector<KeyedItem> scored_items(const Pack& pack);

/// Whether every scored item that has a number has its most favorable one, and at least `least` of them have one.
bool all_high(const Pack& pack, const Responses& responses, std::size_t least);

/// A scored item that has a number.
struct ScoredResponse {
    KeyedItem keyed;
    double value = 0;       // keyed
    bool is_worst = false;  // the least favorable number of its scale
    bool is_best = false;   // the most favorable one
};

/// Those of all scored items, in the order of the facets.
std::vector<ScoredResponse> scored_responses(const Pack& pack, const Responses& responses);

/// Whether at least `least` scored items of one scale have a number, both keyings are among them, all have the same
/// number, and it is not the middle of the scale: lines that say the opposite of each other cannot both be meant.
bool same_throughout(const Pack& pack, const Responses& responses, std::size_t least);

/// The lowest responses, as indices into Pack::items, the lowest first and equal ones in the order of the pack.
struct LowestResponses {
    std::vector<std::size_t> items;
    std::vector<std::size_t> tied;  // those that share the next place, where they would make the list too long
};

/// The `most` lowest scored responses that are not at their most favorable, and all that are equal to the last of
/// them. Where that makes more than `limit`, only those below the tie.
LowestResponses lowest_responses(const Pack& pack, const Responses& responses, std::size_t most, std::size_t limit = 6);

/// The facet's first item of the lowest keyed value; absent when none of them has a number.
std::optional<std::size_t> lowest_item(const Pack& pack, const Facet& facet, const Responses& responses);

/// The facet's first item of the highest keyed value; absent when none of them has a number.
std::optional<std::size_t> highest_item(const Pack& pack, const Facet& facet, const Responses& responses);

}  // namespace groundwork
