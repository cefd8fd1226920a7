#include "core/change.h"

#include <algorithm>

#include "core/scoring.h"

namespace groundwork {
namespace {

// Of both keyings, since of one alone everybody may mean it; the middle fits both ways.
bool is_one_number(const std::vector<ScoredResponse>& on, const Scale& scale) {
    const auto raw = [&](const ScoredResponse& one) { return keyed_value(scale, one.keyed.keying, one.value); };
    const auto is_reverse = [](const ScoredResponse& one) { return one.keyed.keying == Keying::reverse; };
    const double number = raw(on.front());
    const auto reverse = static_cast<std::size_t>(std::count_if(on.begin(), on.end(), is_reverse));
    return reverse > 0 && reverse < on.size() && 2 * number != scale.min + scale.max &&
           std::all_of(on.begin(), on.end(), [&](const ScoredResponse& one) { return raw(one) == number; });
}

/// The facet's first item whose keyed value times `sign` is the least.
std::optional<std::size_t> outermost_item(const Pack& pack, const Facet& facet, const Responses& responses,
                                          double sign) {
    std::optional<std::size_t> item;
    double least = 0;
    for (const KeyedItem& keyed : facet.items) {
        const std::optional<double> value = keyed_response(pack, keyed, responses);
        if (!value || (item && *value * sign >= least)) continue;
        least = *value * sign;
        item = keyed.item;
    }
    return item;
}

}  // namespace

std::optional<double> sum_change(const Pack& pack, const Facet& facet, const Responses& before,
                                 const Responses& after) {
    double change = 0;
    std::size_t both = 0;
    for (const KeyedItem& keyed : facet.items) {
        const auto first = keyed_response(pack, keyed, before), second = keyed_response(pack, keyed, after);
        if (!first || !second) continue;
        change += *second - *first;
        ++both;
    }
    if (both < facet.min_answered) return std::nullopt;
    return change;
}

std::optional<Change> facet_change(const Pack& pack, const Facet& facet, const Responses& before,
                                   const Responses& after) {
    const std::optional<double> change = sum_change(pack, facet, before, after);
    if (!change || pack.moved_by == 0) return std::nullopt;
    if (*change >= pack.moved_by) return Change::up;
    return *change <= -pack.moved_by ? Change::down : Change::same;
}

std::vector<std::size_t> moved_down(const Pack& pack, const Responses& before, const Responses& after, double by) {
    std::vector<std::size_t> facets;
    for (std::size_t i = 0; i < pack.facets.size(); ++i)
        if (sum_change(pack, pack.facets[i], before, after).value_or(0) <= -by) facets.push_back(i);
    return facets;
}

std::vector<KeyedItem> scored_items(const Pack& pack) {
    std::vector<KeyedItem> items;
    for (const Facet& facet : pack.facets)
        for (const KeyedItem& keyed : facet.items)
            if (std::none_of(items.begin(), items.end(),
                             [&](const KeyedItem& there) { return there.item == keyed.item; }))
                items.push_back(keyed);
    return items;
}

std::vector<ScoredResponse> scored_responses(const Pack& pack, const Responses& responses) {
    std::vector<ScoredResponse> scored;
    for (const KeyedItem& keyed : scored_items(pack)) {
        const Scale& scale = pack.scale_of(keyed.item);
        if (const std::optional<double> value = keyed_response(pack, keyed, responses))
            scored.push_back({keyed, *value, *value == scale.min, *value == scale.max});
    }
    return scored;
}

bool all_high(const Pack& pack, const Responses& responses, std::size_t least) {
    const std::vector<ScoredResponse> scored = scored_responses(pack, responses);
    return scored.size() >= least &&
           std::all_of(scored.begin(), scored.end(), [](const ScoredResponse& one) { return one.is_best; });
}

bool same_throughout(const Pack& pack, const Responses& responses, std::size_t least) {
    const std::vector<ScoredResponse> scored = scored_responses(pack, responses);
    for (std::size_t scale = 0; scale < pack.scales.size(); ++scale) {
        std::vector<ScoredResponse> on;
        for (const ScoredResponse& one : scored)
            if (pack.items[one.keyed.item].scale == scale) on.push_back(one);
        if (on.size() >= least && is_one_number(on, pack.scales[scale])) return true;
    }
    return false;
}

LowestResponses lowest_responses(const Pack& pack, const Responses& responses, std::size_t most, std::size_t limit) {
    std::vector<ScoredResponse> low;  // the lowest first, equal ones in order
    const auto lower = [](const ScoredResponse& a, const ScoredResponse& b) { return a.value < b.value; };
    for (const ScoredResponse& one : scored_responses(pack, responses))
        if (!one.is_best) low.insert(std::upper_bound(low.begin(), low.end(), one, lower), one);
    LowestResponses lowest;
    if (low.empty()) return lowest;
    const double edge = low[std::min(most, low.size()) - 1].value;
    const auto count = [&](auto is_in) {
        return static_cast<std::size_t>(std::count_if(low.begin(), low.end(), is_in));
    };
    const std::size_t inside = count([&](const ScoredResponse&one) { return one.value <= edge; }),
                      below = count([&](const ScoredResponse&one) { return one.value < edge; }),
                      listed = inside > limit ? below : inside;
    for (std::size_t i = 0; i < inside; ++i) (i < listed ? lowest.items : lowest.tied).push_back(low[i].keyed.item);
    return lowest;
}

std::optional<std::size_t> lowest_item(const Pack& pack, const Facet& facet, const Responses& responses) {
    return outermost_item(pack, facet, responses, 1);
}

std::optional<std::size_t> highest_item(const Pack& pack, const Facet& facet, const Responses& responses) {
    return outermost_item(pack, facet, responses, -1);
}

}  // namespace groundwork
