#include "view/response_text.h"

#include "core/text_names.h"

namespace groundwork::view {
namespace {

const std::string& first_of(const std::string& own, const std::string& shared) { return own.empty() ? shared : own; }

const std::string& end_of(const Context& context, const Check& check, std::size_t item, const char* side) {
    const std::string& own = word(check.wording, check.pack.items[item].id, side);
    if (!own.empty()) return own;
    const std::string& scale = check.pack.scale_of(item).id;
    return first_of(word(check.wording, scale, side), word(context.scales, scale, side));
}

}  // namespace

Ends ends_of(const Context& context, const Check& check, std::size_t item) {
    return {end_of(context, check, item, ".left"), end_of(context, check, item, ".right")};
}

std::string option_label(const Context& context, const Check& check, std::size_t item, std::size_t option) {
    const Scale& scale = check.pack.scale_of(item);
    const std::string& value = scale.options[option].value;
    const std::string key = scale.id + '.' + value;
    const std::string& label = first_of(first_of(word(check.wording, key), context.scales[key]), value);
    if (label.find('{') == std::string::npos) return label;
    const Ends ends = ends_of(context, check, item);
    return fill(label, {{text_names::ends[0], ends.left}, {text_names::ends[1], ends.right}});
}

std::string response_text(const Context& context, const Check& check, std::size_t item, const Response& response) {
    const auto* chosen = std::get_if<Chosen>(&response);
    const Scale& scale = check.pack.scale_of(item);
    if (scale.kind == ScaleKind::integer && !counted_value(scale, response)) return "";
    if (!chosen)
        return scale.kind == ScaleKind::date ? date_words(context, written_text(response)) : written_text(response);
    std::string all;
    for (const std::size_t option : chosen->options) append(context, all, option_label(context, check, item, option));
    return all;
}

}  // namespace groundwork::view
