#pragma once

#include <string>
#include <vector>

#include "core/config.h"
#include "core/index.h"
#include "core/pack_parser.h"
#include "view/screen_builder.h"

namespace groundwork::view {

/// How far a check has come in this sitting.
struct Progress {
    std::size_t answered = 0;
    std::size_t of = 0;
    bool finished = false;
};

/// What there is to choose from: the checks of the page, their moments, and how far each has come.
struct Choice {
    const std::vector<Check>& checks;
    const Index& index;
    const std::vector<Progress>& progress;
    const Config& config;
    const std::string& country;  // the name of the country that the link sets; empty when it sets none
};

/// What this is, what it promises and what it is not, and the checks to choose from, grouped by the moment they are
/// for. Once something was answered, the way to the summary.
Screen welcome_screen(const Context& context, const Choice& choice);

}  // namespace groundwork::view
