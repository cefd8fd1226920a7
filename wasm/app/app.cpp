#include "app/app.h"

#include <algorithm>
#include <utility>

namespace groundwork::app {
namespace {

constexpr std::size_t most_picked = 3;
constexpr std::size_t nobody = static_cast<std::size_t>(-1);

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

/// Adds the value to the list, or takes it off when it is there.
template <class Value>
void flip(std::vector<Value>& list, const Value& value) {
    if (std::erase(list, value) == 0) list.push_back(value);
}

}  // namespace

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
    removing_ = nobody;
    place_ = library_.faults.empty() ? Place::welcome : Place::problem;
    overlay_ = below_ = Overlay::none;
}

Effect App::dispatch(const view::Intent& intent, std::string_view text) {
    Effect effect = Effect::show;
    status_.clear();
    resumed_ = false;
    std::visit(Match{
                   [&](const view::Nothing&) { effect = Effect::none; },
                   [&](const view::StartCheck& intent) { start(intent.check); },
                   [&](const view::StartAgain&) {
                       begin(takes(), pack(), library_.today);
                       results_.problems.clear();
                       place_ = Place::run;
                   },
                   [&](const view::OpenTake& intent) {
                       takes().open = intent.take;
                       place_ = Place::run;
                   },
                   [&](const view::AskRemove& intent) { removing_ = intent.take; },
                   [&](const view::Remove& intent) {
                       remove(takes(), intent.take);
                       removing_ = nobody;
                       if (takes().empty()) place_ = Place::welcome;
                   },
                   [&](const view::Choose& intent) { choose(intent); },
                   [&](const view::Tick& intent) { tick(intent); },
                   [&](const view::Write& intent) { respond_to(intent.item, text.empty() ? Response{} : Response{Written{std::string(text)}}); },
                   [&](const view::Clear& intent) {
                       respond_to(intent.item, {});
                       status_ = library_.strings["item.cleared"];
                   },
                   [&](const view::GoOn&) { run() = go_on(pack(), std::move(run())); },
                   [&](const view::GoBack&) { go_back(); },
                   [&](const view::JumpTo& intent) { run() = jump_to(pack(), std::move(run()), intent.item); },
                   [&](const view::ShowNumber& intent) { flip(results_.numbers, intent.facet); },
                   [&](const view::ShowReason& intent) { flip(results_.reasons, intent.part); },
                   [&](const view::ShowAnswers&) { results_.answers = !results_.answers; },
                   [&](const view::ShowTable&) { results_.table = !results_.table; },
                   [&](const view::ShowSources& intent) {
                       sources_of_ = intent.part;
                       open(Overlay::sources);
                   },
                   [&](const view::Pick& intent) { pick(intent); },
                   [&](const view::ShowSummary&) {
                       before_summary_ = place_;
                       place_ = Place::summary;
                   },
                   [&](const view::IncludeSection& intent) { include(intent.section); },
                   [&](const view::WriteSection& intent) { write_section(intent.section, text); },
                   [&](const view::RenewSection& intent) { summary_.edited[intent.section].reset(); },
                   [&](const view::ResetSummary&) {
                       summary_.included.assign(summary_.included.size(), std::nullopt);
                       summary_.edited.assign(summary_.edited.size(), std::nullopt);
                       results_.picked.clear();
                       added_panels_.clear();
                   },
                   [&](const view::Print&) { effect = Effect::print; },
                   [&](const view::Copy&) { effect = offer(Effect::copy, false); },
                   [&](const view::SaveText&) { effect = offer(Effect::save, false); },
                   [&](const view::SaveRecords&) { effect = offer(Effect::save, true); },
                   [&](const view::LoadRecords&) { load(text); },
                   [&](const view::AddPanelLine& intent) { add_panel_line(library_.safety.panels[intent.panel]); },
                   [&](const view::ShowPeople&) { place_ = Place::people; },
                   [&](const view::ShowHelp&) { open(Overlay::help); },
                   [&](const view::ChooseCountry& intent) {
                       const std::vector<HelpLine>& lines = library_.safety.lines;
                       country_ = intent.line < lines.size() ? lines[intent.line].country : "";
                   },
                   [&](const view::Close&) { close(); },
                   [&](const view::Stop&) {
                       leave_take();
                       overlay_ = below_ = Overlay::none;
                       place_ = Place::welcome;
                   },
                   [&](const view::SwitchView&) { plain_ = !plain_; },
                   [&](const view::Leave&) {
                       forget();
                       effect = Effect::leave;
                   },
               },
               intent);
    return effect;
}

void App::start(std::size_t check) {
    current_ = check;
    results_ = {.picked = std::move(results_.picked)};
    removing_ = nobody;
    const std::vector<Take>& all = takes().all;
    const bool rated = std::any_of(all.begin(), all.end(), [](const Take& take) { return take.run.stage == Stage::finished; });
    if (all.empty()) begin(takes(), pack(), library_.today);
    place_ = rated && pack().repeat == Repeat::people ? Place::people : Place::run;
}

