#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "core/pack.h"
#include "core/reader.h"

namespace groundwork {

/// A pack while it is read: what there is of it so far, and what its names may lead to.
struct PackContext {
    const std::vector<Scale>& shared;
    const std::vector<std::string>& evidence;  // known ids; empty when no list of them is at hand
    Pack& pack;
    std::size_t own_scales = 0;  // how many of the pack's scales, from the first, are not shared ones
};

/// The index of the item, facet or topic (`what`, with its article) that the string under `name` names; absent, with
/// a fault noted, when it is none of `ids`.
std::optional<std::size_t> read_index(const Reader& at, std::string_view name, const Ids& ids, std::string_view what);

/// The indices that the strings in the list under `list` name; each one that leads nowhere is noted as a fault.
std::vector<std::size_t> read_indices(const Reader& at, std::string_view list, const Ids& ids, std::string_view what);

/// Which scales a part of the results can show.
using ScalePredicate = bool (*)(const Scale&);

/// The same for items, each on a scale that `fits`.
std::vector<std::size_t> read_items(const Reader& at, std::string_view list, const Pack& pack,
                                    ScalePredicate fits = nullptr);

/// The evidence ids of an object, all of them known.
std::vector<std::string> read_evidence(const Reader& at, const PackContext& context);

/// The indices of the options of `scale` that the values in the list under `list` name.
std::vector<std::size_t> read_options(const Reader& at, std::string_view list, const Scale& scale);

}  // namespace groundwork
