#include "core/condition.h"

#include <algorithm>

#include "core/change.h"

namespace groundwork {
namespace {

bool response_holds(const Pack& pack, const Condition& condition, const Response& response) {
    if (is_absent(response)) return condition.or_absent;
    if (!condition.options.empty())
        return std::any_of(condition.options.begin(), condition.options.end(),
                           [&](std::size_t option) { return has_option(response, option); });
    const std::optional<double> number = counted_value(pack.scale_of(condition.item), response);
    return number && *number >= condition.at_least.value_or(*number) && *number <= condition.at_most.value_or(*number);
}

bool holds_in_a_row(const Pack& pack, const Condition& condition, const Responses& now,
                    const std::vector<Responses>& before) {
    const std::size_t earlier = condition.in_a_row - 1;
    if (before.size() < earlier || !response_holds(pack, condition, now[condition.item])) return false;
    return std::all_of(before.end() - static_cast<std::ptrdiff_t>(earlier), before.end(),
                       [&](const Responses& then) { return response_holds(pack, condition, then[condition.item]); });
}

}  // namespace

bool holds(const Pack& pack, const Condition& condition, const Responses& now, const std::vector<Responses>& before) {
    switch (condition.about) {
        case Condition::About::response: return holds_in_a_row(pack, condition, now, before);
        case Condition::About::moved_down:
            return !before.empty() && moved_down(pack, before.back(), now).size() >= condition.count;
        case Condition::About::all_high: return all_high(pack, now, condition.count);
        case Condition::About::one_lowest: return one_lowest_item(pack, now).has_value();
    }
    return false;
}

bool holds(const Pack& pack, const Conditions& conditions, const Responses& now, const std::vector<Responses>& before) {
    const auto holds_now = [&](const Condition& condition) { return holds(pack, condition, now, before); };
    const std::vector<Condition>& list = conditions.list;
    if (list.empty()) return true;
    return conditions.any ? std::any_of(list.begin(), list.end(), holds_now)
                          : std::all_of(list.begin(), list.end(), holds_now);
}

bool is_asked(const Pack& pack, std::size_t item, const Responses& responses) {
    const std::optional<Condition>& show_if = pack.items[item].show_if;
    if (!show_if) return true;
    const bool counts =
        is_asked(pack, show_if->item, responses);  // ends: a parser lets an item depend on earlier ones only
    return response_holds(pack, *show_if, counts ? responses[show_if->item] : Response());
}

Responses asked_responses(const Pack& pack, Responses responses) {
    // In any order: an item that is not asked counts as absent for the others before it is cleared as well as after.
    for (std::size_t item = 0; item < responses.size(); ++item)
        if (!is_asked(pack, item, responses)) responses[item] = {};
    return responses;
}

}  // namespace groundwork
