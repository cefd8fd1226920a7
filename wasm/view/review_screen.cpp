#include "view/review_screen.h"

namespace groundwork::view {
namespace {

std::string count_text(const Context& context, std::size_t count) {
    if (count == 0) return context["review.none_skipped"];
    if (count == 1) return context["review.skipped_one"];
    return fill(context["review.skipped"], {{"n", std::to_string(count)}});
}

}  // namespace

Screen review_screen(const Context& context, const Check& check, const Run& run) {
    const std::vector<std::size_t> open = unanswered_items(check.pack, run);
    Screen screen = new_screen(context, "review", check.wording["title"]);
    add_heading(screen.content, "review.title", context["review.title"]);
    add_text(screen.content, "review.count", count_text(context, open.size()));
    add_text(screen.content, "review.text", context["review.text"], Tone::soft);
    for (const std::size_t item : open) {
        const std::string& id = check.pack.items[item].id;
        add_button(screen.content, "review." + id, check.wording[id], JumpTo{item}).detail = context["review.go_to"];
    }
    add_button(screen.actions, "back", context["nav.back"], GoBack{});
    add_button(screen.actions, "next", context["review.show_results"], GoOn{}, Weight::primary);
    return screen;
}

}  // namespace groundwork::view
