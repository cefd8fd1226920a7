#pragma once

#include <cstdint>

// What the page does for the engine, and all that it does: the module's imports, which web/engine/wasm.js hands in.
extern "C" {

/// Breaks `text` to `width` pixels in that type and writes begin, end (bytes) and width (1/64 pixel) of each line to
/// `lines`, which has room for `room` numbers. Returns how many lines there are.
int host_measure(int type, const char* text, int bytes, float width, std::int32_t* lines, int room);

/// Copies what the page last handed over to `to`, which has room for as many bytes as it announced.
void host_take(char* to);

/// Paints one frame.
void host_paint(const std::uint32_t* words, int count);

/// The number that a JSON number is.
double host_number(const char* text, int bytes);

/// A base above 0 to the power of an exponent.
double host_power(double base, double exponent);

/// Shows a screen, written as JSON, in the mirror.
void host_show(const char* json, int bytes);
}
