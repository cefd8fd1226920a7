#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/pack.h"
#include "core/responses.h"

namespace groundwork {

/// What was given to another check of this sitting.
struct OtherCheck {
    const Pack* pack = nullptr;
    Responses responses;
};

inline const std::vector<Responses> no_earlier_times;
inline const std::vector<OtherCheck> no_other_checks;

/// What was given to a check, as far as conditions ask. All responses are taken as given: see asked_responses.
struct Given {
    const Pack& pack;
    const Responses& now;
    const std::vector<Responses>& before = no_earlier_times;  // oldest first, without `now`
    const std::vector<OtherCheck>& others = no_other_checks;
    std::string_view today = {};  // YYYY-MM-DD; empty when the day is not known
};

/// Whether the condition holds. One about another check that was not taken does not, unless it says or_absent.
bool holds(const Condition& condition, const Given& given);

/// Whether nothing has to be so.
inline bool is_always(const Condition& condition) {
    return condition.about == Condition::About::all && condition.parts.empty();
}

/// The texts whose condition holds, at most `most` of them, in order.
std::vector<std::string> said(const std::vector<SaidWhen>& texts, const Given& given,
                              std::size_t most = static_cast<std::size_t>(-1));

/// The facets that the condition finds: in one of its bands, or lower than the time before; as indices into
/// Pack::facets, in order. What stands under `not` finds none.
std::vector<std::size_t> found_facets(const Condition& condition, const Given& given);

/// Whether the condition, or a part of it that does not stand under `not`, is about one of these.
bool is_about(const Condition& condition, std::initializer_list<Condition::About> abouts);

/// Whether one number was given throughout, as an alert of the pack tells, shown or not: then facets of both keyings
/// say nothing.
bool is_same_throughout(const Given& given);

/// Whether the item is asked at all, given what was responded so far. A response to an item that is itself not asked
/// makes nothing asked.
bool is_asked(const Pack& pack, std::size_t item, const Responses& responses);

/// The responses that count: those to items that are not asked (any more) are absent.
Responses asked_responses(const Pack& pack, Responses responses);

}  // namespace groundwork
