#pragma once

#include <string>
#include <vector>

#include "core/feedback.h"
#include "view/help_lines.h"
#include "view/results_screen.h"

// What the results are built with: the first screen in results_screen.cpp and result_leads.cpp, the screens behind its
// doors in part_screen.cpp, and what stands on those in the other result_*.cpp.
namespace groundwork::view {

/// The results that are being built, with what all their parts need.
struct Results {
    const Context& context;
    const Contacts& contacts;
    const OccasionView& taken;
    const ResultsState& state;

    const Check& check() const { return taken.check; }
    const Pack& pack() const { return taken.check.pack; }
    const std::string& word(const char* key) const { return view::word(taken.check.wording, key); }
    const std::string& word(const std::string& base, const char* end = "") const {
        return view::word(taken.check.wording, base, end);
    }
    const std::string& item_id(std::size_t item) const { return pack().items[item].id; }
    const std::string& band_word(const Facet& facet, const std::string& band) const {
        return word(band_key(facet, band));
    }
    Given given() const { return taken.given(); }
};

/// The nearest whole number.
std::string whole(double number);

/// The text under a key in two parts where the pack has one.
void add_known(const Results& in, const std::string& base, const char* end, Tone tone, std::vector<Node>& to);

/// A card that says what one could do next; nothing without words.
void add_next_step(const Results& in, const std::string& id, const std::string& text, std::vector<Node>& to);

/// A sentence to say that can be picked for the summary; where the check is about a person, just the sentence.
void add_sentence(const Results& in, const std::string& part, const std::string& key, std::vector<Node>& to);

/// Such sentences under a title.
void add_sentences(const Results& in, const std::string& id, const std::string& title,
                   const std::vector<std::string>& keys, std::vector<Node>& to);

/// Bullets under a title; nothing when there are none.
void add_points(const Results& in, const std::string& id, const std::string& title,
                const std::vector<std::string>& keys, std::vector<Node>& to);

/// What was given to these items: the stem of each and the response in words. Items without a response are left out.
void add_given(const Results& in, const std::vector<std::size_t>& items, std::vector<Node>& to);

/// A door that opens what stands below it; returns whether it is open.
bool add_unfolding(const Results& in, Name name, const std::string& label, const Intent& intent, std::vector<Node>& to);

/// The door to why a part may matter and to its sources, where it has any; with how its score was worked out, when
/// there is one.
void add_reasons(const Results& in, const PartRef& part, const FacetScore* score, std::vector<Node>& to);

/// The headline, text and next step of a facet or topic in that state, or those of its variant that holds.
void add_feedback(const Results& in, const std::string& id, const std::string& state,
                  const std::vector<Variant>& variants, std::vector<Node>& to);

/// The facets whose part of the results is shown, as indices into Pack::facets, in the order shown.
std::vector<std::size_t> shown_facets(const Results& in);

/// Which part that is; `part` must be one of Pack::results.
PartRef result_ref(const Pack& pack, const ResultPart& part);

/// The words of the band that a facet is in, or that its answers contradict each other.
const std::string& band_of(const Results& in, const Facet& facet, const FacetFeedback& feedback);
/// What may be said about a facet: of somebody, what their low and missing items ask.
std::vector<std::string> starters_of(const Results& in, const Facet& facet);
/// The steps of a facet on `node`, of a door or alone; none where charts are not shown.
void set_steps(const Results& in, const Facet& facet, const FacetFeedback& feedback, Node& node);

// Each adds what is to be read of one part, without its title, and nothing where there is nothing to say.
void add_facet(const Results& in, std::size_t index, std::vector<Node>& to);
void add_topic(const Results& in, std::size_t index, std::vector<Node>& to);
void add_alert(const Results& in, const PartRef& ref, std::vector<Node>& to);
void add_rulers(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_ticked(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_answers(const Results& in, const ResultPart& part, std::vector<Node>& to);
/// What was asked for over all topics.
void add_questions(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_chosen(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_notes(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_beliefs(const Results& in, const ResultPart& part, std::vector<Node>& to);
/// What else may be worth raising at any time.
void add_points_to_raise(const Results& in, const ResultPart& part, std::vector<Node>& to);
/// The charts over time and what moved.
void add_course(const Results& in, std::vector<Node>& to);
/// The ways to take the check again, to save it and to open what was saved.
void add_files(const Results& in, std::vector<Node>& to);

/// The alerts that hold, of every part that is shown, in order.
std::vector<PartRef> raised_alerts(const Results& in);
/// Whether the part has a door of its own.
bool has_door(const ResultPart& part);
/// The content of a part without a door of its own, each with its title, for the screen that has the rest.
void add_rest(const Results& in, std::vector<Node>& to);

/// The part that the first screen leads with and has a door to; absent without one.
std::optional<PartRef> leading_part(const Results& in);
/// Sets the part that was opened, the one that leads or the first one beside the rest of the first screen, with its
/// door chosen.
void add_beside(const Results& in, Screen& screen);

/// The way back, and on to the page.
void add_results_actions(const Results& in, const Intent& back, Screen& screen);

/// What leads: help when something is not safe, what to lean on, and what to talk about first.
void add_leads(const Results& in, std::vector<Node>& to);

}  // namespace groundwork::view
