// The guard of all JSON: what it takes is JSON for the library as well, and within the limits.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "given.h"

using namespace groundwork;

namespace {

std::size_t count(const Json& json, std::size_t depth) {
    const bool holds_others = json.kind == Json::Kind::array || json.kind == Json::Kind::object;
    fuzz::must(depth + holds_others <= JsonLimits::depth);
    fuzz::must(json.string.size() <= JsonLimits{}.string_bytes);
    std::size_t values = 1;
    std::set<std::string> names;
    for (const Json& element : json.elements) values += count(element, depth + 1);
    for (const Json::Member& member : json.members) {
        fuzz::must(names.insert(member.name).second);
        values += count(member.value, depth + 1);
    }
    return values;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto json = parse_json(text, "f");
    fuzz::sound(json);
    const bool accepted = nlohmann::json::accept(text.begin(), text.end());
    if (json) fuzz::must(accepted && count(*json, 0) <= JsonLimits::values);
    else fuzz::must(!accepted || !json.error().front().message.starts_with("must be JSON"));
    return 0;
}
