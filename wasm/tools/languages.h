#pragma once

#include "tools/files.h"

namespace groundwork::tools {

/// The language files of a folder, as language_files() has them. One that says in "over" which other language of the
/// folder it is laid over, such as en-GB over en, has the texts of that one too, but for those that it has itself;
/// where there is no such file, or that one is over another itself, a fault is noted.
std::vector<File> whole_languages(const fs::path& folder, const std::string& others, Errors& errors);

/// Notes a fault for each folder of wordings in a folder of assets that lacks a language of its strings; one that is
/// over another language may lack files.
void check_languages(const fs::path& assets, Errors& errors);

}  // namespace groundwork::tools
