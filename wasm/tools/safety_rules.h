#pragma once

#include "core/json.h"
#include "tools/files.h"

namespace groundwork::tools {

/// The faults of a safety.json that the engine takes and that would mislead a person: a member that nothing reads, a
/// country or line that is there twice, a text that is not a number to call, no day of the review, and a name in braces where
/// nothing fills it in. `root` is its document, which parse_safety() took.
Errors check_safety(const Json& root, const File& file);

}  // namespace groundwork::tools
