#include "core/condition_forms.h"

#include <algorithm>

#include "core/pack_rules.h"

namespace groundwork {
namespace {

using About = Condition::About;

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

/// What is said of the time before has a meaning only in a check that is taken again.
void check_repeated(const Reader& at, std::string_view name, const Pack& pack) {
    if (at.has(name) && pack.repeat != Repeat::times)
        at.fault({"must not be asked unless repeat is times"}, {"/", name});
}

/// How many there must be: at_least, or at_most, or both.
void read_range(const Reader& at, std::size_t most, Condition& condition) {
    if (at.has("at_least")) condition.at_least = static_cast<double>(at.whole("at_least", 1, most));
    if (at.has("at_most")) condition.at_most = static_cast<double>(at.whole("at_most", 0, most));
    if (!condition.at_least && !condition.at_most) at.fault("must say at_least or at_most");
    if (condition.at_least && condition.at_most && *condition.at_least > *condition.at_most)
        at.fault("must not be less than at_least", "/at_most");
}

void read_names(const Reader& at, std::string_view list, Condition& condition) {
    condition.names = at.texts(list, true);
    if (at.has(list) && condition.names.empty()) at.fault({"must have at least one member"}, {"/", list});
}

/// The names of bands must be those of a band that one of the facets has; "none" is a facet without a score.
void read_bands(const Reader& at, const Pack& pack, Condition& condition) {
    read_names(at, "band", condition);
    const auto has = [&](std::size_t facet, const std::string& name) {
        return Ids(pack.facets[facet].bands.empty() ? pack.bands : pack.facets[facet].bands).find(name).has_value();
    };
    for (std::size_t i = 0; i < condition.names.size(); ++i) {
        const std::string& name = condition.names[i];
        bool known = name == "none";
        for (std::size_t facet = 0; facet < pack.facets.size() && !known; ++facet)
            known = (condition.subjects.empty() ||
                     std::count(condition.subjects.begin(), condition.subjects.end(), facet) > 0) &&
                    has(facet, name);
        if (!known) at.fault({"must be a band of the facet but there is no \"", name, "\""}, {"/band/", i});
    }
}

Condition read_facet(const Reader& at, const PackContext& context) {
    at.only("facet band");
    Condition condition{.about = About::facets, .at_least = 1};
    if (const auto facet = read_index(at, "facet", context.pack.facets, "a facet")) condition.subjects = {*facet};
    else return condition;
    read_bands(at, context.pack, condition);
    return condition;
}

Condition read_facets(const Reader& at, const PackContext& context) {
    at.only("facets band at_least at_most");
    Condition condition{.about = About::facets};
    const Json* all = at.find("facets");
    if (all->kind != Json::Kind::string) {
        condition.subjects = read_indices(at, "facets", context.pack.facets, "a facet");
        if (condition.subjects.empty()) at.fault("must be all, or the ids of facets", "/facets");
    } else if (all->string != "all") {
        at.fault({"must be all, or a list of ids, but is \"", all->string, "\""}, {"/facets"});
    }
    read_bands(at, context.pack, condition);
    read_range(at, PackLimits::facets, condition);
    return condition;
}

Condition read_topic(const Reader& at, const PackContext& context) {
    at.only("topic state");
    Condition condition{.about = About::topic};
    const auto topic = read_index(at, "topic", context.pack.topics, "a topic");
    read_names(at, "state", condition);
    if (!topic) return {};
    condition.subjects = {*topic};
    const Ids states = context.pack.topics[*topic].states;
    for (std::size_t i = 0; i < condition.names.size(); ++i) {
        const std::string& name = condition.names[i];
        const bool wish = states.size() == 0 && (name == "strong" || name == "open");
        if (name != "none" && !wish && !states.find(name))
            at.fault({"must be a state of the topic but there is no \"", name, "\""}, {"/state/", i});
    }
    return condition;
}

Condition read_items_condition(const Reader& at, const PackContext& context) {
    at.only("items in at_least at_most");
    Condition condition{.about = About::items, .subjects = read_items(at, "items", context.pack)};
    read_names(at, "in", condition);
    for (std::size_t i = 0; i < condition.names.size(); ++i) {
        const auto has = [&](std::size_t item) {
            const Scale& scale = context.pack.scale_of(item);
            return is_unread(scale) ||
                   std::any_of(scale.options.begin(), scale.options.end(),
                               [&](const Option& option) { return option.value == condition.names[i]; });
        };
        if (std::none_of(condition.subjects.begin(), condition.subjects.end(), has))
            at.fault({"must be an option of one of the items but \"", condition.names[i], "\" is not"}, {"/in/", i});
    }
    read_range(at, PackLimits::items, condition);
    return condition;
}

Condition read_answered(const Reader& at, const PackContext& context) {
    at.only("answered at_least at_most");
    const Json* which = at.find("answered");
    Condition condition{.about = About::scored};
    if (which->kind != Json::Kind::string) {
        condition.about = About::answered;
        condition.subjects = read_items(at, "answered", context.pack);
    } else if (which->string != "scored") {
        at.fault({"must be scored, or a list of ids, but is \"", which->string, "\""}, {"/answered"});
    }
    read_range(at, PackLimits::items, condition);
    return condition;
}

Condition read_fell(const Reader& at, const PackContext& context) {
    at.only("item fell_by");
    Condition condition{.about = About::fell};
    check_repeated(at, "fell_by", context.pack);
    condition.by = static_cast<double>(at.whole("fell_by", 1, PackLimits::moved_by));
    const auto item = read_index(at, "item", context.pack.items, "an item");
    if (!item) return {};
    const Scale& scale = context.pack.scale_of(*item);
    if (!has_numbers(scale) && !is_unread(scale))
        at.fault({"must be an item on a scale with numbers but \"", scale.id, "\" has none"}, {"/item"});
    condition.subjects = {*item};
    return condition;
}

// Whether the other check has the item and the options is known only where all checks are at hand: assets_lint.
Condition read_elsewhere(const Reader& at) {
    at.only("check item in or_absent");
    Condition condition{.about = About::elsewhere};
    condition.check = at.id("check");
    condition.item = at.id("item");
    condition.or_absent = at.flag("or_absent");
    read_names(at, "in", condition);
    return condition;
}

/// The conditions that are one number: {"worst_end": 2}.
struct Count {
    const char* name;
    About about;
    std::size_t most;
    bool scored;  // about scored items or facets
};

constexpr Count counts[] = {{"worst_end", About::worst_end, PackLimits::items, true},
                            {"not_best", About::not_best, PackLimits::items, true},
                            {"same_throughout", About::same_throughout, PackLimits::items, true},
                            {"all_high", About::all_high, PackLimits::items, true},
                            {"moved_down", About::moved_down, PackLimits::facets, true},
                            {"times", About::times, PackLimits::moved_by, false},
                            {"strong_wishes", About::strong_wishes, PackLimits::items, false}};

Condition read_count(const Reader& at, const PackContext& context) {
    for (const Count& count : counts) {
        if (!at.has(count.name)) continue;
        Condition condition{.about = count.about};
        const bool moved = count.about == About::moved_down;
        at.only(moved ? "moved_down by" : count.name);
        condition.at_least = static_cast<double>(at.whole(count.name, 1, count.most));
        if (moved && at.has("by")) condition.by = static_cast<double>(at.whole("by", 1, PackLimits::moved_by));
        if (moved || count.about == About::times) check_repeated(at, count.name, context.pack);
        if (count.scored && context.pack.facets.empty()) at.fault("must not be about facets in a check without facets");
        return condition;
    }
    at.fault(
        "must be a condition: all, any, not, item, items, facet, facets, topic, answered, worst_end, not_best, "
        "same_throughout, all_high, moved_down, times, strong_wishes or reached");
    return {};
}

Condition read_reached(const Reader& at, const PackContext& context) {
    at.only("reached");
    const auto item = read_index(at, "reached", context.pack.items, "an item");
    if (!item) return {};
    const Scale& scale = context.pack.scale_of(*item);
    if (scale.kind != ScaleKind::date && !is_unread(scale))
        at.fault({"must be an item for a date but \"", scale.id, "\" is not"}, {"/reached"});
    return {.about = About::reached, .subjects = {*item}};
}

}  // namespace

std::optional<Condition> read_response_condition(const Reader& at, const PackContext& context) {
    const auto item = read_index(at, "item", context.pack.items, "an item");
    Condition condition{.about = About::response, .or_absent = at.flag("or_absent")};
    const Scale& scale = item ? context.pack.scale_of(*item) : unread;
    if (at.has("in")) {
        at.only("item in or_absent in_a_row");
        condition.options = read_options(at, "in", scale);
    } else {
        read_numbers(at, scale, condition);
    }
    if (at.has("in_a_row")) condition.in_a_row = at.whole("in_a_row", 2, PackLimits::in_a_row);
    if (!item) return std::nullopt;
    condition.subjects = {*item};
    return condition;
}

Condition read_form(const Reader& at, const PackContext& context) {
    if (at.has("reached")) return read_reached(at, context);
    if (at.has("check")) return read_elsewhere(at);
    if (at.has("fell_by")) return read_fell(at, context);
    if (at.has("items")) return read_items_condition(at, context);
    if (at.has("facets")) return read_facets(at, context);
    if (at.has("facet")) return read_facet(at, context);
    if (at.has("topic")) return read_topic(at, context);
    if (at.has("answered")) return read_answered(at, context);
    if (!at.has("item")) return read_count(at, context);
    check_repeated(at, "in_a_row", context.pack);
    return read_response_condition(at, context).value_or(Condition{});
}

}  // namespace groundwork
