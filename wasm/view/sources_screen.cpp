#include "view/sources_screen.h"

namespace groundwork::view {
namespace {

// Evidence files write "more than" as ">"; a sentence says it in words.
std::string people_text(const Context& context, const EvidenceRow& row) {
    if (row.people.empty() || row.people.front() != '>') return row.people;
    return fill(context["sources.more_than"], {{"n", row.people.substr(1)}});
}

std::string extent_text(const Context& context, const EvidenceRow& row) {
    const std::string people = people_text(context, row);
    if (row.studies == "1" && !people.empty()) return fill(context["sources.one_study"], {{"n", people}});
    if (row.studies.empty() || row.studies == "1") return "";
    if (people.empty()) return fill(context["sources.studies_only"], {{"k", row.studies}});
    return fill(context["sources.studies"], {{"k", row.studies}, {"n", people}});
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
