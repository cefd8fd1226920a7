#pragma once

#include <string>
#include <vector>

#include "core/summary_plan.h"
#include "view/occasion_view.h"
#include "view/screen_builder.h"

namespace groundwork::view {

/// All that the summary may speak of. A check about several people is never among `taken`.
struct SummarySource {
    const Context& context;
    const Wording& words;              // of the summary itself
    const std::vector<Check>& checks;  // of the page, which `picked` counts
    const std::vector<OccasionView>& taken;
    const std::vector<Picked>& picked;
    const std::vector<std::string>& panels;  // ids of those whose line the person ticked
};

/// Whether the line says what the person ticked for it, and not what they responded.
bool is_picked(const SummaryLine& line);

/// Whether what was given to the checks makes a condition of the plan hold.
bool holds_for(const SummarySource& source, const Condition& condition);

/// Whether one of the page's checks asks something that the section tells.
bool may_speak(const SummarySource& source, const SummarySection& section);

/// The lines of a section as the responses give them, or only what was ticked for it; none when there is nothing to
/// say. A section that the plan gives a number of lines has no more.
std::vector<std::string> summary_lines(const SummarySource& source, const SummarySection& section, bool picked_only);

}  // namespace groundwork::view