void App::respond_to(std::size_t item, Response response) { run() = respond(std::move(run()), item, std::move(response)); }

void App::choose(const view::Choose& intent) {
    respond_to(intent.item, Chosen{{intent.option}});
    watch(intent.item, intent.option);
}

void App::tick(const view::Tick& intent) {
    Chosen chosen;
    if (const auto* now = std::get_if<Chosen>(&run().responses[intent.item])) chosen = *now;
    std::erase(chosen.options, intent.option);
    if (intent.on) {
        for (const std::size_t other : pack().scale_of(intent.item).options[intent.option].excludes) std::erase(chosen.options, other);
        chosen.options.insert(std::lower_bound(chosen.options.begin(), chosen.options.end(), intent.option), intent.option);
    }
    respond_to(intent.item, chosen.options.empty() ? Response{} : Response{std::move(chosen)});
    if (intent.on) watch(intent.item, intent.option);
}

// A response about safety opens its panel at once, wherever in the check that is.
void App::watch(std::size_t item, std::size_t option) {
    const Item& about = pack().items[item];
    if (std::find(about.alarming.begin(), about.alarming.end(), option) == about.alarming.end()) return;
    const Panel* panel = find_panel(library_.safety, about.panel);
    if (!panel) return;
    panel_ = static_cast<std::size_t>(panel - library_.safety.panels.data());
    open(Overlay::panel);
}

void App::pick(const view::Pick& intent) {
    const view::Picked picked{intent.check, intent.text};
    const bool there = std::find(results_.picked.begin(), results_.picked.end(), picked) != results_.picked.end();
    if (!there && results_.picked.size() == most_picked) {
        status_ = library_.strings["questions.limit"];
        return;
    }
    flip(results_.picked, picked);
    amend(SummaryLine::Kind::picked, library_.checks[intent.check].wording.texts()[intent.text].text, !there);
    status_ = library_.strings[there ? "results.removed" : "results.added"];
}

void App::include(std::size_t section) {
    const Summary now(*this);
    const auto part = std::find_if(now.parts.begin(), now.parts.end(), [&](const view::SummaryPart& one) { return one.section == section; });
    if (part != now.parts.end()) summary_.included[section] = !part->included;
}

void App::write_section(std::size_t section, std::string_view text) {
    const Summary now(*this);
    const auto part = std::find_if(now.parts.begin(), now.parts.end(), [&](const view::SummaryPart& one) { return one.section == section; });
    const std::optional<view::SummaryState::Edit>& before = summary_.edited[section];
    summary_.edited[section] = {std::string(text), before ? before->given : part == now.parts.end() ? "" : part->given};
}

// What is picked or taken off later reaches a section that was written in or taken off before.
void App::amend(SummaryLine::Kind kind, const std::string& line, bool add) {
    for (std::size_t i = 0; i < library_.summary.sections.size(); ++i) {
        const std::vector<SummaryLine>& lines = library_.summary.sections[i].lines;
        if (std::none_of(lines.begin(), lines.end(), [&](const SummaryLine& one) { return one.kind == kind; })) continue;
        if (add) summary_.included[i].reset();
        if (summary_.edited[i]) summary_.edited[i]->text = view::amended(summary_.edited[i]->text, line, add);
    }
}

void App::add_panel_line(const Panel& panel) {
    flip(added_panels_, panel.id);
    const bool added = std::find(added_panels_.begin(), added_panels_.end(), panel.id) != added_panels_.end();
    for (const SummarySection& section : library_.summary.sections)
        for (const SummaryLine& line : section.lines)
            if (line.kind == SummaryLine::Kind::fixed && line.ids.front() == panel.id) amend(line.kind, library_.summary_words[line.text], added);
}

void App::load(std::string_view text) {
    std::vector<const Pack*> packs;
    for (const Check& check : library_.checks) packs.push_back(&check.pack);
    const Result<std::vector<Record>> records = parse_records(packs, text, library_.strings["out.file"]);
    results_.problems.clear();
    if (records) {
        std::size_t added = 0;
        for (std::size_t i = 0; i < library_.checks.size(); ++i)
            if (library_.checks[i].pack.repeat == Repeat::times) added += add_records(takes_[i], library_.checks[i].pack, *records);
        status_ = library_.strings[added > 0 ? "out.loaded" : "out.nothing_new"];
        return;
    }
    const Error& first = records.error().front();
    const bool other_version = first.pointer.ends_with("/version");
    status_ = library_.strings[other_version ? "error.file_version" : "error.file_wrong"];
    results_.problems.push_back(status_);
    if (!first.pointer.empty() && !other_version) results_.problems.push_back(first.pointer + ' ' + first.message);
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
    removing_ = nobody;
    if (overlay_ != Overlay::none) overlay_ = std::exchange(below_, Overlay::none);
    else place_ = place_ == Place::summary ? before_summary_ : Place::welcome;
}

Effect App::offer(Effect effect, bool records) {
    offers_records_ = records;
    return effect;
}

}  // namespace groundwork::app
