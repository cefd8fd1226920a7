#pragma once

#include <cstdint>

// What the page does for the engine, and all that it does: the module's imports, which web/engine/wasm.js hands in.
extern "C" {

/// A text whose size is asked for, and the answer in CSS pixels.
struct TextSize {
    std::int32_t type;
    const char* text;
    std::int32_t bytes;
    float width;   // the widest that it may be; below 0 its own widths are asked for
    float first;   // its height; or its width on one line
    float second;  // or that of its longest piece in which no line can end
};

/// Measures all of the texts at once.
void host_measure(TextSize* sizes, int count);

/// Copies what the page last handed over to `to`, which has room for as many bytes as it announced.
void host_take(char* to);

/// Paints the shapes of one frame.
void host_paint(const std::uint32_t* words, int count);

/// The number that a JSON number is.
double host_number(const char* text, int bytes);

/// A base to the power of an exponent, as JavaScript has it.
double host_power(double base, double exponent);

/// Shows a screen, written as JSON, in the mirror.
void host_show(const char* json, int bytes);
}
