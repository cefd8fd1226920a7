#pragma once

#include "ui/canvas.h"
#include "view/screen.h"

// How tables look: rows and columns, or the chart that says the same.
namespace groundwork::ui {

/// A table with its caption, drawn as its chart has it.
void draw_table(Canvas& canvas, const view::Node& table);

}  // namespace groundwork::ui
