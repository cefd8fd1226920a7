#include "view/matters_screen.h"

#include <algorithm>

#include "view/sources_screen.h"

namespace groundwork::view {
namespace {

template <class T>
std::size_t place_of(const std::vector<T>& all, const std::string& id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
    return static_cast<std::size_t>(found - all.begin());
}

// The line is a text of a check, as every sentence that is put on the page: a check that is not here has none.
void add_line(const Context& context, const Choice& choice, const MattersWords& in, std::vector<Node>& to) {
    for (const std::size_t check : checks_of(choice, {in.matters.line_check, {in.matters.line_check}})) {
        const Wording& wording = choice.checks[check].wording;
        if (!wording.has(in.matters.line)) return;
        Node& card = add(to, Role::card, "matters.card");
        card.ground = Ground::tint;
        add_heading(card.children, "matters.line_title", word(in.words, "line"), Tone::accent, 3);
        const Picked line{check, wording.index(in.matters.line)};
        Node& box = add(card.children, Role::checkbox, "matters.line");
        box.label = word(wording, in.matters.line);
        box.checked = std::find(choice.picked.begin(), choice.picked.end(), line) != choice.picked.end();
        box.weight = Weight::quiet;
        box.detail = context[box.checked ? "results.is_added" : "results.add"];
        box.intent = Pick{line.check, line.text};
    }
}

void add_matters(const Context& context, const Choice& choice, const MattersWords& in, Screen& screen) {
    std::vector<Node>& doors = add(screen.content, Role::doors, "matters.points").children;
    for (std::size_t i = 0; i < in.matters.points.size(); ++i) {
        const std::string& id = in.matters.points[i].id;
        add_door(doors, {"matters.", id}, word(in.words, id), ShowAbout(AboutPage::point, i));
    }
    add_line(context, choice, in, screen.content);
    add_text(screen.content, "matters.close", word(in.words, "close"), Tone::caption);
    const std::size_t moment = place_of(choice.index.moments, in.matters.moment);
    if (moment < choice.index.moments.size())
        add_button(screen.actions, "matters.own", word(in.words, "own"), ShowAbout(AboutPage::moment, moment),
                   Weight::primary);
}

void add_point(const Context& context, const Choice& choice, const MattersWords& in, std::size_t point,
               std::vector<Node>& to) {
    const MattersPoint& one = in.matters.points[point];
    add_text(to, "point.text", word(in.words, one.id, ".text"));
    add_check_doors(context, choice, checks_of(choice, {one.id, one.checks}), "point.checks", to);
    std::vector<Node>& doors = add(to, Role::doors, "point.doors").children;
    add_door(doors, "point.sources", context["nav.sources"], ShowAbout(AboutPage::sources, point));
}

}  // namespace

Screen matters_screen(const Context& context, const Choice& choice, const MattersWords& in, const AboutRef& about) {
    const bool all = about.page == AboutPage::matters;
    const MattersPoint& point = in.matters.points[all ? 0 : about.index];
    const std::string& title = all ? context["welcome.matters"] : word(in.words, point.id);
    if (about.page == AboutPage::sources) return sources_screen(context, title, in.evidence, point.evidence);
    Screen screen = new_screen(context, all ? "matters" : "matters." + point.id, context["app.name"]);
    add_heading(screen.content, "matters.title", title);
    add_button(screen.actions, "close", context["nav.back"], Close{});
    if (all) add_matters(context, choice, in, screen);
    else add_point(context, choice, in, about.index, screen.content);
    return screen;
}

}  // namespace groundwork::view
