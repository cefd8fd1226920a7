#pragma once

#include <optional>
#include <string>
#include <vector>

#include "view/occasion_view.h"
#include "view/screen_builder.h"

namespace groundwork::view {

/// Several people, each rated once, in the order in which they were added.
struct People {
    const Check& check;
    const std::vector<Responses>& responses;
    std::optional<std::size_t> removing = {};  // whose removal is being asked about; absent when nobody's is
    std::vector<std::size_t> asking = {};      // of whom all open questions are shown
};

/// People side by side, facet by facet, with what differs most in words and what is still unknown of each. No ranking
/// and no total; with fewer than two, the way to add one.
Screen people_screen(const Context& context, const People& people);

}  // namespace groundwork::view
