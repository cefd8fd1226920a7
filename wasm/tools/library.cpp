#include "tools/library.h"

#include <utility>

#include "tools/assets_lint.h"
#include "tools/pack_lint.h"

namespace groundwork::tools {
namespace {

/// What `parse` makes of a file that has no faults.
template <class Parse>
auto parsed(const File& file, Parse parse) {
    return std::move(*parse(file.text, file.name()));
}

Wording first_language(const fs::path& folder, const std::string& others) {
    return parsed(language_files(folder, others).front(), parse_wording);
}

/// What `parse` makes of the file of that name in a folder and of the words beside it.
template <class Parse>
auto with_words(const fs::path& folder, const std::string& name, Parse parse) {
    const File file = read_file(folder / name);
    return std::move(*parse(file.text, file.name(), first_language(folder, name)));
}

}  // namespace

Result<app::Library> read_library(const fs::path& assets) {
    if (const Errors faults = lint_assets(assets); !faults.empty()) return faults;
    app::Library library;
    const Shared shared = shared_above(assets / "packs");
    for (const fs::path& pack : pack_folders(assets / "packs"))
        library.checks.push_back(std::move(*lint_pack(pack, shared)));
    library.strings = first_language(assets / "strings", "");
    library.scale_labels = first_language(assets / "scales", "scales.json");
    library.evidence = with_words(assets / "evidence", "evidence.json", parse_evidence);
    library.safety = with_words(assets / "safety", "safety.json", parse_safety);
    library.index = parsed(read_file(assets / "index.json"), parse_index);
    if (const File matters = read_file(assets / "matters" / "matters.json"); matters.there) {
        library.matters = parsed(matters, parse_matters);
        library.matters_words = first_language(assets / "matters", "matters.json");
    }
    library.summary = parsed(read_file(assets / "summary" / "summary.json"), parse_summary_plan);
    library.summary_words = first_language(assets / "summary", "summary.json");
    return library;
}

}  // namespace groundwork::tools
