#include "core/change.h"

#include <algorithm>

#include "core/scoring.h"

namespace groundwork {

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

std::vector<std::size_t> moved_down(const Pack& pack, const Responses& before, const Responses& after) {
    std::vector<std::size_t> facets;
    for (std::size_t i = 0; i < pack.facets.size(); ++i)
        if (facet_change(pack, pack.facets[i], before, after) == Change::down) facets.push_back(i);
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

bool all_high(const Pack& pack, const Responses& responses, std::size_t least) {
    std::size_t answered = 0;
    for (const KeyedItem& keyed : scored_items(pack)) {
        const std::optional<double> value = keyed_response(pack, keyed, responses);
        if (!value) continue;
        if (*value != pack.scale_of(keyed.item).max) return false;
        ++answered;
    }
    return answered >= least;
}

std::optional<std::size_t> one_lowest_item(const Pack& pack, const Responses& responses) {
    std::optional<std::size_t> lowest;
    double least = 0;
    std::size_t answered = 0, at_least = 0;  // how many have a number; how many have the lowest one
    for (const KeyedItem& keyed : scored_items(pack)) {
        const std::optional<double> value = keyed_response(pack, keyed, responses);
        if (!value) continue;
        const bool lower = answered++ == 0 || *value < least;
        if (!lower && *value > least) continue;
        at_least = lower ? 1 : at_least + 1;
        least = *value;
        lowest = keyed.item;
    }
    if (answered < 2 || at_least != 1 || all_high(pack, responses, 1)) return std::nullopt;
    return lowest;
}

std::optional<std::size_t> lowest_item(const Pack& pack, const Facet& facet, const Responses& responses) {
    const Scale& scale = pack.scale_of(facet.items.front().item);
    double least = (scale.min + scale.max) / 2;
    std::optional<std::size_t> lowest;
    for (const KeyedItem& keyed : facet.items) {
        const std::optional<double> value = keyed_response(pack, keyed, responses);
        if (!value || *value >= least) continue;
        least = *value;
        lowest = keyed.item;
    }
    return lowest;
}

std::optional<std::size_t> lowest_facet(const Pack& pack, const std::vector<std::size_t>& facets,
                                        const Responses& responses) {
    std::optional<std::size_t> lowest;
    double least = 0;
    for (const std::size_t facet : facets) {
        const std::optional<double> score = score_facet(pack, pack.facets[facet], responses).score;
        if (!score || (lowest && *score >= least)) continue;
        least = *score;
        lowest = facet;
    }
    return lowest;
}

}  // namespace groundwork
