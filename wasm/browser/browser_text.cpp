#include "browser/browser_text.h"

#include <algorithm>
#include <cmath>

namespace groundwork::browser {
namespace {

constexpr std::size_t most_texts = 16384;

/// The sizes that the page has not told yet, and those that it is to be asked for.
constexpr float unknown = -1, lacking = -2;

/// What a size is known by: a type, a width, and the words, at the end. What was seen is a node's besides.
std::string key_of(const ui::Run& run, float width, bool seen) {
    std::string key(1, static_cast<char>('a' + static_cast<int>(run.type)));
    key += std::to_string(static_cast<int>(std::lround(width * 100)));
    if (seen) key += ',' + std::to_string(run.node) + ',' + std::to_string(static_cast<int>(run.part));
    return (key += ':') += run.text;
}

}  // namespace

const TextSize& BrowserText::size(const ui::Run& run, float width) {
    if (!seen_.empty())
        if (const auto found = seen_.find(key_of(run, width, true)); found != seen_.end()) return found->second;
    const auto [at, is_new] = measured_.try_emplace(key_of(run, width, false));
    TextSize& size = at->second;
    if (is_new) {
        const auto bytes = static_cast<std::int32_t>(run.text.size());
        size = {static_cast<std::int32_t>(run.type),
                at->first.data() + at->first.size() - run.text.size(),
                bytes,
                width,
                unknown,
                0};
    }
    if (size.first == unknown) {
        size.first = lacking;
        lacking_.push_back(&size);
    }
    return size;
}

ui::Widths BrowserText::widths(const ui::Run& run) {
    const TextSize& known = size(run, unknown);
    return {std::max(0.0f, std::ceil(known.first)), std::ceil(known.second)};
}

float BrowserText::height(const ui::Run& run, float width) { return std::max(0.0f, size(run, width).first); }

bool BrowserText::ask() {
    const bool widths =
        std::any_of(lacking_.begin(), lacking_.end(), [](const TextSize* size) { return size->width < 0; });
    std::vector<TextSize> sizes;
    for (TextSize* size : lacking_) {
        size->first = unknown;
        if (widths == size->width < 0) sizes.push_back(*size);
    }
    if (!sizes.empty()) host_measure(sizes.data(), static_cast<int>(sizes.size()));
    auto answer = sizes.begin();
    for (TextSize* size : lacking_)
        if (widths == size->width < 0) *size = *answer++;
    lacking_.clear();
    if (sizes.empty() && measured_.size() + seen_.size() > most_texts) forget();
    return !sizes.empty();
}

void BrowserText::see(const ui::Run& run, float width, float height, ui::Widths widths) {
    seen_[key_of(run, width, true)].first = height;
    TextSize& own = seen_[key_of(run, unknown, true)];
    own.first = widths.whole;
    own.second = widths.least;
}

void BrowserText::forget() {
    measured_.clear();
    seen_.clear();
}

}  // namespace groundwork::browser
