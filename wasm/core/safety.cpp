#include "core/safety.h"

#include "core/reader.h"

namespace groundwork {
namespace {

HelpLine read_line(const Reader& in) {
    HelpLine line{.country = in.id("country"), .country_name = in.text("country_name"), .service = in.text("service"),
                  .number = in.text("number"), .href = in.text("href"), .channel = in.text("channel"),
                  .emergency = in.texts("emergency", true)};
    if (line.href.rfind("tel:", 0) != 0 && line.href.rfind("sms:", 0) != 0)
        in.fault({"must begin with tel: or sms: but is \"", line.href, "\""}, {"/href"});
    if (line.emergency.empty()) in.fault({"must have at least one number"}, {"/emergency"});
    return line;
}

}  // namespace

Result<Safety> parse_safety(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Reader in(*root, file, "", errors);
    Safety safety{.title = {}, .text = {}, .no_country = {}, .not_for_emergencies = {}, .checked_on = in.text("checked_on"), .lines = {}};
    if (const std::optional<Reader> always = in.object("always")) {
        safety.title = always->text("title");
        safety.text = always->text("text");
        safety.no_country = always->text("no_country");
        safety.not_for_emergencies = always->text("not_for_emergencies");
    }
    for (const Reader& at : in.objects("lines"))
        if (at.flag("display")) safety.lines.push_back(read_line(at));
    if (safety.lines.empty()) in.fault({"must have at least one line to show"}, {"/lines"});
    if (!errors.empty()) return errors;
    return safety;
}

std::vector<const HelpLine*> lines_of(const Safety& safety, std::string_view country) {
    std::vector<const HelpLine*> lines;
    for (const HelpLine& line : safety.lines)
        if (line.country == country) lines.push_back(&line);
    return lines;
}

}  // namespace groundwork
