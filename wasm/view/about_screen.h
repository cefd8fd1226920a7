#pragma once

#include "core/safety.h"
#include "view/matters_screen.h"

namespace groundwork::view {

/// A page behind a door of the welcome: how this stays private, what this is and what it is not, the checks for a
/// moment, or what matters in therapy, with a page and the sources of each point.
Screen about_screen(const Context& context, const Choice& choice, const Safety& safety, const MattersWords& words,
                    const AboutRef& about);

}  // namespace groundwork::view
