#pragma once

#include <cstddef>
#include <cstdint>

namespace groundwork::view {

/// What activating a control does.
enum class Act : std::uint8_t {
    nothing,
    start_check,    // begins it, or goes on with it
    start_again,    // the open check once more: another time, another person
    open_occasion,  // that time or person of the open check
    ask_remove,
    ask_more,  // shows all open questions to somebody
    keep,      // takes the question back whether to remove
    remove,
    choose,  // takes this option and no other
    tick,    // takes the option, or takes it away
    write,   // the text comes with the activation
    clear,
    go_on,
    go_back,
    jump_to,
    show_number,   // shows or hides how a facet was worked out
    show_reason,   // shows or hides why a part may matter
    show_answers,  // shows or hides what was answered, on the review
    show_table,    // shows the charts over time as rows and columns, or hides those
    show_sources,
    pick,  // picks a text of the check's wording for the summary, or takes it off
    show_summary,
    include_section,  // puts a section on the page, or takes it off
    write_section,    // the text comes with the activation
    renew_section,    // back from what was written to what the responses say now
    ask_reset,        // whether to empty the summary, or not after all
    reset_summary,
    print,
    copy,
    save_text,
    save_records,
    load_records,    // the file's text comes with the activation
    add_panel_line,  // puts a panel's line on the summary, or takes it off
    show_people,
    show_help,
    choose_country,
    clear_country,  // none is chosen any more
    close,          // back from an overlay to where it was opened; else to the start
    move_to,        // takes the focus to a node of the screen
    stop,           // no more questions: from a panel to the start
    switch_view,    // between the drawn and the plain view
    leave
};

/// In which list of a pack a part of the results stands: `result` is that of Pack::results, `alert` one of its alerts.
enum class PartKind : std::uint8_t { facet, topic, result, alert, belief };

/// A part of the results that has a title, evidence, and perhaps a reason why it may matter.
struct PartRef {
    PartKind kind = PartKind::facet;
    std::size_t index = 0;   // in the list of its kind; for an alert or belief, in Pack::results
    std::size_t within = 0;  // alert, belief: among those of that result

    bool operator==(const PartRef&) const = default;
};

/// What a control means. The control carries it; neither projection of a screen decides anything. It is a few numbers,
/// so that copying a screen copies no more.
struct Intent {
    Act act = Act::nothing;
    bool on = false;
    PartKind kind = PartKind::facet;    // of the part that it is about
    std::size_t first = 0, second = 0;  // what it is about

    /// The part that it is about.
    constexpr PartRef part() const { return {kind, first, second}; }
};

/// An intent that is about nothing else, one that is about one thing, one about the second thing of the first, and one
/// about a part of the results.
template <Act which>
struct Plain : Intent {
    constexpr Plain() : Intent{.act = which} {}
};
template <Act which>
struct About : Intent {
    explicit constexpr About(std::size_t thing) : Intent{.act = which, .first = thing} {}
};
template <Act which>
struct Among : Intent {
    constexpr Among(std::size_t first, std::size_t second, bool on = false)
        : Intent{.act = which, .on = on, .first = first, .second = second} {}
};
template <Act which>
struct OfPart : Intent {
    explicit constexpr OfPart(const PartRef& part)
        : Intent{.act = which, .kind = part.kind, .first = part.index, .second = part.within} {}
};

/// Whether an act leads on, to where a second press by accident would do what nobody wanted.
constexpr bool leads_on(Act act) {
    return act == Act::start_check || act == Act::start_again || act == Act::go_on || act == Act::show_summary ||
           act == Act::print;
}

using Nothing = Plain<Act::nothing>;
using StartCheck = About<Act::start_check>;  // a check
using StartAgain = Plain<Act::start_again>;
using OpenOccasion = About<Act::open_occasion>;  // an occasion, as AskRemove and Remove
using AskRemove = About<Act::ask_remove>;
using AskMore = About<Act::ask_more>;
using MoveTo = About<Act::move_to>;
using Keep = Plain<Act::keep>;
using Remove = About<Act::remove>;
using Choose = Among<Act::choose>;  // an item, its option
using Tick = Among<Act::tick>;      // an item, its option, whether it is taken
using Write = About<Act::write>;    // an item, as the next
using Clear = About<Act::clear>;
using GoOn = Plain<Act::go_on>;
using GoBack = Plain<Act::go_back>;
using JumpTo = About<Act::jump_to>;          // an item
using ShowNumber = About<Act::show_number>;  // a facet
using ShowReason = OfPart<Act::show_reason>;
using ShowAnswers = Plain<Act::show_answers>;
using ShowTable = Plain<Act::show_table>;
using ShowSources = OfPart<Act::show_sources>;
using Pick = Among<Act::pick>;  // a check, a text of its wording
using ShowSummary = Plain<Act::show_summary>;
using IncludeSection = About<Act::include_section>;  // a section, as the next two
using WriteSection = About<Act::write_section>;
using RenewSection = About<Act::renew_section>;
using AskReset = About<Act::ask_reset>;  // 1 asks, 0 no longer
using ResetSummary = Plain<Act::reset_summary>;
using Print = Plain<Act::print>;
using Copy = Plain<Act::copy>;
using SaveText = Plain<Act::save_text>;
using SaveRecords = Plain<Act::save_records>;
using LoadRecords = Plain<Act::load_records>;
using AddPanelLine = About<Act::add_panel_line>;  // a panel
using ShowPeople = Plain<Act::show_people>;
using ShowHelp = Plain<Act::show_help>;
using ChooseCountry = About<Act::choose_country>;  // a country
using ClearCountry = Plain<Act::clear_country>;
using Close = Plain<Act::close>;
using Stop = Plain<Act::stop>;
using SwitchView = Plain<Act::switch_view>;
using Leave = Plain<Act::leave>;

}  // namespace groundwork::view
