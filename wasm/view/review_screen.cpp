#include "view/review_screen.h"

#include "core/condition.h"
#include "view/response_text.h"

namespace groundwork::view {
namespace {

std::string count_text(const Context& context, std::size_t count) {
    return count == 0 ? context["review.none_skipped"] : counted(context, "review.skipped", count);
}

void add_answered(const Context& context, const Check& check, const Run& run, std::vector<Node>& to) {
    for (std::size_t item = 0; item < check.pack.items.size(); ++item) {
        const std::string given = response_text(context, check, item, run.responses[item]);
        if (given.empty() || !is_asked(check.pack, item, run.responses)) continue;
        const std::string& id = check.pack.items[item].id;
        add_button(to, {"answer.", id}, word(check.wording, id), JumpTo{item}).detail = given;
    }
}

}  // namespace

Screen review_screen(const Context& context, const Check& check, const Run& run, bool answers) {
    const std::vector<std::size_t> open = unanswered_items(check.pack, run);
    Screen screen = new_screen(context, "review", word(check.wording, "title"));
    screen.kept = true;
    add_heading(screen.content, "review.title", context["review.title"]);
    add_text(screen.content, "review.count", count_text(context, open.size()));
    add_text(screen.content, "review.text", context["review.text"], Tone::soft);
    for (const std::size_t item : open) {
        const std::string& id = check.pack.items[item].id;
        add_button(screen.content, "review." + id, word(check.wording, id), JumpTo{item}).detail =
            context["review.go_to"];
    }
    Node& door = add_button(screen.content, "review.answers", context["review.answers"], ShowAnswers{}, Weight::quiet);
    door.expandable = true;
    door.expanded = answers;
    if (answers) add_answered(context, check, run, screen.content);
    add_button(screen.actions, "back", context["nav.back"], GoBack{});
    add_button(screen.actions, "next", context["review.show_results"], GoOn{}, Weight::primary);
    return screen;
}

}  // namespace groundwork::view
