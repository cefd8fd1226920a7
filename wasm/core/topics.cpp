#include "core/topics.h"

#include <algorithm>

namespace groundwork {
namespace {

std::optional<double> number_of(const Pack& pack, std::size_t item, const Responses& responses) {
    return counted_value(pack.scale_of(item), responses[item]);
}

bool state_holds(const Given& given, const Topic& topic, const State& state) {
    if (state.when) return holds(*state.when, given);
    if (!state.at_least) return true;
    const auto reached = std::count_if(topic.items.begin(), topic.items.end(), [&](std::size_t item) {
        const std::optional<double> number = number_of(given.pack, item, given.now);
        return number && *number >= *state.at_least;
    });
    return static_cast<std::size_t>(reached) >= state.count;
}

bool occasions(const Pack& pack, std::size_t item, const std::string& value, const Response& response) {
    const std::vector<Option>& options = pack.scale_of(item).options;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].value == value && has_option(response, i)) return true;
    return false;
}

}  // namespace

std::string topic_state(const Given& given, const Topic& topic) {
    const bool answered = std::any_of(topic.items.begin(), topic.items.end(),
                                      [&](std::size_t item) { return !is_absent(given.now[item]); });
    if (!answered) return "none";
    for (const State& state : topic.states)
        if (state_holds(given, topic, state)) return state.id;
    for (const ResultPart& part : given.pack.results)
        if (part.kind == ResultKind::wishes && &given.pack.topics[part.members.front()] == &topic)
            return wishes_state(given.pack, topic.items, part.strong, given.now);
    return "";
}

std::vector<std::string> topic_starters(const Given& given, const Topic& topic) {
    if (topic_state(given, topic) == "none") return {};
    return said(topic.starters, given, 2);
}

std::vector<Wish> strong_wishes(const Pack& pack, const std::vector<std::size_t>& items, double strong,
                                const Responses& responses) {
    std::vector<Wish> wishes;
    for (const std::size_t item : items) {
        const std::optional<double> number = number_of(pack, item, responses);
        if (!number) continue;
        const Scale& scale = pack.scale_of(item);
        const double from_middle = *number - (scale.min + scale.max) / 2;
        if (from_middle >= strong || from_middle <= -strong) wishes.push_back({item, from_middle > 0});
    }
    return wishes;
}

std::string wishes_state(const Pack& pack, const std::vector<std::size_t>& items, double strong,
                         const Responses& responses) {
    if (!strong_wishes(pack, items, strong, responses).empty()) return "strong";
    const bool given = std::any_of(items.begin(), items.end(),
                                   [&](std::size_t item) { return number_of(pack, item, responses).has_value(); });
    return given ? "open" : "none";
}

std::vector<RaisedQuestion> raised_questions(const Given& given, const std::vector<std::size_t>& items) {
    std::vector<RaisedQuestion> raised;
    for (const std::size_t item : items)
        for (const QuestionTrigger& question : given.pack.items[item].questions) {
            if (!occasions(given.pack, item, question.option, given.now[item])) continue;
            if (!holds(question.when, given)) continue;
            const auto same = [&](const RaisedQuestion& there) {
                return there.item == item && there.text == question.text;
            };
            if (std::none_of(raised.begin(), raised.end(), same)) raised.push_back({item, question.text});
        }
    return raised;
}

std::vector<std::size_t> highest_items(const Pack& pack, const std::vector<std::size_t>& items, std::size_t most,
                                       const Responses& responses) {
    std::vector<std::size_t> highest;
    const auto higher = [&](std::size_t a, std::size_t b) {
        return *number_of(pack, a, responses) > *number_of(pack, b, responses);
    };
    for (const std::size_t item : items) {
        const std::optional<double> number = number_of(pack, item, responses);
        if (number && *number > pack.scale_of(item).min)
            highest.insert(std::upper_bound(highest.begin(), highest.end(), item, higher), item);
    }
    if (highest.size() > most) highest.resize(most);
    return highest;
}

}  // namespace groundwork
