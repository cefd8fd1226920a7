#include "core/responses.h"

#include <algorithm>

#include "core/written_number.h"

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

bool is_unclear(const Scale& scale, const Response& response) {
    return scale.kind == ScaleKind::integer && !is_absent(response) && !counted_value(scale, response);
}

}  // namespace groundwork
