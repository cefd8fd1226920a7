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
    if (add_unfolding(in, {alert.id, ".show_tied"}, in.context["results.show_lines"], ShowWords{ref}, to))
        add_lines(in, alert, ".tied_list", lowest.tied, to);
}

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
void add_closed_note(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    if (add_unfolding(in, {part.id, ".open"}, in.word(part.id), ShowReason{result_ref(in.pack(), part)}, to))
        add_note(in, part, to);
}

void add_belief(const Results& in, const Belief& belief, const PartRef& ref, std::vector<Node>& to) {
    const Response& response = in.taken.responses[belief.item];
    add_heading(to, {belief.id, ".title"}, in.word(belief.id), Tone::strong, 4);
    add_text(
        to, {belief.id, ".said"},
        fill(in.context["results.belief"], {{"sentence", in.word(in.item_id(belief.item))},
                                            {"answer", response_text(in.context, in.check(), belief.item, response)}}),
        Tone::soft);
    add_heading(to, {belief.id, ".known"}, in.context["results.known"], Tone::caption, 4);
    add_text(to, {belief.id, ".text"}, in.word(belief.id, ".text"));
    add_sentences(in, belief.id, in.context["results.starters"], {belief.say}, to);
    add_reasons(in, ref, nullptr, to);
}

}  // namespace

void add_alert(const Results& in, const PartRef& ref, std::vector<Node>& to) {
    const Alert& alert = in.pack().results[ref.index].alerts[ref.within];
    add_alert_text(in, alert, ref, to);
    if (const std::string& step = alert_word(in, alert, ".next_step"); !step.empty())
        add_text(to, {alert.id, ".next_step"}, step);
    if (!alert.say.empty()) add_sentence(in, alert.id, alert.say, to);
    if (alert.help) add_button(to, {alert.id, ".help"}, in.context["help.open"], ShowHelp{}, Weight::primary);
    add_reasons(in, ref, nullptr, to);
}

void add_notes(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    add_note(in, part, to);
    for (const std::size_t other : part.closed) add_closed_note(in, in.pack().results[other], to);
    add_reasons(in, result_ref(in.pack(), part), nullptr, to);
}

void add_beliefs(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    for (std::size_t i = 0; i < part.beliefs.size(); ++i)
        if (holds(part.beliefs[i].when, in.given()))
            add_belief(in, part.beliefs[i], {PartKind::belief, result_ref(in.pack(), part).index, i}, to);
}

std::vector<PartRef> raised_alerts(const Results& in) {
    std::vector<PartRef> raised;
    const std::vector<ResultPart>& parts = in.pack().results;
    for (std::size_t part = 0; part < parts.size(); ++part)
        for (std::size_t alert = 0; alert < parts[part].alerts.size() && holds(parts[part].shown_if, in.given());
             ++alert)
            if (holds(parts[part].alerts[alert].when, in.given())) raised.push_back({PartKind::alert, part, alert});
    return raised;
}

// What there is to say when nothing is raised, and what is worth raising at any time.
void add_points_to_raise(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const bool any = std::any_of(part.alerts.begin(), part.alerts.end(),
                                 [&](const Alert& alert) { return holds(alert.when, in.given()); });
    if (part.points.empty() && (any || in.word(part.id, ".none").empty())) return;
    add_known(in, part.id, ".text", Tone::body, to);
    add_points(in, part.id, "", part.points, to);
    if (!any) add_known(in, part.id, ".none", Tone::strong, to);
}

}  // namespace groundwork::view
