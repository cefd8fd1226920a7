#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/config.h"
#include "core/index.h"
#include "core/matters.h"
#include "core/pack_parser.h"
#include "view/occasion_view.h"
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
    const Matters& matters;
    const std::vector<Picked>& picked;  // for the page to take along
};

/// The checks of the page that a moment names, in its order.
std::vector<std::size_t> checks_of(const Choice& choice, const Moment& moment);

/// Adds a group of doors, one into each of these checks, with what it is for, its minutes and how far it has come.
void add_check_doors(const Context& context, const Choice& choice, const std::vector<std::size_t>& checks, Name name,
                     std::vector<Node>& to);

/// What one needs before the first question, and no more: whose words came with the link, the check or the moments to
/// choose from, and that answers stay here. All else is behind doors. Once something was answered, the way to the
/// summary.
Screen welcome_screen(const Context& context, const Choice& choice);

}  // namespace groundwork::view
