#include "core/index.h"

#include <set>

#include "core/pack_context.h"
#include "core/pack_rules.h"

namespace groundwork {

Result<Index> parse_index(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    in.only("format moments enough");
    in.whole("format", 1, 1);
    Index index{.moments = {}, .enough = in.whole("enough", 1, 100)};
    std::set<std::string> seen;
    for (const Reader& at : in.objects("moments")) {
        at.only("id checks");
        Moment moment{.id = at.id("id"), .checks = at.texts("checks", true)};
        for (std::size_t i = 0; i < moment.checks.size(); ++i)
            if (!seen.insert(moment.checks[i]).second)
                at.fault({"must stand once but \"", moment.checks[i], "\" stands twice"}, {"/checks/", i});
        index.moments.push_back(std::move(moment));
    }
    check_unique(index.moments, in, "/moments");
    if (!errors.empty()) return errors;
    return index;
}

}  // namespace groundwork
