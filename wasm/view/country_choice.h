#pragma once

#include "view/help_lines.h"

namespace groundwork::view {

/// Whom to call when it burns: one number, or two with what each is for.
std::string emergency_of(const Context& context, const Country& country);

/// Adds the list of all countries, with the one that was chosen; where none is, with a door for each likely one.
void add_country_choice(const Context& context, const Contacts& contacts, std::vector<Node>& to);

}  // namespace groundwork::view
