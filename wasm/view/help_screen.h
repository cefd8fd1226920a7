#pragma once

#include <string>

#include "core/safety.h"
#include "view/frame.h"

namespace groundwork::view {

/// Help lines of the chosen country, or the countries to choose from when `country` is empty or has no line.
Screen help_screen(const Context& context, const Safety& safety, const std::string& country);

}  // namespace groundwork::view
