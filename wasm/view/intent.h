#pragma once

#include <cstddef>
#include <type_traits>
#include <variant>

namespace groundwork::view {

/// What a control means. The control carries it; neither projection of a screen decides anything. A part is a facet,
/// or, counted on from the last facet, a part of the pack's results.
struct Nothing {};
struct StartCheck { std::size_t check; };
struct Choose { std::size_t item, option; };         // takes this option and no other
struct Tick { std::size_t item, option; bool on; };  // takes the option, or takes it away
struct Write { std::size_t item; };                  // the text comes with the activation
struct Clear { std::size_t item; };
struct GoOn {};
struct GoBack {};
struct JumpTo { std::size_t item; };
struct ShowNumber { std::size_t facet; };            // shows or hides how a facet was worked out
struct ShowReason { std::size_t part; };             // shows or hides why a part may matter
struct ShowSources { std::size_t part; };
struct ShowHelp {};
struct ChooseCountry { std::size_t line; };          // that of a help line; past the last one asks again
struct Close {};                                     // back from help or sources to where it was opened
struct SwitchView {};                                // between the drawn and the plain view
struct Leave {};

using Intent = std::variant<Nothing, StartCheck, Choose, Tick, Write, Clear, GoOn, GoBack, JumpTo, ShowNumber,
                            ShowReason, ShowSources, ShowHelp, ChooseCountry, Close, SwitchView, Leave>;

// A copy of an intent must stay a copy of a few numbers: a variant that owns memory brings some 10 KB of code to move it.
static_assert(std::is_trivially_copyable_v<Intent>);

}  // namespace groundwork::view
