#include "view/sources_screen.h"

#include "core/written_number.h"

namespace groundwork::view {
namespace {

std::size_t number_of(std::string_view digits) { return static_cast<std::size_t>(whole_number(digits).value_or(0)); }

// Evidence files write "more than" as ">"; a sentence says it in words.
std::string people_text(const Context& context, const std::string& people) {
    if (people.front() != '>') return counted(context, "sources.people", number_of(people));
    return counted(context, "sources.more_people", number_of(people.substr(1)));
}

std::string extent_text(const Context& context, const EvidenceRow& row) {
    if (row.studies.empty() || (row.studies == "1" && row.people.empty())) return "";
    std::string extent = counted(context, "sources.studies", number_of(row.studies));
    if (!row.people.empty()) append(context, extent, people_text(context, row.people));
    return extent;
}

void add_row(const Context& context, const EvidenceRow& row, Screen& screen) {
    const std::string name = "source." + row.id;
    std::vector<Node>& card = add(screen.content, Role::card, name).children;
    add_text(card, {name, ".statement"}, row.statement);
    if (!row.size_in_words.empty())
        add_text(card, {name, ".size"},
                 fill(context["sources.effect"], {{"words", row.size_in_words}, {"effect", row.effect}}), Tone::soft);
    if (const std::string extent = extent_text(context, row); !extent.empty())
        add_text(card, {name, ".extent"}, extent, Tone::soft);
    add_text(card, {name, ".row"},
             fill(context["sources.row"], {{"authors", row.authors}, {"year", row.year}, {"journal", row.journal}}),
             Tone::caption);
    if (!row.doi.empty())
        add_text(card, {name, ".doi"}, fill(context["sources.doi"], {{"doi", row.doi}}), Tone::caption);
}

}  // namespace

Screen sources_screen(const Context& context, const std::string& title, const Evidence& evidence,
                      const std::vector<std::string>& ids) {
    Screen screen = new_screen(context, "sources", title);
    add_heading(screen.content, "sources.title", context["sources.title"]);
    add_text(screen.content, "sources.intro", context["sources.intro"], Tone::soft);
    for (const std::string& id : ids)
        if (const EvidenceRow* row = find_evidence(evidence, id)) add_row(context, *row, screen);
    add_button(screen.actions, "close", context["nav.back"], Close{});
    return screen;
}

}  // namespace groundwork::view
