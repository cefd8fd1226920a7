#pragma once

#include "ui/canvas.h"
#include "view/screen.h"

// How words and what goes with them look: headings, paragraphs, lists, steps and progress. To draw a node is to
// draw its shapes and to note where its words stand.
namespace groundwork::ui {

/// The type and the ink of words in that tone.
Type type_of(view::Tone tone);
Ink ink_of(view::Tone tone);

void draw_words(Canvas& canvas, const view::Node& node);
void draw_list(Canvas& canvas, const view::Node& node);
void draw_steps(Canvas& canvas, const view::Node& node);
/// The steps themselves: `value` of `of` are full, the first of them warm where the tone is.
void draw_step_bar(Canvas& canvas, const view::Node& node, ImVec2 from);
/// How wide and how high they are; 0 wide without any.
float steps_width(const view::Node& node);
float step_bar_height();
void draw_progress(Canvas& canvas, const view::Node& node);

}  // namespace groundwork::ui
