#pragma once

#include <string>

#include "core/pack.h"

namespace groundwork::tools {

/// The condition in words, such as "FIT_SAFE is yes or not_sure" or "2 or more of all facets are in talk".
std::string condition_words(const Pack& pack, const Condition& condition);

}  // namespace groundwork::tools
