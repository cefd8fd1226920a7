#pragma once

#include "ui/run.h"

namespace groundwork::ui {

/// How wide a run is, in CSS pixels.
struct Widths {
    float whole = 0;  // on one line
    float least = 0;  // of its longest piece that no line end may part, as of a long word
};

/// Says how large runs are; the browser does it for us. What it does not know yet is 0, and is known the next time that
/// the same screen is laid out: so that many are measured at once.
class TextMeasurer {
public:
    virtual ~TextMeasurer() = default;

    virtual Widths widths(const Run& run) = 0;

    /// The height in CSS pixels where the run may be at most `width` wide.
    virtual float height(const Run& run, float width) = 0;
};

}  // namespace groundwork::ui
