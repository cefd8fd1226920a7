#pragma once

#include <set>
#include <string>

#include "core/matters.h"
#include "tools/files.h"

namespace groundwork::tools {

/// What there is that matters.json may name.
struct Named {
    std::set<std::string> packs, evidence, moments;
    std::set<std::string> texts;  // of the pack that has the line
};

/// A fault for each id that is none of these.
Errors check_matters(const Matters& matters, const File& file, const Named& named);

}  // namespace groundwork::tools
