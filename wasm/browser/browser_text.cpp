#include "browser/browser_text.h"

#include <array>
#include <cmath>

#include "browser/host.h"

namespace groundwork::browser {

namespace {
constexpr std::size_t most_lines = 256;
constexpr std::size_t most_texts = 4096;
}  // namespace

const std::vector<ui::TextLine>& BrowserText::measure(ui::Type type, std::string_view text, float width) {
    std::string key(1, static_cast<char>('a' + static_cast<int>(type)));
    key += std::to_string(static_cast<int>(std::lround(width))) + ':';
    key += text;
    if (const auto found = measured_.find(key); found != measured_.end()) return found->second;
    if (measured_.size() >= most_texts) forget();

    std::array<std::int32_t, most_lines * 3> out;
    const int count = host_measure(static_cast<int>(type), text.data(), static_cast<int>(text.size()), width, out.data(), static_cast<int>(out.size()));
    std::vector<ui::TextLine> lines;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        lines.push_back({static_cast<std::size_t>(out[3 * i]), static_cast<std::size_t>(out[3 * i + 1]), static_cast<float>(out[3 * i + 2]) / 64});
    return measured_.emplace(std::move(key), std::move(lines)).first->second;
}

}  // namespace groundwork::browser
