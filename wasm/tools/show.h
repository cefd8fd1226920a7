#pragma once

#include <string>

#include "app/app.h"
#include "tools/person.h"

namespace groundwork::tools {

/// What a person reads who touches nothing else: of each check its results with every door
/// open, of people those side by side, and in the end the page to take along. With `ids`, each line begins with the key
/// of its words and a tab.
std::string shown_to(app::Library library, const Person& person, bool ids);

}  // namespace groundwork::tools
