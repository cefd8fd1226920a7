#pragma once

#include <vector>

#include "ui/canvas.h"
#include "view/screen.h"

namespace groundwork::ui {

/// Where everything of a screen went.
struct Layout {
    std::vector<Placed> placed;
    float page_height = 0;
    float content_end = 0;       // where the actions begin, or else the footer
    bool footer_pinned = false;  // there is room for the footer to keep its place at the window's lower edge
};

/// Where that node went, or nullptr.
const Placed* find_placed(const Layout& layout, std::uint32_t id);

/// Draws the shapes of the screen in the present ImGui frame and returns where its nodes and their words are.
Layout draw_screen(const view::Screen& screen, const Window& window, TextMeasurer& measurer);

}  // namespace groundwork::ui
