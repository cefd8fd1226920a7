#pragma once

#include <string_view>

/// The names in braces that texts of a pack, of scales, of the summary and of safety.json may hold. The screens fill in
/// what stands here, and lint refuses every other name. Those of the interface's strings are taken from the screens:
/// tools/string_names.py.
namespace groundwork::text_names {

inline constexpr std::string_view ends[] = {"left", "right"};     // an option between two ends
inline constexpr std::string_view ruler[] = {"n", "n_minus_2"};   // what is asked about a number
inline constexpr std::string_view low_ruler[] = {"n"};            // and about a low one, below which there may be none
inline constexpr std::string_view count[] = {"n"};                // how many ticks, how often an option was taken
inline constexpr std::string_view remark[] = {"title"};           // the item that an option was taken for
inline constexpr std::string_view alert[] = {"items", "facets"};  // the lowest responses; the facets that it is about
inline constexpr std::string_view lowest[] = {"item", "answer"};  // one of the lowest responses
inline constexpr std::string_view noticed[] = {"name", "sentence", "answer"};  // what was said of somebody
inline constexpr std::string_view line[] = {"value"};                          // what a line of the summary says
inline constexpr std::string_view footer[] = {"date"};
inline constexpr std::string_view safety[] = {  // numbers of the country, contacts of the clinic
    "emergency",    "police",       "medical",       "line_name",          "line_number",
    "abuse_name",   "abuse_number", "urgent_number", "complaints_contact", "regulator_contact",
    "abuse_at_home"};

}  // namespace groundwork::text_names
