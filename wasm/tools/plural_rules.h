#pragma once

#include <set>
#include <string>

#include "core/wording.h"
#include "tools/files.h"

namespace groundwork::tools {

/// The key of a text without its form of plural, where it is one of those that are counted.
std::string without_form(const std::string& key, const std::set<std::string>& counted);

/// Whether there is a text under a key, or one for some form of plural.
bool has_text(const Wording& wording, const std::string& key);

/// Notes a fault for every counted key that has neither one text for all numbers nor one for each form of plural that
/// whole numbers take in its language, with one for "other", and no more.
void check_forms(const Wording& wording, const File& file, const std::set<std::string>& counted, Errors& errors);

}  // namespace groundwork::tools
