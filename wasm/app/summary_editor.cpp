#include "app/summary_editor.h"

#include <algorithm>
#include <utility>

#include "app/flip.h"

namespace groundwork::app {
namespace {

constexpr std::size_t most_picked = 3;

/// The part that shows a section, or nullptr when it has nothing to say.
const view::SummaryPart* find_part(const SummaryEditor::Parts& parts, std::size_t section) {
    const auto is_of = [&](const view::SummaryPart& one) { return one.section == section; };
    const auto part = std::find_if(parts.begin(), parts.end(), is_of);
    return part == parts.end() ? nullptr : &*part;
}

}  // namespace

SummaryEditor::SummaryEditor(std::size_t sections, const std::string& date) {
    state_.included.resize(sections);
    state_.edited.resize(sections);
    state_.date = date;
}

Picking SummaryEditor::pick(const SummaryPlan& plan, const view::Picked& text, const std::string& line) {
    const bool there = std::find(picked_.begin(), picked_.end(), text) != picked_.end();
    if (!there && picked_.size() == most_picked) return Picking::full;
    flip(picked_, text);
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

void SummaryEditor::include(const Parts& parts, std::size_t section) {
    if (const view::SummaryPart* part = find_part(parts, section)) state_.included[section] = !part->included;
}

void SummaryEditor::write(const Parts& parts, std::size_t section, std::string_view text) {
    const view::SummaryPart* part = find_part(parts, section);
    const std::optional<view::SummaryState::Edit>& before = state_.edited[section];
    state_.edited[section] = {std::string(text), before ? before->given : part ? part->given : ""};
}

void SummaryEditor::reset() {
    state_.asks_reset = false;
    state_.included.assign(state_.included.size(), std::nullopt);
    state_.edited.assign(state_.edited.size(), std::nullopt);
    picked_.clear();
    panels_.clear();
}

void SummaryEditor::open() {
    state_.asks_reset = false;
    state_.too_many = 0;
}

bool SummaryEditor::fits(std::size_t too_many) { return std::exchange(state_.too_many, too_many) != too_many; }

// What is picked or taken off later reaches a section that was written in or taken off before.
void SummaryEditor::amend(const SummaryPlan& plan, SummaryLine::Kind kind, const std::string& line, bool add) {
    for (std::size_t i = 0; i < plan.sections.size(); ++i) {
        const std::vector<SummaryLine>& lines = plan.sections[i].lines;
        const auto is_kind = [&](const SummaryLine& one) { return one.kind == kind; };
        if (std::none_of(lines.begin(), lines.end(), is_kind)) continue;
        if (add) state_.included[i].reset();
        if (state_.edited[i]) state_.edited[i]->text = view::amended(state_.edited[i]->text, line, add);
    }
}

}  // namespace groundwork::app
