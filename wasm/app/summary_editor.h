#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/safety.h"
#include "core/summary_plan.h"
#include "view/summary_parts.h"

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
    /// How many of those came since the page was opened last.
    std::size_t fresh() const { return fresh_; }
    /// The ids of the panels whose line the person put on the page.
    const std::vector<std::string>& panels() const { return panels_; }

    /// Picks a text, which says `line`, or takes it off; does nothing when it is one too many.
    Picking pick(const SummaryPlan& plan, const view::Picked& text, const std::string& line);
    /// Puts the line of a panel on the page, or takes it off; `words` are those of the summary.
    void add_panel_line(const SummaryPlan& plan, const Wording& words, const Panel& panel);
    /// Begins to write in a line, by its place among those of the section.
    void open_line(const Parts& parts, std::size_t section, std::size_t line);
    /// Puts one more line on the page, and begins to write in it.
    void add_line(std::size_t section);
    /// Takes over what the person wrote in the line that is open.
    void write(std::string_view text);
    /// Ends writing: a line without words goes. Returns the node of the line.
    std::uint32_t close_line();
    /// Takes the line that is open off the page; `picked` has the lines of `picked()`, one of which it may be. Returns
    /// the node of the title above it.
    std::uint32_t take_off(const std::vector<std::string>& picked);
    /// Puts a section on the page with all of its lines, or one line that was taken off.
    void add_part(const Parts& parts, std::size_t section);
    void put_back(const Parts& parts, std::size_t section, std::size_t line);
    /// Shows or hides what may be added, or the sections that are empty.
    void show_more(bool empty);
    /// Asks whether to take back everything that was changed, or no longer.
    void ask_reset(bool asks) { state_.asks_reset = asks; }
    void reset();
    /// Begins to look at the page: nothing is asked or open, and how much fits is not known yet.
    void open();
    /// Hears how many parts from the end do not fit on one sheet; returns whether that is news.
    bool fits(std::size_t too_many);

private:
    void amend(const SummaryPlan& plan, SummaryLine::Kind kind, const std::string& line, bool add);

    view::SummaryState state_;
    std::vector<view::Picked> picked_;
    std::vector<std::string> panels_;
    std::size_t fresh_ = 0;
};

}  // namespace groundwork::app
