#include "browser/browser_text.h"

#include <cmath>

namespace groundwork::browser {
namespace {

constexpr std::size_t most_texts = 16384;

/// What is measured: a type, a width or none, and the words.
std::string key_of(const ui::Run& run, int width) {
    std::string key(1, static_cast<char>('a' + static_cast<int>(run.type)));
    key += std::to_string(width);
    key += ':';
    return key += run.text;
}

TextSize wish(const std::string& key, const ui::Run& run, float width) {
    const std::size_t bytes = run.text.size();
    return {static_cast<std::int32_t>(run.type), key.data() + key.size() - bytes, static_cast<std::int32_t>(bytes), width, 0, 0};
}

}  // namespace

const BrowserText::Seen* BrowserText::seen(const ui::Run& run) const {
    const auto found = seen_.find({run.node, run.part});
    return found != seen_.end() && found->second.type == run.type && found->second.text == run.text ? &found->second : nullptr;
}

ui::Widths BrowserText::widths(const ui::Run& run) {
    if (const Seen* there = seen(run)) return there->widths;
    const auto [at, is_new] = measured_.try_emplace(key_of(run, -1));
    if (is_new) {
        at->second = wish(at->first, run, -1);
        lacking_widths_.push_back(at);
    }
    return {std::ceil(at->second.first), std::ceil(at->second.second)};
}

float BrowserText::height(const ui::Run& run, float width) {
    const int pixels = static_cast<int>(std::lround(width));
    if (const Seen* there = seen(run); there && std::lround(there->width) == pixels) return there->height;
    const auto [at, is_new] = measured_.try_emplace(key_of(run, pixels));
    if (is_new) {
        at->second = wish(at->first, run, width);
        lacking_heights_.push_back(at);
    }
    return at->second.first;
}

bool BrowserText::ask() {
    auto& lacking = lacking_widths_.empty() ? lacking_heights_ : lacking_widths_;
    if (lacking.empty()) {
        if (measured_.size() > most_texts) measured_.clear();
        return false;
    }
    // Heights that were asked for beside widths may be of widths that were not known yet.
    if (&lacking == &lacking_widths_)
        for (const auto& at : lacking_heights_) measured_.erase(at);
    std::vector<TextSize> sizes;
    for (const auto& at : lacking) sizes.push_back(at->second);
    host_measure(sizes.data(), static_cast<int>(sizes.size()));
    for (std::size_t i = 0; i < sizes.size(); ++i) lacking[i]->second = sizes[i];
    lacking_widths_.clear();
    lacking_heights_.clear();
    return true;
}

void BrowserText::see(const ui::Run& run, float width, float height, ui::Widths widths) {
    seen_.insert_or_assign({run.node, run.part}, Seen{run.type, run.text, width, height, widths});
}

void BrowserText::forget() {
    measured_.clear();
    seen_.clear();
}

}  // namespace groundwork::browser
