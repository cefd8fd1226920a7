#pragma once

#include "ui/canvas.h"
#include "view/screen.h"

// How what leads on from a list looks: rows that are doors, and lines to say that can be added to the page.
namespace groundwork::ui {

/// Doors as rows of one card, with a line between each two.
void draw_doors(Canvas& canvas, const view::Node& node);
/// A checkbox with a detail: words to say behind a bar, and beside them whether they are added.
void draw_line_to_say(Canvas& canvas, const view::Node& node);

}  // namespace groundwork::ui
