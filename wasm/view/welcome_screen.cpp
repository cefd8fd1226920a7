#include "view/welcome_screen.h"

#include <algorithm>
#include <optional>

namespace groundwork::view {
namespace {

std::string minutes_text(const Context& context, int minutes) {
    return counted(context, "welcome.time", static_cast<std::size_t>(minutes));
}

std::string progress_text(const Context& context, const Progress& progress) {
    if (progress.finished) return context["welcome.done"];
    return fill(context["welcome.part_done"],
                {{"n", std::to_string(progress.answered)}, {"total", std::to_string(progress.of)}});
}

void add_only_check(const Context& context, const Check& check, std::vector<Node>& to) {
    std::vector<Node>& card = add(to, Role::card, "check").children;
    add_heading(card, "check.title", word(check.wording, "title"), Tone::subtitle, 3);
    add_text(card, "check.minutes", minutes_text(context, check.pack.minutes), Tone::caption);
    add_text(card, "check.purpose", word(check.wording, "purpose"), Tone::soft);
    add_text(card, "welcome.intro", word(check.wording, "intro"), Tone::soft);
    add_button(card, "check.start", context["welcome.start"], StartCheck{0}, Weight::primary);
}

void add_check(const Context& context, const Choice& choice, std::size_t index, std::vector<Node>& to) {
    const Check& check = choice.checks[index];
    Node& button = add_button(to, {"check.", check.pack.id}, word(check.wording, "title"), StartCheck{index});
    button.tone = Tone::subtitle;
    button.detail = word(check.wording, "purpose");
    button.detail_end = minutes_text(context, check.pack.minutes);
    if (choice.progress[index].answered > 0 || choice.progress[index].finished)
        button.detail_end += ". " + progress_text(context, choice.progress[index]);
}

/// Where the check of that id stands among those of the page; absent when it is not there.
std::optional<std::size_t> find_check(const std::vector<Check>& checks, const std::string& id) {
    const auto found =
        std::find_if(checks.begin(), checks.end(), [&](const Check& check) { return check.pack.id == id; });
    if (found == checks.end()) return std::nullopt;
    return static_cast<std::size_t>(found - checks.begin());
}

void add_moments(const Context& context, const Choice& choice, std::vector<Node>& to) {
    std::vector<char> shown(choice.checks.size(), false);  // of bits it would take more code than it saves room
    for (const Moment& moment : choice.index.moments) {
        bool titled = false;
        for (const std::string& id : moment.checks) {
            const std::optional<std::size_t> index = find_check(choice.checks, id);
            if (!index) continue;
            if (!titled)
                add_heading(to, {"moment.", moment.id}, word(context.strings, "welcome." + moment.id), Tone::strong, 3);
            shown[*index] = true;
            titled = true;
            add_check(context, choice, *index, to);
        }
    }
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (!shown[i]) add_check(context, choice, i, to);
}

/// Words that somebody else wrote, in a language that nobody named.
void add_quote(std::vector<Node>& to, Name name, const std::string& words, Tone tone) {
    add_text(to, name, words, tone).foreign = true;
}

// What a link sets and whose words are in it, or what the clinic says, before anything is begun. No sentence of ours is
// built around a name: it would say what the name makes of it.
void add_sender(const Context& context, const Choice& choice, std::vector<Node>& to) {
    const Config& config = choice.config;
    if (!config.link && config.note.empty()) return;
    std::vector<Node>& card = add(to, Role::card, "link").children;
    add_heading(card, "link.title", context[config.link ? "link.title" : "link.note_title"], Tone::subtitle, 3);
    if (config.link && !config.from.empty()) {
        add_text(card, "link.name", context["link.name"], Tone::soft);
        add_quote(card, "link.quoted", fill(context["link.quoted"], {{"name", config.from}}), Tone::hint);
    }
    if (!config.note.empty()) {
        add_text(card, "link.says", context[config.link ? "link.note" : "link.note_page"], Tone::soft);
        add_quote(card, "link.note", config.note, Tone::hint);
    }
    if (!config.link) return;
    add_text(card, "link.sets",
             fill(context[choice.country.empty() ? "link.sets" : "link.sets_country"], {{"country", choice.country}}),
             Tone::soft);
    add_text(card, "link.not_seen", context["link.not_seen_anyone"], Tone::soft);
}

}  // namespace

Screen welcome_screen(const Context& context, const Choice& choice) {
    const std::string clinic = choice.config.link ? "" : choice.config.from;
    const bool only = choice.checks.size() == 1;
    Screen screen =
        new_screen(context, "welcome",
                   clinic.empty() ? context["app.name"] : fill(context["app.by_clinic"], {{"clinic", clinic}}));
    add_heading(screen.content, "welcome.title", context["app.title"]);
    add_text(screen.content, "welcome.tagline", context["app.tagline"], Tone::soft);
    add_sender(context, choice, screen.content);
    add_text(screen.content, "welcome.promise", context["privacy.promise"]);
    add_text(screen.content, "welcome.leave", context["leave.explained"], Tone::soft);
    if (only) add_only_check(context, choice.checks.front(), screen.content);
    else add_text(screen.content, "welcome.not_test", context["welcome.not_test"], Tone::soft);
    if (!only) add_moments(context, choice, screen.content);
    add_text(screen.content, "welcome.purpose", context["about.intended_purpose"], Tone::caption);
    add_text(screen.content, "welcome.adults", context["label.adults"], Tone::caption);
    const bool answered = std::any_of(choice.progress.begin(), choice.progress.end(),
                                      [](const Progress& one) { return one.answered > 0 || one.finished; });
    if (answered)
        add_button(only ? screen.content : screen.actions, "summary", context["welcome.summary"], ShowSummary{},
                   only ? Weight::secondary : Weight::primary);
    return screen;
}

}  // namespace groundwork::view
