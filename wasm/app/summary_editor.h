#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/safety.h"
#include "core/summary_plan.h"
#include "view/summary_screen.h"

namespace groundwork::app {

/// What came of picking a text.
enum class Picking { added, removed, full };

/// What the person makes of the page to take along: what they pick for it, put on it or take off it, and write in it.
/// `plan` is always the page's, and `parts` are its sections as they stand now.
class SummaryEditor {
public:
    using Parts = std::vector<view::SummaryPart>;

    /// A page of that day on which nothing was changed, with so many sections in its plan.
    explicit SummaryEditor(std::size_t sections = 0, const std::string& date = "");

    const view::SummaryState& state() const { return state_; }
    const std::vector<view::Picked>& picked() const { return picked_; }
    /// The ids of the panels whose line the person put on the page.
    const std::vector<std::string>& panels() const { return panels_; }

    /// Picks a text, which says `line`, or takes it off; does nothing when it is one too many.
    Picking pick(const SummaryPlan& plan, const view::Picked& text, const std::string& line);
    /// Puts the line of a panel on the page, or takes it off; `words` are those of the summary.
    void add_panel_line(const SummaryPlan& plan, const Wording& words, const Panel& panel);
    /// Puts a section on the page, or takes it off.
    void include(const Parts& parts, std::size_t section);
    /// Takes over what the person wrote in a section.
    void write(const Parts& parts, std::size_t section, std::string_view text);
    /// Gives a section the words back that follow from the responses.
    void renew(std::size_t section) { state_.edited[section].reset(); }
    /// Asks whether to take back everything that was changed, or no longer.
    void ask_reset(bool asks) { state_.asks_reset = asks; }
    void reset();
    /// Begins to look at the page: nothing is asked, and how much fits is not known yet.
    void open();
    /// Hears how many parts from the end do not fit on one sheet; returns whether that is news.
    bool fits(std::size_t too_many);

private:
    void amend(const SummaryPlan& plan, SummaryLine::Kind kind, const std::string& line, bool add);

    view::SummaryState state_;
    std::vector<view::Picked> picked_;
    std::vector<std::string> panels_;
};

}  // namespace groundwork::app
