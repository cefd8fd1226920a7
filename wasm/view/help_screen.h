#pragma once

#include "view/help_lines.h"

namespace groundwork::view {

/// The help lines of the chosen country, with the choice of another one.
Screen help_screen(const Context& context, const Contacts& contacts);

}  // namespace groundwork::view
