// What the person puts on the summary, and the summary as it stands.
#include <algorithm>

#include "app/app.h"
#include "app/flip.h"

namespace groundwork::app {
namespace {

constexpr std::size_t most_picked = 3;

}  // namespace

void App::pick(const view::Picked& picked) {
    const bool there = std::find(results_.picked.begin(), results_.picked.end(), picked) != results_.picked.end();
    if (!there && results_.picked.size() == most_picked) {
        status_ = library_.strings["questions.limit"];
        return;
    }
    flip(results_.picked, picked);
    amend(SummaryLine::Kind::picked, library_.checks[picked.check].wording.texts()[picked.text].text, !there);
    status_ = library_.strings[there ? "results.removed" : "results.added"];
}

void App::include(std::size_t section) {
    const Summary now(*this);
    const auto part = std::find_if(now.parts.begin(), now.parts.end(), [&](const view::SummaryPart& one) { return one.section == section; });
    if (part != now.parts.end()) summary_.included[section] = !part->included;
}

void App::reset_summary() {
    summary_.asks_reset = false;
    summary_.included.assign(summary_.included.size(), std::nullopt);
    summary_.edited.assign(summary_.edited.size(), std::nullopt);
    results_.picked.clear();
    added_panels_.clear();
    status_ = library_.strings["summary.emptied"];
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
    const bool added = flip(added_panels_, panel.id);
    for (const SummarySection& section : library_.summary.sections)
        for (const SummaryLine& line : section.lines)
            if (line.kind == SummaryLine::Kind::fixed && line.ids.front() == panel.id) amend(line.kind, library_.summary_words[line.text], added);
}

// What was noted about one therapist never stands on a page that another one may read.
App::Summary::Summary(const App& app)
    : context(app.context()), source{context, app.library_.summary_words, app.library_.checks, taken, app.results_.picked, app.added_panels_} {
    for (std::size_t i = 0; i < app.takes_.size(); ++i) {
        const Check& check = app.library_.checks[i];
        if (!app.takes_[i].empty() && check.pack.repeat != Repeat::people) taken.push_back(app::taken(app.takes_[i], check, i));
    }
    parts = view::summary_parts(source, app.library_.summary, app.summary_);
}

view::Screen App::summary() const {
    const Summary now(*this);
    view::SummaryState state = summary_;
    for (const Panel* panel : opened_panels())
        if (!panel->repeat.empty()) state.repeated = panel;
    return view::summary_screen(now.source, now.parts, state);
}

Offer App::offered() const {
    const std::string name = fill(library_.strings["out.file_name"], {{"date", library_.today}});
    if (offers_records_) return {name + ".json", write_records(pack(), records_of(takes(), pack()))};
    const Summary now(*this);
    return {name + ".txt", view::page_text(view::summary_page(now.source, now.parts, summary_.date))};
}

}  // namespace groundwork::app
