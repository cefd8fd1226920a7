#pragma once

#include <string>
#include <vector>

#include "core/pack_parser.h"
#include "tools/files.h"

namespace groundwork::tools {

/// The scales and the ids of the evidence that packs share; what could not be read of them is among the faults.
struct Shared {
    std::vector<Scale> scales;
    std::vector<std::string> evidence;
    Errors errors;
};

/// What the nearest folder above the pack that has scales/scales.json shares; nothing when there is none.
Shared shared_above(const fs::path& pack);

/// The check in a pack's folder in the first of its languages, or every fault of it and of each language.
Result<Check> lint_pack(const fs::path& folder, const Shared& shared);

}  // namespace groundwork::tools
