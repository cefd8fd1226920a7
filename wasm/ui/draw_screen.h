#pragma once

#include <vector>

#include "ui/canvas.h"
#include "view/screen.h"

namespace groundwork::ui {

/// Where everything of a screen went.
struct Layout {
    std::vector<Placed> placed;
    float page_height = 0;
    bool footer_pinned = false;  // the footer keeps its place at the window's lower edge
};

/// Draws the screen in the present ImGui frame and returns where its nodes are.
Layout draw_screen(const view::Screen& screen, const Window& window, TextMeasurer& measurer);

/// The height of the pinned footer in CSS pixels, which a focused control must not hide under.
float footer_height(const Window& window);

}  // namespace groundwork::ui
