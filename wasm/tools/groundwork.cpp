// The native front end: checks packs and scores responses without a browser.
#include <iostream>
#include <string>
#include <vector>

#include "core/responses.h"
#include "tools/assets_lint.h"
#include "tools/library.h"
#include "tools/pack_lint.h"
#include "tools/person.h"
#include "tools/scores.h"
#include "tools/show.h"

namespace {

using namespace groundwork;
using namespace groundwork::tools;

constexpr const char* usage =
    "usage: groundwork lint FOLDER...   (of a pack, or of assets: packs and what stands beside them)\n"
    "       groundwork score PACK_DIR RESPONSES.json   (or - for one JSON object a line on standard input)\n"
    "       groundwork show [--ids] [--why] ASSETS PERSON.json   (what a person reads who gives these responses)\n"
    "       groundwork --version\n";

/// The faults of a folder, which are said; when there are none it is said what was looked at.
std::size_t lint_folder(const fs::path& folder) {
    if (is_assets(folder)) {
        const Errors errors = lint_assets(folder);
        print(errors);
        if (errors.empty())
            std::cout << folder.string() << ": no faults; " << pack_folders(folder / "packs").size() << " packs\n";
        return errors.size();
    }
    const Shared shared = shared_above(folder);
    const auto check = lint_pack(folder, shared);
    Errors errors = shared.errors;
    add_new(errors, check.error());
    print(errors);
    if (errors.empty())
        std::cout << folder.string() << ": no faults; " << check->pack.items.size() << " items, "
                  << check->pack.facets.size() << " facets\n";
    return errors.size();
}

int lint(const std::vector<std::string>& folders) {
    std::size_t faults = 0;
    for (const std::string& folder : folders) faults += lint_folder(folder);
    if (faults > 0) std::cerr << faults << (faults == 1 ? " fault\n" : " faults\n");
    return faults > 0;
}

bool score_one(const Pack& pack, const std::string& text, const std::string& name, int indent) {
    const auto history = parse_history(pack, text, name);
    if (!history) print(history.error());
    else std::cout << scores_of(pack, *history, indent) << '\n';
    return history.has_value();
}

// Each line is answered with a line, so that the scores stay with those whose responses they are.
int score_lines(const Pack& pack) {
    bool good = true;
    std::string text;
    for (std::size_t line = 1; std::getline(std::cin, text); ++line) {
        if (score_one(pack, text, "line " + std::to_string(line), -1)) continue;
        std::cout << "null\n";
        good = false;
    }
    return !good;
}

int score(const fs::path& pack, const std::string& source) {
    const auto check = lint_pack(pack, shared_above(pack));
    if (!check) {
        print(check.error());
        return 1;
    }
    if (source == "-") return score_lines(check->pack);
    const File file = read_file(source);
    if (file.there) return !score_one(check->pack, file.text, source, 2);
    print({unreadable(source)});
    return 1;
}

int show(const fs::path& assets, const std::string& source, bool keys, bool why) {
    const auto library = read_library(assets);
    if (!library) {
        print(library.error());
        return 1;
    }
    const File file = read_file(source);
    const auto person =
        file.there ? parse_person(library->checks, file.text, source) : Result<Person>(Errors{unreadable(source)});
    if (!person) print(person.error());
    else std::cout << shown_to(*library, *person, keys, why);
    return !person;
}

}  // namespace

int main(int count, char** values) {
    std::vector<std::string> words(values + 1, values + count);
    if (words.size() >= 2 && words[0] == "lint") return lint({words.begin() + 1, words.end()});
    if (words.size() == 3 && words[0] == "score") return score(words[1], words[2]);
    if (!words.empty() && words[0] == "show") {
        const std::size_t keys = std::erase(words, "--ids"), why = std::erase(words, "--why");
        if (words.size() == 3 && keys < 2 && why < 2) return show(words[1], words[2], keys == 1, why == 1);
    }
    if (words == std::vector<std::string>{"--version"}) {
        std::cout << "groundwork " GROUNDWORK_VERSION "\n";
        return 0;
    }
    std::cerr << usage;
    return 2;
}
