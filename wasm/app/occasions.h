#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/pack_parser.h"
#include "core/record.h"
#include "core/run.h"
#include "view/occasion_view.h"
#include "view/welcome_screen.h"

namespace groundwork::app {

/// One occasion on which a check is taken: the run, and the day as YYYY-MM-DD; empty when no day is known.
struct Occasion {
    Run run;
    std::string date;
    bool handed_in = false;  // from a file of the person's, and so before everything of this sitting
};

/// The occasions of one check, the oldest first or one for each person, and which of them is open.
struct Occasions {
    std::vector<Occasion> all;
    std::size_t open = 0;

    bool empty() const { return all.empty(); }
    Occasion& current() { return all[open]; }
    const Occasion& current() const { return all[open]; }
};

/// Adds an occasion with nothing given and opens it.
void begin(Occasions& occasions, const Pack& pack, const std::string& date);

/// Takes one away; the one before it is open then.
void remove(Occasions& occasions, std::size_t occasion);

/// Takes the open one away again when nothing was given in it and there are others.
void drop_empty(Occasions& occasions);

/// Puts the records of that check that the person handed in before what was taken in this sitting, in the order of
/// their days. One that is there already is not added again. Returns how many were.
std::size_t add_records(Occasions& occasions, const Pack& pack, const std::vector<Record>& records);

/// Everything finished in which something was given as records, the oldest first, without what no record may hold.
std::vector<Record> records_of(const Occasions& occasions, const Pack& pack);

/// Whether the file with all of that can be handed in again: it has neither too many records nor too many bytes.
bool fits_file(const Occasions& occasions, const Pack& pack);

/// The open occasion as the view has it, with the last of the earlier times and what was given to other checks.
view::OccasionView occasion_view(const Occasions& occasions, const Check& check, std::size_t index,
                                 std::vector<OtherCheck> others);

/// What every occasion holds, where an item is asked.
std::vector<Responses> responses_of(const Occasions& occasions, const Pack& pack);

/// How far the open occasion has come.
view::Progress progress_of(const Occasions& occasions, const Pack& pack);

}  // namespace groundwork::app
