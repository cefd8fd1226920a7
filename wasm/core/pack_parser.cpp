#include "core/pack_parser.h"

#include <algorithm>
#include <array>

#include "core/pack_rules.h"
#include "core/reader.h"
#include "core/scale_parser.h"

namespace groundwork {
namespace {

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& things) {
    std::vector<std::string> ids;
    for (const T& thing : things) ids.push_back(thing.id);
    return ids;
}

/// Builds a pack member by member; names that lead nowhere are faults at the place where they stand.
class PackReader {
public:
    PackReader(const Reader& in, const std::vector<Scale>& shared, const std::vector<std::string>& evidence)
        : in_(in), shared_(shared), evidence_(evidence) {}

    Pack read() {
        in_.only({"format", "id", "version", "minutes", "when", "scoring", "scales", "items", "sections", "facets", "results"});
        in_.whole("format", 1, 1);
        pack_.id = in_.id("id");
        pack_.version = in_.text("version");
        pack_.minutes = static_cast<int>(in_.whole("minutes", 1, PackLimits::minutes));
        pack_.when = in_.texts("when", true);
        if (in_.has("scales")) pack_.scales = read_scales(in_);
        own_scales_ = pack_.scales.size();
        read_items();
        read_sections();
        read_scoring();
        read_results();
        return std::move(pack_);
    }

    /// How many of the pack's scales, from the first, are its own and not shared ones.
    std::size_t own_scales() const { return own_scales_; }

private:
    void read_items() {
        for (const Reader& at : in_.objects("items")) {
            at.only({"id", "scale", "evidence"});
            pack_.items.push_back({.id = at.id("id"), .scale = scale_index(at), .evidence = read_evidence(at)});
        }
        check_unique(ids_of(pack_.items), in_, "/items");
        if (pack_.items.empty()) in_.fault({"must have at least one item"}, {"/items"});
        if (pack_.items.size() > PackLimits::items)
            in_.fault({"must have at most ", PackLimits::items, " items but has ", pack_.items.size()}, {"/items"});
    }

    void read_sections() {
        for (const Reader& at : in_.objects("sections")) {
            at.only({"id", "items", "together"});
            Section section{.id = at.id("id"), .items = item_indices(at, "items"), .together = at.flag("together")};
            if (section.items.empty()) at.fault({"must have at least one item"}, {"/items"});
            pack_.sections.push_back(std::move(section));
        }
        check_unique(ids_of(pack_.sections), in_, "/sections");
        check_sections(pack_, in_);
    }

    void read_scoring() {
        const std::optional<Reader> scoring = in_.object("scoring");
        if (!scoring) return;
        const auto kind = scoring->choice("kind", {"unscored", "facet_mean"});
        if (!kind) return;
        const bool scored = *kind == 1;
        if (scored) {
            scoring->only({"kind", "bands"});
            read_bands(*scoring);
            read_facets();
        } else {
            scoring->only({"kind"});
            if (in_.has("facets")) in_.fault({"must not be given when scoring is unscored"}, {"/facets"});
        }
    }

    void read_bands(const Reader& scoring) {
        for (const Reader& at : scoring.objects("bands")) {
            at.only({"id", "from", "below"});
            Band band{.id = at.id("id"), .from = at.number("from"), .below = std::nullopt};
            if (at.has("below")) band.below = at.number("below");
            pack_.bands.push_back(std::move(band));
        }
        if (pack_.bands.empty()) scoring.fault({"must have at least one band"}, {"/bands"});
        check_unique(ids_of(pack_.bands), scoring, "/bands");
        check_bands(pack_.bands, scoring);
    }

    void read_facets() {
        for (const Reader& at : in_.objects("facets")) {
            at.only({"id", "items", "min_answered", "starters", "evidence"});
            Facet facet{.id = at.id("id"), .items = {}, .min_answered = at.whole("min_answered", 1, PackLimits::items),
                        .starters = at.texts("starters"), .evidence = read_evidence(at)};
            for (const Reader& keyed : at.objects("items")) {
                keyed.only({"item", "keying"});
                const auto keying = keyed.choice("keying", {"direct", "reverse"});
                const auto item = item_index(keyed.text("item"), keyed, "/item");
                if (!item) continue;
                facet.items.push_back({*item, keying == 1u ? Keying::reverse : Keying::direct});
                check_last_item(pack_, facet, keyed);
            }
            check_facet(facet, at);
            pack_.facets.push_back(std::move(facet));
        }
        check_unique(ids_of(pack_.facets), in_, "/facets");
        if (pack_.facets.empty()) in_.fault({"must have at least one facet"}, {"/facets"});
        if (pack_.facets.size() > PackLimits::facets) in_.fault({"must have at most ", PackLimits::facets, " facets"}, {"/facets"});
    }

    void read_results() {
        for (const Reader& at : in_.objects("results")) pack_.results.push_back(read_result(at));
        check_unique(ids_of(pack_.results), in_, "/results");
    }

