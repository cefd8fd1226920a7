#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/pack.h"
#include "tools/files.h"

namespace groundwork::tools {

/// The packs of a folder by their ids; absent where one could not be read.
using Packs = std::map<std::string, std::optional<Pack>>;

/// A fault for each condition of the file about another check, {"check", "item", "in"}, whose item or option is not
/// there. One about a check that is not here never holds, as a line of the page about it is left out: assets may have
/// fewer checks. Of a file that is no JSON nothing is said.
Errors check_other_checks(const File& file, const Packs& packs);

}  // namespace groundwork::tools
