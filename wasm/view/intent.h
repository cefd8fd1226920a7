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
    set_taps,  // whether a tap on an option leads on
    go_on,
    go_back,
    jump_to,
    show_part,     // opens a part of the results on a screen of its own
    show_reason,   // shows or hides why a part may matter, or what else belongs to it
    show_words,    // shows or hides more words to say of a part
    show_answers,  // shows or hides what was answered, on the review
    show_table,    // shows the charts over time as rows and columns, or hides those
    show_sources,
    pick,  // picks a text of the check's wording for the summary, or takes it off
    show_summary,
    open_line,      // begins to write in a line of the page
    add_line,       // and in one that is new
    write_line,     // the text comes with the activation
    close_line,     // ends writing
    take_off_line,  // takes the line that is open off the page
    put_back_line,  // puts one on the page that was taken off
    add_part,       // puts a section on the page
    show_more,      // shows or hides what may be added to the page
    ask_reset,      // whether to empty the summary, or not after all
    reset_summary,
    print,
    copy,
    save_text,
    save_records,
    load_records,    // the file's text comes with the activation
    add_panel_line,  // puts a panel's line on the summary, or takes it off
    show_people,
    show_about,  // opens a page of words about the tool or therapy, or the checks for a moment
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
/// The last three stand in none: the times so far, what to do for the next time, and what has no door of its own.
enum class PartKind : std::uint8_t { facet, topic, result, alert, belief, course, keep, more };

/// A part of the results that has a title, evidence, and perhaps a reason why it may matter.
struct PartRef {
    PartKind kind = PartKind::facet;
    std::size_t index = 0;   // in the list of its kind; for an alert or belief, in Pack::results
    std::size_t within = 0;  // alert, belief: among those of that result

    bool operator==(const PartRef&) const = default;
};

/// A page that lies over the welcome, and which of its kind it is.
enum class AboutPage : std::uint8_t { privacy, limits, moment, matters, point, sources };

struct AboutRef {
    AboutPage page = AboutPage::privacy;
    std::size_t index = 0;  // moment: among those of the index; point, sources: among what matters in therapy

    bool operator==(const AboutRef&) const = default;
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
struct ShowAbout : Intent {
    explicit constexpr ShowAbout(AboutPage page, std::size_t index = 0)
        : Intent{.act = Act::show_about, .first = static_cast<std::size_t>(page), .second = index} {}
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
using Clear = Plain<Act::clear>;
using SetTaps = About<Act::set_taps>;  // 1 or 0
using GoOn = Plain<Act::go_on>;
using GoBack = Plain<Act::go_back>;
using JumpTo = About<Act::jump_to>;  // an item
using ShowPart = OfPart<Act::show_part>;
using ShowWords = OfPart<Act::show_words>;
using ShowReason = OfPart<Act::show_reason>;
using ShowAnswers = Plain<Act::show_answers>;
using ShowTable = Plain<Act::show_table>;
using ShowSources = OfPart<Act::show_sources>;
using Pick = Among<Act::pick>;  // a check, a text of its wording
using ShowSummary = Plain<Act::show_summary>;
using OpenLine = Among<Act::open_line>;  // a section, its line
using AddLine = About<Act::add_line>;    // a section, as AddPart
using WriteLine = Plain<Act::write_line>;
using CloseLine = Plain<Act::close_line>;
using TakeOffLine = Plain<Act::take_off_line>;
using PutBackLine = Among<Act::put_back_line>;  // a section, one of the lines that were taken off it
using AddPart = About<Act::add_part>;
using ShowMore = About<Act::show_more>;  // 0 what may be added, 1 the sections that are empty
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
using ChooseCountry = About<Act::choose_country>;  // a country; on where a door chooses it
using ClearCountry = Plain<Act::clear_country>;
using Close = Plain<Act::close>;
using Stop = Plain<Act::stop>;
using SwitchView = Plain<Act::switch_view>;
using Leave = Plain<Act::leave>;

}  // namespace groundwork::view
