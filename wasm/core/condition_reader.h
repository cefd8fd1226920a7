#pragma once

#include <string_view>
#include <vector>

#include "core/pack_context.h"

namespace groundwork {

/// The condition under `name`; one that always holds when there is none. All that it is about must be something that
/// the pack has, but for items of other checks, which the lint of all assets knows.
Condition read_condition(const Reader& at, std::string_view name, const PackContext& context);

/// The same for the summary, which has no items of its own: all that it is about are items of checks.
Condition read_summary_condition(const Reader& at, std::string_view name);

/// The texts in the list under `name`: each a wording key, or {"say": key, "if": condition}; none when there is no
/// list.
std::vector<SaidWhen> read_said(const Reader& at, std::string_view name, const PackContext& context);

/// The variants in the list under "variants".
std::vector<Variant> read_variants(const Reader& at, const PackContext& context);

}  // namespace groundwork
