#include "core/pack_rules.h"

#include <algorithm>
#include <set>

namespace groundwork {
namespace {

/// The keys of the texts that a pack must have, and of those that it may have.
struct Keys {
    std::set<std::string> needed;
    std::set<std::string> allowed;

    void need(const std::string& base, std::initializer_list<const char*> endings) {
        for (const char* ending : endings) needed.insert(base + ending);
    }
    void allow(const std::string& base, std::initializer_list<const char*> endings) {
        for (const char* ending : endings) allowed.insert(base + ending);
    }
};

// A shared scale brings its labels along; a pack may word them again for itself. A ruler's numbers are their own labels.
void scale_keys(const Scale& scale, bool own, Keys& keys) {
    keys.allow(scale.id, {".left", ".right"});
    for (const Option& option : scale.options) {
        const bool numbered = scale.kind == ScaleKind::ruler && option.counted;
        if (own && !numbered) keys.need(scale.id + '.' + option.value, {""});
        else keys.allow(scale.id + '.' + option.value, {""});
    }
}

void facet_keys(const Pack& pack, const Facet& facet, Keys& keys) {
    keys.need(facet.id, {"", ".meaning", ".why"});
    keys.need(facet.id + ".none", {".headline", ".text", ".next_step"});
    for (const Band& band : pack.bands) keys.need(facet.id + '.' + band.id, {".headline", ".text", ".next_step"});
    for (const std::string& starter : facet.starters) keys.need(starter, {""});
}

void result_keys(const Pack& pack, const ResultPart& part, Keys& keys) {
    keys.need(part.id, {""});
    for (const std::string& starter : part.starters) keys.need(starter, {""});
    for (const std::size_t member : part.members) {
        if (part.kind == ResultKind::rulers) keys.need(pack.items[member].id, {".ask", ".ask_low", ".one_up"});
        if (part.kind == ResultKind::ticked) keys.need(pack.items[member].id, {".tip"});
    }
    if (part.kind == ResultKind::rulers) keys.need(part.id, {".note"});
    if (part.kind == ResultKind::ticked) keys.need(part.id, {".empty", ".some", ".why"});
}

Keys keys_of(const Pack& pack, std::size_t own_scales) {
    Keys keys;
    keys.need("", {"title", "purpose", "intro", "when"});
    keys.allow("", {"note.low", "note.gating"});
    for (std::size_t i = 0; i < pack.scales.size(); ++i) scale_keys(pack.scales[i], i < own_scales, keys);
    for (const Item& item : pack.items) {
        keys.need(item.id, {""});
        keys.allow(item.id, {".help", ".left", ".right"});
    }
    for (const Section& section : pack.sections) {
        keys.need(section.id, {""});
        keys.allow(section.id, {".intro"});
    }
    if (!pack.facets.empty()) keys.need("band.none", {""});
    for (const Band& band : pack.bands) keys.need("band." + band.id, {""});
    for (const Facet& facet : pack.facets) facet_keys(pack, facet, keys);
    for (const ResultPart& part : pack.results) result_keys(pack, part, keys);
    return keys;
}

}  // namespace

void check_unique(const std::vector<std::string>& ids, const Reader& in, std::string_view list) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!seen.insert(ids[i]).second)
            in.fault({"must be an id of its own but \"", ids[i], "\" is there twice"}, {list, "/", i, "/id"});
}

void check_bands(const std::vector<Band>& bands, const Reader& scoring) {
    if (bands.empty()) return;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const std::string below = "/bands" + pointer_step(std::to_string(i));
        const bool last = i + 1 == bands.size();
        const double edge = i == 0 ? 0 : bands[i - 1].below.value_or(bands[i].from);
        const std::string found = " but is " + number_text(bands[i].from);
        if (bands[i].id == "none") scoring.fault({"must not be none, which stands for a facet without a score"}, {below, "/id"});
        if (i == 0 && bands[i].from != 0) scoring.fault({"must be 0 in the first band", found}, {below, "/from"});
        if (i > 0 && bands[i].from > edge) scoring.fault({"must be ", number_text(edge), ", or scores between the bands have none,", found}, {below, "/from"});
        if (i > 0 && bands[i].from < edge) scoring.fault({"must be ", number_text(edge), ", or the bands overlap,", found}, {below, "/from"});
        if (last == bands[i].below.has_value())
            scoring.fault({last ? "must not be given in the last band, which reaches 100" : "must be given in every band but the last"}, {below, "/below"});
        if (bands[i].from >= bands[i].below.value_or(100.5) || bands[i].below.value_or(100) > 100)
            scoring.fault({"must be more than from and at most 100"}, {below, "/below"});
    }
}

void check_last_item(const Pack& pack, const Facet& facet, const Reader& in) {
    const std::size_t last = facet.items.back().item;
    const Scale& scale = pack.scale_of(last);
    const auto before = facet.items.end() - 1;
    if (std::any_of(facet.items.begin(), before, [&](const KeyedItem& keyed) { return keyed.item == last; }))
        in.fault({"must count an item once but \"", pack.items[last].id, "\" is there twice"}, {"/item"});
    if (is_unread(scale)) return;
    if (!scale.numeric) {
        in.fault({"must be an item on a numeric scale but \"", scale.id, "\" is not"}, {"/item"});
        return;
    }
    const auto first = std::find_if(facet.items.begin(), before, [&](const KeyedItem& keyed) { return pack.scale_of(keyed.item).numeric; });
    const Scale& other = pack.scale_of(first->item);
    if (scale.min != other.min || scale.max != other.max) in.fault({"must have the same response range as the items before it"}, {"/item"});
}

void check_facet(const Facet& facet, const Reader& in) {
    if (facet.items.empty())
        in.fault({"must have at least one item"}, {"/items"});
    else if (facet.min_answered > facet.items.size())
        in.fault({"must be at most ", facet.items.size(), ", the number of items, but is ", facet.min_answered}, {"/min_answered"});
}

void check_sections(const Pack& pack, const Reader& in) {
    std::vector<std::size_t> shown(pack.items.size(), 0);
    for (const Section& section : pack.sections)
        for (const std::size_t item : section.items) ++shown[item];
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (shown[i] != 1)
            in.fault({"must stand in exactly one section but \"", pack.items[i].id, "\" stands in ", shown[i]}, {"/items/", i});
}

void check_wording(const Pack& pack, std::size_t own_scales, const Wording& wording, const std::string& file, Errors& errors) {
    const Keys keys = keys_of(pack, own_scales);
    for (const std::string& key : keys.needed)
        if (!wording.has(key)) errors.push_back({file, "/text" + pointer_step(key), "must be a string but is missing"});
    for (const Wording::Text& entry : wording.texts())
        if (!keys.needed.contains(entry.key) && !keys.allowed.contains(entry.key))
            errors.push_back({file, "/text" + pointer_step(entry.key), "must be called for by pack.json but is not"});
}

}  // namespace groundwork
