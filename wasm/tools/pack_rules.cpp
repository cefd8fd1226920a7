#include "tools/pack_rules.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/json.h"
#include "core/pieces.h"
#include "core/reader.h"
#include "tools/condition_words.h"
#include "tools/conditional_texts.h"
#include "tools/reachability.h"

namespace groundwork::tools {
namespace {

/// What stands at the beginning of keys of wording, and what it is already.
class Names {
public:
    Names(const File& file, Errors& errors) : file_(file), errors_(errors) {
        for (const char* key : {"title", "purpose", "intro", "when", "note", "card", "band", "compare"})
            taken_[key] = "a text of every pack";
    }

    /// Notes a fault when something of another kind is called so; two of one kind are a fault of the pack already.
    void occasion(const std::string& id, const std::string& kind, const std::string& pointer) {
        const auto [entry, is_new] = taken_.emplace(id, kind);
        if (!is_new && entry->second != kind)
            errors_.push_back({file_.name(), pointer,
                               join({"must be an id of its own but \"", id, "\" is ", entry->second, " as well"})});
    }

private:
    const File& file_;
    Errors& errors_;
    std::map<std::string, std::string> taken_;
};

template <class T>
void take_all(Names& names, const std::vector<T>& things, const char* kind, const std::string& list) {
    for (std::size_t i = 0; i < things.size(); ++i) names.occasion(things[i].id, kind, join({list, "/", i, "/id"}));
}

/// The ends of a scale are worded under its id and these two, as its options are.
void check_options(const Pack& pack, const Json& own, const File& file, Errors& errors) {
    for (const Scale& scale : pack.scales)
        for (std::size_t i = 0; i < scale.options.size() && own.find(scale.id); ++i)
            if (scale.options[i].value == "left" || scale.options[i].value == "right")
                errors.push_back({file.name(), join({"/scales", pointer_step(scale.id), "/options/", i, "/value"}),
                                  join({"must not be ", scale.options[i].value, ", which is an end of the scale"})});
}

void check_ids(const Pack& pack, const File& file, Errors& errors) {
    Names names(file, errors);
    const auto root = parse_json(file.text, file.name());
    const Json* own = root ? root->find("scales") : nullptr;
    if (own) check_options(pack, *own, file, errors);
    take_all(names, pack.items, "an item", "/items");
    take_all(names, pack.sections, "a section", "/sections");
    take_all(names, pack.facets, "a facet", "/facets");
    take_all(names, pack.topics, "a topic", "/topics");
    take_all(names, pack.results, "a part of the results", "/results");
    for (std::size_t i = 0; i < pack.results.size(); ++i) {
        take_all(names, pack.results[i].alerts, "an alert", join({"/results/", i, "/alerts"}));
        take_all(names, pack.results[i].blocks, "a block of notes", join({"/results/", i, "/blocks"}));
    }
    for (std::size_t i = 0; own && i < own->members.size(); ++i)
        names.occasion(own->members[i].name, "a scale", "/scales" + pointer_step(own->members[i].name));
}

void check_shown(const Pack& pack, const File& file, Errors& errors) {
    for (std::size_t facet = 0; facet < pack.facets.size(); ++facet) {
        const auto shows = [&](const ResultPart& part) {
            return part.kind == ResultKind::facets &&
                   std::find(part.members.begin(), part.members.end(), facet) != part.members.end();
        };
        if (std::none_of(pack.results.begin(), pack.results.end(), shows))
            errors.push_back({file.name(), join({"/facets/", facet, "/id"}),
                              join({"must be shown by a part of the results of the kind facets but \"",
                                    pack.facets[facet].id, "\" is in none"})});
    }
}

// A questionnaire's own cut-offs are often sums or means. Taken for scores from 0 to 100 they put nearly everybody into
// the last band. Where it begins at a third or later, they may as well be scores, and nothing is refused.
constexpr double third = 33;

void check_cut_offs(const Pack& pack, const File& file, Errors& errors) {
    if (pack.bands.size() < 2) return;
    double mean = 0, sum = 0;  // the largest that a facet reaches
    for (const Facet& facet : pack.facets) {
        const Scale& scale = pack.scale_of(facet.items.front().item);
        if (scale.min == 0 && scale.max == 100) continue;  // whose means are such scores
        mean = std::max(mean, scale.max);
        sum = std::max(sum, scale.max * static_cast<double>(facet.items.size()));
    }
    const auto is_whole = [](const Band& band) { return band.from == std::floor(band.from); };
    const bool are_sums = std::all_of(pack.bands.begin(), pack.bands.end(), is_whole);
    const double last = pack.bands.back().from;
    if (last >= third || (last > mean && (last > sum || !are_sums))) return;
    const std::string what =
        last <= mean ? "a mean of at most " + number_text(mean) : "a sum of at most " + number_text(sum);
    errors.push_back({file.name(), join({"/scoring/bands/", pack.bands.size() - 1, "/from"}),
                      join({"must be a score from 0 to 100 but is ", number_text(last), ", which looks like ", what,
                            ": the last band must begin at ", number_text(third), " or more"})});
}

void check_folder(const Pack& pack, const File& file, Errors& errors) {
    const fs::path folder = fs::absolute(file.path).lexically_normal().parent_path();
    if (folder.parent_path().filename() == "packs" && folder.filename() != pack.id)
        errors.push_back(
            {file.name(), "/id",
             join({"must be \"", folder.filename().string(), "\", the name of its folder, but is \"", pack.id, "\""})});
}

bool is_feedback(const std::string& key) {
    return key.ends_with(".headline") || key.ends_with(".text") || key.ends_with(".next_step");
}

}  // namespace

Errors check_pack(const Pack& pack, const File& structure) {
    Errors errors;
    check_ids(pack, structure, errors);
    check_shown(pack, structure, errors);
    check_cut_offs(pack, structure, errors);
    check_folder(pack, structure, errors);
    return errors;
}

Errors check_rulers(const Pack& pack, const Wording& wording, const File& structure) {
    Errors errors;
    for (std::size_t part = 0; part < pack.results.size(); ++part) {
        const ResultPart& rulers = pack.results[part];
        if (rulers.kind != ResultKind::rulers) continue;
        for (const std::size_t item : rulers.members) {
            const std::string& id = pack.items[item].id;
            const double least = pack.scale_of(item).min + 2;
            if (rulers.low_below >= least || wording[id + ".ask"].find("{n_minus_2}") == std::string::npos) continue;
            errors.push_back({structure.name(), join({"/results/", part, "/low_below"}),
                              join({"must be at least ", number_text(least), " but is ", number_text(rulers.low_below),
                                    ": the {n_minus_2} of \"", id, ".ask\" would lie below the ruler"})});
        }
    }
    return errors;
}

// What stands before may leave nothing for a later one: variants, states and sentences to say are chosen in their
// order.
Errors check_reachable(const Check& check, const File& structure, const File& wording) {
    Errors errors;
    for (const ConditionalText& text : conditional_texts(check)) {
        const bool facet = text.pointer.starts_with("/facets/"), there = check.wording.has(text.key);
        if (!there && !facet && text.key.find('.') != std::string::npos && is_feedback(text.key)) continue;
        const bool is_said = find_responses(check.pack, text.when, text.is_shown).has_value();
        if (!is_said && (there || !is_feedback(text.key)))
            errors.push_back({structure.name(), text.pointer,
                              join({"must hold for some responses, or \"", text.key,
                                    "\" is never shown: it is shown when ", condition_words(check.pack, text.when)})});
        if (is_said && !there && is_feedback(text.key))
            errors.push_back({wording.name(), "/text" + pointer_step(text.key), "must be a string but is missing"});
    }
    return errors;
}

}  // namespace groundwork::tools