    ResultPart read_result(const Reader& at) {
        ResultPart part{.id = at.id("id")};
        const auto kind = at.choice("kind", {"facets", "rulers", "ticked", "answers"});  // as in ResultKind
        if (!kind) return part;
        part.kind = static_cast<ResultKind>(*kind);
        switch (part.kind) {
            case ResultKind::facets:
                at.only({"kind", "id", "facets"});
                part.members = facet_indices(at);
                break;
            case ResultKind::rulers:
                at.only({"kind", "id", "items", "low_below"});
                part.members = item_indices(at, "items", ScaleKind::ruler);
                part.low_below = at.number("low_below");
                break;
            case ResultKind::ticked:
                at.only({"kind", "id", "items", "words", "starters", "evidence"});
                part.members = item_indices(at, "items", ScaleKind::tick);
                if (at.has("words")) part.words = item_indices(at, "words", ScaleKind::text);
                part.starters = at.texts("starters");
                part.evidence = read_evidence(at);
                break;
            case ResultKind::answers:
                at.only({"kind", "id", "items"});
                part.members = item_indices(at, "items", ScaleKind::text);
                break;
        }
        return part;
    }

    std::vector<std::size_t> facet_indices(const Reader& at) {
        std::vector<std::size_t> indices;
        const std::vector<std::string> names = at.texts("facets", true);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto found = std::find_if(pack_.facets.begin(), pack_.facets.end(), [&](const Facet& f) { return f.id == names[i]; });
            if (found != pack_.facets.end()) indices.push_back(static_cast<std::size_t>(found - pack_.facets.begin()));
            else at.fault({"must be the id of a facet but there is no \"", names[i], "\""}, {"/facets/", i});
        }
        return indices;
    }

    std::vector<std::size_t> item_indices(const Reader& at, std::string_view list, std::optional<ScaleKind> kind = std::nullopt) {
        std::vector<std::size_t> indices;
        const std::vector<std::string> names = at.texts(list, true);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string below = pointer_step(list) + pointer_step(std::to_string(i));
            const std::optional<std::size_t> item = item_index(names[i], at, below);
            if (!item) continue;
            indices.push_back(*item);
            if (kind && pack_.scale_of(*item).kind != *kind && !is_unread(pack_.scale_of(*item)))
                at.fault({"must be an item on another kind of scale: \"", names[i], "\" cannot be shown like this"}, {below});
        }
        return indices;
    }

    std::optional<std::size_t> item_index(const std::string& id, const Reader& at, std::string_view below) {
        for (std::size_t i = 0; i < pack_.items.size(); ++i)
            if (pack_.items[i].id == id) return i;
        at.fault({"must be the id of an item but there is no \"", id, "\""}, {below});
        return std::nullopt;
    }

    std::size_t scale_index(const Reader& at) {
        const std::string& id = at.text("scale");
        for (std::size_t i = 0; i < pack_.scales.size(); ++i)
            if (pack_.scales[i].id == id && (i < own_scales_ || !is_unread(pack_.scales[i]))) return i;
        const auto found = std::find_if(shared_.begin(), shared_.end(), [&](const Scale& scale) { return scale.id == id; });
        if (found == shared_.end()) at.fault({"must be the id of a scale but there is no \"", id, "\""}, {"/scale"});
        pack_.scales.push_back(found == shared_.end() ? Scale{.id = id} : *found);
        return pack_.scales.size() - 1;
    }

    std::vector<std::string> read_evidence(const Reader& at) {
        std::vector<std::string> ids = at.texts("evidence");
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (!evidence_.empty() && std::find(evidence_.begin(), evidence_.end(), ids[i]) == evidence_.end())
                at.fault({"must be the id of a row of evidence.json but there is no \"", ids[i], "\""}, {"/evidence/", i});
        return ids;
    }

    const Reader& in_;
    const std::vector<Scale>& shared_;
    const std::vector<std::string>& evidence_;
    std::size_t own_scales_ = 0;
    Pack pack_;
};

}  // namespace

Result<Check> parse_check(const Source& structure, const Source& wording, const std::vector<Scale>& shared,
                          const std::vector<std::string>& evidence) {
    Errors errors;
    Check check;
    std::size_t own_scales = 0;
    const Result<Json> root = parse_json(structure.text, structure.file);
    if (root) {
        const Reader in(*root, structure.file, "", errors);
        PackReader reader(in, shared, evidence);
        check.pack = reader.read();
        own_scales = reader.own_scales();
    } else {
        errors = root.error();
    }

    if (const Result<Json> texts = parse_json(wording.text, wording.file)) {
        if (auto read = read_wording(Reader(*texts, wording.file, "", errors))) {
            check.wording = std::move(*read);
            if (root) check_wording(check.pack, own_scales, check.wording, wording.file, errors);
        }
    } else {
        errors.insert(errors.end(), texts.error().begin(), texts.error().end());
    }

    if (!errors.empty()) return errors;
    return check;
}

}  // namespace groundwork
