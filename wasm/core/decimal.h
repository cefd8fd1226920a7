#pragma once

#include <string_view>

namespace groundwork {

/// The double closest to a number that is written as JSON writes it. The engine has the page's own conversion in its
/// place, which rounds as exactly and is there already (browser/small_libc.cpp).
double decimal(std::string_view text);

}  // namespace groundwork
