#include "tools/languages.h"

#include <nlohmann/json.hpp>

#include "core/json.h"
#include "core/pieces.h"

namespace groundwork::tools {
namespace {

/// The language that a file is over; empty when it is over none, or cannot be read, which whoever reads it says.
std::string over_of(const File& file) {
    const auto root = parse_json(file.text, file.name());
    const Json* over = root ? root->find("over") : nullptr;
    return over ? over->string : std::string();
}

bool has_texts(const nlohmann::json& document) {
    return document.is_object() && document.contains("text") && document["text"].is_object();
}

File laid_over(const File& file, const File& base) {
    auto whole = nlohmann::json::parse(file.text, nullptr, false);
    auto below = nlohmann::json::parse(base.text, nullptr, false);
    if (!has_texts(whole) || !has_texts(below)) return file;
    whole.erase("over");
    below["text"].update(whole["text"]);
    whole["text"] = below["text"];
    return {file.path, whole.dump(), true};
}

void require_language(const fs::path& folder, const std::string& language, Errors& errors) {
    const fs::path path = folder / (language + ".json");
    if (!read_file(path).there) errors.push_back(unreadable(path));
}

}  // namespace

std::vector<File> whole_languages(const fs::path& folder, const std::string& others, Errors& errors) {
    std::vector<File> whole;
    for (const File& file : language_files(folder, others)) {
        const std::string over = over_of(file);
        const File base = read_file(folder / (over + ".json"));
        const bool can = base.there && over_of(base).empty() && over != file.path.stem().string();
        if (!over.empty() && !can)
            errors.push_back({file.name(), "/over",
                              join({"must be a language of this folder that is over none but is \"", over, "\""})});
        else whole.push_back(over.empty() ? file : laid_over(file, base));
    }
    return whole;
}

void check_languages(const fs::path& assets, Errors& errors) {
    std::vector<fs::path> folders = pack_folders(assets / "packs");
    for (const char* name : {"scales", "summary", "safety", "evidence"}) folders.push_back(assets / name);
    if (fs::exists(assets / "matters")) folders.push_back(assets / "matters");
    for (const File& file : language_files(assets / "strings", "")) {
        if (!over_of(file).empty()) continue;
        for (const fs::path& folder : folders) require_language(folder, file.path.stem().string(), errors);
    }
}

}  // namespace groundwork::tools
