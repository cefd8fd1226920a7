#pragma once

#include <vector>

#include "view/summary_parts.h"

namespace groundwork::view {

/// The field of the line that is open.
inline constexpr std::uint32_t summary_field = node_id("summary.field");

/// The node of a line, and that of the title above it.
std::uint32_t summary_line(std::size_t section, const SheetLine& line);
std::uint32_t summary_title(std::size_t section);

/// The page as a sheet of paper whose lines can be changed, what may be added to it, and the ways to take it along.
Screen summary_screen(const SummarySource& source, const std::vector<SummaryPart>& parts, const SummaryState& state);

}  // namespace groundwork::view
