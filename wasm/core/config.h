#pragma once

#include <string>
#include <string_view>

#include "core/result.h"

namespace groundwork {

/// What a clinic or a link sets. Nothing in it is about the person.
struct Config {
    std::string clinic;   // shown as who offers the page; may be empty
    std::string country;  // ISO 3166 code of the help lines; empty lets the person choose
};

/// The configuration in {"clinic": text, "country": id}, both optional, or all its faults.
Result<Config> parse_config(std::string_view source, const std::string& file);

}  // namespace groundwork
