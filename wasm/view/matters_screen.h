#pragma once

#include "core/evidence.h"
#include "core/matters.h"
#include "view/welcome_screen.h"

namespace groundwork::view {

/// What matters in therapy, with its words and the reviews behind it.
struct MattersWords {
    const Matters& matters;
    const Wording& words;
    const Evidence& evidence;
};

/// What matters in therapy: a door for each point and a line for the page to take along; what is known of a point, with
/// doors into the checks that look at it; or the sources of one.
Screen matters_screen(const Context& context, const Choice& choice, const MattersWords& words, const AboutRef& about);

}  // namespace groundwork::view
