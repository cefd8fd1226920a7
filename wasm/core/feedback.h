#pragma once

#include <string>
#include <vector>

#include "core/pack.h"
#include "core/scoring.h"

namespace groundwork {

/// What is said about one facet: its score and the keys of the texts that its band chooses.
struct FacetFeedback {
    FacetScore score;
    std::string band;       // id of the band; "none" when there is no score
    std::size_t place = 0;  // which band it is, from 1 for the lowest; 0 when there is no score
    std::string headline;   // wording keys
    std::string text;
    std::string next_step;
    std::string why;
};

/// The feedback for a facet, chosen by its band, or by "none" when too few items were answered.
FacetFeedback facet_feedback(const Pack& pack, const Facet& facet, const Responses& responses);

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
