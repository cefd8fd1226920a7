#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "browser/host.h"
#include "ui/text_measurer.h"

namespace groundwork::browser {

/// Text as the page breaks and measures it. What a layout lacks is collected and asked for at once; what the page saw of
/// a run that stands there outranks what was measured.
class BrowserText : public ui::TextMeasurer {
public:
    ui::Widths widths(const ui::Run& run) override;
    float height(const ui::Run& run, float width) override;

    /// Asks the page for what was lacking since the last time: first for widths, and for heights only once no width is
    /// lacking, since they follow from it. Returns whether anything was, so that the screen must be laid out once more.
    bool ask();

    /// Takes over how large a run of that type is where it stands, until its words, type or width change.
    void see(const ui::Run& run, float width, float height, ui::Widths widths);

    /// Forgets everything measured and seen: the fonts, the text size or the language changed.
    void forget();

private:
    /// How a run looks in the page.
    struct Seen {
        ui::Type type;
        std::string text;
        float width, height;
        ui::Widths widths;
    };

    const Seen* seen(const ui::Run& run) const;

    std::map<std::string, TextSize> measured_;
    std::map<std::pair<std::uint32_t, ui::Part>, Seen> seen_;
    std::vector<std::map<std::string, TextSize>::iterator> lacking_widths_, lacking_heights_;
};

}  // namespace groundwork::browser
