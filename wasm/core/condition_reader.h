#pragma once

#include <optional>

#include "core/pack_context.h"

namespace groundwork {

/// What `at` says about one item's response; none, with the faults noted, when it says something else.
std::optional<Condition> read_response_condition(const Reader& at, const PackContext& context);

/// The condition, or {"all": [...]}, or {"any": [...]}, under `name`. What is said about facets and about earlier
/// records must be something that the pack has.
Conditions read_conditions(const Reader& at, std::string_view name, const PackContext& context);

}  // namespace groundwork
