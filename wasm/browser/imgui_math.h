// The mathematics of Dear ImGui, for which it has a switch: its own shapes, which are never painted, take the sine of a
// few angles, and the C library's sine is larger than all else that is used of ImGui's shapes.
#pragma once

#include <cmath>
#include <cstdlib>

#define IMGUI_DISABLE_DEFAULT_MATH_FUNCTIONS

namespace groundwork::browser {

/// The sine, to within what a float can tell: the first terms of its series, with the angle within a quarter turn.
inline float sine(float angle) {
    constexpr float pi = 3.14159265f;
    float x = angle - 2 * pi * std::floor(angle / (2 * pi) + 0.5f);
    if (std::fabs(x) > pi / 2) x = std::copysign(pi, x) - x;
    const float square = x * x;
    return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110)))));
}

inline float cosine(float angle) { return sine(angle + 1.57079633f); }

}  // namespace groundwork::browser

#define ImSin(x) groundwork::browser::sine(x)
#define ImCos(x) groundwork::browser::cosine(x)
#define ImFabs(x) std::fabs(x)
#define ImSqrt(x) std::sqrt(x)
#define ImFmod(x, y) std::fmod((x), (y))
#define ImAcos(x) std::acos(x)
#define ImAtan2(y, x) std::atan2((y), (x))
#define ImAtof(text) std::atof(text)
#define ImCeil(x) std::ceil(x)
#define ImPow(x, y) std::pow((x), (y))
#define ImLog(x) std::log(x)
#define ImAbs(x) std::abs(x)
#define ImRsqrt(x) (1 / std::sqrt(x))

inline float ImSign(float x) { return static_cast<float>((x > 0) - (x < 0)); }
inline double ImSign(double x) { return (x > 0) - (x < 0); }
