#pragma once

#include <optional>

#include "core/pack_context.h"

namespace groundwork {

/// What `at` says about one item's response; none, with the faults noted, when it says something else.
std::optional<Condition> read_response_condition(const Reader& at, const PackContext& context);

/// The condition that `at` says in one form of the closed list, without all, any and not; one that always holds, with
/// the faults noted, when it is none of them.
Condition read_form(const Reader& at, const PackContext& context);

}  // namespace groundwork
