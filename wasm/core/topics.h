#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/condition.h"
#include "core/pack.h"
#include "core/responses.h"

namespace groundwork {

/// The id of the topic's state: the first one whose condition holds, or that of its wishes; "none" when nothing was
/// answered, and empty for a topic without states that was.
std::string topic_state(const Given& given, const Topic& topic);

/// The sentences offered for a topic: two; none when nothing was answered.
std::vector<std::string> topic_starters(const Given& given, const Topic& topic);

/// A wish that lies far from the middle, and which of the two ends it is for.
struct Wish {
    std::size_t item = 0;
    bool right = false;
};

/// The wishes that are `strong` or more from the middle of their scale, in order.
std::vector<Wish> strong_wishes(const Pack& pack, const std::vector<std::size_t>& items, double strong,
                                const Responses& responses);

/// "strong" when one of them is, "open" when some were given and none is, "none" when none was.
std::string wishes_state(const Pack& pack, const std::vector<std::size_t>& items, double strong,
                         const Responses& responses);

/// A question for a session, as a wording key, and the item whose response raises it.
struct RaisedQuestion {
    std::size_t item = 0;
    std::string text;
};

/// What the options taken raise, in order, each text once for an item. What strong wishes raise is not among it.
std::vector<RaisedQuestion> raised_questions(const Given& given, const std::vector<std::size_t>& items);

/// The items with the highest numbers, at most `most` of them, the highest first and equal ones in order. The lowest
/// number of a scale is never among them.
std::vector<std::size_t> highest_items(const Pack& pack, const std::vector<std::size_t>& items, std::size_t most,
                                       const Responses& responses);

}  // namespace groundwork
