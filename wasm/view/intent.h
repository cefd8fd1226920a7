#pragma once

#include <cstddef>
#include <type_traits>
#include <variant>

namespace groundwork::view {

/// What a control means. The control carries it; neither projection of a screen decides anything. A part is a facet,
/// or, counted on from the last one, a topic, then a part of the pack's results, then an alert in any of those.
struct Nothing {};
struct StartCheck { std::size_t check; };            // begins it, or goes on with it
struct StartAgain {};                                // the open check once more: another time, another person
struct OpenTake { std::size_t take; };               // that time or person of the open check
struct AskRemove { std::size_t take; };
struct Remove { std::size_t take; };
struct Choose { std::size_t item, option; };         // takes this option and no other
struct Tick { std::size_t item, option; bool on; };  // takes the option, or takes it away
struct Write { std::size_t item; };                  // the text comes with the activation
struct Clear { std::size_t item; };
struct GoOn {};
struct GoBack {};
struct JumpTo { std::size_t item; };
struct ShowNumber { std::size_t facet; };            // shows or hides how a facet was worked out
struct ShowReason { std::size_t part; };             // shows or hides why a part may matter
struct ShowAnswers {};                               // shows or hides what was answered, on the review
struct ShowTable {};                                 // shows the charts over time as rows and columns, or hides those
struct ShowSources { std::size_t part; };
struct Pick { std::size_t check, text; };            // picks a text of the check's wording for the summary, or takes it off
struct ShowSummary {};
struct IncludeSection { std::size_t section; };      // puts a section on the page, or takes it off
struct WriteSection { std::size_t section; };        // the text comes with the activation
struct RenewSection { std::size_t section; };        // back from what was written to what the responses say now
struct ResetSummary {};
struct Print {};
struct Copy {};
struct SaveText {};
struct SaveRecords {};
struct LoadRecords {};                               // the file's text comes with the activation
struct AddPanelLine { std::size_t panel; };          // puts a panel's line on the summary, or takes it off
struct ShowPeople {};
struct ShowHelp {};
struct ChooseCountry { std::size_t line; };          // that of a help line; past the last one asks again
struct Close {};                                     // back from an overlay to where it was opened; else to the start
struct Stop {};                                      // no more questions: from a panel to the start
struct SwitchView {};                                // between the drawn and the plain view
struct Leave {};

using Intent = std::variant<Nothing, StartCheck, StartAgain, OpenTake, AskRemove, Remove, Choose, Tick, Write, Clear, GoOn, GoBack,
                            JumpTo, ShowNumber, ShowReason, ShowAnswers, ShowTable, ShowSources, Pick, ShowSummary, IncludeSection,
                            WriteSection, RenewSection, ResetSummary, Print, Copy, SaveText, SaveRecords, LoadRecords, AddPanelLine, ShowPeople,
                            ShowHelp, ChooseCountry, Close, Stop, SwitchView, Leave>;

// A copy of an intent must stay a copy of a few numbers: a variant that owns memory brings some 10 KB of code to move it.
static_assert(std::is_trivially_copyable_v<Intent>);

}  // namespace groundwork::view
