#pragma once

#include <map>
#include <string>
#include <vector>

#include "browser/host.h"
#include "ui/text_measurer.h"

namespace groundwork::browser {

/// Text as the page breaks and measures it. What a layout lacks is collected and asked for at once; what the page saw
/// of a run that stands there outranks what was measured.
class BrowserText : public ui::TextMeasurer {
public:
    ui::Widths widths(const ui::Run& run) override;
    float height(const ui::Run& run, float width) override;

    /// Asks the page for what was lacking since the last time: first for widths, and for heights only once no width is
    /// lacking, since they follow from it. Returns whether anything was, so that the screen must be laid out once more.
    bool ask();

    /// Takes over how large a run is where it stands with that width, until its words, type or width change.
    void see(const ui::Run& run, float width, float height, ui::Widths widths);

    /// Forgets everything measured and seen: the fonts or the size of all text changed, or nobody is there any more.
    void forget();

private:
    using Sizes = std::map<std::string, TextSize>;

    /// The height of a run at a width, or its widths when that is below 0.
    const TextSize& size(const ui::Run& run, float width);

    Sizes measured_, seen_;
    std::vector<TextSize*> lacking_;
};

}  // namespace groundwork::browser
