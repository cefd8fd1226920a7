#include "view/welcome_screen.h"

#include <algorithm>

namespace groundwork::view {
namespace {

/// So many checks are offered as they are; more of them by the moment that they are for.
constexpr std::size_t few = 4;

std::string minutes_text(const Context& context, int minutes) {
    return counted(context, "welcome.time", static_cast<std::size_t>(minutes));
}

bool is_begun(const Progress& progress) { return progress.answered > 0 || progress.finished; }

std::string progress_text(const Context& context, const Progress& progress) {
    if (progress.finished) return context["welcome.done"];
    return fill(context["welcome.part_done"],
                {{"n", std::to_string(progress.answered)}, {"total", std::to_string(progress.of)}});
}

/// Words that somebody else wrote, in a language that nobody named.
void add_quote(std::vector<Node>& to, Name name, const std::string& words, Tone tone) {
    add_text(to, name, words, tone).foreign = true;
}

// Whose words came with the link, or what the clinic says. No sentence of ours is built around a name: it would say
// what the name makes of it.
void add_sender(const Context& context, const Config& config, std::vector<Node>& to) {
    if (config.note.empty() && (!config.link || config.from.empty())) return;
    std::vector<Node>& card = add(to, Role::card, "link").children;
    add_text(card, "link.from", context[config.link ? "link.from" : "link.note_page"], Tone::caption).below =
        Gap::close;
    if (config.link && config.from.empty()) add_text(card, "link.nobody", context["link.nobody"], Tone::subtitle);
    if (config.link && !config.from.empty())
        add_quote(card, "link.quoted", fill(context["link.quoted"], {{"name", config.from}}), Tone::subtitle);
    card.back().below = Gap::close;
    if (!config.note.empty()) add_quote(card, "link.note", config.note, Tone::quote);
    card.back().below = Gap::near;
    if (config.link) add_text(card, "link.unchecked", context["link.unchecked"], Tone::caption);
}

// A line with a tick before it.
void add_promise(const Context& context, const Config& config, std::vector<Node>& to) {
    add_text(to, "welcome.stays", context[config.link ? "welcome.stays_link" : "welcome.stays"]).checked = true;
}

void add_only_check(const Context& context, const Choice& choice, std::vector<Node>& to) {
    const Check& check = choice.checks.front();
    add_heading(to, "welcome.title", word(check.wording, "title")).below = Gap::near;
    add_text(to, "check.purpose", word(check.wording, "purpose")).below = Gap::near;
    add_text(to, "check.minutes", fill(context["welcome.skip"], {{"time", minutes_text(context, check.pack.minutes)}}),
             Tone::caption)
        .below = Gap::card;
    add_promise(context, choice.config, to);
    add_button(to, "check.start", context["welcome.start"], StartCheck{0}, Weight::primary);
    std::vector<Node>& doors = add(to, Role::doors, "welcome.doors").children;
    add_door(doors, "welcome.private", context["welcome.private"], ShowAbout{AboutPage::privacy});
    add_door(doors, "welcome.limits", context["welcome.limits"], ShowAbout{AboutPage::limits});
}

/// The checks that no moment names; where there are only few, all of them in the order of the moments.
std::vector<std::size_t> offered_alone(const Choice& choice) {
    std::vector<std::size_t> all, rest;
    for (const Moment& moment : choice.index.moments)
        for (const std::size_t check : checks_of(choice, moment)) all.push_back(check);
    for (std::size_t i = 0; i < choice.checks.size(); ++i)
        if (std::find(all.begin(), all.end(), i) == all.end()) rest.push_back(i);
    if (choice.checks.size() > few) return rest;
    all.insert(all.end(), rest.begin(), rest.end());
    return all;
}

void add_moments(const Context& context, const Choice& choice, std::vector<Node>& to) {
    add_heading(to, "welcome.by_moment", context["welcome.by_moment"], Tone::caption, 3);
    std::vector<Node>& doors = add(to, Role::doors, "welcome.moments").children;
    for (std::size_t i = 0; i < choice.index.moments.size(); ++i) {
        const Moment& moment = choice.index.moments[i];
        const std::size_t checks = checks_of(choice, moment).size();
        if (checks > 0)
            add_door(doors, {"moment.", moment.id}, word(context.strings, "welcome." + moment.id),
                     ShowAbout(AboutPage::moment, i), counted(context, "welcome.checks", checks));
    }
}

void add_all_checks(const Context& context, const Choice& choice, std::vector<Node>& to) {
    add_heading(to, "welcome.title", context["app.title"]);
    add_promise(context, choice.config, to);
    if (choice.checks.size() > few) add_moments(context, choice, to);
    add_check_doors(context, choice, offered_alone(choice), "welcome.checks", to);
    std::vector<Node>& doors = add(to, Role::doors, "welcome.doors").children;
    if (!choice.matters.points.empty())
        add_door(doors, "welcome.matters", context["welcome.matters"], ShowAbout{AboutPage::matters});
    add_door(doors, "welcome.limits", context["welcome.limits"], ShowAbout{AboutPage::limits});
    add_button(to, "welcome.private", context["welcome.private"], ShowAbout{AboutPage::privacy}, Weight::quiet);
}

}  // namespace

std::vector<std::size_t> checks_of(const Choice& choice, const Moment& moment) {
    std::vector<std::size_t> all;
    for (const std::string& id : moment.checks)
        for (std::size_t i = 0; i < choice.checks.size(); ++i)
            if (choice.checks[i].pack.id == id) all.push_back(i);
    return all;
}

void add_check_doors(const Context& context, const Choice& choice, const std::vector<std::size_t>& checks, Name name,
                     std::vector<Node>& to) {
    if (checks.empty()) return;
    std::vector<Node>& doors = add(to, Role::doors, name).children;
    for (const std::size_t index : checks) {
        const Check& check = choice.checks[index];
        std::string detail = word(check.wording, "purpose") + ' ' + minutes_text(context, check.pack.minutes);
        if (const Progress& progress = choice.progress[index]; is_begun(progress))
            detail += ". " + progress_text(context, progress);
        add_door(doors, {"check.", check.pack.id}, word(check.wording, "title"), StartCheck{index}, detail);
    }
}

Screen welcome_screen(const Context& context, const Choice& choice) {
    const std::string clinic = choice.config.link ? "" : choice.config.from;
    const bool only = choice.checks.size() == 1;
    Screen screen =
        new_screen(context, "welcome",
                   clinic.empty() ? context["app.name"] : fill(context["app.by_clinic"], {{"clinic", clinic}}));
    add_sender(context, choice.config, screen.content);
    if (only) add_only_check(context, choice, screen.content);
    else add_all_checks(context, choice, screen.content);
    if (!choice.picked.empty() || std::any_of(choice.progress.begin(), choice.progress.end(), is_begun))
        add_button(only ? screen.content : screen.actions, "summary", context["welcome.summary"], ShowSummary{},
                   only ? Weight::secondary : Weight::primary);
    return screen;
}

}  // namespace groundwork::view
