#pragma once

#include <string>
#include <vector>

#include "core/condition.h"
#include "core/pack.h"
#include "core/scoring.h"
#include "core/wording.h"

namespace groundwork {

/// What a facet comes to: its score, and the band that chooses what is said.
struct FacetFeedback {
    FacetScore score;
    std::string band;       // its id; "none" when there is no score
    std::size_t place = 0;  // which band it is, from 1 for the lowest; 0 when there is no score
    std::size_t of = 0;     // how many bands there are
};

/// What the facet comes to with these responses.
FacetFeedback facet_feedback(const Pack& pack, const Facet& facet, const Responses& responses);

/// The wording key of the band of a facet, or of "none": "band.partly", or "CRS.moving.band.same" where the facet has
/// bands of its own.
std::string band_key(const Facet& facet, const std::string& band);

/// Whether a facet says nothing since one number was given throughout, and it has items of both keyings.
bool is_contradicted(const Given& given, const Facet& facet);

/// The wording key of what is said of a facet, topic or alert with that id: of the first variant that holds, where the
/// wording has that text of it, otherwise of the state. `end` is such as ".headline".
std::string feedback_key(const Wording& wording, const std::string& id, const std::string& state,
                         const std::vector<Variant>& variants, const Given& given, const char* end);

/// The sentences offered for a facet: two, or one in the highest band, unless none is better than another; none
/// without a score or when it is contradicted.
std::vector<std::string> facet_starters(const Given& given, const Facet& facet);

/// What is asked about one ruler that has a number.
struct RulerPrompt {
    std::size_t item = 0;
    double number = 0;
    std::string ask;     // wording key; the text may hold {n} and {n_minus_2}
    std::string one_up;  // wording key; empty at the upper end, where there is no higher number
};

/// One prompt for each ruler of the part that has a number, in order.
std::vector<RulerPrompt> ruler_prompts(const Pack& pack, const ResultPart& part, const Responses& responses);

/// The items of the part that have a response, in order.
std::vector<std::size_t> answered_items(const std::vector<std::size_t>& items, const Responses& responses);

}  // namespace groundwork
