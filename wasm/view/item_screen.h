#pragma once

#include "core/run.h"
#include "view/help_lines.h"
#include "view/occasion_view.h"

namespace groundwork::view {

/// What a step needs to know besides the run.
struct StepState {
    bool introduce = false;  // the first step is headed by the check's introduction, which no screen before it gave
    bool taps = true;        // a tap on an option leads on
    bool tapped = false;     // a tap gave the first response, and is about to lead on
};

/// The run's present step: what is asked, what was given, how far it is, and the ways back and on.
Screen item_screen(const Context& context, const Contacts& contacts, const Check& check, const Run& run,
                   const StepState& state);

/// A sentence about what was written on the present step and is no number; empty when there is nothing to say.
std::string unclear_text(const Context& context, const Check& check, const Run& run);

}  // namespace groundwork::view
