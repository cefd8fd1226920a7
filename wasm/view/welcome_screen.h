#pragma once

#include <string>
#include <vector>

#include "core/pack_parser.h"
#include "view/frame.h"

namespace groundwork::view {

/// What this is, what it promises and what it is not, and the checks to choose from.
Screen welcome_screen(const Context& context, const std::vector<Check>& checks, const std::string& clinic);

}  // namespace groundwork::view
