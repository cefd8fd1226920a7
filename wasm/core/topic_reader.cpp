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
    state.response = Condition{.item = *item, .options = read_options(at, "in", context.pack.scale_of(*item))};
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

void read_states(const Reader& in, const PackContext& context, Topic& topic) {
    const std::vector<Reader> states = in.objects("states");
    for (const Reader& at : states) {
        State state{.id = at.id("id")};
        if (state.id == "none") at.fault("must not be none, which stands for a topic without a response", "/id");
        const bool last = &at == &states.back(), about_item = at.has("item"), about_count = at.has("at_least");
        if (about_item) read_state_of_item(at, context, topic, state);
        else if (about_count) read_state_of_count(at, context, topic, state);
        else at.only("id");
        if (last && (about_item || about_count)) at.fault("must have no condition: the last state is what is left");
        if (!last && !about_item && !about_count) at.fault("must have item or at_least, as every state but the last");
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

void read_topics(const Reader& in, PackContext& context) {
    std::vector<Topic>& topics = context.pack.topics;
    for (const Reader& at : in.objects("topics")) {
        at.only("id items states starters evidence");
        Topic topic{.id = at.id("id"),
                    .items = read_items(at, "items", context.pack),
                    .states = {},
                    .starters = at.texts("starters"),
                    .evidence = read_evidence(at, context)};
        check_items(context.pack, topic, at);
        if (at.has("states")) read_states(at, context, topic);
        topics.push_back(std::move(topic));
    }
    check_unique(topics, in, "/topics");
    if (topics.size() > PackLimits::facets)
        in.fault({"must have at most ", PackLimits::facets, " topics"}, {"/topics"});
}

}  // namespace groundwork
