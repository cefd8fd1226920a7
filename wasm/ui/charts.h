#pragma once

#include "ui/canvas.h"
#include "view/screen.h"

// The charts that a table can be drawn as. Each draws the table's rows at the cursor and places its rows and cells.
namespace groundwork::ui {

/// Each wish between its two ends.
void draw_wishes(Canvas& canvas, const view::Node& table);
/// What a facet came to each time, as a line from left to right.
void draw_course(Canvas& canvas, const view::Node& table);
/// The names of the bands beside the line. The table must have been placed last; `top` is where its rows begin.
void draw_course_bands(Canvas& canvas, const view::Node& table, ImVec2 top);

/// Whether a row is only heard: none of its cells has words or a point to draw.
bool is_only_said(const view::Node& row);

}  // namespace groundwork::ui
