#pragma once

#include "ui/canvas.h"
#include "view/screen.h"

// How the page to take along looks: its head with the date, its lines, and the empty ones to write on.
namespace groundwork::ui {

/// A heading with a text at the other end of its line, and a rule below.
void draw_masthead(Canvas& canvas, const view::Node& node);
/// A button that is words on paper, with a number before them where it has one.
void draw_paper_line(Canvas& canvas, const view::Node& node);
/// So many empty lines below the words that were placed last.
void draw_ruled_lines(Canvas& canvas, int lines);

}  // namespace groundwork::ui
