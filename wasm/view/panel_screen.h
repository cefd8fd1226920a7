#pragma once

#include "view/help_lines.h"

namespace groundwork::view {

/// The panel of a response about safety, which opens before what comes next. `line_added`: its line stands on the
/// summary.
Screen panel_screen(const Context& context, const Contacts& contacts, std::size_t panel, bool line_added);

/// Adds whom to call and the panel's words.
void add_panel_words(const Context& context, const Contacts& contacts, const Panel& panel, std::vector<Node>& to);
/// The same under the panel's title, as a card among other content.
void add_panel_card(const Context& context, const Contacts& contacts, const Panel& panel, std::vector<Node>& to);

}  // namespace groundwork::view
