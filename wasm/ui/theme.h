#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace groundwork::ui {

/// A colour as 0xRRGGBB.
using Colour = std::uint32_t;

struct Colours {
    Colour ground, card, ink, soft, line, accent, on_fill, tint, warm, warm_tint, fill, edge, desk, paper;

    bool operator==(const Colours&) const = default;
};

/// The colours that words have; the page knows each by its number.
enum class Ink : std::uint8_t { ink, soft, accent, on_fill, warm };

/// The colours for a light or a dark screen (the customer's palette, docs/architecture.md), and others for somebody who
/// asks for `more` contrast. A clinic's `accent` takes the place of ours, but for them: darker or lighter than it was
/// given where words in it or on it would stand out by less than 4.5 : 1.
Colours colours(bool dark, std::optional<Colour> accent = std::nullopt, bool more = false);

/// How dark the ink stands on the ground: the contrast ratio of WCAG 2.2, 1 to 21.
double contrast(Colour ink, Colour ground);

/// The kinds of type; the page knows each by its number.
enum class Type : std::uint8_t { title, question, subtitle, body, strong, caption, caption_strong, count };

/// Size and line height in CSS pixels at the browser's usual text size.
struct TypeStyle {
    float em;
    float line;
    int weight;
};

/// A window that is narrower has smaller titles, and one from `wide` on has larger ones.
constexpr float narrow = 360, wide = 1000;

/// The style of a type when the person's text size is `scale` times the usual one. Line heights are whole pixels.
TypeStyle type_style(Type type, float scale, float window_width);

/// Distances in CSS pixels.
struct Space {
    float margin = 20;       // from the window to the column
    float column = 640;      // widest column
    float container = 1040;  // what holds all columns of a wide window
    float gap = 8;           // between rows; cards stand a little further apart
    float block = 16;        // between different things
    float inset = 16;        // from a row's or card's edge to its words
    float radius = 14;
    float row = 54;     // least height of an option
    float ruler = 54;   // height of a ruler
    float button = 52;  // least height of a button
    float target = 48;  // least height and width of a quiet one
    float step = 24;    // least width of one step of a ruler
    float mark = 11;    // radius of a radio mark
};

/// The distances for a window of that size: a small one gets closer rows, never lower than 44 pixels.
Space space_for(float window_width, float window_height);

}  // namespace groundwork::ui
