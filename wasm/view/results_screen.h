#pragma once

#include <string>
#include <vector>

#include "view/help_lines.h"
#include "view/occasion_view.h"

namespace groundwork::view {

/// What the person opened and picked on the results, and what surrounds them.
struct ResultsState {
    std::vector<std::size_t> numbers;  // facets that show how they were worked out
    std::vector<PartRef> reasons;      // parts that show why they may matter
    bool table = false;                // the charts over time stand as rows and columns
    bool answers = false;              // the review lists what was answered
    std::vector<Picked> picked;
    bool charts = true;                 // no chart once a panel about safety was opened
    bool tired = false;                 // several checks are done: it is time to say that one may stop
    bool others = false;                // the page has other checks
    std::vector<std::string> problems;  // what is wrong with a file that was opened
};

/// What the responses say, part by part as the pack has them. No total, no grade.
Screen results_screen(const Context& context, const Contacts& contacts, const OccasionView& taken,
                      const ResultsState& state);

/// What a part is called and which evidence it rests on.
struct PartSources {
    const std::string& title;  // wording key
    const std::vector<std::string>& evidence;
};
PartSources sources_of(const Pack& pack, const PartRef& part);

}  // namespace groundwork::view
