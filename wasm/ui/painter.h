#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "imgui.h"
#include "ui/theme.h"

// The only place that knows how a shape is written down for the canvas. Every shape travels as the payload of an
// ImDrawList callback, so that order and clipping stay ImGui's; web/engine/paint.js is the only reader.
namespace groundwork::ui {

/// Marks a draw command whose payload is one shape. It is never called.
void shape_marker(const ImDrawList*, const ImDrawCmd*);

/// Where a rectangle is in its draw list.
using Placement = int;

Placement fill_rect(ImDrawList& list, ImVec2 from, ImVec2 to, float radius, Colour colour);
/// An outline inside the rectangle's edge.
Placement stroke_rect(ImDrawList& list, ImVec2 from, ImVec2 to, float radius, float thickness, Colour colour);
/// Moves the lower edge of a rectangle that was drawn before in the same frame.
void end_rect(ImDrawList& list, Placement rect, float bottom);
void fill_circle(ImDrawList& list, ImVec2 centre, float radius, Colour colour);
void stroke_circle(ImDrawList& list, ImVec2 centre, float radius, float thickness, Colour colour);
/// One of three points is a sign, such as a check mark, which the mirror image for a language from right to left leaves
/// as it is.
void stroke_path(ImDrawList& list, std::initializer_list<ImVec2> points, float thickness, Colour colour);

/// The whole frame as words for the canvas: clips and shapes.
void write_frame(const ImDrawData& frame, std::vector<std::uint32_t>& words);

}  // namespace groundwork::ui
