#pragma once

#include <string>
#include <map>

#include "ui/text_measurer.h"

namespace groundwork::browser {

/// Text as the page breaks and measures it, each text asked for once.
class BrowserText : public ui::TextMeasurer {
public:
    const std::vector<ui::TextLine>& measure(ui::Type type, std::string_view text, float width) override;

    /// Forgets everything measured: the fonts, the text size or the language changed.
    void forget() { measured_.clear(); }

private:
    std::map<std::string, std::vector<ui::TextLine>> measured_;
};

}  // namespace groundwork::browser
