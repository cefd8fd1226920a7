#include "app/summary_editor.h"

#include <algorithm>
#include <utility>

#include "app/flip.h"
#include "view/summary_screen.h"

namespace groundwork::app {
namespace {

constexpr std::size_t most_picked = 3;

/// The part that shows a section, or nullptr when it is not shown.
const view::SummaryPart* find_part(const SummaryEditor::Parts& parts, std::size_t section) {
    const auto is_of = [&](const view::SummaryPart& one) { return one.section == section; };
    const auto part = std::find_if(parts.begin(), parts.end(), is_of);
    return part == parts.end() ? nullptr : &*part;
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

}  // namespace

SummaryEditor::SummaryEditor(std::size_t sections, const std::string& date) {
    state_.included.resize(sections);
    state_.changes.resize(sections);
    state_.date = date;
}

Picking SummaryEditor::pick(const SummaryPlan& plan, const view::Picked& text, const std::string& line) {
    const bool there = std::find(picked_.begin(), picked_.end(), text) != picked_.end();
    if (!there && picked_.size() == most_picked) return Picking::full;
    flip(picked_, text);
    if (!there) ++fresh_;
    else if (fresh_ > 0) --fresh_;
    amend(plan, SummaryLine::Kind::picked, line, !there);
    return there ? Picking::removed : Picking::added;
}

void SummaryEditor::add_panel_line(const SummaryPlan& plan, const Wording& words, const Panel& panel) {
    const bool added = flip(panels_, panel.id);
    for (const SummarySection& section : plan.sections)
        for (const SummaryLine& line : section.lines)
            if (line.kind == SummaryLine::Kind::fixed && line.ids.front() == panel.id)
                amend(plan, line.kind, words[line.text], added);
}

void SummaryEditor::open_line(const Parts& parts, std::size_t section, std::size_t line) {
    close_line();
    const view::SheetLine& at = find_part(parts, section)->lines[line];
    std::vector<view::SheetLine>& changes = state_.changes[section];
    const std::size_t change = at.change.value_or(changes.size());
    if (!at.change) changes.push_back(view::SheetLine(at));
    state_.open = {section, change};
}

void SummaryEditor::add_line(std::size_t section) {
    close_line();
    state_.included[section] = true;
    state_.open = {section, state_.changes[section].size()};
    state_.changes[section].push_back({});
}

void SummaryEditor::write(std::string_view text) {
    if (state_.open) state_.changes[state_.open->section][state_.open->change].text = text;
}

std::uint32_t SummaryEditor::close_line() {
    if (!state_.open) return 0;
    const auto [section, at] = *std::exchange(state_.open, std::nullopt);
    view::SheetLine& line = state_.changes[section][at];
    if (is_blank(line.text)) {
        line.text = line.given;
        line.off = true;
    }
    return view::summary_line(section, {line.given, "", false, at});
}

// A sentence that was picked is picked no longer, and makes room for another; from then on it is a line of the
// person's own, which can be put back.
std::uint32_t SummaryEditor::take_off(const std::vector<std::string>& picked) {
    if (!state_.open) return 0;
    const std::size_t section = state_.open->section;
    view::SheetLine& change = state_.changes[section][state_.open->change];
    change.off = true;
    const auto at = std::find(picked.begin(), picked.end(), change.given) - picked.begin();
    if (is_blank(change.text)) change.text = change.given;
    if (static_cast<std::size_t>(at) < picked.size()) {
        picked_.erase(picked_.begin() + at);
        change.given.clear();
    }
    close_line();
    return view::summary_title(section);
}

void SummaryEditor::add_part(const Parts& parts, std::size_t section) {
    state_.included[section] = true;
    if (find_part(parts, section)->lines.empty())
        for (view::SheetLine& change : state_.changes[section]) change.off = false;
}

void SummaryEditor::put_back(const Parts& parts, std::size_t section, std::size_t line) {
    state_.changes[section][*find_part(parts, section)->off[line].change].off = false;
}

void SummaryEditor::show_more(bool empty) {
    bool& shown = empty ? state_.shows_empty : state_.shows_more;
    shown = !shown;
}

void SummaryEditor::reset() {
    state_.open.reset();
    state_.asks_reset = false;
    for (std::optional<bool>& included : state_.included) included.reset();
    for (std::vector<view::SheetLine>& changes : state_.changes) changes.clear();
    picked_.clear();
    panels_.clear();
    fresh_ = 0;
}

void SummaryEditor::open() {
    close_line();
    state_.asks_reset = state_.shows_more = state_.shows_empty = false;
    state_.too_many = 0;
    fresh_ = 0;
}

bool SummaryEditor::fits(std::size_t too_many) { return std::exchange(state_.too_many, too_many) != too_many; }

// What is picked later reaches a section from which it was taken off before, and what is taken off there leaves it also
// where it was written in.
void SummaryEditor::amend(const SummaryPlan& plan, SummaryLine::Kind kind, const std::string& line, bool add) {
    close_line();
    for (std::size_t i = 0; i < plan.sections.size(); ++i) {
        const std::vector<SummaryLine>& lines = plan.sections[i].lines;
        const auto is_kind = [&](const SummaryLine& one) { return one.kind == kind; };
        if (std::none_of(lines.begin(), lines.end(), is_kind)) continue;
        if (add) state_.included[i].reset();
        for (view::SheetLine& one : state_.changes[i])
            if ((one.given.empty() ? one.text : one.given) == line) one.given = one.text = "";
    }
}

}  // namespace groundwork::app
