#pragma once

#include "core/result.h"
#include "view/screen_builder.h"

namespace groundwork::view {

/// The faults of checks that could not be read, for those who wrote them, and the way to the checks that could.
Screen problem_screen(const Context& context, const Errors& faults, bool has_checks);

}  // namespace groundwork::view
