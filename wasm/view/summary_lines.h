#pragma once

#include <string>
#include <vector>

#include "core/summary_plan.h"
#include "view/frame.h"
#include "view/taken.h"

namespace groundwork::view {

/// All that the summary may speak of. A check about several people is never among `taken`.
struct SummarySource {
    const Context& context;
    const Wording& words;                  // of the summary itself
    const std::vector<Check>& checks;      // of the page, which `picked` counts
    const std::vector<Taken>& taken;
    const std::vector<Picked>& picked;
    const std::vector<std::string>& panels;  // ids of those whose line the person ticked
};

/// The lines of a section as the responses give them, at most as many as the plan allows; none when there is nothing
/// to say.
std::vector<std::string> summary_lines(const SummarySource& source, const SummarySection& section);

}  // namespace groundwork::view
