#pragma once

#include <cstddef>
#include <string_view>

namespace groundwork {

/// The categories of plurals of Unicode's CLDR, each as the end of a key: "review.skipped.one".
inline constexpr const char* plural_forms[] = {".zero", ".one", ".two", ".few", ".many", ".other"};

/// Which of plural_forms a number takes. The table of a language has a digit for each number from 0 to 199, which says
/// that; larger numbers are as those from 100 to 199 that end as they do. Without a table it is as in English.
std::size_t plural_form(std::string_view table, std::size_t number);

}  // namespace groundwork
