#include "app/sitting.h"

#include <algorithm>
#include <utility>

namespace groundwork::app {

Response Sitting::ticked(const Pack& pack, std::size_t item, std::size_t option, bool on) const {
    Chosen chosen;
    if (const auto* now = std::get_if<Chosen>(&run().responses[item])) chosen = *now;
    std::erase(chosen.options, option);
    if (on) {
        for (const std::size_t other : pack.scale_of(item).options[option].excludes) std::erase(chosen.options, other);
        chosen.options.insert(std::lower_bound(chosen.options.begin(), chosen.options.end(), option), option);
    }
    return chosen.options.empty() ? Response{} : Response{std::move(chosen)};
}

std::optional<std::size_t> Sitting::add(const std::vector<Check>& checks, const std::vector<Record>& records) {
    std::size_t added = 0;
    std::vector<Occasions> all = all_;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Pack& pack = checks[i].pack;
        const std::size_t more = pack.repeat == Repeat::times ? add_records(all[i], pack, records) : 0;
        if (more > 0 && !fits_file(all[i], pack)) return std::nullopt;
        added += more;
    }
    all_ = std::move(all);
    return added;
}

std::vector<const Panel*> Sitting::opened_panels(const std::vector<Check>& checks, const Safety& safety) const {
    std::vector<const Panel*> panels;
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const std::vector<Item>& items = checks[i].pack.items;
        for (const Occasion& occasion : all_[i].all)
            for (std::size_t item = 0; item < items.size(); ++item)
                if (const Panel* panel = raised_panel(safety, items[item], occasion.run.responses[item]))
                    panels.push_back(panel);
    }
    return panels;
}

std::optional<std::size_t> Sitting::step_panel(const Pack& pack, const Safety& safety, std::size_t from) const {
    std::optional<std::size_t> first;
    if (run().stage != Stage::asking) return first;
    const std::vector<Step> steps = steps_of(pack, run().responses);
    for (const std::size_t item : steps[run().step].items) {
        const Panel* panel = raised_panel(safety, pack.items[item], run().responses[item]);
        if (!panel) continue;
        const auto number = static_cast<std::size_t>(panel - safety.panels.data());
        if (number >= from && (!first || number < *first)) first = number;
    }
    return first;
}

std::vector<view::Progress> Sitting::progress(const std::vector<Check>& checks) const {
    std::vector<view::Progress> progress;
    for (std::size_t i = 0; i < all_.size(); ++i) progress.push_back(progress_of(all_[i], checks[i].pack));
    return progress;
}

std::size_t Sitting::finished() const {
    const auto is_finished = [](const Occasions& occasions) {
        return !occasions.empty() && occasions.current().run.stage == Stage::finished;
    };
    return static_cast<std::size_t>(std::count_if(all_.begin(), all_.end(), is_finished));
}

// What was noted about one therapist never stands on a page that another one may read.
std::vector<view::OccasionView> Sitting::occasion_views(const std::vector<Check>& checks,
                                                        const std::string& today) const {
    std::vector<view::OccasionView> views;
    for (std::size_t i = 0; i < all_.size(); ++i)
        if (!all_[i].empty() && checks[i].pack.repeat != Repeat::people) {
            views.push_back(occasion_view(all_[i], checks[i], i, others(checks, i)));
            views.back().today = today;
        }
    return views;
}

view::OccasionView Sitting::occasion(const std::vector<Check>& checks, const std::string& today) const {
    view::OccasionView view = occasion_view(occasions(), checks[check_], check_, others(checks, check_));
    view.today = today;
    return view;
}

// What was said of one person is no answer of one's own.
std::vector<OtherCheck> Sitting::others(const std::vector<Check>& checks, std::size_t check) const {
    std::vector<OtherCheck> others;
    for (std::size_t i = 0; i < all_.size(); ++i)
        if (i != check && !all_[i].empty() && checks[i].pack.repeat != Repeat::people)
            others.push_back({&checks[i].pack, asked_responses(checks[i].pack, all_[i].current().run.responses)});
    return others;
}

}  // namespace groundwork::app
