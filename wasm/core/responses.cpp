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

std::optional<double> counted_value(const Scale& scale, const Response& response) {
    const auto* chosen = std::get_if<Chosen>(&response);
    if (!chosen || !scale.numeric) return std::nullopt;
    GROUNDWORK_EXPECTS(chosen->options.size() == 1 && chosen->options.front() < scale.options.size());
    return scale.options[chosen->options.front()].counted;
}

}  // namespace groundwork
