#include "core/compare.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/change.h"
#include "core/condition.h"
#include "core/scoring.h"

namespace groundwork {
namespace {

struct Sized {
    Difference difference;
    double size = 0;
};

/// The first item of the facet in which `more` is furthest above `less`.
std::size_t most_different_item(const Pack& pack, const Facet& facet, const Responses& less, const Responses& more) {
    std::size_t item = facet.items.front().item;
    double most = 0;
    for (const KeyedItem& keyed : facet.items) {
        const auto one = keyed_response(pack, keyed, less), other = keyed_response(pack, keyed, more);
        if (!one || !other || *other - *one <= most) continue;
        most = *other - *one;
        item = keyed.item;
    }
    return item;
}

/// The two people who differ most in a facet; a size of 0 when none do or can be compared.
Sized largest_difference(const Pack& pack, std::size_t facet, const std::vector<Responses>& people) {
    Sized largest{.difference = {.facet = facet}};
    for (std::size_t low = 0; low < people.size(); ++low)
        for (std::size_t high = 0; high < people.size(); ++high) {
            const std::optional<double> more = sum_change(pack, pack.facets[facet], people[low], people[high]);
            if (more && *more > largest.size) largest = {{facet, high, low}, *more};
        }
    Difference& found = largest.difference;
    if (largest.size > 0)
        found.item = most_different_item(pack, pack.facets[facet], people[found.low], people[found.high]);
    return largest;
}

}  // namespace

std::vector<Difference> differences(const Pack& pack, const std::vector<Responses>& people) {
    std::vector<Sized> sized;  // the largest first, equal ones in the order of the pack
    const auto larger = [](const Sized& a, const Sized& b) { return a.size > b.size; };
    for (std::size_t facet = 0; facet < pack.facets.size(); ++facet) {
        const Sized largest = largest_difference(pack, facet, people);
        if (largest.size > 0 && largest.size >= pack.moved_by)
            sized.insert(std::upper_bound(sized.begin(), sized.end(), largest, larger), largest);
    }
    std::vector<Difference> found;
    for (const Sized& each : sized) found.push_back(each.difference);
    return found;
}

std::vector<std::size_t> unknown_items(const Pack& pack, const Responses& responses) {
    std::vector<std::size_t> unknown;
    if (!holds(pack.compare.asked_if, {pack, responses})) return unknown;
    for (const KeyedItem& keyed : scored_items(pack))
        if (!counted_value(pack.scale_of(keyed.item), responses[keyed.item]))
            unknown.insert(std::upper_bound(unknown.begin(), unknown.end(), keyed.item), keyed.item);
    return unknown;
}

std::vector<std::string> facet_questions(const Pack& pack, const Facet& facet, const Responses& responses,
                                         std::size_t most) {
    std::vector<std::string> questions;
    if (!holds(pack.compare.asked_if, {pack, responses})) return questions;
    if (!score_facet(pack, facet, responses).score) return questions;  // all of it is still to ask
    for (const KeyedItem& keyed : facet.items) {
        const std::optional<double> value = keyed_response(pack, keyed, responses);
        const bool open = !value || *value <= pack.scale_of(keyed.item).min + 1;
        if (open && questions.size() < most) questions.push_back(pack.items[keyed.item].id + ".ask");
    }
    return questions;
}

}  // namespace groundwork
