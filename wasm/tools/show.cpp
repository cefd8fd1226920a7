#include "tools/show.h"

#include <optional>

#include "tools/key_finder.h"
#include "tools/screen_text.h"
#include "view/summary_screen.h"

namespace groundwork::tools {
namespace {

using view::Node;

void give(app::App& app, const Pack& pack, std::size_t item, const Response& response) {
    if (const auto* written = std::get_if<Written>(&response)) app.dispatch(view::Write{item}, written->text);
    const auto* chosen = std::get_if<Chosen>(&response);
    if (!chosen) return;
    const ScaleKind kind = pack.scale_of(item).kind;
    const bool boxes = kind == ScaleKind::tick || kind == ScaleKind::multi;
    for (const std::size_t option : chosen->options)
        app.dispatch(boxes ? view::Intent(view::Tick{item, option, true}) : view::Intent(view::Choose{item, option}));
}

/// Gives the responses to the open check, and goes on past everything to its results.
void answer(app::App& app, const Pack& pack, const Responses& responses) {
    for (std::size_t item = 0; item < responses.size(); ++item) give(app, pack, item, responses[item]);
    while (app.screen().key != "results." + pack.id) app.dispatch(view::GoOn{});
}

/// The first closed door among the nodes: a control that shows more; nothing when all are open.
std::optional<view::Intent> closed_door(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
        if (node.expandable && !node.expanded && node.intent.act != view::Act::show_table) return node.intent;
        if (const auto below = closed_door(node.children)) return below;
    }
    return std::nullopt;
}

std::string shown(app::App& app, const KeyFinder* keys) {
    while (const auto door = closed_door(app.screen().content)) app.dispatch(*door);
    return screen_text(app.screen(), keys);
}

/// What is read in one check, once what is given in it was given.
std::string shown_in(app::App& app, const Check& check, const CheckTaken& taken, const KeyFinder* keys) {
    app.dispatch(view::StartCheck{taken.check});
    for (std::size_t i = 0; i < taken.occasions.size(); ++i) {
        if (i > 0) app.dispatch(view::StartAgain{});
        answer(app, check.pack, taken.occasions[i]);
    }
    std::string text = "== " + check.wording["title"] + "\n\n" + shown(app, keys);
    if (check.pack.repeat == Repeat::people) {
        app.dispatch(view::ShowPeople{});
        text += '\n' + shown(app, keys);
    }
    app.dispatch(view::Stop{});
    return text + '\n';
}

}  // namespace

std::string shown_to(app::Library library, const Person& person, bool ids) {
    library.today = person.today;
    app::App app(library);
    std::string text;
    for (const CheckTaken& one : person.checks) {
        const KeyFinder keys(library, one.check);
        text += shown_in(app, library.checks[one.check], one, ids ? &keys : nullptr);
    }
    app.dispatch(view::ShowSummary{});
    return text + "== " + library.strings["nav.summary"] + "\n\n" + view::page_text(*app.screen().page);
}

}  // namespace groundwork::tools
