#pragma once

#include <vector>

#include "ui/canvas.h"
#include "view/screen.h"

namespace groundwork::ui {

/// What makes a question fit into its window.
struct Fit {
    float sunk = 0;      // how far its content has to stand lower than it would
    bool tight = false;  // there is no room for the name of its section

    bool operator==(const Fit&) const = default;
};

/// Where everything of a screen went.
struct Layout {
    std::vector<Placed> placed;
    float page_height = 0;
    float content_end = 0;        // where the actions begin, or else the footer
    Fit fit;                      // of a question, as it has to be
    bool footer_pinned = false;   // there is room for the footer to keep its place at the window's lower edge
    bool actions_pinned = false;  // and for the actions above it, which it then holds
};

/// Where that node went, or nullptr.
const Placed* find_placed(const Layout& layout, std::uint32_t id);

/// Draws the shapes of the screen in the present ImGui frame and returns where its nodes and their words are. The `fit`
/// of a question must be what its layout says: it is drawn again with that where it was another.
Layout draw_screen(const view::Screen& screen, const Window& window, TextMeasurer& measurer, const Fit& fit);

}  // namespace groundwork::ui
