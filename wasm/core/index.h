#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace groundwork {

/// A moment in the course of therapy and the checks that fit it, by id.
struct Moment {
    std::string id;
    std::vector<std::string> checks;
};

/// In which order and under which moments the checks are offered.
struct Index {
    std::vector<Moment> moments;
    std::size_t enough = 0;  // after so many finished checks the person is told that it is enough for now
};

/// The index in {"format": 1, "moments": [{"id": id, "checks": [ids]}, ...], "enough": whole number}, or all its
/// faults. A check stands under one moment.
Result<Index> parse_index(std::string_view source, const std::string& file);

}  // namespace groundwork
