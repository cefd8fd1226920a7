#include "app/occasions.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/condition.h"

namespace groundwork::app {
namespace {

bool is_empty(const Responses& responses) { return std::all_of(responses.begin(), responses.end(), is_absent); }

/// What a record may hold of the responses.
Responses kept_responses(const Pack& pack, const Responses& given) {
    Responses responses = asked_responses(pack, given);
    for (std::size_t i = 0; i < responses.size(); ++i)
        if (!pack.items[i].persist) responses[i] = {};
    return responses;
}

/// What an occasion comes to in a file; two that come to the same are one.
std::string written(const Pack& pack, const std::string& date, const Responses& responses) {
    return write_records(pack, {{pack.id, pack.version, date, responses}});
}

}  // namespace

void begin(Occasions& occasions, const Pack& pack, const std::string& date) {
    occasions.all.push_back({begin_run(pack), date});
    occasions.open = occasions.all.size() - 1;
}

void remove(Occasions& occasions, std::size_t occasion) {
    occasions.all.erase(occasions.all.begin() + static_cast<std::ptrdiff_t>(occasion));
    if (occasions.open >= occasion && occasions.open > 0) --occasions.open;
}

void drop_empty(Occasions& occasions) {
    if (occasions.all.size() > 1 && is_empty(occasions.current().run.responses)) remove(occasions, occasions.open);
}

// From the last to the first, so that those of one day keep their order.
std::size_t add_records(Occasions& occasions, const Pack& pack, const std::vector<Record>& records) {
    const std::size_t before = occasions.all.size();
    std::set<std::string> there;
    for (const Occasion& occasion : occasions.all) there.insert(written(pack, occasion.date, occasion.run.responses));
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        if (record->check != pack.id || !there.insert(written(pack, record->date, record->responses)).second) continue;
        const auto later = std::partition_point(
            occasions.all.begin(), occasions.all.end(),
            [&](const Occasion& occasion) { return occasion.handed_in && occasion.date < record->date; });
        occasions.all.insert(later, {{.responses = record->responses, .stage = Stage::finished}, record->date, true});
    }
    const std::size_t added = occasions.all.size() - before;
    occasions.open = before == 0 && added > 0 ? added - 1 : occasions.open + added;
    return added;
}

std::vector<Record> records_of(const Occasions& occasions, const Pack& pack) {
    std::vector<Record> records;
    for (const Occasion& occasion : occasions.all) {
        Responses responses = kept_responses(pack, occasion.run.responses);
        if (occasion.run.stage == Stage::finished && !is_empty(responses))
            records.push_back({pack.id, pack.version, occasion.date, std::move(responses)});
    }
    return records;
}

bool fits_file(const Occasions& occasions, const Pack& pack) {
    const std::vector<Record> records = records_of(occasions, pack);
    return records.size() <= most_records && write_records(pack, records).size() <= history_limits.bytes;
}

view::OccasionView occasion_view(const Occasions& occasions, const Check& check, std::size_t index,
                                 std::vector<OtherCheck> others) {
    view::OccasionView out{.check = check,
                           .index = index,
                           .responses = asked_responses(check.pack, occasions.current().run.responses),
                           .others = std::move(others)};
    constexpr std::size_t most_before = view::most_times - 1;
    const bool times = check.pack.repeat == Repeat::times;
    out.earlier = times && occasions.open > most_before ? occasions.open - most_before : 0;
    for (std::size_t i = out.earlier; i < occasions.open && times; ++i) {
        out.before.push_back(asked_responses(check.pack, occasions.all[i].run.responses));
        out.dates.push_back(occasions.all[i].date);
    }
    out.dates.push_back(occasions.current().date);
    return out;
}

std::vector<Responses> responses_of(const Occasions& occasions, const Pack& pack) {
    std::vector<Responses> all;
    for (const Occasion& occasion : occasions.all) all.push_back(asked_responses(pack, occasion.run.responses));
    return all;
}

view::Progress progress_of(const Occasions& occasions, const Pack& pack) {
    if (occasions.empty()) return {};
    const Run& run = occasions.current().run;
    const Responses responses = asked_responses(pack, run.responses);
    view::Progress progress{.finished = run.stage == Stage::finished};
    for (std::size_t i = 0; i < pack.items.size(); ++i) {
        progress.of += is_asked(pack, i, responses);
        progress.answered += !is_absent(responses[i]);
    }
    return progress;
}

}  // namespace groundwork::app
