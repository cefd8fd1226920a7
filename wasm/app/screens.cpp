// Which screen is open, and what is offered from it, built from what the sitting holds.
#include <algorithm>
#include <array>

#include "app/app.h"
#include "view/about_screen.h"
#include "view/help_screen.h"
#include "view/item_screen.h"
#include "view/panel_screen.h"
#include "view/people_screen.h"
#include "view/problem_screen.h"
#include "view/review_screen.h"
#include "view/sources_screen.h"
#include "view/welcome_screen.h"

namespace groundwork::app {
namespace {

/// Puts a sentence below the control that carries an act; returns whether there is one.
bool add_after(std::vector<view::Node>& nodes, view::Act act, const std::string& sentence) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (add_after(nodes[i].children, act, sentence)) return true;
        if (nodes[i].intent.act != act) continue;
        std::vector<view::Node> said;
        view::add_text(said, "outcome", sentence, view::Tone::strong);
        said.front().below =
            i + 1 < nodes.size() && nodes[i + 1].role == view::Role::text ? view::Gap::close : view::Gap::near;
        nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(said.front()));
        return true;
    }
    return false;
}

bool contains(const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

view::Screen App::screen() const {
    view::Screen screen = open_screen(context());
    screen.status = status_.empty() || outcome_.empty() ? status_ + outcome_ : status_ + ' ' + outcome_;
    // The plain view shows the status itself.
    if (!outcome_.empty() && !plain_ && !add_after(screen.content, handed_over_, outcome_) &&
        !add_after(screen.beside, handed_over_, outcome_))
        view::add_text(screen.content, "outcome", outcome_, view::Tone::strong);
    screen.resumed = navigator_.resumed();
    screen.focus = navigator_.focus();
    return screen;
}

view::Screen App::open_screen(const view::Context& context) const {
    switch (navigator_.overlay()) {
        case Overlay::help: return help_screen(context, contacts());
        case Overlay::sources: return sources(context);
        case Overlay::part: return results(context);
        case Overlay::panel: return panel(context);
        case Overlay::about: return from_welcome(context);
        case Overlay::none: break;
    }
    switch (navigator_.place()) {
        case Place::problem: return problem_screen(context, library_.faults, !library_.checks.empty());
        case Place::welcome: return from_welcome(context);
        case Place::people: return people(context);
        case Place::summary: return summary();
        case Place::run: break;
    }
    return run_screen(context);
}

view::Screen App::from_welcome(const view::Context& context) const {
    const std::vector<view::Progress> progress = sitting_.progress(library_.checks);
    const Country* known = find_country(library_.safety, library_.config.country);
    const std::string country = known ? known->name : "";
    const view::Choice choice{library_.checks, library_.index,   progress,         library_.config,
                              country,         library_.matters, summary_.picked()};
    if (navigator_.overlay() != Overlay::about) return welcome_screen(context, choice);
    const view::MattersWords words{library_.matters, library_.matters_words, library_.evidence};
    return about_screen(context, choice, library_.safety, words, navigator_.about());
}

view::Screen App::people(const view::Context& context) const {
    return people_screen(
        context, {check(), responses_of(sitting_.occasions(), pack()), navigator_.removing(), navigator_.asking()});
}

view::Screen App::panel(const view::Context& context) const {
    const std::size_t panel = navigator_.panel();
    return panel_screen(context, contacts(), panel, contains(summary_.panels(), library_.safety.panels[panel].id));
}

view::Screen App::run_screen(const view::Context& context) const {
    switch (run().stage) {
        case Stage::asking:
            return item_screen(context, contacts(), check(), run(), {library_.checks.size() > 1, taps_, tapped_});
        case Stage::reviewing: return review_screen(context, check(), run(), results_.answers);
        case Stage::finished: return results(context);
    }
    return {};
}

view::Screen App::results(const view::Context& context) const {
    view::ResultsState state = results_;
    state.picked = summary_.picked();
    state.fresh = summary_.fresh();
    state.charts = sitting_.opened_panels(library_.checks, library_.safety).empty();
    state.others = library_.checks.size() > 1;
    state.tired = library_.index.enough > 0 && sitting_.finished() >= library_.index.enough;
    const view::OccasionView taken = sitting_.occasion(library_.checks, library_.today);
    state.wide = wide_ && !plain_;
    if (navigator_.overlay() == Overlay::part) state.beside = navigator_.part();
    if (state.beside && !state.wide) return part_screen(context, contacts(), taken, state, *state.beside);
    return results_screen(context, contacts(), taken, state);
}

view::Screen App::sources(const view::Context& context) const {
    const view::PartSources part = view::sources_of(pack(), navigator_.part());
    return view::sources_screen(context, check().wording[part.title], library_.evidence, part.evidence);
}

App::Summary::Summary(const App& app)
    : context(app.context()),
      taken(app.sitting_.occasion_views(app.library_.checks, app.library_.today)),
      source{context, app.library_.summary_words, app.library_.checks,
             taken,   app.summary_.picked(),      app.summary_.panels()},
      parts(view::summary_parts(source, app.library_.summary, app.summary_.state())) {}

view::Screen App::summary() const {
    const Summary now(*this);
    view::SummaryState state = summary_.state();
    for (const Panel* panel : sitting_.opened_panels(library_.checks, library_.safety))
        if (!panel->repeat.empty()) state.repeated = panel;
    return view::summary_screen(now.source, now.parts, state);
}

Offer App::offered() const {
    const std::string name = fill(library_.strings["out.file_name"], {{"date", library_.today}});
    if (offers_records_) return {name + ".json", write_records(pack(), records_of(sitting_.occasions(), pack()))};
    const Summary now(*this);
    return {name + ".txt", view::page_text(view::summary_page(now.source, now.parts, summary_.state().date))};
}

void App::tell(Outcome outcome) {
    const bool of_copy = outcome <= Outcome::not_copied, of_print = outcome == Outcome::not_printed;
    const view::Act act = of_copy ? view::Act::copy : of_print ? view::Act::print : view::Act::save_text;
    if (handed_over_ != act && (act != view::Act::save_text || handed_over_ != view::Act::save_records)) return;
    constexpr std::array keys{"out.copied", "error.clipboard", "out.not_printed", "out.not_saved"};
    outcome_ = library_.strings[keys[static_cast<std::size_t>(outcome)]];
    if (outcome >= Outcome::not_printed) (outcome_ += ' ') += library_.strings["out.instead"];
}

bool App::page_fits(std::size_t too_many) {
    if (!summary_.fits(too_many)) return false;
    const view::Screen now = screen();
    if (const view::Node* fit = view::find_node(now, view::node_id("summary.fit")))
        (status_ += status_.empty() ? "" : " ") += fit->label;
    return true;
}

}  // namespace groundwork::app
