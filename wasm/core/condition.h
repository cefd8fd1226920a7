#pragma once

#include <cstddef>
#include <vector>

#include "core/pack.h"
#include "core/responses.h"

namespace groundwork {

/// Whether the condition holds. `before` are the responses of earlier times, oldest first, without `now`. All
/// responses are taken as given: see asked_responses.
bool holds(const Pack& pack, const Condition& condition, const Responses& now,
           const std::vector<Responses>& before = {});

/// Whether all of them hold, or one of them, as they say; an empty list holds.
bool holds(const Pack& pack, const Conditions& conditions, const Responses& now,
           const std::vector<Responses>& before = {});

/// Whether the item is asked at all, given what was responded so far. A response to an item that is itself not asked
/// makes nothing asked.
bool is_asked(const Pack& pack, std::size_t item, const Responses& responses);

/// The responses that count: those to items that are not asked (any more) are absent.
Responses asked_responses(const Pack& pack, Responses responses);

}  // namespace groundwork
