#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/safety.h"
#include "view/summary_lines.h"

namespace groundwork::view {

/// A line of the page: what the answers give, which is nothing where it is the person's own, and what it says. One of
/// their own that says nothing is none.
struct SheetLine {
    std::string given, text;
    bool off = false;                     // taken off the page
    std::optional<std::size_t> change{};  // of a part: which of its changes it is, where the person made one
};

/// What the person made of the page, section by section of the plan; nothing where they changed nothing.
struct SummaryState {
    /// The line that is being written in: one of a section's changes.
    struct Open {
        std::size_t section = 0, change = 0;
    };

    std::vector<std::optional<bool>> included;
    std::vector<std::vector<SheetLine>> changes;
    std::optional<Open> open;
    bool shows_more = false, shows_empty = false;  // what may be added, and the sections without a line
    std::size_t too_many = 0;                      // how many parts from the end do not fit on one page
    std::string date;
    bool asks_reset = false;          // whether all of this is to be taken back
    const Panel* repeated = nullptr;  // said again here, because its panel was opened before
};

/// One section as it stands now.
struct SummaryPart {
    std::size_t section = 0;  // of the plan
    std::string title;
    std::vector<SheetLine> lines, off;  // on the page where the section is, and taken off it one by one
    bool included = false, numbered = false;

    bool is_on_page() const { return included && !lines.empty(); }
    bool is_empty() const { return lines.empty() && off.empty(); }
};

/// A line of the page as it is read, with its number where it has one.
std::string line_text(const SummaryPart& part, std::size_t line);

/// Every section that has something to say, or that is here for the person's own words, in the order of the plan.
std::vector<SummaryPart> summary_parts(const SummarySource& source, const SummaryPlan& plan, const SummaryState& state);

/// The page to print: what is included and not empty.
Page summary_page(const SummarySource& source, const std::vector<SummaryPart>& parts, const std::string& date);

/// The same as plain text.
std::string page_text(const Page& page);

}  // namespace groundwork::view
