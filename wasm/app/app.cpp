#include "app/app.h"

#include <algorithm>
#include <utility>

#include "view/item_screen.h"

namespace groundwork::app {
App::App(Library library) : library_(std::move(library)) { forget(); }

void App::forget() {
    takes_.assign(library_.checks.size(), {});
    results_ = {};
    summary_ = {};
    summary_.included.resize(library_.summary.sections.size());
    summary_.edited.resize(library_.summary.sections.size());
    summary_.date = library_.today;
    added_panels_.clear();
    country_ = library_.config.country;
    removing_.reset();
    place_ = library_.faults.empty() ? Place::welcome : Place::problem;
    overlay_ = below_ = Overlay::none;
}

void App::start(std::size_t check) {
    current_ = check;
    results_ = {.picked = std::move(results_.picked)};
    removing_.reset();
    const std::vector<Take>& all = takes().all;
    const bool rated = std::any_of(all.begin(), all.end(), [](const Take& take) { return take.run.stage == Stage::finished; });
    if (all.empty()) begin(takes(), pack(), library_.today);
    place_ = rated && pack().repeat == Repeat::people ? Place::people : Place::run;
}

// A response about safety brings its panel up below, and never another screen: it may be one that the person only passes.
void App::respond_to(std::size_t item, Response response) {
    run() = respond(std::move(run()), item, std::move(response));
    if (raised_panel(library_.safety, pack().items[item], run().responses[item])) status_ = library_.strings["panel.below"];
}

void App::tick(std::size_t item, std::size_t option, bool on) {
    Chosen chosen;
    if (const auto* now = std::get_if<Chosen>(&run().responses[item])) chosen = *now;
    std::erase(chosen.options, option);
    if (on) {
        for (const std::size_t other : pack().scale_of(item).options[option].excludes) std::erase(chosen.options, other);
        chosen.options.insert(std::lower_bound(chosen.options.begin(), chosen.options.end(), option), option);
    }
    respond_to(item, chosen.options.empty() ? Response{} : Response{std::move(chosen)});
}

// The panels of the step come before what is next, one after the other.
void App::go_on() {
    status_ = view::unclear_text(context(), check(), run());
    if (!status_.empty()) return;
    const std::optional<std::size_t> panel = step_panel(overlay_ == Overlay::panel ? panel_ + 1 : 0);
    overlay_ = panel ? Overlay::panel : Overlay::none;
    if (panel) panel_ = *panel;
    else run() = groundwork::go_on(pack(), std::move(run()));
}

void App::load(std::string_view text) {
    std::vector<const Pack*> packs;
    for (const Check& check : library_.checks) packs.push_back(&check.pack);
    const Result<std::vector<Record>> records = parse_records(packs, text, library_.strings["out.file"]);
    results_.problems.clear();
    if (!records) return refuse_file(records.error().front());
    std::size_t added = 0;
    std::vector<Takes> all = takes_;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Pack& pack = library_.checks[i].pack;
        const std::size_t more = pack.repeat == Repeat::times ? add_records(all[i], pack, *records) : 0;
        if (more > 0 && !fits_file(all[i], pack)) {
            status_ = library_.strings["error.files_too_large"];
            results_.problems.push_back(status_);
            return;
        }
        added += more;
    }
    takes_ = std::move(all);
    status_ = library_.strings[added > 0 ? "out.loaded" : "out.nothing_new"];
}

void App::refuse_file(const Error& fault) {
    const bool other_version = fault.pointer.ends_with("/version");
    status_ = library_.strings[other_version ? "error.file_version" : "error.file_wrong"];
    results_.problems.push_back(status_);
    if (other_version || fault.message.starts_with("must be JSON")) return;  // whose details help nobody here
    results_.problems.push_back((fault.pointer.empty() ? fault.file : fault.pointer) + ' ' + fault.message);
}

// A taking that was begun and not answered is no taking: what was there before is what one comes back to.
void App::leave_take() {
    if (place_ == Place::run) drop_empty(takes());
    place_ = Place::welcome;
}

void App::open(Overlay overlay) {
    if (overlay_ != overlay) below_ = overlay_;
    overlay_ = overlay;
}

void App::go_back() {
    if (run().stage == Stage::asking && run().step == 0 && !run().from_review) leave_take();
    else run() = groundwork::go_back(pack(), std::move(run()));
}

void App::close() {
    resumed_ = overlay_ != Overlay::none || place_ == Place::summary;
    removing_.reset();
    if (overlay_ != Overlay::none) overlay_ = std::exchange(below_, Overlay::none);
    else place_ = place_ == Place::summary ? before_summary_ : Place::welcome;
}

void App::choose_country(std::size_t country) {
    const Country& chosen = library_.safety.countries[country];
    country_ = chosen.code;
    status_ = fill(library_.strings["help.shown"], {{"country", chosen.name}});
}

}  // namespace groundwork::app
