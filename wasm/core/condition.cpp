#include "core/condition.h"

#include <algorithm>

#include "core/change.h"
#include "core/ids.h"
#include "core/scoring.h"
#include "core/topics.h"

namespace groundwork {
namespace {

using About = Condition::About;

bool is_meant(const Condition& condition, double number) {
    return number >= condition.at_least.value_or(number) && number <= condition.at_most.value_or(number);
}

bool is_named(const Condition& condition, const std::string& name) {
    return std::find(condition.names.begin(), condition.names.end(), name) != condition.names.end();
}

template <class List, class Counts>
double count(const List& list, Counts counts) {
    return static_cast<double>(std::count_if(list.begin(), list.end(), counts));
}

bool response_holds(const Pack& pack, const Condition& condition, const Response& response) {
    if (is_absent(response)) return condition.or_absent;
    if (!condition.options.empty())
        return std::any_of(condition.options.begin(), condition.options.end(),
                           [&](std::size_t option) { return has_option(response, option); });
    const std::optional<double> number = counted_value(pack.scale_of(condition.subjects.front()), response);
    return number && is_meant(condition, *number);
}

bool holds_in_a_row(const Condition& condition, const Given& given) {
    const std::size_t earlier = condition.in_a_row - 1, item = condition.subjects.front();
    if (given.before.size() < earlier || !response_holds(given.pack, condition, given.now[item])) return false;
    return std::all_of(given.before.end() - static_cast<std::ptrdiff_t>(earlier), given.before.end(),
                       [&](const Responses& then) { return response_holds(given.pack, condition, then[item]); });
}

/// Whether the response takes an option that the condition names.
bool takes_named(const Condition& condition, const Scale& scale, const Response& response) {
    for (std::size_t i = 0; i < scale.options.size(); ++i)
        if (has_option(response, i) && is_named(condition, scale.options[i].value)) return true;
    return false;
}

bool holds_elsewhere(const Condition& condition, const Given& given) {
    for (const OtherCheck& other : given.others) {
        if (other.pack->id != condition.check) continue;
        const std::optional<std::size_t> item = Ids(other.pack->items).find(condition.item);
        if (!item || is_absent(other.responses[*item])) break;
        return takes_named(condition, other.pack->scale_of(*item), other.responses[*item]);
    }
    return condition.or_absent;
}

bool fell(const Condition& condition, const Given& given) {
    if (given.before.empty()) return false;
    const std::size_t item = condition.subjects.front();
    const Scale& scale = given.pack.scale_of(item);
    const std::optional<double> now = counted_value(scale, given.now[item]),
                                then = counted_value(scale, given.before.back()[item]);
    return now && then && *then - *now >= condition.by;
}

// Days are written so that their order is that of their characters.
bool has_come(const Condition& condition, const Given& given) {
    const std::string& day = written_text(given.now[condition.subjects.front()]);
    return !day.empty() && !given.today.empty() && day <= given.today;
}

std::vector<std::size_t> facets_in_bands(const Condition& condition, const Given& given) {
    std::vector<std::size_t> found;
    const std::vector<std::size_t>& subjects = condition.subjects;
    for (std::size_t i = 0; i < given.pack.facets.size(); ++i) {
        const bool meant = subjects.empty() || std::find(subjects.begin(), subjects.end(), i) != subjects.end();
        if (meant && is_named(condition, band_id(given.pack, given.pack.facets[i], given.now))) found.push_back(i);
    }
    return found;
}

std::vector<std::size_t> fallen_facets(const Condition& condition, const Given& given) {
    const double by = condition.by > 0 ? condition.by : given.pack.moved_by;
    if (given.before.empty() || by == 0) return {};
    return moved_down(given.pack, given.before.back(), given.now, by);
}

double all_strong_wishes(const Given& given) {
    std::size_t all = 0;
    for (const ResultPart& part : given.pack.results)
        if (part.kind == ResultKind::wishes)
            all +=
                strong_wishes(given.pack, given.pack.topics[part.members.front()].items, part.strong, given.now).size();
    return static_cast<double>(all);
}

/// How many things there are of what the condition counts.
double counted(const Condition& condition, const Given& given) {
    const Pack& pack = given.pack;
    const auto response = [&](std::size_t item) -> const Response& { return given.now[item]; };
    switch (condition.about) {
        case About::items:
            return count(condition.subjects,
                         [&](std::size_t item) { return takes_named(condition, pack.scale_of(item), response(item)); });
        case About::answered:
            return count(condition.subjects, [&](std::size_t item) { return !is_absent(response(item)); });
        case About::scored: return static_cast<double>(scored_responses(pack, given.now).size());
        case About::worst_end:
            return count(scored_responses(pack, given.now), [](const ScoredResponse& one) { return one.is_worst; });
        case About::not_best:
            return count(scored_responses(pack, given.now), [](const ScoredResponse& one) { return !one.is_best; });
        case About::facets: return static_cast<double>(facets_in_bands(condition, given).size());
        case About::moved_down: return static_cast<double>(fallen_facets(condition, given).size());
        case About::times: return static_cast<double>(given.before.size());
        default: return all_strong_wishes(given);
    }
}

/// Whether one number was given throughout, as the condition says, and what it asks for besides holds. That another
/// alert takes its place, which `none` says, changes nothing.
bool says_same(const Condition& condition, const Given& given) {
    if (condition.about == About::none) return false;
    if (condition.about == About::same_throughout) return holds(condition, given);
    const std::vector<Condition>& parts = condition.parts;
    if (std::none_of(parts.begin(), parts.end(), [&](const Condition& part) { return says_same(part, given); }))
        return false;
    return condition.about == About::any || std::all_of(parts.begin(), parts.end(), [&](const Condition& part) {
               return part.about == About::none || holds(part, given);
           });
}

}  // namespace

bool holds(const Condition& condition, const Given& given) {
    const auto part_holds = [&](const Condition& part) { return holds(part, given); };
    const std::vector<Condition>& parts = condition.parts;
    switch (condition.about) {
        case About::all: return std::all_of(parts.begin(), parts.end(), part_holds);
        case About::any: return std::any_of(parts.begin(), parts.end(), part_holds);
        case About::none: return std::none_of(parts.begin(), parts.end(), part_holds);
        case About::response: return holds_in_a_row(condition, given);
        case About::elsewhere: return holds_elsewhere(condition, given);
        case About::fell: return fell(condition, given);
        case About::reached: return has_come(condition, given);
        case About::topic:
            return is_named(condition, topic_state(given, given.pack.topics[condition.subjects.front()]));
        case About::same_throughout:
            return same_throughout(given.pack, given.now, static_cast<std::size_t>(*condition.at_least));
        case About::all_high: return all_high(given.pack, given.now, static_cast<std::size_t>(*condition.at_least));
        default: return is_meant(condition, counted(condition, given));
    }
}

std::vector<std::string> said(const std::vector<SaidWhen>& texts, const Given& given, std::size_t most) {
    std::vector<std::string> keys;
    for (const SaidWhen& text : texts)
        if (keys.size() < most && holds(text.when, given)) keys.push_back(text.text);
    return keys;
}

std::vector<std::size_t> found_facets(const Condition& condition, const Given& given) {
    if (condition.about == About::facets) return facets_in_bands(condition, given);
    if (condition.about == About::moved_down) return fallen_facets(condition, given);
    std::vector<std::size_t> found;
    if (condition.about == About::none) return found;
    for (const Condition& part : condition.parts)
        for (const std::size_t facet : found_facets(part, given))
            if (const auto at = std::lower_bound(found.begin(), found.end(), facet); at == found.end() || *at != facet)
                found.insert(at, facet);
    return found;
}

bool is_about(const Condition& condition, std::initializer_list<About> abouts) {
    if (condition.about == About::none) return false;
    return std::find(abouts.begin(), abouts.end(), condition.about) != abouts.end() ||
           std::any_of(condition.parts.begin(), condition.parts.end(),
                       [&](const Condition& part) { return is_about(part, abouts); });
}

bool is_same_throughout(const Given& given) {
    for (const ResultPart& part : given.pack.results)
        for (const Alert& alert : part.alerts)
            if (says_same(alert.when, given)) return true;
    return false;
}

bool is_asked(const Pack& pack, std::size_t item, const Responses& responses) {
    const std::optional<Condition>& show_if = pack.items[item].show_if;
    if (!show_if) return true;
    const std::size_t other = show_if->subjects.front();
    const bool counts = is_asked(pack, other, responses);  // ends: an item can depend on earlier ones only
    return response_holds(pack, *show_if, counts ? responses[other] : Response());
}

Responses asked_responses(const Pack& pack, Responses responses) {
    // In any order: an item that is not asked counts as absent for the others before it is cleared as well as after.
    for (std::size_t item = 0; item < responses.size(); ++item)
        if (!is_asked(pack, item, responses)) responses[item] = {};
    return responses;
}

}  // namespace groundwork
