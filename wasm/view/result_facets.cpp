#include "core/compare.h"
#include "core/text_names.h"
#include "view/results.h"

namespace groundwork::view {
namespace {

// One number throughout says the opposite of itself: nothing can be told from it.
void add_contradicted(const Results& in, const Facet& facet, std::vector<Node>& to) {
    add_heading(to, {facet.id, ".headline"}, in.context["results.same.headline"], Tone::strong, 3);
    add_text(to, {facet.id, ".text"}, in.context["results.same.text"]);
    add_next_step(in, facet.id, in.context["results.same.next_step"], to);
}

/// What else may be said about a facet than the sentences that are offered first.
std::vector<std::string> more_starters(const Results& in, const Facet& facet, std::size_t offered) {
    if (offered == 0 || in.pack().repeat == Repeat::people) return {};
    std::vector<std::string> more = said(facet.starters, in.given());
    more.erase(more.begin(), more.begin() + static_cast<std::ptrdiff_t>(offered));
    return more;
}

void add_starters(const Results& in, const Facet& facet, const PartRef& ref, std::vector<Node>& to) {
    const std::vector<std::string> first = starters_of(in, facet), more = more_starters(in, facet, first.size());
    add_sentences(in, facet.id, in.context["results.starters"], first, to);
    if (more.empty()) return;
    if (!add_unfolding(in, {facet.id, ".more"}, in.context["results.more_words"], ShowWords{ref}, to)) return;
    for (const std::string& key : more) add_sentence(in, facet.id + ".more", key, to);
}

}  // namespace

const std::string& band_of(const Results& in, const Facet& facet, const FacetFeedback& feedback) {
    return is_contradicted(in.given(), facet) ? in.context["band.same"] : in.band_word(facet, feedback.band);
}

std::vector<std::string> starters_of(const Results& in, const Facet& facet) {
    constexpr std::size_t most = 2;
    return in.pack().repeat == Repeat::people ? facet_questions(in.pack(), facet, in.taken.responses, most)
                                              : facet_starters(in.given(), facet);
}

// The lowest band is warm, unless none is better than another.
void set_steps(const Results& in, const Facet& facet, const FacetFeedback& feedback, Node& node) {
    if (!in.state.charts || feedback.place == 0) return;
    node.value = is_contradicted(in.given(), facet) ? 0 : static_cast<int>(feedback.place);
    node.of = static_cast<int>(feedback.of);
    if (feedback.place == 1 && !in.pack().neutral) node.tone = Tone::warm;
}

void add_facet(const Results& in, std::size_t index, std::vector<Node>& to) {
    const Facet& facet = in.pack().facets[index];
    const FacetFeedback feedback = facet_feedback(in.pack(), facet, in.taken.responses);
    Node& band = add(to, Role::steps, {facet.id, ".band"});
    band.label = band_of(in, facet, feedback);
    set_steps(in, facet, feedback, band);
    if (is_contradicted(in.given(), facet)) return add_contradicted(in, facet, to);
    const PartRef ref{PartKind::facet, index};
    add_feedback(in, facet.id, feedback.band, facet.variants, to);
    add_points(in, facet.id, in.context["results.look_for"], facet.points, to);
    add_starters(in, facet, ref, to);
    add_reasons(in, ref, feedback.score.score ? &feedback.score : nullptr, to);
}

void add_rulers(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const std::vector<RulerPrompt> prompts = ruler_prompts(in.pack(), part, in.taken.responses);
    for (const RulerPrompt& prompt : prompts) {
        const std::string& id = in.item_id(prompt.item);
        add_heading(to, {id, ".asked"}, in.word(id), Tone::strong, 4);
        const auto& [number, lower] = text_names::ruler;
        add_text(to, {id, ".ask"},
                 fill(in.word(prompt.ask), {{number, whole(prompt.number)}, {lower, whole(prompt.number - 2)}}));
        if (!prompt.one_up.empty()) add_text(to, {id, ".one_up"}, in.word(prompt.one_up));
    }
    if (!prompts.empty()) add_text(to, {part.id, ".note"}, in.word(part.id, ".note"), Tone::soft);
}

void add_ticked(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const std::vector<std::size_t> ticked = answered_items(part.members, in.taken.responses),
                                   words = answered_items(part.words, in.taken.responses);
    if (!ticked.empty() || words.empty())
        add_text(to, {part.id, ".count"},
                 ticked.empty() ? in.word(part.id, ".empty")
                                : counted(in.context, in.check().wording, part.id + ".some", ticked.size()));
    for (const std::size_t item : ticked) {
        const std::string& id = in.item_id(item);
        add_heading(to, {id, ".ticked"}, in.word(id), Tone::strong, 4);
        add_text(to, {id, ".tip"}, in.word(id, ".tip"));
    }
    for (const std::size_t item : words) {
        const std::string& id = in.item_id(item);
        add_heading(to, {id, ".asked"}, in.word(id), Tone::strong, 4);
        add_text(to, {id, ".words"}, written_text(in.taken.responses[item]));
    }
    if (ticked.empty() && words.empty()) return;
    add_sentences(in, part.id, in.context["results.starters"], said(part.starters, in.given()), to);
    add_reasons(in, result_ref(in.pack(), part), nullptr, to);
}

void add_answers(const Results& in, const ResultPart& part, std::vector<Node>& to) { add_given(in, part.members, to); }

}  // namespace groundwork::view
