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

/// What a take comes to in a file; two that come to the same are one.
std::string written(const Pack& pack, const std::string& date, const Responses& responses) {
    return write_records(pack, {{pack.id, pack.version, date, responses}});
}

}  // namespace

void begin(Takes& takes, const Pack& pack, const std::string& date) {
    takes.all.push_back({begin_run(pack), date});
    takes.open = takes.all.size() - 1;
}

void remove(Takes& takes, std::size_t take) {
    takes.all.erase(takes.all.begin() + static_cast<std::ptrdiff_t>(take));
    if (takes.open >= take && takes.open > 0) --takes.open;
}

void drop_empty(Takes& takes) {
    if (takes.all.size() > 1 && is_empty(takes.current().run.responses)) remove(takes, takes.open);
}

// From the last to the first, so that those of one day keep their order.
std::size_t add_records(Takes& takes, const Pack& pack, const std::vector<Record>& records) {
    const std::size_t before = takes.all.size();
    std::set<std::string> there;
    for (const Take& take : takes.all) there.insert(written(pack, take.date, take.run.responses));
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        if (record->check != pack.id || !there.insert(written(pack, record->date, record->responses)).second) continue;
        const auto later = std::partition_point(takes.all.begin(), takes.all.end(), [&](const Take& take) { return take.handed_in && take.date < record->date; });
        takes.all.insert(later, {{.responses = record->responses, .stage = Stage::finished}, record->date, true});
    }
    const std::size_t added = takes.all.size() - before;
    takes.open = before == 0 && added > 0 ? added - 1 : takes.open + added;
    return added;
}

std::vector<Record> records_of(const Takes& takes, const Pack& pack) {
    std::vector<Record> records;
    for (const Take& take : takes.all) {
        Responses responses = kept_responses(pack, take.run.responses);
        if (take.run.stage == Stage::finished && !is_empty(responses)) records.push_back({pack.id, pack.version, take.date, std::move(responses)});
    }
    return records;
}

bool fits_file(const Takes& takes, const Pack& pack) {
    const std::vector<Record> records = records_of(takes, pack);
    return records.size() <= most_records && write_records(pack, records).size() <= history_limits.bytes;
}

view::Taken taken(const Takes& takes, const Check& check, std::size_t index) {
    view::Taken out{check, index, asked_responses(check.pack, takes.current().run.responses), {}, {}};
    constexpr std::size_t most_before = view::most_times - 1;
    const bool times = check.pack.repeat == Repeat::times;
    out.earlier = times && takes.open > most_before ? takes.open - most_before : 0;
    for (std::size_t i = out.earlier; i < takes.open && times; ++i) {
        out.before.push_back(asked_responses(check.pack, takes.all[i].run.responses));
        out.dates.push_back(takes.all[i].date);
    }
    out.dates.push_back(takes.current().date);
    return out;
}

std::vector<Responses> responses_of(const Takes& takes, const Pack& pack) {
    std::vector<Responses> all;
    for (const Take& take : takes.all) all.push_back(asked_responses(pack, take.run.responses));
    return all;
}

view::Progress progress_of(const Takes& takes, const Pack& pack) {
    if (takes.empty()) return {};
    const Run& run = takes.current().run;
    const Responses responses = asked_responses(pack, run.responses);
    view::Progress progress{.finished = run.stage == Stage::finished};
    for (std::size_t i = 0; i < pack.items.size(); ++i) {
        progress.of += is_asked(pack, i, responses);
        progress.answered += !is_absent(responses[i]);
    }
    return progress;
}

}  // namespace groundwork::app
