#include "view/about_screen.h"

namespace groundwork::view {
namespace {

void add_fact(std::vector<Node>& to, Name name, const std::string& fact) {
    Node& item = add(to, Role::list_item, name);
    item.label = fact;
    item.checked = true;  // which draws a tick before it
}

std::vector<Node>& add_titled_card(std::vector<Node>& to, Name name, Name heading, const std::string& title) {
    std::vector<Node>& card = add(to, Role::card, name).children;
    add_heading(card, heading, title, Tone::caption, 3).below = Gap::close;
    return card;
}

void add_privacy(const Context& context, const Choice& choice, std::vector<Node>& to) {
    std::vector<Node>& facts = add(to, Role::list, "private.facts").children;
    add_fact(facts, "private.promise", context["privacy.promise"]);
    add_fact(facts, "private.gone", context["private.gone"]);
    if (choice.config.link) {
        add_fact(facts, "link.not_seen", context["link.not_seen_anyone"]);
        add_fact(
            facts, "link.sets",
            fill(context[choice.country.empty() ? "link.sets" : "link.sets_country"], {{"country", choice.country}}));
    }
    if (choice.config.link && (!choice.config.from.empty() || !choice.config.note.empty())) {
        std::vector<Node>& sender = add_titled_card(to, "private.link", "private.link_title", context["link.title"]);
        add_text(sender, "link.warning", context["link.warning"]);
    }
    std::vector<Node>& history =
        add_titled_card(to, "private.cannot", "private.cannot_title", context["private.cannot_hide"]);
    add_text(history, "private.history", context["private.history"]);
    std::vector<Node>& hide = add_titled_card(to, "private.hide", "private.hide_title", context["private.hide"]);
    add_text(hide, "private.hide_how", context["private.hide_how"]);
}

void add_limits(const Context& context, const Choice& choice, const Safety& safety, std::vector<Node>& to) {
    add_text(to, "limits.tagline", context["app.tagline"]);
    if (choice.checks.size() == 1) add_text(to, "limits.intro", word(choice.checks.front().wording, "intro"));
    add_text(to, "limits.not_test", context["welcome.not_test"]);
    add_text(to, "limits.purpose", context["about.intended_purpose"]);
    add_text(to, "limits.adults", context["label.adults"]);
    add_text(to, "limits.emergency", safety.not_for_emergencies);
}

void add_actions(const Context& context, const Choice& choice, Screen& screen) {
    add_button(screen.actions, "close", context["nav.back"], Close{});
    if (choice.checks.size() == 1)
        add_button(screen.actions, "about.start", context["welcome.start"], StartCheck{0}, Weight::primary);
}

Screen titled_screen(const Context& context, const std::string& key, const std::string& title) {
    Screen screen = new_screen(context, key, context["app.name"]);
    add_heading(screen.content, "about.title", title);
    return screen;
}

Screen moment_screen(const Context& context, const Choice& choice, const Moment& moment) {
    Screen screen = titled_screen(context, "moment." + moment.id, word(context.strings, "welcome." + moment.id));
    add_check_doors(context, choice, checks_of(choice, moment), "moment.checks", screen.content);
    add_actions(context, choice, screen);
    return screen;
}

}  // namespace

Screen about_screen(const Context& context, const Choice& choice, const Safety& safety, const MattersWords& words,
                    const AboutRef& about) {
    if (about.page == AboutPage::moment) return moment_screen(context, choice, choice.index.moments[about.index]);
    if (about.page >= AboutPage::matters) return matters_screen(context, choice, words, about);
    const bool is_private = about.page == AboutPage::privacy;
    Screen screen = is_private ? titled_screen(context, "private", context["welcome.private"])
                               : titled_screen(context, "limits", context["welcome.limits"]);
    if (is_private) add_privacy(context, choice, screen.content);
    else add_limits(context, choice, safety, screen.content);
    add_actions(context, choice, screen);
    return screen;
}

}  // namespace groundwork::view
