#pragma once

#include <string>
#include <vector>

#include "core/config.h"
#include "core/safety.h"
#include "view/frame.h"

namespace groundwork::view {

/// Where somebody can turn: the help lines, those that the clinic names, and the country that was chosen.
struct Contacts {
    const Safety& safety;
    const Config& config;
    const std::string& country;
};

/// `text` with the numbers that are known; a number that is not known stays as {name}.
std::string with_numbers(const Contacts& contacts, const std::string& text);

/// The paragraphs of a panel. One that needs a number which is not known is left out, and the panel's own words for
/// that case follow.
std::vector<std::string> panel_text(const Contacts& contacts, const Panel& panel);

/// Adds the choice of a country, then the numbers of the chosen one as links.
void add_help_lines(const Context& context, const Contacts& contacts, std::vector<Node>& to);

}  // namespace groundwork::view
