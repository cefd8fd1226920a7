#pragma once

#include <string>

#include "app/app.h"
#include "tools/person.h"

namespace groundwork::tools {

/// What a person reads who takes these checks and then looks at what they come to: of each check the panels that
/// responses open and its results with every door open, of people those side by side, and in the end the page to take
/// along. With `keys`, each line begins with the key of its words and a tab; with `why`, below what is said only
/// sometimes stands the condition that brought it.
std::string shown_to(app::Library library, const Person& person, bool keys, bool why);

}  // namespace groundwork::tools
