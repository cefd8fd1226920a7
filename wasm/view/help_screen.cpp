#include "view/help_screen.h"

namespace groundwork::view {

Screen help_screen(const Context& context, const Contacts& contacts) {
    const Safety& safety = contacts.safety;
    Screen screen = new_screen(context, "help", context["help.header"]);
    add_heading(screen.content, "help.title", safety.title);
    add_help_lines(context, contacts, Need::anything, screen.content);
    for (std::size_t i = 0; i < safety.text.size(); ++i) {
        std::string text = with_numbers(context, contacts, safety.text[i]);
        if (needs_more(text)) text = without_line(contacts);
        if (!text.empty()) add_text(screen.content, {"help.text", "", i}, text);
    }
    add_text(screen.content, "help.not_for_emergencies", safety.not_for_emergencies, Tone::soft);
    if (const std::string worry = with_numbers(context, contacts, safety.worry_text); !needs_more(worry)) {
        add_heading(screen.content, "help.worry", safety.worry_title, Tone::subtitle, 3);
        add_text(screen.content, "help.worry_text", worry);
    }
    add_review(context, contacts, screen.content);
    add_button(screen.actions, "close", context["nav.back"], Close{});
    return screen;
}

}  // namespace groundwork::view
