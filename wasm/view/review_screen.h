#pragma once

#include "core/pack_parser.h"
#include "core/run.h"
#include "view/screen_builder.h"

namespace groundwork::view {

/// What was left without a response, each one a way back to it, and the way to the results. With `answers` what was
/// answered is listed as well.
Screen review_screen(const Context& context, const Check& check, const Run& run, bool answers);

}  // namespace groundwork::view
