#include "view/summary_screen.h"

#include <algorithm>

#include "core/text_names.h"

namespace groundwork::view {
namespace {

constexpr int most_characters = 1200;
constexpr int least_lines = 3;

std::string joined(const std::vector<std::string>& lines, std::string_view between) {
    std::string all;
    for (const std::string& line : lines) {
        if (!all.empty()) all += between;
        all += line;
    }
    return all;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// How many lines the text takes at most on the narrowest screen, which holds so many characters.
int lines_on_a_phone(const std::string& text) {
    constexpr std::size_t characters = 26;
    std::size_t lines = 0;
    for (const std::string& line : lines_of(text)) lines += 1 + line.size() / characters;
    return static_cast<int>(lines);
}

// A section goes on the page by itself only when the plan says so or when the person picked something that stands in
// it.
bool has_picks(const SummarySource& in, const SummarySection& section) {
    return std::any_of(section.lines.begin(), section.lines.end(), is_picked) &&
           !summary_lines(in, section, true).empty();
}

void add_part(const SummarySource& in, const SummaryPart& part, std::vector<Node>& to) {
    const std::string name = "summary." + std::to_string(part.section);
    std::vector<Node>& card = add(to, Role::card, name).children;
    Node& box = add(card, Role::checkbox, {name, ".on"});
    box.label = part.title;
    box.level = 3;
    box.checked = part.included;
    box.intent = IncludeSection{part.section};
    if (!part.included) {
        if (!part.text.empty()) add_text(card, {name, ".preview"}, part.text, Tone::soft);
        return;
    }
    add_text(card, {name, ".edit"}, fill(in.context["summary.edit_part"], {{"title", part.title}}), Tone::caption)
        .labels = Name(name, ".text").id;
    Node& field = add(card, Role::field, {name, ".text"});
    field.lines = std::max(least_lines, lines_on_a_phone(part.text) + 1);
    field.max_characters = most_characters;
    field.text = part.text;
    field.labelled_by = node_id(name, ".edit");
    field.intent = WriteSection{part.section};
    if (!part.outdated) return;
    add_text(card, {name, ".outdated"}, in.context["summary.outdated"], Tone::soft);
    add_button(card, {name, ".renew"}, in.context["summary.renew"], RenewSection{part.section}, Weight::quiet);
}

// What was picked on the results can be taken off here as well, also when its result has changed since.
void add_picks(const SummarySource& in, std::vector<Node>& to) {
    if (in.picked.empty()) return;
    std::vector<Node>& group = add(to, Role::fieldset, "summary.picks").children;
    add_legend(group, "summary.picks_title", in.context["summary.picks"], Tone::strong, 3);
    for (const Picked& one : in.picked) {
        const Wording::Text& text = in.checks[one.check].wording.texts()[one.text];
        Node& box = add(group, Role::checkbox, {"summary.pick.", text.key});
        box.label = text.text;
        box.weight = Weight::quiet;
        box.below = Gap::none;
        box.checked = true;
        box.intent = Pick{one.check, one.text};
    }
}

// Says whether the page is one, and if not, which parts would have to go.
void add_fit(const SummarySource& in, const Page& page, std::size_t too_many, std::vector<Node>& to) {
    if (page.parts.empty()) {
        add_text(to, "summary.fit", in.context["summary.empty"], Tone::strong);
        return;
    }
    if (too_many == 0) {
        add_text(to, "summary.fit", in.context["summary.one_page"], Tone::hint);
        return;
    }
    std::vector<std::string> titles;
    for (std::size_t i = page.parts.size() - std::min(too_many, page.parts.size()); i < page.parts.size(); ++i)
        titles.push_back(page.parts[i].title);
    add_text(to, "summary.fit", fill(in.context["summary.too_long"], {{"sections", joined(titles, "; ")}}),
             Tone::strong);
}

void add_repeated(const SummarySource& in, const Panel& panel, std::vector<Node>& to) {
    std::vector<Node>& card = add(to, Role::card, "summary.repeated").children;
    add_text(card, "summary.repeated_text", panel.repeat, Tone::strong);
    add_button(card, "summary.help", in.context["help.open"], ShowHelp{});
}

// The way back is the button that was pressed: the focus stays on it, and a second press by accident changes nothing.
void add_reset(const Context& context, bool asks, std::vector<Node>& to) {
    if (!asks) {
        add_button(to, "reset", context["summary.reset"], AskReset{1}, Weight::quiet);
        return;
    }
    add_button(to, "reset", context["summary.keep"], AskReset{0}, Weight::quiet);
    add_button(to, "empty", context["summary.empty_it"], ResetSummary{}, Weight::quiet);
}

void add_ways(const SummarySource& in, bool asks_reset, std::vector<Node>& to) {
    add_text(to, "out.bring", in.context["out.bring"], Tone::soft);
    add_button(to, "copy", in.context["out.copy"], Copy{});
    add_button(to, "save", in.context["out.download_text"], SaveText{});
    add_text(to, "out.share_warning", in.context["out.share_warning"], Tone::caption);
    add_reset(in.context, asks_reset, to);
}

}  // namespace

std::vector<SummaryPart> summary_parts(const SummarySource& source, const SummaryPlan& plan,
                                       const SummaryState& state) {
    std::vector<SummaryPart> parts;
    for (std::size_t i = 0; i < plan.sections.size(); ++i) {
        const SummarySection& section = plan.sections[i];
        if (!holds_for(source, section.shown_if)) continue;
        const bool picks = has_picks(source, section),
                   planned = section.included && !holds_for(source, section.never_if),
                   by_plan = state.included[i].value_or(planned);
        SummaryPart part{.section = i,
                         .title = source.words[section.id],
                         .given = joined(summary_lines(source, section, picks && !by_plan), "\n"),
                         .picks = picks};
        part.text = state.edited[i] ? state.edited[i]->text : part.given;
        part.included = state.included[i].value_or(picks || (planned && (state.edited[i] || !part.given.empty())));
        part.outdated = state.edited[i] && state.edited[i]->given != part.given;
        if (!part.text.empty() || state.edited[i] || section.offered) parts.push_back(std::move(part));
    }
    return parts;
}

Page summary_page(const SummarySource& source, const std::vector<SummaryPart>& parts, const std::string& date) {
    Page page{source.words["title"],
              {},
              fill(source.words["footer"], {{text_names::footer[0], date_words(source.context, date)}})};
    for (const SummaryPart& part : parts)
        if (part.included && !lines_of(part.text).empty()) page.parts.push_back({part.title, lines_of(part.text)});
    return page;
}

std::string amended(const std::string& text, const std::string& line, bool add) {
    std::vector<std::string> lines = lines_of(text);
    std::erase_if(lines, [&](const std::string& one) { return one.find(line) != std::string::npos; });
    if (add) lines.push_back(line);
    return joined(lines, "\n");
}

std::string page_text(const Page& page) {
    std::string text = page.title + "\n\n";
    for (const Page::Part& part : page.parts) text += part.title + '\n' + joined(part.lines, "\n") + "\n\n";
    return text + page.footer + '\n';
}

Screen summary_screen(const SummarySource& source, const std::vector<SummaryPart>& parts, const SummaryState& state) {
    Screen screen = new_screen(source.context, "summary", source.context["nav.summary"]);
    screen.kept = true;
    add_heading(screen.content, "summary.title", source.words["title"]);
    add_text(screen.content, "summary.intro", source.context["summary.intro"], Tone::soft);
    if (state.repeated) add_repeated(source, *state.repeated, screen.content);
    for (const SummaryPart& part : parts) add_part(source, part, screen.content);
    screen.page = summary_page(source, parts, state.date);
    add_picks(source, screen.content);
    add_fit(source, *screen.page, state.too_many, screen.content);
    add_ways(source, state.asks_reset, screen.content);
    add_button(screen.actions, "home", source.context["nav.back"], Close{});
    add_button(screen.actions, "print", source.context["out.print"], Print{}, Weight::primary);
    return screen;
}

}  // namespace groundwork::view
