#include "tools/show.h"

#include <functional>
#include <optional>

#include "tools/key_finder.h"
#include "tools/screen_text.h"
#include "view/summary_screen.h"

namespace groundwork::tools {
namespace {

using view::Node;

/// Calls what writes a part, with what stands beside its lines when so much was given to one check.
using Annotated = std::function<void(const CheckTaken&, const std::function<void(const Annotations&)>&)>;

void give(app::App& app, const Pack& pack, std::size_t item, const Response& response) {
    if (const auto* written = std::get_if<Written>(&response)) app.dispatch(view::Write{item}, written->text);
    const auto* chosen = std::get_if<Chosen>(&response);
    if (!chosen) return;
    const ScaleKind kind = pack.scale_of(item).kind;
    const bool boxes = kind == ScaleKind::tick || kind == ScaleKind::multi;
    for (const std::size_t option : chosen->options)
        app.dispatch(boxes ? view::Intent(view::Tick{item, option, true}) : view::Intent(view::Choose{item, option}));
}

/// Gives the responses to the open check, and goes on past everything to its results. Returns the panels on the way.
std::string answer(app::App& app, const Pack& pack, const Responses& responses, const Annotations& annotations) {
    std::string panels;
    for (std::size_t item = 0; item < responses.size(); ++item) give(app, pack, item, responses[item]);
    for (; app.screen().key != "results." + pack.id; app.dispatch(view::GoOn{}))
        if (app.screen().key.starts_with("panel.")) panels += screen_text(app.screen(), annotations) + '\n';
    return panels;
}

/// The first closed door among the nodes: a control that shows more; nothing when all are open.
std::optional<view::Intent> closed_door(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
        if (node.expandable && !node.expanded && node.intent.act != view::Act::show_table) return node.intent;
        if (const auto below = closed_door(node.children)) return below;
    }
    return std::nullopt;
}

std::string shown(app::App& app, const Annotations& annotations) {
    while (const auto door = closed_door(app.screen().content)) app.dispatch(*door);
    return screen_text(app.screen(), annotations);
}

/// The doors among the nodes that lead to a part of the results.
void find_parts(const std::vector<Node>& nodes, std::vector<view::Intent>& parts) {
    for (const Node& node : nodes) {
        if (node.intent.act == view::Act::show_part) parts.push_back(node.intent);
        find_parts(node.children, parts);
    }
}

/// The screen that is open, and all that stands behind each of its doors.
std::string shown_whole(app::App& app, const Annotations& annotations) {
    std::string text = shown(app, annotations);
    std::vector<view::Intent> parts;
    find_parts(app.screen().content, parts);
    for (const view::Intent& part : parts) {
        app.dispatch(part);
        text += '\n' + shown_whole(app, annotations);
        app.dispatch(view::Close{});
    }
    return text;
}

/// What is read while one check is taken: the panels that responses open, and of each person what they come to.
std::string take(app::App& app, const Check& check, const CheckTaken& taken, const Annotated& annotated) {
    std::string panels;
    const bool people = check.pack.repeat == Repeat::people;
    app.dispatch(view::StartCheck{taken.check});
    for (std::size_t i = 0; i < taken.occasions.size(); ++i) {
        if (i > 0) app.dispatch(view::StartAgain{});
        const Responses& given = taken.occasions[i];
        const CheckTaken one{taken.check, people ? std::vector<Responses>{given} : taken.occasions};
        annotated(one, [&](const Annotations& annotations) {
            const std::string opened = answer(app, check.pack, given, annotations);
            const std::string& name = written_text(given[check.pack.compare.name]);
            if (people) panels += "-- " + name + "\n\n" + opened + shown_whole(app, annotations) + '\n';
            else panels = opened;
        });
    }
    app.dispatch(view::Stop{});
    return panels;
}

std::string results(app::App& app, const Check& check, const CheckTaken& taken, const Annotations& annotations) {
    app.dispatch(view::StartCheck{taken.check});
    if (check.pack.repeat == Repeat::people) app.dispatch(view::ShowPeople{});
    const std::string text = shown_whole(app, annotations);
    app.dispatch(view::Stop{});
    return text;
}

}  // namespace

std::string shown_to(app::Library library, const Person& person, bool keys, bool why) {
    library.today = person.today;
    app::App app(library);
    const Annotated annotated = [&](const CheckTaken& one, const std::function<void(const Annotations&)>& write) {
        const KeyFinder finder(library, one.check);
        const Reasons reasons(library.checks[one.check], one.occasions);
        write({keys || why ? &finder : nullptr, keys, why ? &reasons : nullptr});
    };
    std::vector<std::string> panels;
    for (const CheckTaken& one : person.checks) panels.push_back(take(app, library.checks[one.check], one, annotated));
    std::string text;
    for (std::size_t i = 0; i < person.checks.size(); ++i) {
        const Check& check = library.checks[person.checks[i].check];
        text += "== " + check.wording["title"] + "\n\n" + panels[i];
        annotated(person.checks[i],
                  [&](const Annotations& annotations) { text += results(app, check, person.checks[i], annotations); });
        text += '\n';
    }
    app.dispatch(view::ShowSummary{});
    text += "== " + library.strings["nav.summary"] + "\n\n";
    if (person.checks.empty()) return text + page_text(*app.screen().page, {});
    annotated(person.checks.front(), [&](Annotations annotations) {
        annotations.reasons = nullptr;  // the page quotes several checks
        text += page_text(*app.screen().page, annotations);
    });
    return text;
}

}  // namespace groundwork::tools
