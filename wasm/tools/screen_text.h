#pragma once

#include <string>

#include "tools/key_finder.h"
#include "view/screen.h"

namespace groundwork::tools {

/// What a person reads on a screen, line by line: its content, without header, footer and actions. Headings begin with
/// # for each of their levels, boxes with [x] or [ ], other controls stand in brackets, and the rows of a chart are the
/// words that it says. With `keys`, each line begins with the key of its words, or with - where it has none.
std::string screen_text(const view::Screen& screen, const KeyFinder* keys);

}  // namespace groundwork::tools
