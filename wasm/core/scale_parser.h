#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/pack.h"
#include "core/reader.h"

namespace groundwork {

/// The scales in a file {"format": 1, "scales": {id: scale, ...}}, or all its faults.
Result<std::vector<Scale>> parse_scales(std::string_view source, const std::string& file);

/// The option of that value, a number or a string as it stands in a document; absent when the scale offers none such.
std::optional<std::size_t> find_option(const Scale& scale, const Json& value);

/// Whether the option is called by its own number, so that nobody has to word it.
bool is_numbered(const Scale& scale, const Option& option);

/// The scales under "scales" of a document whose faults go to the reader's list.
std::vector<Scale> read_scales(const Reader& in);

}  // namespace groundwork
