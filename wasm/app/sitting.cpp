#include "app/sitting.h"

#include <algorithm>

#include "core/condition.h"

namespace groundwork::app {
namespace {

bool is_there(const Takes& takes, const Record& record) {
    return std::any_of(takes.all.begin(), takes.all.end(), [&](const Take& take) { return take.date == record.date && take.run.responses == record.responses; });
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

void add_records(Takes& takes, const Pack& pack, std::vector<Record> records) {
    for (Record& record : records) {
        if (record.check != pack.id || is_there(takes, record)) continue;
        const auto later = std::find_if(takes.all.begin(), takes.all.end(), [&](const Take& take) { return take.date >= record.date; });
        if (later - takes.all.begin() <= static_cast<std::ptrdiff_t>(takes.open)) ++takes.open;
        takes.all.insert(later, {{.responses = std::move(record.responses), .stage = Stage::finished}, std::move(record.date)});
    }
}

std::vector<Record> records_of(const Takes& takes, const Pack& pack) {
    std::vector<Record> records;
    for (const Take& take : takes.all)
        if (take.run.stage == Stage::finished) records.push_back({pack.id, pack.version, take.date, asked_responses(pack, take.run.responses)});
    return records;
}

view::Taken taken(const Takes& takes, const Check& check, std::size_t index) {
    view::Taken out{check, index, asked_responses(check.pack, takes.current().run.responses), {}, {}};
    const bool times = check.pack.repeat == Repeat::times;
    for (std::size_t i = 0; i < takes.open && times; ++i) {
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
    view::Progress progress{.finished = run.stage == Stage::finished};
    for (std::size_t i = 0; i < pack.items.size(); ++i) {
        progress.of += is_asked(pack, i, run.responses);
        progress.answered += !is_absent(run.responses[i]);
    }
    return progress;
}

}  // namespace groundwork::app
