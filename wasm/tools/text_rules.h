#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "core/json.h"
#include "core/pack_parser.h"
#include "tools/files.h"

namespace groundwork::tools {

/// A list of names with spaces between.
template <std::size_t size>
std::string list(const std::string_view (&names)[size]) {
    std::string all;
    for (const std::string_view name : names) (all += all.empty() ? "" : " ") += name;
    return all;
}

/// The names in braces that the text under a key may hold, with spaces between; empty when it may hold none.
using NamesOf = std::function<std::string(const std::string& key)>;

/// Notes a fault when the text holds a name that is not among `names`, or a brace that belongs to no name.
void check_names(const std::string& text, std::string_view names, const Error& place, Errors& errors);

/// The faults of a language file beyond those of any wording: its language is not the one that it is named for, a text
/// holds a name that nothing fills in, or one of the texts that are counted has not the forms of its language.
Errors check_texts(const Wording& wording, const File& file, const NamesOf& names_of,
                   const std::set<std::string>& counted = {});

/// The names that the texts of a pack may hold: those of its screens.
NamesOf pack_names(const Pack& pack);

/// The keys of texts that may have forms of plural: in a pack, and among the strings of the interface.
std::set<std::string> counted_texts(const Pack& pack);
std::set<std::string> counted_strings();

/// Those of labels of scales, and of the strings of the interface.
NamesOf label_names(const std::vector<Scale>& scales);
NamesOf string_names();

}  // namespace groundwork::tools
