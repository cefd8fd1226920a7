#include <algorithm>

#include "core/change.h"
#include "core/condition.h"
#include "core/text_names.h"
#include "view/panel_screen.h"
#include "view/results.h"

namespace groundwork::view {
namespace {

/// The titles of the facets that moved down since the time before, as a list in words.
std::string fallen_facets(const Results& in) {
    std::string all;
    if (in.taken.before.empty()) return all;
    for (const std::size_t facet : moved_down(in.pack(), in.taken.before.back(), in.taken.responses))
        append(in.context, all, in.word(in.pack().facets[facet].id));
    return all;
}

bool is_raised(const Results& in, const Alert& alert) {
    return holds(in.pack(), alert.when, in.taken.responses, in.taken.before);
}

std::string alert_text(const Results& in, const Alert& alert) {
    const std::optional<std::size_t> lowest = one_lowest_item(in.pack(), in.taken.responses);
    const auto& [item, facets] = text_names::alert;
    return fill(in.word(alert.id, ".text"),
                {{item, lowest ? in.word(in.item_id(*lowest)) : ""}, {facets, fallen_facets(in)}});
}

void add_alert(const Results& in, const PartRef& ref, std::vector<Node>& to) {
    const Alert& alert = in.pack().results[ref.index].alerts[ref.alert];
    std::vector<Node>& card = add_card(in, alert.id, to);
    add_text(card, {alert.id, ".text"}, alert_text(in, alert));
    if (!in.word(alert.id, ".next_step").empty()) {
        add_heading(card, {alert.id, ".next"}, in.context["results.next_step"], Tone::strong, 4);
        add_known(in, alert.id, ".next_step", Tone::body, card);
    }
    if (!alert.say.empty()) add_sentences(in, alert.id, in.context["results.starters"], {alert.say}, card);
    if (alert.help) add_button(card, {alert.id, ".help"}, in.context["help.open"], ShowHelp{});
    add_doors(in, alert.id, ref, !alert.evidence.empty(), nullptr, card);
}

}  // namespace

void add_notes(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    if (!holds(in.pack(), part.shown_if, in.taken.responses, in.taken.before)) return;
    if (!part.panel.empty()) {
        if (const Panel* panel = find_panel(in.contacts.safety, part.panel))
            add_panel_card(in.context, in.contacts, *panel, to);
        return;
    }
    std::vector<Node>& card = add_card(in, part.id, to);
    for (const std::string& key : part.texts) add_text(card, key, in.word(key));
    for (const Block& block : part.blocks) add_points(in, block.id, in.word(block.id), block.points, card);
    add_sentences(in, part.id, in.context["results.starters"], part.starters, card);
    add_doors(in, part.id, result_ref(in.pack(), part), !part.evidence.empty(), nullptr, card);
}

void add_raised(const Results& in, std::vector<Node>& to) {
    const std::vector<ResultPart>& parts = in.pack().results;
    for (std::size_t part = 0; part < parts.size(); ++part)
        for (std::size_t alert = 0; alert < parts[part].alerts.size(); ++alert)
            if (is_raised(in, parts[part].alerts[alert])) add_alert(in, {PartKind::alert, part, alert}, to);
}

void add_alerts(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const bool any =
        std::any_of(part.alerts.begin(), part.alerts.end(), [&](const Alert& alert) { return is_raised(in, alert); });
    if (any && part.points.empty()) return;
    std::vector<Node>& card = add_card(in, part.id, to);
    add_known(in, part.id, ".text", Tone::body, card);
    add_points(in, part.id, "", part.points, card);
    if (!any) add_text(card, {part.id, ".none"}, in.word(part.id, ".none"), Tone::strong);
}

}  // namespace groundwork::view
