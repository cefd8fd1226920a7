#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace groundwork::ui {
namespace {

// Light and dark, and both again with more contrast.
constexpr std::array<Colours, 4> themes{{
    {0xFAF8F4, 0xFFFFFF, 0x1D2B30, 0x52636A, 0xDAD7CF, 0x0F6B66, 0xFFFFFF, 0xE2F0EE, 0x9A4F1E, 0xF8EBE0},
    {0x12191C, 0x1B2529, 0xE8EEEE, 0xA7B5B8, 0x334146, 0x6CC5BC, 0x12191C, 0x1E3937, 0xE0A271, 0x3A2C21},
    {0xFAF8F4, 0xFFFFFF, 0x000000, 0x3B494F, 0x66747A, 0x0A4A46, 0xFFFFFF, 0xE2F0EE, 0x6F350F, 0xF8EBE0},
    {0x12191C, 0x1B2529, 0xFFFFFF, 0xD0DADC, 0x8FA0A6, 0xA6E3DB, 0x12191C, 0x1E3937, 0xF5C9A6, 0x3A2C21},
}};

struct Face {
    float em;
    float line_ratio;
    int weight;
};

constexpr std::array<Face, static_cast<std::size_t>(Type::count)> faces{{{25, 1.28f, 650},
                                                                         {21, 1.33f, 620},
                                                                         {18, 1.33f, 620},
                                                                         {17, 1.45f, 400},
                                                                         {17, 1.45f, 620},
                                                                         {15, 1.45f, 400},
                                                                         {14, 1.4f, 400},
                                                                         {14, 1.4f, 620}}};

// Relative luminance, WCAG 2.2 glossary.
double luminance(Colour colour) {
    double sum = 0;
    for (const auto& [shift, share] : {std::pair{16, 0.2126}, std::pair{8, 0.7152}, std::pair{0, 0.0722}}) {
        const double channel = static_cast<double>(colour >> shift & 0xFF) / 255;
        sum += share * (channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
}

/// `part` of the way from one colour to the other, channel by channel.
Colour mixed(Colour from, Colour to, double part) {
    Colour out = 0;
    for (const int shift : {16, 8, 0}) {
        const double a = from >> shift & 0xFF, b = to >> shift & 0xFF;
        out |= static_cast<Colour>(std::lround(a + (b - a) * part)) << shift;
    }
    return out;
}

}  // namespace

double contrast(Colour ink, Colour ground) {
    const double a = luminance(ink) + 0.05, b = luminance(ground) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

Colours colours(bool dark, std::optional<Colour> accent, bool more) {
    Colours all = themes[(dark ? 1U : 0U) + (more ? 2U : 0U)];
    if (!accent) return all;
    const double least = more ? 7 : 4.5;
    const auto clear = [&](Colour ink, Colour ground) { return contrast(ink, ground) >= least; };
    for (int part = 0; part <= 20; ++part) {
        all.accent = mixed(*accent, dark ? 0xFFFFFF : 0x000000, part / 20.0);
        all.tint = mixed(all.card, all.accent, dark ? 0.2 : 0.1);
        const bool on_all = clear(all.accent, all.ground) && clear(all.accent, all.card) && clear(all.accent, all.tint);
        if (on_all && clear(all.on_accent, all.accent) && clear(all.ink, all.tint)) break;
    }
    return all;
}

TypeStyle type_style(Type type, float scale) {
    const Face& face = faces[static_cast<std::size_t>(type)];
    return {face.em * scale, std::round(face.em * scale * face.line_ratio), face.weight};
}

Space space_for(float window_height) {
    Space space;
    if (window_height < 640) {
        space.row = 48;
        space.gap = 8;
        space.block = 12;
    }
    return space;
}

}  // namespace groundwork::ui
