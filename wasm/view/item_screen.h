#pragma once

#include "core/run.h"
#include "view/help_lines.h"
#include "view/taken.h"

namespace groundwork::view {

/// The run's present step: what is asked, what was given, how far it is, and the ways back and on. The first step is
/// headed by the check's introduction where no screen before it gave one.
Screen item_screen(const Context& context, const Contacts& contacts, const Check& check, const Run& run, bool introduce);

}  // namespace groundwork::view
