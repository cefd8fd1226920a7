#include "app/app.h"

#include <algorithm>
#include <utility>

#include "view/item_screen.h"

namespace groundwork::app {

App::App(Library library) : library_(std::move(library)) { forget(); }

void App::forget() {
    sitting_ = Sitting(library_.checks.size());
    results_ = {};
    summary_ = SummaryEditor(library_.summary.sections.size(), library_.today);
    country_ = library_.config.country;
    taps_ = true;
    guessed_ =
        country_.empty() && library_.likely.size() == 1 && find_country(library_.safety, library_.likely.front());
    if (guessed_) country_ = library_.likely.front();
    navigator_ = Navigator(library_.faults.empty() ? Place::welcome : Place::problem);
}

void App::start(std::size_t check) {
    sitting_.open(check);
    results_ = {};
    navigator_.ask_removal(std::nullopt);
    navigator_.clear_overlays();
    const std::vector<Occasion>& all = sitting_.occasions().all;
    const auto is_finished = [](const Occasion& occasion) { return occasion.run.stage == Stage::finished; };
    const bool rated = std::any_of(all.begin(), all.end(), is_finished);
    if (all.empty()) begin(sitting_.occasions(), pack(), library_.today);
    navigator_.go_to(rated && pack().repeat == Repeat::people ? Place::people : Place::run);
}

// A response about safety brings its panel up below, and never another screen: it may be one that the person only
// passes.
void App::respond_to(std::size_t item, Response response) {
    run() = respond(std::move(run()), item, std::move(response));
    if (raised_panel(library_.safety, pack().items[item], run().responses[item]))
        status_ = library_.strings["panel.below"];
}

void App::clear_step() {
    const std::vector<Step> steps = steps_of(pack(), run().responses);
    for (const std::size_t item : steps[run().step].items) respond_to(item, {});
    status_ = library_.strings["item.cleared"];
}

// The panels of the step come before what is next, one after the other.
void App::go_on() {
    tapped_ = false;
    status_ = view::unclear_text(context(), check(), run());
    if (!status_.empty()) return;
    const bool at_panel = navigator_.overlay() == Overlay::panel;
    const std::size_t from = at_panel ? navigator_.panel() + 1 : 0;
    const std::optional<std::size_t> panel = sitting_.step_panel(pack(), library_.safety, from);
    navigator_.set_panel(panel);
    if (!panel) run() = groundwork::go_on(pack(), std::move(run()));
}

void App::load(std::string_view text) {
    std::vector<const Pack*> packs;
    for (const Check& check : library_.checks) packs.push_back(&check.pack);
    const Result<std::vector<Record>> records = parse_records(packs, text, library_.strings["out.file"]);
    results_.problems.clear();
    if (!records) return refuse_file(records.error().front());
    const std::optional<std::size_t> added = sitting_.add(library_.checks, *records);
    status_ = library_.strings[!added ? "error.files_too_large" : *added > 0 ? "out.loaded" : "out.nothing_new"];
    if (!added) results_.problems.push_back(status_);
}

void App::refuse_file(const Error& fault) {
    const bool other_version = fault.pointer.ends_with("/version");
    status_ = library_.strings[other_version ? "error.file_version" : "error.file_wrong"];
    results_.problems.push_back(status_);
    if (other_version || fault.message.starts_with("must be JSON")) return;  // whose details help nobody here
    results_.problems.push_back((fault.pointer.empty() ? fault.file : fault.pointer) + ' ' + fault.message);
}

// An occasion that was begun and not answered does not count: what was there before is what one comes back to.
void App::leave_occasion() {
    if (navigator_.place() == Place::run) drop_empty(sitting_.occasions());
    navigator_.go_to(Place::welcome);
}

void App::go_back() {
    tapped_ = false;
    if (navigator_.overlay() == Overlay::part) navigator_.clear_overlays();
    if (run().stage == Stage::asking && run().step == 0 && !run().from_review) leave_occasion();
    else run() = groundwork::go_back(pack(), std::move(run()));
}

void App::pick(const view::Picked& picked) {
    const std::string& line = library_.checks[picked.check].wording.texts()[picked.text].text;
    const Picking came = summary_.pick(library_.summary, picked, line);
    const char* key = came == Picking::added ? "results.added" : "results.removed";
    status_ = library_.strings[came == Picking::full ? "questions.limit" : key];
}

void App::take_off() {
    std::vector<std::string> lines;
    for (const view::Picked& one : summary_.picked())
        lines.push_back(library_.checks[one.check].wording.texts()[one.text].text);
    navigator_.take_to(summary_.take_off(lines));
    status_ = library_.strings["results.removed"];
}

void App::choose_country(std::size_t country) {
    const Country& chosen = library_.safety.countries[country];
    country_ = chosen.code;
    guessed_ = false;
    status_ = fill(library_.strings["help.shown"], {{"country", chosen.name}});
}

}  // namespace groundwork::app
