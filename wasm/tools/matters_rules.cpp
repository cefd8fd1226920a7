#include "tools/matters_rules.h"

#include "core/pieces.h"

namespace groundwork::tools {
namespace {

struct Rules {
    const File& file;
    Errors& errors;

    void require(const std::set<std::string>& all, const std::string& id, const std::string& place,
                 const char* what) const {
        if (!all.contains(id))
            errors.push_back({file.name(), place, join({"must be ", what, " but there is no \"", id, "\""})});
    }
};

}  // namespace

Errors check_matters(const Matters& matters, const File& file, const Named& named) {
    Errors errors;
    const Rules in{file, errors};
    std::set<std::string> ids;
    for (std::size_t i = 0; i < matters.points.size(); ++i) {
        const MattersPoint& point = matters.points[i];
        if (!ids.insert(point.id).second)
            errors.push_back({file.name(), join({"/points/", i, "/id"}), "must be an id of its own"});
        for (std::size_t j = 0; j < point.checks.size(); ++j)
            in.require(named.packs, point.checks[j], join({"/points/", i, "/checks/", j}), "the id of a pack");
        for (std::size_t j = 0; j < point.evidence.size(); ++j)
            in.require(named.evidence, point.evidence[j], join({"/points/", i, "/evidence/", j}), "an id of evidence");
    }
    in.require(named.moments, matters.moment, "/moment", "the id of a moment");
    in.require(named.packs, matters.line_check, "/line/check", "the id of a pack");
    if (named.packs.contains(matters.line_check))
        in.require(named.texts, matters.line, "/line/text", "a text of that pack");
    return errors;
}

}  // namespace groundwork::tools
