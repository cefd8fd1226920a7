#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/pack.h"
#include "core/result.h"

namespace groundwork {

/// One thing that the one page may say, from a closed list of kinds. Its ids may belong to any check.
struct SummaryLine {
    enum class Kind {
        given,
        highest,
        strong,
        ticked,
        said,          // of a facet: the line that tells most
        lowest_lines,  // the lowest responses
        endorsed,      // the lines with a high response
        asked,
        marked,
        raised,
        given_if,
        picked,
        fixed
    };

    Kind kind = Kind::given;
    std::vector<std::string> ids;     // items, facets, the part of the results or the panel that it is about
    std::vector<std::string> values;  // marked, asked, given_if: the options that count; asked: any when empty
    std::string text;                 // wording key of a template that may hold {value}; may be empty
    std::size_t most = 0;             // how many items at most; 0 for as many as there are
    double edge = 0;  // strong: how far from the middle a wish is strong; endorsed: the least number that counts;
                      // lowest_lines: below it a keyed value counts
    bool strongest = false;  // strong: the strongest first
    Condition shown_if;
};

/// Lines under one title; its id is the title's wording key.
struct SummarySection {
    std::string id;
    bool included = false;  // whether it is on the page, where it says something, until the person says otherwise
    Condition shown_if;     // else it is left out
    Condition never_if;     // then it is not on the page by itself; where there is none, it never holds
    bool offered = false;   // shown for the person's own words even when it has nothing to say
    std::size_t most = 0;   // how many lines at most; 0 for as many as there are
    std::vector<SummaryLine> lines;
};

/// What the one page is made of, in its order.
struct SummaryPlan {
    std::vector<SummarySection> sections;
};

/// The plan in summary.json, or all its faults. Whether its ids lead anywhere depends on the checks that a page has.
Result<SummaryPlan> parse_summary_plan(std::string_view source, const std::string& file);

}  // namespace groundwork
