#include "core/compare.h"
#include "core/feedback.h"
#include "core/text_names.h"
#include "view/results.h"

namespace groundwork::view {
namespace {

// The lowest band is warm, unless none is better than another.
Tone tone_of(const Pack& pack, std::size_t place) { return place == 1 && !pack.neutral ? Tone::warm : Tone::strong; }

void add_band(const Results& in, const Facet& facet, const FacetFeedback& feedback, std::vector<Node>& to) {
    const std::string& id = facet.id;
    const Tone tone = feedback.place == 0 ? Tone::caption : tone_of(in.pack(), feedback.place);
    Node& tag = add(to, Role::tag, {id, ".band"});
    tag.label = in.band_word(facet, feedback.band);
    tag.tone = tone;
    if (feedback.place == 0) return;
    Node& steps = add(to, Role::steps, {id, ".steps"});
    steps.value = static_cast<int>(feedback.place);
    steps.of = static_cast<int>(feedback.of);
    steps.tone = tone;
}

// One number throughout says the opposite of itself: nothing can be told from it.
void add_contradicted(const Results& in, const Facet& facet, std::vector<Node>& to) {
    Node& tag = add(to, Role::tag, {facet.id, ".band"});
    tag.label = in.context["band.same"];
    tag.tone = Tone::caption;
    add_heading(to, {facet.id, ".headline"}, in.context["results.same.headline"], Tone::strong, 4);
    add_text(to, {facet.id, ".text"}, in.context["results.same.text"]);
    add_heading(to, {facet.id, ".next"}, in.context["results.next_step"], Tone::strong, 4);
    add_text(to, {facet.id, ".next_step"}, in.context["results.same.next_step"]);
}

/// What may be said about a facet: of somebody, what their low and missing items ask.
std::vector<std::string> starters_of(const Results& in, const Facet& facet) {
    constexpr std::size_t most = 2;
    return in.pack().repeat == Repeat::people ? facet_questions(in.pack(), facet, in.taken.responses, most)
                                              : facet_starters(in.given(), facet);
}

void add_facet(const Results& in, std::size_t index, std::vector<Node>& to) {
    const Facet& facet = in.pack().facets[index];
    const FacetFeedback feedback = facet_feedback(in.pack(), facet, in.taken.responses);
    std::vector<Node>& card = add_card(in, facet.id, to);
    if (is_contradicted(in.given(), facet)) return add_contradicted(in, facet, card);
    add_band(in, facet, feedback, card);
    add_feedback(in, facet.id, feedback.band, facet.variants, card);
    add_points(in, facet.id, in.context["results.look_for"], facet.points, card);
    add_sentences(in, facet.id, in.context["results.starters"], starters_of(in, facet), card);
    const FacetScore* score = feedback.score.score ? &feedback.score : nullptr;
    add_doors(in, facet.id, {PartKind::facet, index}, !facet.evidence.empty(), score, card);
}

void add_profile_row(const Results& in, const Facet& facet, std::vector<Node>& to) {
    const FacetFeedback feedback = facet_feedback(in.pack(), facet, in.taken.responses);
    std::vector<Node>& row = add(to, Role::table_row, {facet.id, ".row"}).children;
    add(row, Role::head_cell, {facet.id, ".row_name"}).label = in.word(facet.id);
    Node& cell = add(row, Role::cell, {facet.id, ".row_band"});
    const bool contradicted = is_contradicted(in.given(), facet);
    cell.label = contradicted ? in.context["band.same"] : in.band_word(facet, feedback.band);
    cell.value = contradicted ? 0 : static_cast<int>(feedback.place);
    cell.of = static_cast<int>(feedback.of);
    cell.tone = tone_of(in.pack(), feedback.place);
}

void add_profile(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    Node& table = add(to, Role::table, {part.id, ".profile"});
    table.label = in.context["results.profile"];
    table.chart = Chart::profile;
    std::vector<Node>& heads = add(table.children, Role::table_row, {part.id, ".heads"}).children;
    add(heads, Role::head_cell, {part.id, ".head_facet"}).said = in.context["results.topic"];
    add(heads, Role::head_cell, {part.id, ".head_band"}).said = in.context["results.band"];
    for (const std::size_t facet : part.members) add_profile_row(in, in.pack().facets[facet], table.children);
}

}  // namespace

void add_facets(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    add_heading(to, {part.id, ".title"}, in.word(part.id), Tone::subtitle, 3);
    if (part.members.size() > 1 && in.state.charts) add_profile(in, part, to);
    for (const std::size_t facet : part.members) add_facet(in, facet, to);
}

void add_rulers(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const std::vector<RulerPrompt> prompts = ruler_prompts(in.pack(), part, in.taken.responses);
    if (prompts.empty()) return;
    std::vector<Node>& card = add_card(in, part.id, to);
    for (const RulerPrompt& prompt : prompts) {
        const std::string& id = in.item_id(prompt.item);
        add_heading(card, {id, ".asked"}, in.word(id), Tone::strong, 4);
        const auto& [number, lower] = text_names::ruler;
        add_text(card, {id, ".ask"},
                 fill(in.word(prompt.ask), {{number, whole(prompt.number)}, {lower, whole(prompt.number - 2)}}));
        if (!prompt.one_up.empty()) add_text(card, {id, ".one_up"}, in.word(prompt.one_up));
    }
    add_text(card, {part.id, ".note"}, in.word(part.id, ".note"), Tone::hint);
}

void add_ticked(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const std::vector<std::size_t> ticked = answered_items(part.members, in.taken.responses),
                                   words = answered_items(part.words, in.taken.responses);
    std::vector<Node>& card = add_card(in, part.id, to);
    if (!ticked.empty() || words.empty())
        add_text(card, {part.id, ".count"},
                 ticked.empty() ? in.word(part.id, ".empty")
                                : counted(in.context, in.check().wording, part.id + ".some", ticked.size()));
    for (const std::size_t item : ticked) {
        const std::string& id = in.item_id(item);
        add_heading(card, {id, ".ticked"}, in.word(id), Tone::strong, 4);
        add_text(card, {id, ".tip"}, in.word(id, ".tip"));
    }
    for (const std::size_t item : words)
        add_text(card, {in.item_id(item), ".words"}, written_text(in.taken.responses[item]), Tone::strong);
    if (ticked.empty() && words.empty()) return;
    add_sentences(in, part.id, in.context["results.starters"], said(part.starters, in.given()), card);
    add_doors(in, part.id, result_ref(in.pack(), part), !part.evidence.empty(), nullptr, card);
}

void add_answers(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    if (answered_items(part.members, in.taken.responses).empty()) return;
    add_given(in, part.members, add_card(in, part.id, to));
}

}  // namespace groundwork::view
