#include "core/responses.h"

#include <algorithm>

namespace groundwork {

bool is_absent(const Response& response) { return std::holds_alternative<std::monostate>(response); }

bool has_option(const Response& response, std::size_t option) {
    const auto* chosen = std::get_if<Chosen>(&response);
    return chosen && std::find(chosen->options.begin(), chosen->options.end(), option) != chosen->options.end();
}

const std::string& written_text(const Response& response) {
    static const std::string nothing;
    const auto* written = std::get_if<Written>(&response);
    return written ? written->text : nothing;
}

namespace {

/// The whole number that these digits, perhaps after a minus, write; absent when they write something else.
std::optional<double> whole_number(const std::string& text) {
    constexpr std::size_t most_digits = 6;  // enough for every scale, and exact
    const bool negative = text.starts_with('-');
    const std::string digits = text.substr(negative);
    if (digits.empty() || digits.size() > most_digits) return std::nullopt;
    double number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return negative ? -number : number;
}

}  // namespace

std::optional<double> counted_value(const Scale& scale, const Response& response) {
    if (scale.kind == ScaleKind::integer) {
        const std::optional<double> number = whole_number(written_text(response));
        return number && *number >= scale.min && *number <= scale.max ? number : std::nullopt;
    }
    const auto* chosen = std::get_if<Chosen>(&response);
    if (!chosen || !scale.numeric) return std::nullopt;
    GROUNDWORK_EXPECTS(chosen->options.size() == 1 && chosen->options.front() < scale.options.size());
    return scale.options[chosen->options.front()].counted;
}

}  // namespace groundwork
