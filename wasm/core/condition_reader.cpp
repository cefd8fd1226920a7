#include "core/condition_reader.h"

#include "core/pack_rules.h"

namespace groundwork {
namespace {

const Scale unread;

void read_numbers(const Reader& at, const Scale& scale, Condition& condition) {
    at.only("item at_least at_most or_absent in_a_row");
    if (at.has("at_least")) condition.at_least = at.whole_value("at_least");
    if (at.has("at_most")) condition.at_most = at.whole_value("at_most");
    if (!condition.at_least && !condition.at_most) at.fault("must say in, at_least or at_most");
    else if (!has_numbers(scale) && !is_unread(scale))
        at.fault({"must be an item on a scale with numbers but \"", scale.id, "\" has none"}, {"/item"});
    if (condition.at_least && condition.at_most && *condition.at_least > *condition.at_most)
        at.fault("must not be less than at_least", "/at_most");
}

Condition read_facet_condition(const Reader& at, const PackContext& context) {
    Condition condition{.about = Condition::About::one_lowest};
    if (at.has("moved_down")) {
        at.only("moved_down");
        condition.about = Condition::About::moved_down;
        condition.count = at.whole("moved_down", 1, PackLimits::facets);
        if (context.pack.repeat != Repeat::times) at.fault("must not be asked unless repeat is times", "/moved_down");
    } else if (at.has("all_high")) {
        at.only("all_high");
        condition.about = Condition::About::all_high;
        condition.count = at.whole("all_high", 1, PackLimits::items);
    } else {
        at.only("one_lowest");
        if (!at.flag("one_lowest"))
            at.fault("must be a condition: item, moved_down, all_high or one_lowest that is true");
    }
    if (context.pack.facets.empty()) at.fault("must not be about facets in a check without facets");
    return condition;
}

std::optional<Condition> read_condition(const Reader& at, const PackContext& context) {
    if (!at.has("item")) return read_facet_condition(at, context);
    const auto condition = read_response_condition(at, context);
    if (condition && condition->in_a_row > 1 && context.pack.repeat != Repeat::times)
        at.fault("must not be asked unless repeat is times", "/in_a_row");
    return condition;
}

}  // namespace

std::optional<Condition> read_response_condition(const Reader& at, const PackContext& context) {
    const auto item = read_index(at, "item", context.pack.items, "an item");
    Condition condition{.item = item.value_or(0), .or_absent = at.flag("or_absent")};
    const Scale& scale = item ? context.pack.scale_of(*item) : unread;
    if (at.has("in")) {
        at.only("item in or_absent in_a_row");
        condition.options = read_options(at, "in", scale);
    } else {
        read_numbers(at, scale, condition);
    }
    if (at.has("in_a_row")) condition.in_a_row = at.whole("in_a_row", 2, PackLimits::in_a_row);
    if (!item) return std::nullopt;
    return condition;
}

Conditions read_conditions(const Reader& at, std::string_view name, const PackContext& context) {
    Conditions conditions;
    const std::optional<Reader> in = at.object(name);
    if (!in) return conditions;
    conditions.any = in->has("any");
    if (!conditions.any && !in->has("all")) {
        if (const auto one = read_condition(*in, context)) conditions.list.push_back(*one);
        return conditions;
    }
    if (conditions.any) in->only("any");
    else in->only("all");
    const std::string_view list = conditions.any ? "any" : "all";
    const std::vector<Reader> each = in->objects(list);
    if (each.empty()) in->fault({"must have at least one condition"}, {"/", list});
    for (const Reader& at_one : each)
        if (const auto one = read_condition(at_one, context)) conditions.list.push_back(*one);
    return conditions;
}

}  // namespace groundwork
