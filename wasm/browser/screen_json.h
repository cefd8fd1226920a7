#pragma once

#include <string>

#include "core/result.h"
#include "ui/draw_screen.h"
#include "view/screen.h"

namespace groundwork::browser {

/// The screen and where its nodes lie, for the mirror. Boxes are relative to the box of the node that holds them.
std::string screen_json(const view::Screen& screen, const ui::Layout& layout);

/// The theme for the page's style sheet: types, colours and the footer's height.
std::string theme_json(const ui::Window& window);

/// A text to be copied or saved, and its file's name.
std::string offer_json(const std::string& name, const std::string& text);

/// What could not be read, as a list of sentences.
std::string faults_json(const Errors& faults);

}  // namespace groundwork::browser
