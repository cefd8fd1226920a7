#pragma once

#include <vector>

#include "core/pack_parser.h"
#include "core/run.h"
#include "view/frame.h"

namespace groundwork::view {

/// Which of the details on the results are open.
struct OpenDetails {
    std::vector<std::size_t> numbers;  // facets that show how they were worked out
    std::vector<std::size_t> reasons;  // parts that show why they may matter
};

/// What the responses say, one card a facet, then rulers, ticks and own words. No total, no grade.
Screen results_screen(const Context& context, const Check& check, const Responses& responses, const OpenDetails& open);

}  // namespace groundwork::view
