#include <algorithm>
#include <utility>

#include "core/condition_reader.h"
#include "core/facet_reader.h"
#include "core/pack_rules.h"

namespace groundwork {
namespace {

void read_state_of_item(const Reader& at, const PackContext& context, const Topic& topic, State& state) {
    at.only("id item in");
    const auto item = read_index(at, "item", context.pack.items, "an item");
    if (!item) return;
    if (std::find(topic.items.begin(), topic.items.end(), *item) == topic.items.end())
        at.fault({"must be one of the topic's items but \"", context.pack.items[*item].id, "\" is not"}, {"/item"});
    state.when = Condition{.about = Condition::About::response,
                           .subjects = {*item},
                           .options = read_options(at, "in", context.pack.scale_of(*item))};
}

void read_state_of_count(const Reader& at, const PackContext& context, const Topic& topic, State& state) {
    at.only("id at_least count");
    state.at_least = at.whole_value("at_least");
    if (at.has("count")) state.count = at.whole("count", 1, PackLimits::items);
    const auto with_numbers =
        static_cast<std::size_t>(std::count_if(topic.items.begin(), topic.items.end(), [&](std::size_t item) {
            return has_numbers(context.pack.scale_of(item)) || is_unread(context.pack.scale_of(item));
        }));
    if (state.count > with_numbers)
        at.fault({"must be at most ", with_numbers, ", the number of its items with numbers, but is ", state.count},
                 {"/count"});
}

bool is_about_topics(const Condition& condition) {
    return condition.about == Condition::About::topic ||
           std::any_of(condition.parts.begin(), condition.parts.end(), is_about_topics);
}

// The states of topics are not known yet, and one's own would hang on itself.
void read_state_if(const Reader& at, const PackContext& context, State& state) {
    at.only("id if");
    state.when = read_condition(at, "if", context);
    if (is_about_topics(*state.when)) at.fault("must not be about topics, whose states it decides", "/if");
}

/// Whether the state has a condition, which is read.
bool read_state_condition(const Reader& at, const PackContext& context, const Topic& topic, State& state) {
    if (at.has("item")) read_state_of_item(at, context, topic, state);
    else if (at.has("at_least")) read_state_of_count(at, context, topic, state);
    else if (at.has("if")) read_state_if(at, context, state);
    else at.only("id");
    return at.has("item") || at.has("at_least") || at.has("if");
}

void read_states(const Reader& in, const PackContext& context, Topic& topic) {
    const std::vector<Reader> states = in.objects("states");
    for (const Reader& at : states) {
        State state{.id = at.id("id")};
        if (state.id == "none") at.fault("must not be none, which stands for a topic without a response", "/id");
        const bool last = &at == &states.back(), conditional = read_state_condition(at, context, topic, state);
        if (last && conditional) at.fault("must have no condition: the last state is what is left");
        if (!last && !conditional) at.fault("must have item, at_least or if, as every state but the last");
        topic.states.push_back(std::move(state));
    }
    check_unique(topic.states, in, "/states");
    if (states.empty()) in.fault("must have at least one state", "/states");
}

void check_items(const Pack& pack, const Topic& topic, const Reader& at) {
    if (topic.items.empty()) at.fault("must have at least one item", "/items");
    for (auto item = topic.items.begin(); item != topic.items.end(); ++item)
        if (std::find(topic.items.begin(), item, *item) != item)
            at.fault({"must name an item once but \"", pack.items[*item].id, "\" is there twice"}, {"/items"});
}

}  // namespace

std::vector<Reader> read_topics(const Reader& in, PackContext& context) {
    std::vector<Topic>& topics = context.pack.topics;
    std::vector<Reader> readers = in.objects("topics");
    for (const Reader& at : readers) {
        at.only("id items states starters variants evidence");
        Topic topic{
            .id = at.id("id"), .items = read_items(at, "items", context.pack), .evidence = read_evidence(at, context)};
        check_items(context.pack, topic, at);
        if (at.has("states")) read_states(at, context, topic);
        topics.push_back(std::move(topic));
    }
    check_unique(topics, in, "/topics");
    if (topics.size() > PackLimits::facets)
        in.fault({"must have at most ", PackLimits::facets, " topics"}, {"/topics"});
    return readers;
}

void read_topic_rules(const std::vector<Reader>& topics, PackContext& context) {
    for (std::size_t i = 0; i < topics.size(); ++i) {
        Topic& topic = context.pack.topics[i];
        topic.starters = read_said(topics[i], "starters", context);
        topic.variants = read_variants(topics[i], context);
        check_variants(topic.variants, topic.states, topics[i]);
    }
}

}  // namespace groundwork
