#include <algorithm>

#include "core/change.h"
#include "core/condition.h"
#include "core/text_names.h"
#include "view/panel_screen.h"
#include "view/response_text.h"
#include "view/results.h"

namespace groundwork::view {
namespace {

/// The titles of the facets that an alert is about, as a list in words.
std::string facet_titles(const Results& in, const Alert& alert) {
    std::string all;
    for (const std::size_t facet : found_facets(alert.when, in.given()))
        append(in.context, all, in.word(in.pack().facets[facet].id));
    return all;
}

std::string trimmed(std::string text) {
    text.erase(0, text.find_first_not_of(' '));
    return text.erase(text.find_last_not_of(' ') + 1);
}

void add_lines(const Results& in, const Alert& alert, const char* end, const std::vector<std::size_t>& items,
               std::vector<Node>& to) {
    if (items.empty()) return;
    const auto& [item, answer] = text_names::lowest;
    std::vector<Node>& list = add(to, Role::list, {alert.id, end}).children;
    for (const std::size_t index : items)
        add(list, Role::list_item, {alert.id, end, index}).label =
            fill(in.word(alert.lowest_words, ".line"),
                 {{item, in.word(in.item_id(index))},
                  {answer, response_text(in.context, in.check(), index, in.taken.responses[index])}});
}

// The lowest responses, and behind a door those that share a place that is too long to list.
void add_lowest(const Results& in, const Alert& alert, const PartRef& ref, std::vector<Node>& to) {
    const LowestResponses lowest = lowest_responses(in.pack(), in.taken.responses, alert.lowest);
    add_lines(in, alert, ".lowest", lowest.items, to);
    if (lowest.tied.empty()) return;
    add_text(to, {alert.id, ".tied"},
             fill(in.word(alert.lowest_words, lowest.items.empty() ? ".tie" : ".more"),
                  {{text_names::count[0], std::to_string(lowest.tied.size())}}));
    Node& door =
        add_button(to, {alert.id, ".show_tied"}, in.context["results.show_lines"], ShowReason{ref}, Weight::quiet);
    door.expandable = true;
    door.expanded = std::find(in.state.reasons.begin(), in.state.reasons.end(), ref) != in.state.reasons.end();
    if (door.expanded) add_lines(in, alert, ".tied_list", lowest.tied, to);
}

bool is_raised(const Results& in, const Alert& alert) { return holds(alert.when, in.given()); }

const std::string& alert_word(const Results& in, const Alert& alert, const char* end) {
    return in.word(feedback_key(in.check().wording, alert.id, "", alert.variants, in.given(), end));
}

// A list in the text stands between its two halves.
void add_alert_text(const Results& in, const Alert& alert, const PartRef& ref, std::vector<Node>& to) {
    const auto& [items, facets] = text_names::alert;
    const std::string text = fill(alert_word(in, alert, ".text"), {{facets, facet_titles(in, alert)}}),
                      list = '{' + std::string(items) + '}';
    const std::size_t at = alert.lowest > 0 ? text.find(list) : text.npos;
    add_text(to, {alert.id, ".text"}, trimmed(text.substr(0, at)));
    if (at == text.npos) return;
    add_lowest(in, alert, ref, to);
    if (const std::string rest = trimmed(text.substr(at + list.size())); !rest.empty())
        add_text(to, {alert.id, ".rest"}, rest);
}

void add_alert(const Results& in, const PartRef& ref, std::vector<Node>& to) {
    const Alert& alert = in.pack().results[ref.index].alerts[ref.within];
    std::vector<Node>& card = add_card(in, alert.id, to);
    add_alert_text(in, alert, ref, card);
    if (const std::string& step = alert_word(in, alert, ".next_step"); !step.empty()) {
        add_heading(card, {alert.id, ".next"}, in.context["results.next_step"], Tone::strong, 4);
        add_text(card, {alert.id, ".next_step"}, step);
    }
    if (!alert.say.empty()) add_sentences(in, alert.id, in.context["results.starters"], {alert.say}, card);
    if (alert.help) add_button(card, {alert.id, ".help"}, in.context["help.open"], ShowHelp{});
    add_doors(in, alert.id, ref, !alert.evidence.empty(), nullptr, card);
}

void add_note(const Results& in, const ResultPart& part, std::vector<Node>& card) {
    add_given(in, part.shows, card);
    for (const std::string& key : said(part.texts, in.given())) add_text(card, key, in.word(key));
    for (const Block& block : part.blocks) {
        add_points(in, block.id, in.word(block.id), block.points, card);
        add_sentences(in, block.id, in.context["results.starters"], said(block.starters, in.given()), card);
    }
    add_sentences(in, part.id, in.context["results.starters"], said(part.starters, in.given()), card);
}

// Its title, which opens it.
void add_closed_note(const Results& in, const ResultPart& part, std::vector<Node>& card) {
    const PartRef ref = result_ref(in.pack(), part);
    Node& door = add_button(card, {part.id, ".open"}, in.word(part.id), ShowReason{ref}, Weight::quiet);
    door.expandable = true;
    door.expanded = std::find(in.state.reasons.begin(), in.state.reasons.end(), ref) != in.state.reasons.end();
    if (door.expanded) add_note(in, part, card);
}

}  // namespace

void add_notes(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    if (!part.panel.empty()) {
        if (const Panel* panel = find_panel(in.contacts.safety, part.panel))
            add_panel_card(in.context, in.contacts, *panel, to);
        return;
    }
    std::vector<Node>& card = add_card(in, part.id, to);
    add_note(in, part, card);
    for (const std::size_t other : part.closed) add_closed_note(in, in.pack().results[other], card);
    add_doors(in, part.id, result_ref(in.pack(), part), !part.evidence.empty(), nullptr, card);
}

void add_beliefs(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const auto is_held = [&](const Belief& belief) { return holds(belief.when, in.given()); };
    if (std::any_of(part.beliefs.begin(), part.beliefs.end(), is_held))
        add_heading(to, {part.id, ".title"}, in.word(part.id), Tone::subtitle, 3);
    for (std::size_t i = 0; i < part.beliefs.size(); ++i) {
        const Belief& belief = part.beliefs[i];
        if (!is_held(belief)) continue;
        std::vector<Node>& card = add_card(in, belief.id, to);
        const Response& response = in.taken.responses[belief.item];
        add_text(card, {belief.id, ".said"},
                 fill(in.context["results.belief"],
                      {{"sentence", in.word(in.item_id(belief.item))},
                       {"answer", response_text(in.context, in.check(), belief.item, response)}}),
                 Tone::soft);
        add_heading(card, {belief.id, ".known"}, in.context["results.known"], Tone::strong, 4);
        add_text(card, {belief.id, ".text"}, in.word(belief.id, ".text"));
        add_sentences(in, belief.id, in.context["results.starters"], {belief.say}, card);
        const PartRef ref{PartKind::belief, static_cast<std::size_t>(&part - in.pack().results.data()), i};
        add_doors(in, belief.id, ref, !belief.evidence.empty(), nullptr, card);
    }
}

void add_raised(const Results& in, std::vector<Node>& to) {
    const std::vector<ResultPart>& parts = in.pack().results;
    for (std::size_t part = 0; part < parts.size(); ++part)
        for (std::size_t alert = 0; alert < parts[part].alerts.size() && holds(parts[part].shown_if, in.given());
             ++alert)
            if (is_raised(in, parts[part].alerts[alert])) add_alert(in, {PartKind::alert, part, alert}, to);
}

// What there is to say when nothing is raised, and what is worth raising at any time.
void add_alerts(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const bool any =
        std::any_of(part.alerts.begin(), part.alerts.end(), [&](const Alert& alert) { return is_raised(in, alert); });
    const std::string& none = in.word(part.id, ".none");
    if (part.points.empty() && (any || none.empty())) return;
    std::vector<Node>& card = add_card(in, part.id, to);
    add_known(in, part.id, ".text", Tone::body, card);
    add_points(in, part.id, "", part.points, card);
    if (!any) add_known(in, part.id, ".none", Tone::strong, card);
}

}  // namespace groundwork::view
