#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/condition.h"
#include "core/pack.h"
#include "core/responses.h"

namespace groundwork::tools {

using IsFound = std::function<bool(const Given&)>;

/// The option taken of an item of another check.
struct OtherItem {
    std::string check, item, option;
};

/// What somebody gives.
struct FoundResponses {
    std::vector<Responses> times;      // to the check, the oldest first and the present time last
    std::vector<OtherItem> elsewhere;  // to items of other checks
};

/// Responses for which `is_found` holds; absent when none were found. It looks with random responses from a fixed seed,
/// from many beginnings, and changes what the condition is about: what it finds is proved, what it does not find is
/// only very likely not to be there.
std::optional<FoundResponses> find_responses(const Pack& pack, const Condition& condition, const IsFound& is_found);

}  // namespace groundwork::tools
