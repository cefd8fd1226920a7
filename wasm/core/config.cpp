#include "core/config.h"

#include "core/reader.h"

namespace groundwork {

Result<Config> parse_config(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Reader in(*root, file, "", errors);
    in.only({"clinic", "country"});
    Config config;
    if (in.has("clinic")) config.clinic = in.text("clinic");
    if (in.has("country")) config.country = in.id("country");
    if (!errors.empty()) return errors;
    return config;
}

}  // namespace groundwork
