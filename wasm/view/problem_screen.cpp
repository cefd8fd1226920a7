#include "view/problem_screen.h"

namespace groundwork::view {

Screen problem_screen(const Context& context, const Errors& faults, bool has_checks) {
    Screen screen = new_screen(context, "problem", context["app.name"]);
    add_heading(screen.content, "problem.title", context["error.title"]);
    add_text(screen.content, "problem.text", context[has_checks ? "error.pack_broken" : "error.all_packs_broken"]);
    std::vector<Node>& list = add(screen.content, Role::list, "problem.list").children;
    for (const Error& fault : faults) {
        Node& entry = add(list, Role::list_item, {"problem.", "", list.size()});
        entry.label = fault.file + ' ' + fault.pointer + ": " + fault.message;
        entry.tone = Tone::soft;
    }
    if (has_checks) add_button(screen.actions, "close", context["nav.home"], Close{}, Weight::primary);
    return screen;
}

}  // namespace groundwork::view
