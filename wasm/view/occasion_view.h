#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/condition.h"
#include "core/pack_parser.h"
#include "core/responses.h"

namespace groundwork::view {

/// Of how many times a course is shown, the last ones: half a year of weeks. More do not fit into a chart on a phone.
constexpr std::size_t most_times = 26;

/// A check as it stands in this sitting.
struct OccasionView {
    const Check& check;
    std::size_t index = 0;           // among the checks of the page
    Responses responses;             // absent where an item is not asked
    std::vector<Responses> before;   // those of earlier times, the oldest first
    std::vector<std::string> dates;  // of the earlier times and of this one
    std::size_t earlier = 0;         // how many times there were before those
    std::vector<OtherCheck> others;  // what was given to the other checks of the page

    std::string today;  // YYYY-MM-DD; empty when the day is not known

    Given given() const { return {check.pack, responses, before, others, today}; }
};

/// A text of a check that the person picked for their summary: which one of its wording.
struct Picked {
    std::size_t check, text;

    bool operator==(const Picked&) const = default;
};

}  // namespace groundwork::view
