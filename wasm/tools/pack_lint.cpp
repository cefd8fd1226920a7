#include "tools/pack_lint.h"

#include <optional>

#include "core/evidence.h"
#include "core/scale_parser.h"
#include "tools/languages.h"
#include "tools/pack_rules.h"
#include "tools/text_rules.h"

namespace groundwork::tools {
namespace {

/// The faults that only an author meets: the engine takes a pack in which they are.
Errors author_faults(const Check& check, const File& structure, const File& wording) {
    Errors errors = check_texts(check.wording, wording, pack_names(check.pack), counted_texts(check.pack));
    add_new(errors, check_pack(check.pack, structure));
    add_new(errors, check_rulers(check.pack, check.wording, structure));
    add_new(errors, check_reachable(check, structure, wording));
    return errors;
}

}  // namespace

Shared shared_above(const fs::path& pack) {
    Shared shared;
    for (fs::path above = fs::absolute(pack).lexically_normal(); above != above.root_path();
         above = above.parent_path()) {
        const File scales = read_file(above / "scales" / "scales.json");
        const File evidence = read_file(above / "evidence" / "evidence.json");
        if (!scales.there) continue;
        if (const auto read = parse_scales(scales.text, scales.name())) shared.scales = *read;
        else shared.errors = read.error();
        if (!evidence.there) return shared;
        if (const auto read = parse_evidence(evidence.text, evidence.name())) shared.evidence = read->ids;
        else add_new(shared.errors, read.error());
        return shared;
    }
    return shared;
}

Result<Check> lint_pack(const fs::path& folder, const Shared& shared) {
    const File structure = read_file(folder / "pack.json");
    if (!structure.there) return Errors{unreadable(structure.path)};
    Errors errors;
    const std::vector<File> languages = whole_languages(folder, "pack.json", errors);
    if (languages.empty() && errors.empty()) return Errors{unreadable(folder / "<language>.json")};

    std::optional<Check> check;
    for (const File& wording : languages) {
        if (!wording.there) return Errors{unreadable(wording.path)};
        const auto parsed = parse_check({structure.name(), structure.text}, {wording.name(), wording.text},
                                        shared.scales, shared.evidence);
        add_new(errors, parsed ? author_faults(*parsed, structure, wording) : parsed.error());
        if (parsed && !check) check = *parsed;
    }
    if (!errors.empty()) return errors;
    return *check;
}

}  // namespace groundwork::tools
