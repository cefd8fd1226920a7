#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/pack.h"
#include "core/reader.h"

namespace groundwork {

/// The scales in a file {"format": 1, "scales": {id: scale, ...}}, or all its faults.
Result<std::vector<Scale>> parse_scales(std::string_view source, const std::string& file);

/// The scales under "scales" of a document whose faults go to the reader's list.
std::vector<Scale> read_scales(const Reader& in);

}  // namespace groundwork
