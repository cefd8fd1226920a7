#include "tools/assets_lint.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/evidence.h"
#include "core/index.h"
#include "core/matters.h"
#include "core/pieces.h"
#include "core/safety.h"
#include "core/scale_parser.h"
#include "core/summary_plan.h"
#include "core/text_names.h"
#include "tools/languages.h"
#include "tools/matters_rules.h"
#include "tools/other_checks.h"
#include "tools/pack_lint.h"
#include "tools/plural_rules.h"
#include "tools/safety_rules.h"
#include "tools/text_rules.h"

namespace groundwork::tools {
namespace {

using Keys = std::set<std::string>;

/// What the packs of a folder have, by id.
struct There {
    Packs packs;
    std::map<std::string, std::string> items, facets;  // and which pack each is of
};

/// What `parse` makes of a file; nothing, with its faults noted, when that fails or the file is not there.
template <class Parse>
auto parsed(const File& file, Parse parse, Errors& errors) {
    auto result = parse(file.text, file.name());
    if (!file.there) errors.push_back(unreadable(file.path));
    else add_new(errors, result.error());
    return result;
}

/// Notes a fault unless the strings say in which direction the language is written.
void check_direction(const Wording& wording, const File& file, Errors& errors) {
    const std::string& direction = wording["app.direction"];
    if (wording.has("app.direction") && direction != "ltr" && direction != "rtl")
        errors.push_back({file.name(), "/text/app.direction", join({"must be ltr or rtl but is \"", direction, "\""})});
}

/// The language files of a folder, each of which must have these keys and may have those that are allowed; the texts
/// that are counted may have forms of plural.
void lint_wordings(const fs::path& folder, const std::string& others, const NamesOf& names_of, const Keys& needed,
                   const Keys& allowed, Errors& errors, const Keys& counted = {}) {
    const std::vector<File> files = whole_languages(folder, others, errors);
    if (files.empty()) errors.push_back(unreadable(folder / "<language>.json"));
    for (const File& file : files) {
        const auto wording = parsed(file, parse_wording, errors);
        if (!wording) continue;
        add_new(errors, check_texts(*wording, file, names_of, counted));
        check_direction(*wording, file, errors);
        for (const std::string& key : needed)
            if (!has_text(*wording, key))
                errors.push_back({file.name(), "/text" + pointer_step(key), "must be a string but is missing"});
        for (const Wording::Text& text : wording->texts())
            if (const std::string key = without_form(text.key, counted);
                !needed.contains(key) && !allowed.contains(key))
                errors.push_back(
                    {file.name(), "/text" + pointer_step(text.key), "must be a key that is asked for but is not"});
    }
}

void lint_scales(const fs::path& folder, Errors& errors) {
    const auto scales = parsed(read_file(folder / "scales.json"), parse_scales, errors);
    if (!scales) return;
    Keys needed, allowed;
    for (const Scale& scale : *scales) {
        for (const char* end : {".left", ".right"}) allowed.insert(scale.id + end);
        for (const Option& option : scale.options)
            (is_numbered(scale, option) ? allowed : needed).insert(scale.id + '.' + option.value);
    }
    lint_wordings(folder, "scales.json", label_names(*scales), needed, allowed, errors);
}

/// The strings of every language are those of the first one, which the screens are written for.
void lint_strings(const fs::path& folder, const Index* index, Errors& errors) {
    const Keys counted = counted_strings();
    Keys needed;
    Errors ignored;
    const File english = read_file(folder / "en.json");
    if (const auto wording = parsed(english, parse_wording, ignored))
        for (const Wording::Text& text : wording->texts()) needed.insert(without_form(text.key, counted));
    if (index)
        for (const Moment& moment : index->moments) needed.insert("welcome." + moment.id);
    lint_wordings(folder, "", string_names(), needed, {}, errors, counted);
}

void lint_index(const Index& index, const There& there, const File& file, Errors& errors) {
    for (std::size_t i = 0; i < index.moments.size(); ++i)
        for (std::size_t j = 0; j < index.moments[i].checks.size(); ++j)
            if (const std::string& id = index.moments[i].checks[j]; !there.packs.contains(id))
                errors.push_back({file.name(), join({"/moments/", i, "/checks/", j}),
                                  join({"must be the id of a pack but there is no \"", id, "\""})});
}

void lint_matters(const fs::path& assets, const Index* index, const There& there, Errors& errors) {
    const File file = read_file(assets / "matters" / "matters.json");
    if (!file.there) return;  // a page without it has no such door
    const auto matters = parsed(file, parse_matters, errors);
    if (!matters) return;
    Named named;
    for (const auto& [id, pack] : there.packs) named.packs.insert(id);
    Errors told;  // with the packs
    for (const std::string& id : shared_above(assets / "packs").evidence) named.evidence.insert(id);
    for (const Moment& moment : index ? index->moments : std::vector<Moment>{}) named.moments.insert(moment.id);
    for (const File& words : whole_languages(assets / "packs" / matters->line_check, "pack.json", told))
        if (const auto wording = parse_wording(words.text, words.name()))
            for (const Wording::Text& text : wording->texts()) named.texts.insert(text.key);
    add_new(errors, check_matters(*matters, file, named));
    Keys needed = {"line", "own", "close"};
    for (const MattersPoint& point : matters->points) needed.insert({point.id, point.id + ".text"});
    lint_wordings(
        assets / "matters", "matters.json", [](const std::string&) { return ""; }, needed, {}, errors);
}

// A line about a check that is not here is left out of the page, so its ids need not lead anywhere: only those of
// conditions must, which would never hold.
void lint_summary(const fs::path& folder, const There& there, Errors& errors) {
    const File file = read_file(folder / "summary.json");
    const auto plan = parsed(file, parse_summary_plan, errors);
    if (!plan) return;
    add_new(errors, check_other_checks(file, there.packs));
    Keys needed = {"title", "footer", "sum.partly"}, templates = {"sum.partly"};
    for (const SummarySection& section : plan->sections) {
        needed.insert(section.id);
        for (const SummaryLine& line : section.lines) {
            if (line.text.empty()) continue;
            needed.insert(line.text);
            if (line.kind != SummaryLine::Kind::fixed) templates.insert(line.text);
        }
    }
    const NamesOf names = [&](const std::string& key) -> std::string {
        return key == "footer" ? list(text_names::footer) : templates.contains(key) ? list(text_names::line) : "";
    };
    lint_wordings(folder, "summary.json", names, needed, {}, errors);
}

void lint_safety(const fs::path& folder, Errors& errors) {
    const File file = read_file(folder / "safety.json");
    const auto read = [](const std::string& text, const std::string& name) { return parse_safety(text, name, {}); };
    if (!parsed(file, read, errors)) return;
    const auto root = parse_json(file.text, file.name());
    const Errors faults = check_safety(*root, file);
    add_new(errors, faults);
    if (!faults.empty()) return;  // a wrong number would be a wrong key in each language as well
    const SafetyKeys keys = safety_keys(*root);
    const NamesOf names = [&](const std::string& key) {
        return keys.filled.contains(key) ? list(text_names::safety) : "";
    };
    lint_wordings(folder, "safety.json", names, keys.needed, keys.allowed, errors);
}

void lint_evidence(const fs::path& folder, Errors& errors) {
    const File file = read_file(folder / "evidence.json");
    const auto read = [](const std::string& text, const std::string& name) { return parse_evidence(text, name); };
    const auto evidence = parsed(file, read, errors);
    if (!evidence) return;
    Keys needed;
    for (std::size_t i = 0; i < evidence->ids.size(); ++i) {
        const std::string& id = evidence->ids[i];
        if (!needed.insert(id).second)
            errors.push_back({file.name(), join({"/rows/", i, "/id"}),
                              join({"must be an id of its own but \"", id, "\" is there twice"})});
        needed.insert({id + ".size", id + ".effect"});
    }
    lint_wordings(
        folder, "evidence.json", [](const std::string&) { return ""; }, needed, {}, errors);
}

/// Notes a fault for an id that another pack has: what is said about one would be said about the other as well.
template <class T>
void take_ids(const std::vector<T>& things, const std::string& pack, const std::string& list, const fs::path& folder,
              std::map<std::string, std::string>& taken, Errors& errors) {
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto [entry, is_new] = taken.emplace(things[i].id, pack);
        if (!is_new && entry->second != pack)
            errors.push_back({(folder / "pack.json").string(), join({list, "/", i, "/id"}),
                              join({"must be an id of its own but \"", things[i].id, "\" is in the pack ",
                                    entry->second, " as well"})});
    }
}

There lint_packs(const fs::path& packs, Errors& errors) {
    There there;
    const Shared shared = shared_above(packs);
    const std::vector<fs::path> folders = pack_folders(packs);
    if (folders.empty()) errors.push_back({packs.string(), "", "must have at least one pack but has none"});
    for (const fs::path& folder : folders) {
        std::optional<Pack>& read = there.packs[folder.filename().string()];
        if (!shared.errors.empty()) continue;  // each pack would have a fault for everything that is missing there
        const auto check = lint_pack(folder, shared);
        add_new(errors, check.error());
        if (!check) continue;
        const Pack& pack = read.emplace(check->pack);
        take_ids(pack.items, pack.id, "/items", folder, there.items, errors);
        take_ids(pack.facets, pack.id, "/facets", folder, there.facets, errors);
    }
    for (const fs::path& folder : folders)
        add_new(errors, check_other_checks(read_file(folder / "pack.json"), there.packs));
    return there;
}

}  // namespace

bool is_assets(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "packs", ignored) && !fs::exists(folder / "pack.json", ignored);
}

Errors lint_assets(const fs::path& folder) {
    Errors errors;
    lint_scales(folder / "scales", errors);
    lint_evidence(folder / "evidence", errors);
    lint_safety(folder / "safety", errors);
    const There there = lint_packs(folder / "packs", errors);
    const File file = read_file(folder / "index.json");
    const auto index = parsed(file, parse_index, errors);
    if (index) lint_index(*index, there, file, errors);
    lint_strings(folder / "strings", index ? &*index : nullptr, errors);
    lint_summary(folder / "summary", there, errors);
    lint_matters(folder, index ? &*index : nullptr, there, errors);
    check_languages(folder, errors);
    return errors;
}

}  // namespace groundwork::tools
