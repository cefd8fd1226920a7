#pragma once

#include "core/run.h"
#include "view/help_lines.h"
#include "view/occasion_view.h"

namespace groundwork::view {

/// The run's present step: what is asked, what was given, how far it is, and the ways back and on. The first step is
/// headed by the check's introduction where no screen before it gave one.
Screen item_screen(const Context& context, const Contacts& contacts, const Check& check, const Run& run,
                   bool introduce);

/// A sentence about what was written on the present step and is no number; empty when there is nothing to say.
std::string unclear_text(const Context& context, const Check& check, const Run& run);

}  // namespace groundwork::view
