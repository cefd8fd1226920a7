#include "view/summary_parts.h"

#include <algorithm>

#include "core/text_names.h"

namespace groundwork::view {
namespace {

// A section goes on the page by itself only when the plan says so or when the person picked something that stands in
// it.
bool has_picks(const SummarySource& in, const SummarySection& section) {
    return std::any_of(section.lines.begin(), section.lines.end(), is_picked) &&
           !summary_lines(in, section, true).empty();
}

/// What the answers give, each line once, as the person left it.
void add_given(const std::vector<std::string>& given, const std::vector<SheetLine>& changes, SummaryPart& part) {
    for (auto at = given.begin(); at != given.end(); ++at) {
        if (std::find(given.begin(), at, *at) != at) continue;
        const auto is_of = [&](const SheetLine& one) { return one.given == *at; };
        const auto change = std::find_if(changes.begin(), changes.end(), is_of);
        if (change == changes.end()) part.lines.push_back({*at, *at});
        else
            (change->off ? part.off : part.lines).push_back({*at, change->text, change->off, change - changes.begin()});
    }
}

// What somebody wrote stays, also where the answer that it stood for is another one by now.
void add_own(const std::vector<std::string>& given, const SummaryState& state, SummaryPart& part) {
    const std::vector<SheetLine>& changes = state.changes[part.section];
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const SheetLine& one = changes[i];
        const bool still_given = std::find(given.begin(), given.end(), one.given) != given.end();
        const bool is_open = state.open && state.open->section == part.section && state.open->change == i;
        if (still_given || (one.given == one.text && !is_open)) continue;
        (one.off ? part.off : part.lines).push_back({one.given, one.text, one.off, i});
    }
}

}  // namespace

std::string line_text(const SummaryPart& part, std::size_t line) {
    return part.numbered ? std::to_string(line + 1) + ". " + part.lines[line].text : part.lines[line].text;
}

std::vector<SummaryPart> summary_parts(const SummarySource& source, const SummaryPlan& plan,
                                       const SummaryState& state) {
    std::vector<SummaryPart> parts;
    for (std::size_t i = 0; i < plan.sections.size(); ++i) {
        const SummarySection& section = plan.sections[i];
        if (!holds_for(source, section.shown_if)) continue;
        const bool picks = has_picks(source, section),
                   planned = section.included && !holds_for(source, section.never_if),
                   by_plan = state.included[i].value_or(planned);
        SummaryPart part{.section = i, .title = source.words[section.id], .numbered = section.most > 0};
        const std::vector<std::string> given = summary_lines(source, section, picks && !by_plan);
        add_given(given, state.changes[i], part);
        add_own(given, state, part);
        part.included = state.included[i].value_or(picks || planned);
        if (!part.lines.empty() || !part.off.empty() || section.offered || may_speak(source, section))
            parts.push_back(std::move(part));
    }
    return parts;
}

Page summary_page(const SummarySource& source, const std::vector<SummaryPart>& parts, const std::string& date) {
    const std::string day = date_words(source.context, date);
    Page page{source.words["title"],
              day,
              {},
              source.context["summary.room"],
              fill(source.words["footer"], {{text_names::footer[0], day}})};
    for (const SummaryPart& part : parts) {
        Page::Part printed{part.title, {}};
        for (std::size_t i = 0; part.included && i < part.lines.size(); ++i)
            if (!part.lines[i].text.empty()) printed.lines.push_back(line_text(part, i));
        if (!printed.lines.empty()) page.parts.push_back(std::move(printed));
    }
    return page;
}

std::string page_text(const Page& page) {
    std::string text = page.title + "\n\n";
    for (const Page::Part& part : page.parts) {
        text += part.title + '\n';
        for (const std::string& line : part.lines) text += line + '\n';
        text += '\n';
    }
    return text + page.footer + '\n';
}

}  // namespace groundwork::view
