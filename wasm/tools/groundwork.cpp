// The native front end: checks packs and scores responses without a browser.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "core/change.h"
#include "core/condition.h"
#include "core/evidence.h"
#include "core/pack_parser.h"
#include "core/scale_parser.h"
#include "core/scoring.h"
#include "core/topics.h"

namespace {

using namespace groundwork;
namespace fs = std::filesystem;

constexpr const char* usage =
    "usage: groundwork lint PACK_DIR...\n"
    "       groundwork score PACK_DIR RESPONSES.json   (or - for one JSON object a line on standard input)\n";

bool read_file(const fs::path& path, std::string& text) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return false;
    std::ostringstream out;
    out << in.rdbuf();
    text = out.str();
    return true;
}

void print(const Errors& errors) {
    for (const Error& error : errors) std::cerr << error.file << ": " << (error.pointer.empty() ? "/" : error.pointer) << ' ' << error.message << '\n';
}

Errors unreadable(const fs::path& path) { return {{path.string(), "", "must be a file that can be read but is not"}}; }

/// The shared scales and evidence: in the nearest folder above the pack that has scales/scales.json.
struct Shared {
    std::vector<Scale> scales;
    std::vector<std::string> evidence;
    Errors errors;
};

Shared load_shared(const fs::path& pack) {
    Shared shared;
    for (fs::path above = fs::absolute(pack).lexically_normal(); above != above.root_path(); above = above.parent_path()) {
        std::string text;
        const fs::path path = above / "scales" / "scales.json";
        if (!read_file(path, text)) continue;
        if (const auto scales = parse_scales(text, path.string())) shared.scales = *scales;
        else shared.errors = scales.error();
        if (!read_file(above / "evidence.json", text)) return shared;
        if (const auto evidence = parse_evidence(text, (above / "evidence.json").string())) shared.evidence = evidence->ids;
        else shared.errors.insert(shared.errors.end(), evidence.error().begin(), evidence.error().end());
        return shared;
    }
    return shared;
}

/// The check in a pack's folder in the first of its languages, with the faults of every language.
Result<Check> load_check(const fs::path& pack) {
    const Shared shared = load_shared(pack);
    Errors errors = shared.errors;
    std::string structure;
    if (!read_file(pack / "pack.json", structure)) return unreadable(pack / "pack.json");

    std::optional<Check> check;
    std::error_code ignored;
    std::vector<fs::path> languages;
    for (const auto& entry : fs::directory_iterator(pack, ignored))
        if (entry.path().extension() == ".json" && entry.path().filename() != "pack.json") languages.push_back(entry.path());
    std::sort(languages.begin(), languages.end());
    if (languages.empty()) return unreadable(pack / "<language>.json");

    for (const fs::path& path : languages) {
        std::string wording;
        if (!read_file(path, wording)) return unreadable(path);
        const auto parsed = parse_check({(pack / "pack.json").string(), structure}, {path.string(), wording}, shared.scales, shared.evidence);
        if (parsed && !check) check = *parsed;
        for (const Error& error : parsed.error())
            if (std::find(errors.begin(), errors.end(), error) == errors.end()) errors.push_back(error);
    }
    if (!errors.empty()) return errors;
    return *check;
}

using Out = nlohmann::ordered_json;

/// "up", "same" or "down", or null when a facet cannot be compared with what was before.
Out change_of(const Pack& pack, const Facet& facet, const std::vector<Responses>& before, const Responses& now) {
    if (before.empty()) return nullptr;
    const auto change = facet_change(pack, facet, before.back(), now);
    if (!change) return nullptr;
    return *change == Change::up ? "up" : *change == Change::down ? "down" : "same";
}

Out facets_of(const Pack& pack, const std::vector<Responses>& before, const Responses& now) {
    Out facets = Out::array();
    for (const Facet& facet : pack.facets) {
        const FacetScore score = score_facet(pack, facet, now);
        const Band* band = find_band(pack, score);
        Out out = {{"id", facet.id},
                   {"score", score.score ? Out(*score.score) : nullptr},
                   {"band", band ? Out(band->id) : nullptr},
                   {"answered", score.answered},
                   {"of", score.of}};
        if (pack.moved_by > 0) out["change"] = change_of(pack, facet, before, now);
        facets.push_back(out);
    }
    return facets;
}

/// The part of the results that shows the topic's wishes, or nullptr.
const ResultPart* wishes_part(const Pack& pack, std::size_t topic) {
    for (const ResultPart& part : pack.results)
        if (part.kind == ResultKind::wishes && part.members.front() == topic) return &part;
    return nullptr;
}

