#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/pack.h"
#include "core/wording.h"

namespace groundwork {

/// One check, ready to be taken: its structure and its wording in one language.
struct Check {
    Pack pack;
    Wording wording;
};

/// A file's name, for faults, and its text.
struct Source {
    std::string file;
    std::string_view text;
};

/// The check in a pack.json and a language file, or every fault of both. Items use the pack's own scales or the
/// `shared` ones; evidence ids must be among `evidence` unless that is empty.
Result<Check> parse_check(const Source& structure, const Source& wording, const std::vector<Scale>& shared,
                          const std::vector<std::string>& evidence = {});

}  // namespace groundwork
