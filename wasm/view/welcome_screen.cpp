#include "view/welcome_screen.h"

namespace groundwork::view {
namespace {

std::string minutes_text(const Context& context, int minutes) {
    if (minutes == 1) return context["welcome.time_one"];
    return fill(context["welcome.time"], {{"n", std::to_string(minutes)}});
}

void add_check(const Context& context, const Check& check, std::size_t index, bool only, Screen& screen) {
    const std::string name = "check." + check.pack.id;
    std::vector<Node>& card = add(screen.content, Role::card, name).children;
    add_heading(card, {name, ".title"}, check.wording["title"], Tone::subtitle, 3);
    add_text(card, {name, ".minutes"}, minutes_text(context, check.pack.minutes), Tone::caption);
    add_text(card, {name, ".purpose"}, check.wording["purpose"], Tone::soft);
    add_button(only ? screen.actions : card, {name, ".start"}, context["welcome.start"], StartCheck{index}, Weight::primary);
}

}  // namespace

Screen welcome_screen(const Context& context, const std::vector<Check>& checks, const std::string& clinic) {
    Screen screen = new_screen(context, "welcome", clinic.empty() ? context["app.name"] : fill(context["app.by_clinic"], {{"clinic", clinic}}));
    add_heading(screen.content, "welcome.title", context["app.title"]);
    add_text(screen.content, "welcome.tagline", context["app.tagline"], Tone::soft);
    for (std::size_t i = 0; i < checks.size(); ++i) add_check(context, checks[i], i, checks.size() == 1, screen);
    add_text(screen.content, "welcome.promise", context["privacy.promise"]);
    if (checks.size() == 1) add_text(screen.content, "welcome.intro", checks.front().wording["intro"], Tone::soft);
    else add_text(screen.content, "welcome.not_test", context["welcome.not_test"]);
    add_text(screen.content, "welcome.purpose", context["about.intended_purpose"], Tone::caption);
    add_text(screen.content, "welcome.adults", context["label.adults"], Tone::caption);
    return screen;
}

}  // namespace groundwork::view
