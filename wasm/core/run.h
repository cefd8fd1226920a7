#pragma once

#include <cstddef>
#include <vector>

#include "core/pack.h"
#include "core/responses.h"

namespace groundwork {

/// The items that one screen asks for.
struct Step {
    std::size_t section = 0;
    std::vector<std::size_t> items;
};

/// The steps of a check in order, given what was responded so far: one for each item, or one for a whole section that
/// is shown together. Items that are not asked are left out; a response changes only steps after its own.
std::vector<Step> steps_of(const Pack& pack, const Responses& responses);

enum class Stage { asking, reviewing, finished };

/// One check in progress. Every function below takes a run and returns the next one; nothing else changes it.
struct Run {
    Responses responses;
    std::size_t step = 0;
    Stage stage = Stage::asking;
    bool from_review = false;  // the step or the end was reached from the review, and going back leads there again

    bool operator==(const Run&) const = default;
};

/// A run with nothing answered, at its first step.
Run begin_run(const Pack& pack);

/// The run with that response to that item; an absent response clears it. The place stays.
Run respond(Run run, std::size_t item, Response response);

/// One step on, whether the step was answered or is skipped; after the last one the end, or the review where something
/// is empty. A step that was jumped to leads to the review again.
Run go_on(const Pack& pack, Run run);

/// One step back, to where the run came from; what was given stays. At the first step the run stays where it is.
Run go_back(const Pack& pack, Run run);

/// The step that asks for `item`, which must be one that is asked, and from which the run comes back to the review.
Run jump_to(const Pack& pack, Run run, std::size_t item);

/// The items that are asked and have no response, in order, as the review lists them. Ticks are not among them: an
/// empty box is a full response to a list, and so are the text that belongs to one and an empty row of rulers.
std::vector<std::size_t> unanswered_items(const Pack& pack, const Run& run);

}  // namespace groundwork
