#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "core/feedback.h"
#include "tools/conditional_texts.h"
#include "tools/library.h"
#include "tools/reachability.h"
#include "tools/show.h"

using namespace groundwork;
using namespace groundwork::tools;

namespace {

using Keys = std::set<std::string>;

const app::Library& library() {
    static const app::Library all = *read_library(GROUNDWORK_ROOT "/assets");
    return all;
}

/// What was given to other checks, as somebody gives it who takes these.
std::vector<CheckTaken> other_checks(const std::vector<OtherItem>& items) {
    std::vector<CheckTaken> taken;
    for (const OtherItem& one : items)
        for (std::size_t check = 0; check < library().checks.size(); ++check) {
            const Pack& pack = library().checks[check].pack;
            if (pack.id != one.check) continue;
            const auto read =
                parse_responses(pack, "{\"responses\": {\"" + one.item + "\": \"" + one.option + "\"}}", "given");
            if (!read) continue;  // none of the options that a condition names: as good as not taken
            Responses given = *read;
            for (std::size_t i = 0; i < given.size(); ++i)  // what it takes to be asked for it
                if (const auto& show_if = pack.items[i].show_if; show_if && !is_absent(given[i]))
                    given[show_if->subjects.front()] = Chosen{{show_if->options.front()}};
            taken.push_back({check, {given}});
        }
    return taken;
}

/// All texts that somebody reads who gives these responses to one check.
Keys texts_said(std::size_t check, const FoundResponses& found) {
    Person person{other_checks(found.elsewhere), "2026-11-30"};
    person.checks.push_back({check, found.times});
    std::istringstream lines(shown_to(library(), person, true, false));
    const Wording& wording = library().checks[check].wording;
    Keys texts;
    for (std::string line; std::getline(lines, line);)
        if (const std::size_t tab = line.find('\t'); tab != line.npos) texts.insert(wording[line.substr(0, tab)]);
    return texts;
}

Responses all_at(const Pack& pack, std::size_t option) {
    Responses responses(pack.items.size());
    for (std::size_t i = 0; i < responses.size(); ++i)
        if (const std::size_t options = pack.scale_of(i).options.size(); options == 0)
            responses[i] = Written{pack.scale_of(i).kind == ScaleKind::integer ? "7" : "words"};
        else responses[i] = Chosen{{std::min(option, options - 1)}};
    return responses;
}

bool is_listed(const ResultPart& part) { return part.kind == ResultKind::questions || part.kind == ResultKind::ticked; }

/// Of one item that raises questions or can be ticked one option, and nothing else.
std::vector<Responses> alone(const Pack& pack) {
    std::vector<Responses> all;
    for (const ResultPart& part : pack.results)
        for (std::size_t i = 0; i < part.members.size() && is_listed(part); ++i)
            for (std::size_t option = 0; option < pack.scale_of(part.members[i]).options.size(); ++option) {
                all.emplace_back(pack.items.size());
                all.back()[part.members[i]] = Chosen{{option}};
            }
    return all;
}

/// What many people read in one check: with nothing given, each option throughout, one alone, of two people the first
/// and the last, and for each text that is said only sometimes somebody to whom it is.
Keys all_said(std::size_t check) {
    const Pack& pack = library().checks[check].pack;
    Keys said;
    const auto add = [&](const FoundResponses& found) { said.merge(texts_said(check, found)); };
    add({{Responses(pack.items.size())}, {}});
    for (std::size_t option = 0; option < 12; ++option) add({{all_at(pack, option)}, {}});
    for (const Responses& one : alone(pack)) add({{one}, {}});
    if (pack.repeat == Repeat::people) {
        add({{all_at(pack, 0), all_at(pack, 4)}, {}});
        add({{all_at(pack, 2), all_at(pack, 2)}, {}});
    }
    for (const ConditionalText& text : conditional_texts(library().checks[check]))
        if (const auto found = find_responses(pack, text.when, text.is_shown)) add(*found);
    return said;
}

/// Whether a text is part of what the questions ask, and no part of what the responses come to.
bool is_asked_with(const Pack& pack, const std::string& key) {
    for (const char* end : {".help", ".left", ".right", ".note", ".not", ".page", ".meaning", ".intro", ".name",
                            ".plain", ".asks", ".used_for", ".good"})
        if (key.ends_with(end)) return true;
    for (const char* start : {"title", "purpose", "intro", "when", "card.", "band."})
        if (key.starts_with(start)) return true;
    const auto is_of = [&](const auto& things) {
        return std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.id == key; });
    };
    const auto labels = [&](const Scale& scale) { return key.starts_with(scale.id + '.'); };
    return is_of(pack.items) || is_of(pack.sections) || std::any_of(pack.scales.begin(), pack.scales.end(), labels);
}

}  // namespace

TEST_SUITE("said") {
    TEST_CASE("every sentence of every pack is said to somebody") {
        for (std::size_t check = 0; check < library().checks.size(); ++check) {
            const Pack& pack = library().checks[check].pack;
            const Keys said = all_said(check);
            for (const Wording::Text& text : library().checks[check].wording.texts())
                if (!is_asked_with(pack, text.key)) CHECK_MESSAGE(said.contains(text.text), pack.id, " ", text.key);
        }
    }

    TEST_CASE("every sentence that is said only sometimes is withheld from somebody") {
        for (const Check& check : library().checks)
            for (const ConditionalText& text : conditional_texts(check)) {
                const auto is_withheld = [&](const Given& given) { return !text.is_shown(given); };
                CHECK_MESSAGE(find_responses(check.pack, text.when, is_withheld), check.pack.id, " ", text.key);
            }
    }
}
