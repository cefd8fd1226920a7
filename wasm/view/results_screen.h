#pragma once

#include <optional>
#include <string>
#include <vector>

#include "view/help_lines.h"
#include "view/occasion_view.h"

namespace groundwork::view {

/// What the person opened and picked on the results, and what surrounds them.
struct ResultsState {
    /// What one of these acts opened.
    struct Opened {
        Act act = Act::nothing;
        PartRef part;

        bool operator==(const Opened&) const = default;
    };

    std::vector<Opened> opened;     // reasons and more words of parts
    std::optional<PartRef> beside;  // in a wide window: the part that a door led to
    bool wide = false;
    bool table = false;    // the charts over time stand as rows and columns
    bool answers = false;  // the review lists what was answered
    std::vector<Picked> picked;
    std::size_t fresh = 0;              // how many of those were picked since the page was last looked at
    bool charts = true;                 // once a panel about safety was opened there is no chart, and help comes first
    bool tired = false;                 // several checks are done: it is time to say that one may stop
    bool others = false;                // the page has other checks
    std::vector<std::string> problems;  // what is wrong with a file that was opened
};

/// What the responses come to on one screen: what to lean on, what to talk about first, and a door to each part; in a
/// wide window with one of the parts beside them. No total, no grade.
Screen results_screen(const Context& context, const Contacts& contacts, const OccasionView& taken,
                      const ResultsState& state);

/// One part of the results on a screen of its own.
Screen part_screen(const Context& context, const Contacts& contacts, const OccasionView& taken,
                   const ResultsState& state, const PartRef& part);

/// What a part is called and which evidence it rests on.
struct PartSources {
    const std::string& title;  // wording key
    const std::vector<std::string>& evidence;
};
PartSources sources_of(const Pack& pack, const PartRef& part);

}  // namespace groundwork::view
