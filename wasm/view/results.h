#pragma once

#include <string>
#include <vector>

#include "core/feedback.h"
#include "view/help_lines.h"
#include "view/results_screen.h"

// What the parts of the results are built with; each kind of part has its own function in one of the result_*.cpp.
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

/// A card with its title.
std::vector<Node>& add_card(const Results& in, const std::string& id, std::vector<Node>& to);

/// The text under a key in two parts where the pack has one.
void add_known(const Results& in, const std::string& base, const char* end, Tone tone, std::vector<Node>& to);

/// Sentences to say, each of which can be picked for the summary; as a plain list where the check is about a person.
void add_sentences(const Results& in, const std::string& id, const std::string& title,
                   const std::vector<std::string>& keys, std::vector<Node>& to);

/// Bullets under a title; nothing when there are none.
void add_points(const Results& in, const std::string& id, const std::string& title,
                const std::vector<std::string>& keys, std::vector<Node>& to);

/// What was given to these items: the stem of each and the response in words. Items without a response are left out.
void add_given(const Results& in, const std::vector<std::size_t>& items, std::vector<Node>& to);

/// The doors to what stands behind a part: why it may matter, how a score was worked out (when there is one), and the
/// sources (when there are any).
void add_doors(const Results& in, const std::string& id, const PartRef& part, bool sources, const FacetScore* score,
               std::vector<Node>& to);

/// The headline, text and next step of a facet or topic in that state, or those of its variant that holds.
void add_feedback(const Results& in, const std::string& id, const std::string& state,
                  const std::vector<Variant>& variants, std::vector<Node>& to);

/// Which part that is; `part` must be one of Pack::results.
PartRef result_ref(const Pack& pack, const ResultPart& part);

void add_facets(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_rulers(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_ticked(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_answers(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_topics(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_wishes(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_questions(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_chosen(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_notes(const Results& in, const ResultPart& part, std::vector<Node>& to);
void add_beliefs(const Results& in, const ResultPart& part, std::vector<Node>& to);
/// What else may be worth raising; the alerts that hold stand above all parts.
void add_alerts(const Results& in, const ResultPart& part, std::vector<Node>& to);

/// The alerts that hold, of every part.
void add_raised(const Results& in, std::vector<Node>& to);

/// The charts over time and what moved, when there is an earlier time.
void add_course(const Results& in, std::vector<Node>& to);
/// The ways to take the check again, to save it and to open what was saved.
void add_files(const Results& in, std::vector<Node>& to);

}  // namespace groundwork::view
