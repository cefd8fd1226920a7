#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/pack.h"
#include "core/responses.h"

namespace groundwork {

/// A facet in which two of the people differ, and who of them has more and who less.
struct Difference {
    std::size_t facet = 0;
    std::size_t high = 0;  // indices of two of the people
    std::size_t low = 0;
    std::size_t item = 0;  // of the facet, the first in which the one with more has most more
};

/// The facets whose keyed sums differ by Pack::moved_by or more between some two people, over the items answered for
/// both, of which min_answered are needed. Each facet once, with the two who differ most; the largest difference first.
std::vector<Difference> differences(const Pack& pack, const std::vector<Responses>& people);

/// The scored items without a number for that person: left out, or a response such as "I do not know yet". In the order
/// of the pack; none of whom nothing is asked.
std::vector<std::size_t> unknown_items(const Pack& pack, const Responses& responses);

/// What to ask somebody about a facet, as wording keys: "<item>.ask" of its items without a number or with one of the
/// two least favorable, at most `most`, in order; none without a score, and of whom nothing is asked.
std::vector<std::string> facet_questions(const Pack& pack, const Facet& facet, const Responses& responses,
                                         std::size_t most);

}  // namespace groundwork
