#include "core/run.h"

#include <algorithm>
#include <utility>

#include "core/condition.h"

namespace groundwork {

std::vector<Step> steps_of(const Pack& pack, const Responses& responses) {
    std::vector<Step> steps;
    for (std::size_t s = 0; s < pack.sections.size(); ++s) {
        const Section& section = pack.sections[s];
        bool begun = false;
        for (const std::size_t item : section.items) {
            if (!is_asked(pack, item, responses)) continue;
            if (section.together && begun) steps.back().items.push_back(item);
            else steps.push_back({s, {item}});
            begun = true;
        }
    }
    return steps;
}

Run begin_run(const Pack& pack) { return {.responses = Responses(pack.items.size())}; }

Run respond(Run run, std::size_t item, Response response) {
    GROUNDWORK_EXPECTS(item < run.responses.size());
    run.responses[item] = std::move(response);
    return run;
}

Run go_on(const Pack& pack, Run run) {
    if (run.stage == Stage::asking) {
        const bool last = run.step + 1 == steps_of(pack, run.responses).size();
        if (run.from_review || (last && !unanswered_items(pack, run).empty())) run.stage = Stage::reviewing;
        else if (last) run.stage = Stage::finished;
        else ++run.step;
        run.from_review = false;
    } else if (run.stage == Stage::reviewing) {
        run.stage = Stage::finished;
        run.from_review = true;
    }
    return run;
}

Run go_back(const Pack& pack, Run run) {
    if (run.from_review) {
        run.stage = Stage::reviewing;
    } else if (run.stage == Stage::asking) {
        if (run.step > 0) --run.step;
    } else {
        run.stage = Stage::asking;
        run.step = steps_of(pack, run.responses).size() - 1;
    }
    run.from_review = false;
    return run;
}

Run jump_to(const Pack& pack, Run run, std::size_t item) {
    const std::vector<Step> steps = steps_of(pack, run.responses);
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const Step& s) {
        return std::find(s.items.begin(), s.items.end(), item) != s.items.end();
    });
    GROUNDWORK_EXPECTS(step != steps.end());
    run.step = static_cast<std::size_t>(step - steps.begin());
    run.stage = Stage::asking;
    run.from_review = true;
    return run;
}

std::vector<std::size_t> unanswered_items(const Pack& pack, const Run& run) {
    std::vector<std::size_t> items;
    for (const Section& section : pack.sections) {
        const auto kind = [&](std::size_t item) { return pack.scale_of(item).kind; };
        const auto is_tick = [&](std::size_t item) { return kind(item) == ScaleKind::tick; };
        const bool ticks = std::any_of(section.items.begin(), section.items.end(), is_tick);
        for (const std::size_t item : section.items) {
            const bool full_when_empty = is_tick(item) || (ticks && kind(item) == ScaleKind::text) ||
                                         (section.together && kind(item) == ScaleKind::ruler);
            const Response& given = run.responses[item];
            const bool open = is_absent(given) || is_unclear(pack.scale_of(item), given);
            if (open && !full_when_empty && is_asked(pack, item, run.responses)) items.push_back(item);
        }
    }
    return items;
}

}  // namespace groundwork