Out topics_of(const Pack& pack, const Responses& now) {
    Out topics = Out::array();
    for (std::size_t i = 0; i < pack.topics.size(); ++i) {
        const Topic& topic = pack.topics[i];
        const ResultPart* wishes = wishes_part(pack, i);
        Out out = {{"id", topic.id}, {"state", wishes ? wishes_state(pack, topic.items, wishes->strong, now) : topic_state(pack, topic, now)}};
        if (wishes) out["strong"] = Out::array();
        if (wishes)
            for (const Wish& wish : strong_wishes(pack, topic.items, wishes->strong, now))
                out["strong"].push_back({pack.items[wish.item].id, wish.right ? "right" : "left"});
        topics.push_back(out);
    }
    return topics;
}

/// The first condition of the results on all being high, or nullptr.
const Condition* all_high_condition(const Pack& pack) {
    const auto find = [](const Conditions& conditions) -> const Condition* {
        for (const Condition& condition : conditions.list)
            if (condition.about == Condition::About::all_high) return &condition;
        return nullptr;
    };
    for (const ResultPart& part : pack.results) {
        if (const Condition* found = find(part.shown_if)) return found;
        for (const Alert& alert : part.alerts)
            if (const Condition* found = find(alert.when)) return found;
    }
    return nullptr;
}

/// The questions that the parts of the results ask for, as wording keys.
Out questions_of(const Pack& pack, const Responses& now) {
    Out questions = Out::array();
    for (const ResultPart& part : pack.results)
        if (part.kind == ResultKind::questions)
            for (const Raised& raised : raised_questions(pack, part.members, now)) questions.push_back(raised.text);
    return questions;
}

/// The ids of the alerts that hold and of the notes that are shown only sometimes and are shown now.
Out shown_of(const Pack& pack, const std::vector<Responses>& before, const Responses& now) {
    Out shown = Out::array();
    for (const ResultPart& part : pack.results) {
        if (!part.shown_if.list.empty() && holds(pack, part.shown_if, now, before)) shown.push_back(part.id);
        for (const Alert& alert : part.alerts)
            if (holds(pack, alert.when, now, before)) shown.push_back(alert.id);
    }
    return shown;
}

bool has_part(const Pack& pack, bool (*is)(const ResultPart&)) { return std::any_of(pack.results.begin(), pack.results.end(), is); }

/// `history`: the responses of every time, those to score last.
Out scores_of(const Pack& pack, std::vector<Responses> history) {
    for (Responses& responses : history) responses = asked_responses(pack, std::move(responses));
    const Responses now = std::move(history.back());
    history.pop_back();
    Out out = {{"facets", facets_of(pack, history, now)}};
    if (!pack.topics.empty()) out["topics"] = topics_of(pack, now);
    if (const Condition* condition = all_high_condition(pack)) out["all_high"] = holds(pack, *condition, now, history);
    if (has_part(pack, [](const ResultPart& part) { return part.kind == ResultKind::questions; })) out["questions"] = questions_of(pack, now);
    if (has_part(pack, [](const ResultPart& part) { return !part.alerts.empty() || !part.shown_if.list.empty(); })) out["shown"] = shown_of(pack, history, now);
    return out;
}

bool score_one(const Pack& pack, const std::string& text, const std::string& name, int indent) {
    const auto history = parse_history(pack, text, name);
    if (!history) print(history.error());
    else std::cout << scores_of(pack, *history).dump(indent) << '\n';
    return history.has_value();
}

int lint(const std::vector<std::string>& packs) {
    std::size_t faults = 0;
    for (const std::string& pack : packs) {
        const auto check = load_check(pack);
        print(check.error());
        faults += check.error().size();
        if (check) std::cout << pack << ": no faults; " << check->pack.items.size() << " items, " << check->pack.facets.size() << " facets\n";
    }
    if (faults > 0) std::cerr << faults << (faults == 1 ? " fault\n" : " faults\n");
    return faults > 0;
}

int score(const std::string& pack, const std::string& source) {
    const auto check = load_check(pack);
    if (!check) {
        print(check.error());
        return 1;
    }
    std::string text;
    if (source == "-") {
        bool good = true;
        for (std::size_t line = 1; std::getline(std::cin, text); ++line) good &= score_one(check->pack, text, "line " + std::to_string(line), -1);
        return !good;
    }
    if (!read_file(source, text)) {
        print(unreadable(source));
        return 1;
    }
    return !score_one(check->pack, text, source, 2);
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string> words(values + 1, values + count);
    if (words.size() >= 2 && words[0] == "lint") return lint({words.begin() + 1, words.end()});
    if (words.size() == 3 && words[0] == "score") return score(words[1], words[2]);
    std::cerr << usage;
    return 2;
}
