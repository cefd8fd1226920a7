#pragma once

#include "core/pack_parser.h"
#include "core/run.h"
#include "view/frame.h"

namespace groundwork::view {

/// The run's present step: what is asked, what was given, how far it is, and the ways back and on. The first step is
/// headed by the check's introduction where no screen before it gave one.
Screen item_screen(const Context& context, const Check& check, const Run& run, bool introduce);

/// The label of an option: the pack's own wording, else that of the shared scales, else the option's value.
std::string option_label(const Context& context, const Check& check, const Scale& scale, const Option& option);

}  // namespace groundwork::view
