#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ui/theme.h"

namespace groundwork::ui {

/// One line of a broken text: the bytes from `begin` up to `end`, and how wide they are in CSS pixels.
struct TextLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
};

/// Breaks and measures text; the browser does it for us, a stub in tests.
class TextMeasurer {
public:
    virtual ~TextMeasurer() = default;

    /// The lines of `text` in that type when it may be at most `width` pixels wide; at least one line. The reference
    /// is good until the measurer forgets what it measured.
    virtual const std::vector<TextLine>& measure(Type type, std::string_view text, float width) = 0;
};

}  // namespace groundwork::ui
