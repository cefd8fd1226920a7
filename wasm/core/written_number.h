#pragma once

#include <optional>
#include <string_view>

namespace groundwork {

/// The whole number that a person wrote, in the digits of any script: perhaps with a sign, spaces around it or between
/// groups of three digits, and zeros after a decimal mark. Absent when it is no whole number of at most six digits.
std::optional<double> whole_number(std::string_view text);

}  // namespace groundwork
