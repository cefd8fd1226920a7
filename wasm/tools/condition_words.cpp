#include "tools/condition_words.h"

#include <string>
#include <vector>

#include "core/ids.h"

namespace groundwork::tools {
namespace {

using About = Condition::About;

/// "1", "1 or 2", "1, 2 or 3".
std::string one_of(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i)
        all += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
    return all;
}

std::string range_words(const Condition& condition) {
    const auto number = [](double value) { return std::to_string(static_cast<long long>(value)); };
    if (condition.at_least && condition.at_most)
        return *condition.at_least == *condition.at_most
                   ? number(*condition.at_least)
                   : number(*condition.at_least) + " to " + number(*condition.at_most);
    if (condition.at_least) return number(*condition.at_least) + " or more";
    return number(condition.at_most.value_or(0)) + " or fewer";
}

std::string subjects_words(const Condition& condition, const Ids& ids, const char* all) {
    if (condition.subjects.empty()) return all;
    std::vector<std::string> names;
    for (const std::size_t subject : condition.subjects) names.push_back(ids[subject]);
    return one_of(names);
}

std::string response_words(const Pack& pack, const Condition& condition) {
    const std::size_t item = condition.subjects.front();
    std::vector<std::string> options;
    for (const std::size_t option : condition.options) options.push_back(pack.scale_of(item).options[option].value);
    std::string words = pack.items[item].id + " is " + (options.empty() ? range_words(condition) : one_of(options));
    if (condition.or_absent) words += " or not answered";
    if (condition.in_a_row > 1) words += ", " + std::to_string(condition.in_a_row) + " times in a row";
    return words;
}

std::string joined_words(const Pack& pack, const Condition& condition, const char* between) {
    std::string all;
    for (const Condition& part : condition.parts) {
        const bool group = part.parts.size() > 1 && part.about != About::none;
        const std::string words = condition_words(pack, part);
        all += (all.empty() ? "" : between) + (group ? '(' + words + ')' : words);
    }
    return all;
}

std::string count_words(const Pack& pack, const Condition& condition) {
    const std::string range = range_words(condition), by = std::to_string(static_cast<long long>(condition.by));
    switch (condition.about) {
        case About::items:
            return range + " of " + subjects_words(condition, pack.items, "") + " are " + one_of(condition.names);
        case About::answered: return range + " of " + subjects_words(condition, pack.items, "") + " are answered";
        case About::scored: return range + " scored items are answered";
        case About::worst_end: return range + " scored items are at their least favorable end";
        case About::not_best: return range + " scored items are below their most favorable end";
        case About::moved_down:
            return range + " facets are lower than the time before" + (condition.by > 0 ? " by " + by : "");
        case About::same_throughout: return range + " scored items that point both ways have one number";
        case About::all_high: return "all scored items, " + range + ", are at their most favorable end";
        case About::times: return range + " earlier times";
        default: return range + " strong wishes";
    }
}

}  // namespace

std::string condition_words(const Pack& pack, const Condition& condition) {
    switch (condition.about) {
        case About::all: return joined_words(pack, condition, ", and ");
        case About::any: return joined_words(pack, condition, ", or ");
        case About::none: return "not (" + condition_words(pack, condition.parts.front()) + ')';
        case About::response: return response_words(pack, condition);
        case About::elsewhere:
            return condition.item + " of " + condition.check + " is " + one_of(condition.names) +
                   (condition.or_absent ? " or not answered" : "");
        case About::fell:
            return pack.items[condition.subjects.front()].id + " is lower than the time before by " +
                   std::to_string(static_cast<long long>(condition.by)) + " or more";
        case About::facets:
            if (condition.subjects.size() == 1)
                return pack.facets[condition.subjects.front()].id + " is in " + one_of(condition.names);
            return range_words(condition) + " of " + subjects_words(condition, pack.facets, "all facets") + " are in " +
                   one_of(condition.names);
        case About::topic: return pack.topics[condition.subjects.front()].id + " is " + one_of(condition.names);
        case About::reached: return "the day of " + pack.items[condition.subjects.front()].id + " has come";
        default: return count_words(pack, condition);
    }
}

}  // namespace groundwork::tools
