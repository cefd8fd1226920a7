#include "app/app.h"

#include <algorithm>
#include <utility>

#include "view/help_screen.h"
#include "view/item_screen.h"
#include "view/problem_screen.h"
#include "view/review_screen.h"
#include "view/sources_screen.h"
#include "view/welcome_screen.h"

namespace groundwork::app {
namespace {

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

/// Adds the part to the list, or takes it off when it is there.
void flip(std::vector<std::size_t>& list, std::size_t part) {
    if (std::erase(list, part) == 0) list.push_back(part);
}

}  // namespace

App::App(Library library) : library_(std::move(library)) { forget(); }

void App::forget() {
    run_ = {};
    open_ = {};
    country_ = library_.config.country;
    place_ = library_.faults.empty() ? Place::welcome : Place::problem;
    overlay_ = Overlay::none;
}

Effect App::dispatch(const view::Intent& intent, std::string_view text) {
    Effect effect = Effect::show;
    status_.clear();
    resumed_ = false;
    std::visit(Match{
                   [&](const view::Nothing&) { effect = Effect::none; },
                   [&](const view::StartCheck& start) {
                       if (current_ != start.check || run_.responses.empty()) run_ = begin_run(library_.checks[start.check].pack);
                       current_ = start.check;
                       place_ = Place::run;
                   },
                   [&](const view::Choose& choose) { run_ = respond(std::move(run_), choose.item, Chosen{{choose.option}}); },
                   [&](const view::Tick& change) { tick(change); },
                   [&](const view::Write& change) { write(change, text); },
                   [&](const view::Clear& clear) {
                       run_ = respond(std::move(run_), clear.item, {});
                       status_ = library_.strings["item.cleared"];
                   },
                   [&](const view::GoOn&) { run_ = go_on(check().pack, std::move(run_)); },
                   [&](const view::GoBack&) { go_back(); },
                   [&](const view::JumpTo& jump) { run_ = jump_to(check().pack, std::move(run_), jump.item); },
                   [&](const view::ShowNumber& show) { flip(open_.numbers, show.facet); },
                   [&](const view::ShowReason& show) { flip(open_.reasons, show.part); },
                   [&](const view::ShowSources& show) {
                       sources_of_ = show.part;
                       overlay_ = Overlay::sources;
                   },
                   [&](const view::ShowHelp&) { overlay_ = Overlay::help; },
                   [&](const view::ChooseCountry& choose) {
                       const std::vector<HelpLine>& lines = library_.safety.lines;
                       country_ = choose.line < lines.size() ? lines[choose.line].country : "";
                   },
                   [&](const view::Close&) { close(); },
                   [&](const view::SwitchView&) { plain_ = !plain_; },
                   [&](const view::Leave&) {
                       forget();
                       effect = Effect::leave;
                   },
               },
               intent);
    return effect;
}

void App::tick(const view::Tick& intent) {
    Chosen chosen;
    if (const auto* now = std::get_if<Chosen>(&run_.responses[intent.item])) chosen = *now;
    std::erase(chosen.options, intent.option);
    if (intent.on) chosen.options.insert(std::lower_bound(chosen.options.begin(), chosen.options.end(), intent.option), intent.option);
    run_ = respond(std::move(run_), intent.item, chosen.options.empty() ? Response{} : Response{std::move(chosen)});
}

void App::write(const view::Write& intent, std::string_view text) {
    run_ = respond(std::move(run_), intent.item, text.empty() ? Response{} : Response{Written{std::string(text)}});
}

void App::go_back() {
    if (run_.stage == Stage::asking && run_.step == 0 && !run_.from_review) place_ = Place::welcome;
    else run_ = groundwork::go_back(check().pack, std::move(run_));
}

void App::close() {
    if (overlay_ == Overlay::none) place_ = Place::welcome;
    else resumed_ = true;
    overlay_ = Overlay::none;
}

view::Screen App::screen() const {
    view::Screen screen = open_screen({library_.strings, library_.scale_labels, plain_});
    screen.status = status_;
    screen.resumed = resumed_;
    return screen;
}

view::Screen App::open_screen(const view::Context& context) const {
    if (overlay_ == Overlay::help) return help_screen(context, library_.safety, country_);
    if (overlay_ == Overlay::sources) return source_screen(context);
    if (place_ == Place::problem) return problem_screen(context, library_.faults, !library_.checks.empty());
    if (place_ == Place::welcome) return welcome_screen(context, library_.checks, library_.config.clinic);
    return run_screen(context);
}

view::Screen App::run_screen(const view::Context& context) const {
    switch (run_.stage) {
        case Stage::asking: return item_screen(context, check(), run_, library_.checks.size() > 1);
        case Stage::reviewing: return review_screen(context, check(), run_);
        case Stage::finished: return results_screen(context, check(), run_.responses, open_);
    }
    return {};
}

view::Screen App::source_screen(const view::Context& context) const {
    const Pack& pack = check().pack;
    const std::size_t facets = pack.facets.size();
    const bool facet = sources_of_ < facets;
    const std::string& id = facet ? pack.facets[sources_of_].id : pack.results[sources_of_ - facets].id;
    const std::vector<std::string>& evidence = facet ? pack.facets[sources_of_].evidence : pack.results[sources_of_ - facets].evidence;
    return view::sources_screen(context, check().wording[id], library_.evidence, evidence);
}

}  // namespace groundwork::app
