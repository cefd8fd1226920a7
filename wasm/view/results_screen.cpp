#include "view/results_screen.h"

#include <algorithm>
#include <cmath>

#include "core/feedback.h"

namespace groundwork::view {
namespace {

/// The results that are being built, with what all their parts need.
struct Builder {
    const Context& context;
    const Check& check;
    const Responses& responses;
    const OpenDetails& open;

    const std::string& word(const Name& key) const { return view::word(check.wording, key); }
    const std::string& item_id(std::size_t item) const { return check.pack.items[item].id; }
    std::size_t part_of(const ResultPart& part) const {
        return check.pack.facets.size() + static_cast<std::size_t>(&part - check.pack.results.data());
    }
};

bool contains(const std::vector<std::size_t>& list, std::size_t part) { return std::find(list.begin(), list.end(), part) != list.end(); }

std::string whole(double number) { return std::to_string(std::lround(number)); }

std::vector<Node>& add_card(const Builder& in, const std::string& id, Screen& screen) {
    std::vector<Node>& card = add(screen.content, Role::card, id).children;
    add_heading(card, {id, ".title"}, in.word(id), Tone::subtitle, 3);
    return card;
}

void add_starters(const Builder& in, const std::string& id, const std::vector<std::string>& keys, std::vector<Node>& to) {
    if (keys.empty()) return;
    add_text(to, {id, ".starters"}, in.context["results.starters"], Tone::strong);
    std::vector<Node>& list = add(to, Role::list, {id, ".list"}).children;
    for (const std::string& key : keys) add(list, Role::list_item, key).label = in.word(key);
}

void add_door(std::vector<Node>& to, const Name& name, const std::string& label, Intent intent, bool open) {
    Node& door = add_button(to, name, label, intent, Weight::quiet);
    door.expandable = true;
    door.expanded = open;
}

// Three doors to what stands behind a result: why it may matter, where that comes from, and how it was worked out.
void add_details(const Builder& in, const std::string& id, std::size_t part, bool sources, const FacetScore* score, std::vector<Node>& to) {
    const bool reason = contains(in.open.reasons, part), number = score && contains(in.open.numbers, part);
    std::vector<Node>& row = add(to, Role::row, {id, ".doors"}).children;
    add_door(row, {id, ".show_why"}, in.context["results.why"], ShowReason{part}, reason);
    if (score) add_door(row, {id, ".show_number"}, in.context["results.show_number"], ShowNumber{part}, number);
    if (sources) add_button(row, {id, ".sources"}, in.context["nav.sources"], ShowSources{part}, Weight::quiet);
    if (reason) add_text(to, {id, ".why"}, in.word({id, ".why"}), Tone::soft);
    if (!number) return;
    add_text(to, {id, ".number"}, fill(in.context["results.number"], {{"n", whole(*score->score)}}), Tone::soft);
    add_text(to, {id, ".answered"},
             fill(in.context["progress.answered"], {{"n", std::to_string(score->answered)}, {"total", std::to_string(score->of)}}), Tone::caption);
}

void add_band(const Builder& in, const std::string& id, const FacetFeedback& feedback, std::vector<Node>& to) {
    Node& tag = add(to, Role::tag, {id, ".band"});
    tag.label = in.word({"band.", feedback.band});
    tag.tone = feedback.place == 1 ? Tone::warm : feedback.place == 0 ? Tone::caption : Tone::strong;
    if (feedback.place == 0) return;
    Node& steps = add(to, Role::steps, {id, ".steps"});
    steps.value = static_cast<int>(feedback.place);
    steps.of = static_cast<int>(in.check.pack.bands.size());
}

void add_facet(const Builder& in, std::size_t index, Screen& screen) {
    const Facet& facet = in.check.pack.facets[index];
    const FacetFeedback feedback = facet_feedback(in.check.pack, facet, in.responses);
    std::vector<Node>& card = add_card(in, facet.id, screen);
    add_band(in, facet.id, feedback, card);
    add_text(card, {facet.id, ".headline"}, in.word(feedback.headline), Tone::strong);
    add_text(card, {facet.id, ".text"}, in.word(feedback.text));
    add_text(card, {facet.id, ".next"}, in.context["results.next_step"], Tone::strong);
    add_text(card, {facet.id, ".next_step"}, in.word(feedback.next_step));
    add_starters(in, facet.id, facet.starters, card);
    add_details(in, facet.id, index, !facet.evidence.empty(), feedback.score.score ? &feedback.score : nullptr, card);
}

void add_rulers(const Builder& in, const ResultPart& part, Screen& screen) {
    const std::vector<RulerPrompt> prompts = ruler_prompts(in.check.pack, part, in.responses);
    if (prompts.empty()) return;
    std::vector<Node>& card = add_card(in, part.id, screen);
    for (const RulerPrompt& prompt : prompts) {
        const std::string& id = in.item_id(prompt.item);
        add_text(card, {id, ".asked"}, in.word(id), Tone::strong);
        add_text(card, {id, ".ask"}, fill(in.word(prompt.ask), {{"n", whole(prompt.number)}, {"n_minus_2", whole(prompt.number - 2)}}));
        if (!prompt.one_up.empty()) add_text(card, {id, ".one_up"}, in.word(prompt.one_up));
    }
    add_text(card, {part.id, ".note"}, in.word({part.id, ".note"}), Tone::hint);
}

void add_ticked(const Builder& in, const ResultPart& part, Screen& screen) {
    const std::vector<std::size_t> ticked = answered_items(part.members, in.responses), words = answered_items(part.words, in.responses);
    std::vector<Node>& card = add_card(in, part.id, screen);
    add_text(card, {part.id, ".count"},
             ticked.empty() ? in.word({part.id, ".empty"}) : fill(in.word({part.id, ".some"}), {{"n", std::to_string(ticked.size())}}));
    for (const std::size_t item : ticked) {
        const std::string& id = in.item_id(item);
        add_text(card, {id, ".ticked"}, in.word(id), Tone::strong);
        add_text(card, {id, ".tip"}, in.word({id, ".tip"}));
    }
    for (const std::size_t item : words) add_text(card, {in.item_id(item), ".words"}, written_text(in.responses[item]), Tone::strong);
    if (ticked.empty() && words.empty()) return;
    add_starters(in, part.id, part.starters, card);
    add_details(in, part.id, in.part_of(part), !part.evidence.empty(), nullptr, card);
}

void add_words(const Builder& in, const ResultPart& part, Screen& screen) {
    const std::vector<std::size_t> written = answered_items(part.members, in.responses);
    if (written.empty()) return;
    std::vector<Node>& card = add_card(in, part.id, screen);
    for (const std::size_t item : written) {
        add_text(card, {in.item_id(item), ".asked"}, in.word(in.item_id(item)), Tone::strong);
        add_text(card, {in.item_id(item), ".words"}, written_text(in.responses[item]));
    }
}

void add_part(const Builder& in, const ResultPart& part, Screen& screen) {
    switch (part.kind) {
        case ResultKind::facets:
            for (const std::size_t facet : part.members) add_facet(in, facet, screen);
            return;
        case ResultKind::rulers: return add_rulers(in, part, screen);
        case ResultKind::ticked: return add_ticked(in, part, screen);
        case ResultKind::answers: return add_words(in, part, screen);
        default: return;
    }
}

}  // namespace

Screen results_screen(const Context& context, const Check& check, const Responses& responses, const OpenDetails& open) {
    const Builder in{context, check, responses, open};
    Screen screen = new_screen(context, "results", check.wording["title"]);
    add_heading(screen.content, "results.title", context["results.title"]);
    add_text(screen.content, "results.intro", context["results.intro"], Tone::soft);
    add_text(screen.content, "results.reflective", context["label.reflective"], Tone::hint);
    for (const ResultPart& part : check.pack.results) add_part(in, part, screen);
    for (const char* key : {"note.low", "note.gating"})
        if (check.wording.has(key)) add_text(screen.content, key, check.wording[key], Tone::soft);
    for (const char* key : {"results.no_overall", "label.bands", "label.rough", "label.no_diagnosis"})
        add_text(screen.content, key, context[key], Tone::caption);
    add_button(screen.actions, "back", context["nav.back"], GoBack{});
    add_button(screen.actions, "home", context["nav.home"], Close{});
    return screen;
}

}  // namespace groundwork::view
