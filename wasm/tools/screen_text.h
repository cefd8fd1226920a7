#pragma once

#include <string>

#include "tools/key_finder.h"
#include "tools/reasons.h"
#include "view/screen.h"

namespace groundwork::tools {

/// What stands beside the lines: with `keys`, before each the key of its words, or - where it has none; with `reasons`,
/// below each why it is said, where it is said only sometimes and that is not said of the line before.
struct Annotations {
    const KeyFinder* finder = nullptr;  // when one of the two is wanted
    bool keys = false;
    const Reasons* reasons = nullptr;
};

/// What a person reads on a screen, line by line: its content, without header, footer and actions. Headings begin with
/// # for each of their levels, boxes with [x] or [ ], other controls stand in brackets, and the rows of a chart are the
/// words that it says.
std::string screen_text(const view::Screen& screen, const Annotations& annotations);

/// The page as it is printed, annotated in the same way.
std::string page_text(const view::Page& page, const Annotations& annotations);

}  // namespace groundwork::tools
