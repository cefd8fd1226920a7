#include "view/help_screen.h"

namespace groundwork::view {

Screen help_screen(const Context& context, const Contacts& contacts) {
    const Safety& safety = contacts.safety;
    Screen screen = new_screen(context, "help", context["help.header"]);
    add_heading(screen.content, "help.title", safety.title);
    if (!lines_of(safety, contacts.country).empty()) add_text(screen.content, "help.text", with_numbers(contacts, safety.text));
    add_help_lines(context, contacts, screen.content);
    add_text(screen.content, "help.not_for_emergencies", safety.not_for_emergencies, Tone::soft);
    if (const std::string worry = with_numbers(contacts, safety.worry_text); worry.find('{') == std::string::npos) {
        add_heading(screen.content, "help.worry", safety.worry_title, Tone::subtitle, 3);
        add_text(screen.content, "help.worry_text", worry);
    }
    add_text(screen.content, "help.checked_on", fill(context["help.checked"], {{"date", safety.checked_on}}), Tone::caption);
    add_button(screen.actions, "close", context["nav.back"], Close{});
    return screen;
}

}  // namespace groundwork::view
