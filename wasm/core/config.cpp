#include "core/config.h"

#include "core/reader.h"

namespace groundwork {

Result<Config> parse_config(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Reader in(*root, file, "", errors);
    in.only({"clinic", "country", "checks", "urgent_number", "complaints_contact", "regulator_contact", "abuse_line"});
    const auto text = [&](std::string_view name) { return in.has(name) ? in.text(name) : std::string(); };
    Config config{.clinic = text("clinic"), .country = in.has("country") ? in.id("country") : std::string(), .checks = in.texts("checks"),
                  .urgent_number = text("urgent_number"), .complaints_contact = text("complaints_contact"),
                  .regulator_contact = text("regulator_contact"), .abuse_line = text("abuse_line")};
    if (!errors.empty()) return errors;
    return config;
}

}  // namespace groundwork
