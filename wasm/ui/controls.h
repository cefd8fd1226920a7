#pragma once

#include "ui/canvas.h"
#include "view/screen.h"

// How controls look. What they do is decided elsewhere; here they only know whether they are chosen, hovered or held.
namespace groundwork::ui {

/// A card-like ground: chosen things have a tint and a stronger edge, so that colour is never the only sign.
void draw_ground(Canvas& canvas, ImVec2 from, ImVec2 size, float radius, bool chosen, Colour edge);

/// The frame of a text field; the words in it are the browser's own.
void draw_field(Canvas& canvas, const view::Node& node);
/// The same for a select, with the sign that it opens.
void draw_select(Canvas& canvas, const view::Node& node);
/// A button, a link or what picks a file, as wide as the column, or as its words when it is quiet.
void draw_button(Canvas& canvas, const view::Node& node);
/// Buttons side by side where they fit, one under the other where they do not; `across`, the last one takes what is
/// left. Their grounds are the page's.
void draw_actions(Canvas& canvas, const std::vector<view::Node>& nodes, bool across);
/// How high those are.
float actions_height(Canvas& canvas, const std::vector<view::Node>& nodes);
/// Quiet buttons one after the other, in as many lines as they need.
void draw_row(Canvas& canvas, const view::Node& node);

/// A quiet button, as wide as its words, at the `align` edge of the column.
void draw_quiet(Canvas& canvas, const view::Node& node, Align align = Align::start);
/// The width and the height of a quiet button.
float quiet_width(Canvas& canvas, const view::Node& node);
float quiet_height(Canvas& canvas, const view::Node& node);

}  // namespace groundwork::ui
