#include "core/matters.h"

#include "core/pack_context.h"
#include "core/reader.h"

namespace groundwork {

Result<Matters> parse_matters(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    in.only("format points moment line");
    in.whole("format", 1, 1);
    Matters matters{.points = {}, .moment = in.id("moment"), .line_check = {}, .line = {}};
    for (const Reader& at : in.objects("points")) {
        at.only("id checks evidence");
        matters.points.push_back(
            {.id = at.id("id"), .checks = at.texts("checks", true), .evidence = at.texts("evidence", true)});
    }
    if (const std::optional<Reader> line = in.object("line")) {
        line->only("check text");
        matters.line_check = line->id("check");
        matters.line = line->id("text");
    }
    if (!errors.empty()) return errors;
    return matters;
}

}  // namespace groundwork
