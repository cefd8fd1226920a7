#pragma once

#include "ui/canvas.h"
#include "view/screen.h"

// How what is chosen from looks: rows, the steps of a ruler, the circles between two wishes.
namespace groundwork::ui {

/// A radio or a checkbox as a full-width row.
void draw_option(Canvas& canvas, const view::Node& node);
/// A fieldset whose radios are the steps of a ruler, side by side.
void draw_ruler(Canvas& canvas, const view::Node& node);
/// A fieldset whose radios without words are circles between two ends.
void draw_bipolar(Canvas& canvas, const view::Node& node);

}  // namespace groundwork::ui
