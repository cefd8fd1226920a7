#include "view/summary_screen.h"

#include <algorithm>
#include <string_view>

namespace groundwork::view {
namespace {

constexpr int most_characters = 1200;
constexpr int room_lines = 2;  // empty ones, to write on by hand

std::string name_of(std::size_t section) { return "summary." + std::to_string(section); }

std::string name_of(std::size_t section, const SheetLine& line) {
    return name_of(section) + '.' + (line.given.empty() ? std::to_string(line.change.value_or(0)) : line.given);
}

/// Whether a sentence was begun for the person, who is to end it.
bool is_unfinished(std::string_view text) { return text.ends_with("...") || text.ends_with("…"); }

bool is_open(const SummaryState& state, const SummaryPart& part, std::size_t line) {
    return state.open && state.open->section == part.section && part.lines[line].change == state.open->change;
}

void add_field(const Context& context, const SummaryPart& part, const std::string& text, std::vector<Node>& to) {
    Node& field = add(to, Role::field, "summary.field");
    field.lines = 2;
    field.max_characters = most_characters;
    field.text = text;
    field.labelled_by = summary_title(part.section);
    field.intent = WriteLine{};
    Node& ways = add(to, Role::row, "summary.ways");
    ways.above = ways.below = Gap::row;
    add_button(ways.children, "summary.done", context["summary.done"], CloseLine{}, Weight::primary);
    add_button(ways.children, "summary.off", context["summary.off"], TakeOffLine{});
    add_button(ways.children, "summary.one_more", context["summary.one_more"], AddLine{part.section}, Weight::quiet);
}

void add_line(const Context& context, const SummaryPart& part, std::size_t at, std::vector<Node>& to) {
    const SheetLine& line = part.lines[at];
    const std::string name = name_of(part.section, line);
    Node& button = add_button(to, {name, ""}, line.text, OpenLine{part.section, at}, Weight::line);
    button.below = at + 1 < part.lines.size() ? Gap::none : Gap::near;
    if (part.numbered) {
        button.detail = std::to_string(at + 1);
        button.said = line_text(part, at);
    }
    if (!is_unfinished(line.text)) return;
    button.below = Gap::none;
    const std::string& finish = context["summary.finish"];
    add_button(to, {name, ".finish"}, finish, OpenLine{part.section, at}, Weight::quiet).said =
        fill(context["results.door"], {{"door", finish}, {"title", line.text}});
}

void add_section(const Context& context, const SummaryPart& part, const SummaryState& state, std::vector<Node>& to) {
    add_heading(to, {name_of(part.section), ".title"}, part.title, Tone::caption, 3).below =
        is_open(state, part, 0) ? Gap::near : Gap::none;
    for (std::size_t i = 0; i < part.lines.size(); ++i)
        if (is_open(state, part, i)) add_field(context, part, part.lines[i].text, to);
        else add_line(context, part, i, to);
}

// It lies on the sheet, below the title, so that it is heard after that and is not overlooked.
void add_repeated(const Context& context, const Panel& panel, std::vector<Node>& to) {
    Node& note = add(to, Role::card, "summary.repeated");
    note.ground = Ground::tint;
    add_text(note.children, "summary.repeated_text", panel.repeat, Tone::strong);
    add_button(note.children, "summary.help", context["help.open"], ShowHelp{});
}

void add_sheet(const Context& context, const std::vector<SummaryPart>& parts, const SummaryState& state,
               const Page& page, std::vector<Node>& to) {
    Node& sheet = add(to, Role::card, "summary.sheet");
    sheet.ground = Ground::paper;
    std::vector<Node>& paper = sheet.children;
    std::vector<Node>& top = add(paper, Role::masthead, "summary.top").children;
    add_heading(top, "summary.title", page.title, Tone::subtitle);
    add_text(top, "summary.date", page.date, Tone::caption);
    if (state.repeated) add_repeated(context, *state.repeated, paper);
    for (const SummaryPart& part : parts)
        if (part.is_on_page()) add_section(context, part, state, paper);
    if (page.parts.empty()) add_text(paper, "summary.fit", context["summary.empty"], Tone::strong);
    Node& room = add_text(paper, "summary.room", page.room, Tone::caption);
    room.lines = room_lines;
    room.below = Gap::block;
    add_text(paper, "summary.footer", page.footer, Tone::caption);
}

/// A row that puts something on the page, and its second line. Aloud it begins with the title of the part.
Node& add_row(const Context& context, const std::string& name, const SummaryPart& part, const std::string& line,
              Intent intent, std::vector<Node>& to) {
    const std::string& put = context["summary.put"];
    Node& row = add_door(to, {name, ".add"}, part.title, intent, line);
    row.weight = Weight::adds;
    row.detail_end = put;
    row.said = fill(context["results.door"], {{"door", put}, {"title", part.title}});
    if (!line.empty()) (row.said += ". ") += line;
    return row;
}

/// A part that has lines and is not on the page, or single lines that were taken off it.
void add_missing(const Context& context, const SummaryPart& part, std::vector<Node>& to) {
    const std::vector<SheetLine>& lines = part.lines.empty() ? part.off : part.lines;
    if (!part.is_on_page() && !lines.empty())
        add_row(context, name_of(part.section), part, lines.front().text, AddPart{part.section}, to);
    for (std::size_t i = 0; part.is_on_page() && i < part.off.size(); ++i) {
        Node& row = add_row(context, name_of(part.section, part.off[i]), part, part.off[i].text,
                            PutBackLine{part.section, i}, to);
        row.label.swap(row.detail);  // the line is what comes back, and is seen first
    }
}

Node& add_fold(std::vector<Node>& to, Name name, const std::string& label, bool empty, bool open) {
    Node& fold = add_door(to, name, label, ShowMore{empty});
    fold.expandable = true;
    fold.expanded = open;
    return fold;
}

/// All that is not on the page and may be: what has lines first, then what is empty.
void add_more(const Context& context, const std::vector<SummaryPart>& parts, const SummaryState& state,
              std::vector<Node>& to) {
    std::size_t missing = 0, empty = 0;
    for (const SummaryPart& part : parts) {
        missing += part.is_on_page() ? part.off.size() : !part.is_empty();
        empty += part.is_empty();
    }
    if (missing + empty == 0) return;
    std::vector<Node>& rows = add(to, Role::doors, "summary.more").children;
    Node& more = add_fold(rows, "summary.add", context["summary.add"], false, state.shows_more);
    if (missing > 0) more.detail = counted(context, "summary.to_add", missing);
    if (empty > 0) append(context, more.detail, counted(context, "summary.empty_parts", empty));
    if (!state.shows_more) return;
    for (const SummaryPart& part : parts) add_missing(context, part, rows);
    if (empty == 0) return;
    add_fold(rows, "summary.empty", context["summary.empty_so_far"], true, state.shows_empty);
    for (const SummaryPart& part : parts)
        if (state.shows_empty && part.is_empty())
            add_row(context, name_of(part.section), part, "", AddLine{part.section}, rows);
}

// Which parts would have to go so that the page is one.
void add_fit(const Context& context, const Page& page, std::size_t too_many, std::vector<Node>& to) {
    if (too_many == 0 || page.parts.empty()) return;
    std::string titles;
    for (std::size_t i = page.parts.size() - std::min(too_many, page.parts.size()); i < page.parts.size(); ++i)
        (titles += titles.empty() ? "" : "; ") += page.parts[i].title;
    add_text(to, "summary.fit", fill(context["summary.too_long"], {{"sections", titles}}), Tone::strong);
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

}  // namespace

std::uint32_t summary_line(std::size_t section, const SheetLine& line) { return node_id(name_of(section, line)); }

std::uint32_t summary_title(std::size_t section) { return node_id(name_of(section), ".title"); }

Screen summary_screen(const SummarySource& source, const std::vector<SummaryPart>& parts, const SummaryState& state) {
    const Context& context = source.context;
    Screen screen = new_screen(context, "summary", context["summary.page"]);
    screen.kept = screen.desk = true;
    screen.page = summary_page(source, parts, state.date);
    add_text(screen.content, "summary.intro", context["summary.intro"], Tone::caption);
    add_sheet(context, parts, state, *screen.page, screen.content);
    add_fit(context, *screen.page, state.too_many, screen.content);
    add_more(context, parts, state, screen.content);
    add_text(screen.content, "out.share_warning", context["out.share_warning"], Tone::caption);
    add_reset(context, state.asks_reset, screen.content);
    add_button(screen.actions, "home", context["nav.back"], Close{});
    add_button(screen.actions, "print", context["out.print"], Print{}, Weight::primary);
    add_button(screen.actions, "save", context["out.download_text"], SaveText{});
    add_button(screen.actions, "copy", context["out.copy"], Copy{});
    return screen;
}

}  // namespace groundwork::view
