#include <algorithm>
#include <cmath>

#include "core/reader.h"
#include "core/responses.h"
#include "core/scale_parser.h"

namespace groundwork {
namespace {

std::string value_text(const Json& value) {
    return value.kind == Json::Kind::number ? number_text(value.number) : value.string;
}

/// The option that the value names; none, with a fault noted, when the scale offers no such option.
std::optional<std::size_t> read_option(const Scale& scale, const Json& value, const Reader& in,
                                       const std::string& below) {
    const auto option = find_option(scale, value);
    if (option) return option;
    const bool plain = value.kind == Json::Kind::number || value.kind == Json::Kind::string;
    in.fault(
        {"must be an option of ", scale.id, " or null but is ", (plain ? value_text(value) : kind_name(value.kind))},
        {below});
    return std::nullopt;
}

Response read_multi(const Scale& scale, const Json& list, const Reader& in, const std::string& below) {
    Chosen chosen;
    bool repeated = false;
    for (std::size_t i = 0; i < list.elements.size(); ++i) {
        const auto option = read_option(scale, list.elements[i], in, below + pointer_step(std::to_string(i)));
        if (!option) continue;
        const auto place = std::lower_bound(chosen.options.begin(), chosen.options.end(), *option);
        if (place != chosen.options.end() && *place == *option) repeated = true;
        else chosen.options.insert(place, *option);
    }
    if (repeated) in.fault({"must name each option once"}, {below});
    if (chosen.options.empty()) return {};
    return chosen;
}

/// Notes a fault for a number that is not whole, or has more digits than any scale can count.
void check_whole(double number, const Reader& in, const std::string& below) {
    constexpr double most = 999'999;
    if (number != std::floor(number) || std::abs(number) > most)
        in.fault({"must be a whole number of at most six digits but is ", number_text(number)}, {below});
}

Response read_response(const Scale& scale, const Json& value, const Reader& in, const std::string& below) {
    if (value.kind == Json::Kind::null) return {};
    switch (scale.kind) {
        case ScaleKind::text:
        case ScaleKind::integer:
        case ScaleKind::date:
            if (value.kind != Json::Kind::string &&
                !(scale.kind == ScaleKind::integer && value.kind == Json::Kind::number)) {
                in.fault({"must be a string or null but is ", kind_name(value.kind)}, {below});
                return {};
            }
            if (value.kind == Json::Kind::number) check_whole(value.number, in, below);
            if (value_text(value).empty()) return {};
            return Written{value_text(value)};
        case ScaleKind::multi:
            if (value.kind == Json::Kind::array) return read_multi(scale, value, in, below);
            in.fault({"must be a list of options or null but is ", kind_name(value.kind)}, {below});
            return {};
        default:
            if (const auto option = read_option(scale, value, in, below)) return Chosen{{*option}};
            return {};
    }
}

}  // namespace

Responses read_responses(const Pack& pack, const Reader& in) {
    Responses responses(pack.items.size());
    for (const Json::Member& entry : in.members()) {
        const std::string below = pointer_step(entry.name);
        const auto item =
            std::find_if(pack.items.begin(), pack.items.end(), [&](const Item& i) { return i.id == entry.name; });
        if (item == pack.items.end()) {
            in.fault({"must be the id of an item but there is none of that name"}, {below});
            continue;
        }
        const auto index = static_cast<std::size_t>(item - pack.items.begin());
        responses[index] = read_response(pack.scale_of(index), entry.value, in, below);
    }
    return responses;
}

Result<Responses> parse_responses(const Pack& pack, std::string_view source, const std::string& file) {
    const auto history = parse_history(pack, source, file);
    if (!history) return history.error();
    return history->back();
}

Result<std::vector<Responses>> parse_history(const Pack& pack, std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file, history_limits);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    in.only("responses before");
    std::vector<Responses> history;
    if (in.has("before"))
        for (const Reader& at : in.objects("before")) history.push_back(read_responses(pack, at));
    if (const auto now = in.object("responses")) history.push_back(read_responses(pack, *now));
    if (!errors.empty()) return errors;
    return history;
}

}  // namespace groundwork
