#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "view/intent.h"

namespace groundwork::app {

enum class Place : std::uint8_t { problem, welcome, run, people, summary };

/// What lies over a place until it is closed.
enum class Overlay : std::uint8_t { none, part, help, sources, panel, about };

/// Where the person is: the place, what lies over it, and what they come back to.
class Navigator {
public:
    /// At that place, with nothing over it.
    explicit Navigator(Place first = Place::welcome) : place_(first) {}

    Place place() const { return place_; }
    Overlay overlay() const { return over_.empty() ? Overlay::none : over_.back().overlay; }
    /// The panel that is open or was the last one, as an index into Safety::panels.
    std::size_t panel() const { return panel_; }
    /// The part of the results that is open, or whose sources are.
    const view::PartRef& part() const { return over_.back().part; }
    /// The page about the tool or therapy that is open.
    const view::AboutRef& about() const { return over_.back().about; }
    /// The person whose removal is being asked about; absent when nobody's is.
    std::optional<std::size_t> removing() const { return removing_; }
    /// The people of whom all open questions are shown.
    const std::vector<std::size_t>& asking() const { return asking_; }
    /// Whether the last step led back from something to where it was opened.
    bool resumed() const { return resumed_; }

    /// Begins a step: whatever it does, it has not led back yet.
    void begin_step() {
        resumed_ = false;
        focus_ = 0;
    }
    /// Goes to a place; what lies over it stays.
    void go_to(Place place) { place_ = place; }
    /// Goes to the summary, which closing leaves for where it was opened from.
    void open_summary();
    /// Opens a part, in place of the one that is open.
    void open_part(const view::PartRef& part);
    void open_help() { open({Overlay::help, {}, {}}); }
    void open_sources(const view::PartRef& part) { open({Overlay::sources, part, {}}); }
    void open_about(const view::AboutRef& page) { open({Overlay::about, {}, page}); }
    /// Puts that panel over the place, or takes the one that is there away.
    void set_panel(std::optional<std::size_t> panel);
    /// Shows all open questions to that person until something is closed.
    void show_questions(std::size_t person) { asking_.push_back(person); }
    /// The node that the person asked to be taken to in this step; 0 for none.
    std::uint32_t focus() const { return focus_; }
    void take_to(std::uint32_t node) { focus_ = node; }
    /// Asks whether to remove that person, or no longer.
    void ask_removal(std::optional<std::size_t> person) { removing_ = person; }
    /// Back from what lies on top to what is below it, or from a place to the one before.
    void close();
    /// Takes away all that lies over the place.
    void clear_overlays() { over_.clear(); }

private:
    /// What lies over a place, and of which part of the results or which page about the tool it is.
    struct Over {
        Overlay overlay;
        view::PartRef part;
        view::AboutRef about;

        bool operator==(const Over&) const = default;
    };

    void open(const Over& over);

    Place place_;
    std::vector<Over> over_;  // what lies over it, the uppermost last
    Place before_summary_ = Place::welcome;
    std::vector<Over> over_before_summary_;
    std::size_t panel_ = 0;
    std::optional<std::size_t> removing_;
    std::uint32_t focus_ = 0;
    std::vector<std::size_t> asking_;
    bool resumed_ = false;
};

}  // namespace groundwork::app
