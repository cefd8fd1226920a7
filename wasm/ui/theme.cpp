#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace groundwork::ui {
namespace {

// Light and dark, and both again with more contrast.
constexpr std::array<Colours, 4> themes{{
    {0xFAF8F4, 0xFFFFFF, 0x1D2B30, 0x52636A, 0xDAD7CF, 0x0F6B66, 0xFFFFFF, 0xE2F0EE, 0x9A4F1E, 0xF8EBE0, 0x0F6B66,
     0x7B888C, 0xEFECE5, 0xFFFFFF},
    {0x12191C, 0x1B2529, 0xE8EEEE, 0xA7B5B8, 0x334146, 0x6CC5BC, 0xFFFFFF, 0x1E3937, 0xE0A271, 0x352A22, 0x1F7A73,
     0x74868C, 0x0D1315, 0x212C30},
    {0xFFFFFF, 0xFFFFFF, 0x000000, 0x2E3A3E, 0x000000, 0x004F4A, 0xFFFFFF, 0xE2F0EE, 0x6E320B, 0xFFF4EA, 0x004F4A,
     0x000000, 0xFFFFFF, 0xFFFFFF},
    {0x000000, 0x000000, 0xFFFFFF, 0xDDE5E6, 0xFFFFFF, 0x86E8DE, 0x000000, 0x0B3431, 0xFFC38F, 0x2A1A0C, 0x86E8DE,
     0xFFFFFF, 0x000000, 0x000000},
}};

/// The sizes are those of a narrow window, of the usual one, and of a wide one.
struct Face {
    std::array<float, 3> em;
    float line_ratio;
    int weight;
};

constexpr std::array<Face, static_cast<std::size_t>(Type::count)> faces{{{{22, 25, 28}, 1.28f, 650},
                                                                         {{19, 21, 24}, 1.33f, 620},
                                                                         {{19, 20, 20}, 1.3f, 650},
                                                                         {{17, 17, 17}, 1.45f, 400},
                                                                         {{17, 17, 17}, 1.45f, 620},
                                                                         {{14, 14, 14}, 1.4f, 400},
                                                                         {{14, 14, 14}, 1.4f, 620}}};

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

/// The accent as an area at night: dark enough for the words on it, and light enough to be seen on the ground.
Colour night_fill(Colour accent, const Colours& all) {
    Colour fill = accent;
    for (int part = 1; contrast(all.on_fill, fill) < 4.5; ++part) fill = mixed(accent, 0x000000, part / 20.0);
    for (int part = 1; contrast(fill, all.ground) < 3; ++part) fill = mixed(accent, 0xFFFFFF, part / 20.0);
    return fill;
}

}  // namespace

double contrast(Colour ink, Colour ground) {
    const double a = luminance(ink) + 0.05, b = luminance(ground) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

Colours colours(bool dark, std::optional<Colour> accent, bool more) {
    Colours all = themes[(dark ? 1U : 0U) + (more ? 2U : 0U)];
    if (!accent || more) return all;
    const auto clear = [&](Colour ink, Colour ground) { return contrast(ink, ground) >= 4.5; };
    for (int part = 0; part <= 20; ++part) {
        all.accent = mixed(*accent, dark ? 0xFFFFFF : 0x000000, part / 20.0);
        all.tint = mixed(all.card, all.accent, dark ? 0.2 : 0.1);
        const bool on_all = clear(all.accent, all.ground) && clear(all.accent, all.card) && clear(all.accent, all.tint);
        if (on_all && (dark || clear(all.on_fill, all.accent)) && clear(all.ink, all.tint)) break;
    }
    all.fill = dark ? night_fill(*accent, all) : all.accent;
    return all;
}

TypeStyle type_style(Type type, float scale, float window_width) {
    const Face& face = faces[static_cast<std::size_t>(type)];
    const float em = face.em[window_width < narrow ? 0 : window_width < wide ? 1 : 2] * scale;
    return {em, std::round(em * face.line_ratio), face.weight};
}

Space space_for(float window_width, float window_height) {
    Space space;
    if (window_width < narrow || window_height < 640) {
        space.row = space.button = space.target = 44;
        space.ruler = 48;
        space.gap = 6;
        space.block = 12;
        space.inset = 14;
    }
    return space;
}

}  // namespace groundwork::ui
