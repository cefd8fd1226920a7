#pragma once

#include <set>
#include <string>

#include "core/json.h"
#include "tools/files.h"

namespace groundwork::tools {

/// The faults of a safety.json that the engine takes and that would mislead a person: a member that nothing reads, a
/// country or line that is there twice, a text that is not a number to call, no day of the review. `root` is its
/// document, which parse_safety() took.
Errors check_safety(const Json& root, const File& file);

/// The keys that a language file beside safety.json must have, those that it may have besides, and which of those that
/// it must have are filled in with the numbers of a country.
struct SafetyKeys {
    std::set<std::string> needed, allowed, filled;
};

/// Those that go with a safety.json, which parse_safety() took.
SafetyKeys safety_keys(const Json& root);

}  // namespace groundwork::tools
