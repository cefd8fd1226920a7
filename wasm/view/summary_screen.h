#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/safety.h"
#include "view/summary_lines.h"

namespace groundwork::view {

/// What the person made of the page, section by section of the plan; absent where they changed nothing.
struct SummaryState {
    /// What the person wrote in place of the lines that the responses gave.
    struct Edit {
        std::string text, given;
    };

    std::vector<std::optional<bool>> included;
    std::vector<std::optional<Edit>> edited;
    std::size_t too_many = 0;  // how many parts from the end do not fit on one page
    std::string date;
    bool asks_reset = false;          // whether all of this is to be taken back
    const Panel* repeated = nullptr;  // said again here, because its panel was opened before
};

/// One section as it stands now.
struct SummaryPart {
    std::size_t section = 0;  // of the plan
    std::string title;
    std::string text;   // its lines, separated by line breaks; may be empty
    std::string given;  // the same as the responses give it now
    bool included = false;
    bool outdated = false;  // the responses give something else than when the person began to write
    bool picks = false;     // what the person picked stands in it
};

/// Every section that has something to say or is offered for the person's own words, in the order of the plan.
std::vector<SummaryPart> summary_parts(const SummarySource& source, const SummaryPlan& plan, const SummaryState& state);

/// The page to print: what is included and not empty.
Page summary_page(const SummarySource& source, const std::vector<SummaryPart>& parts, const std::string& date);

/// A text with one more line, or without every line that says it.
std::string amended(const std::string& text, const std::string& line, bool add);

/// The same as plain text.
std::string page_text(const Page& page);

/// The page as something to choose from and to change, and the ways to take it along.
Screen summary_screen(const SummarySource& source, const std::vector<SummaryPart>& parts, const SummaryState& state);

}  // namespace groundwork::view
