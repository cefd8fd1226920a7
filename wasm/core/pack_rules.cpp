#include "core/pack_rules.h"

#include <algorithm>
#include <set>

#include "core/pack_context.h"

namespace groundwork {
namespace {

/// Whether a part of the results shows the item among wishes.
bool is_wish(const Pack& pack, std::size_t item) {
    for (const ResultPart& part : pack.results)
        for (std::size_t i = 0; part.kind == ResultKind::wishes && i < part.members.size(); ++i) {
            const std::vector<std::size_t>& items = pack.topics[part.members[i]].items;
            if (std::find(items.begin(), items.end(), item) != items.end()) return true;
        }
    return false;
}

}  // namespace

void check_unique(const Ids& ids, const Reader& in, std::string_view list) {
    std::set<std::string> before;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!before.insert(ids[i]).second)
            in.fault({"must be an id of its own but \"", ids[i], "\" is there twice"}, {list, "/", i, "/id"});
}

void check_bands(const std::vector<Band>& bands, const Reader& scoring) {
    if (bands.empty()) return;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const std::string below = "/bands" + pointer_step(std::to_string(i));
        const bool last = i + 1 == bands.size();
        const double edge = i == 0 ? 0 : bands[i - 1].below.value_or(bands[i].from);
        const std::string found = " but is " + number_text(bands[i].from);
        if (bands[i].id == "none")
            scoring.fault({"must not be none, which stands for a facet without a score"}, {below, "/id"});
        if (i == 0 && bands[i].from != 0) scoring.fault({"must be 0 in the first band", found}, {below, "/from"});
        if (i > 0 && bands[i].from > edge)
            scoring.fault({"must be ", number_text(edge), ", or scores between the bands have none,", found},
                          {below, "/from"});
        if (i > 0 && bands[i].from < edge)
            scoring.fault({"must be ", number_text(edge), ", or the bands overlap,", found}, {below, "/from"});
        if (last == bands[i].below.has_value())
            scoring.fault({last ? "must not be given in the last band, which reaches 100"
                                : "must be given in every band but the last"},
                          {below, "/below"});
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
    const auto first = std::find_if(facet.items.begin(), before,
                                    [&](const KeyedItem& keyed) { return pack.scale_of(keyed.item).numeric; });
    const Scale& other = pack.scale_of(first->item);
    if (scale.min != other.min || scale.max != other.max)
        in.fault("must have the same response range as the items before it", "/item");
}

void check_facet(const Facet& facet, const Reader& in) {
    if (facet.items.empty()) in.fault("must have at least one item", "/items");
    else if (facet.min_answered > facet.items.size())
        in.fault({"must be at most ", facet.items.size(), ", the number of items, but is ", facet.min_answered},
                 {"/min_answered"});
}

void check_variants(const std::vector<Variant>& variants, const Ids& instead_of, const Reader& in) {
    for (std::size_t i = 0; i < variants.size(); ++i)
        if (variants[i].id == "none" || instead_of.find(variants[i].id))
            in.fault({"must be an id of its own but \"", variants[i].id, "\" is that of a band or state"},
                     {"/variants/", i, "/id"});
}

void check_sections(const Pack& pack, const Reader& in) {
    std::vector<std::size_t> shown(pack.items.size(), 0);
    for (const Section& section : pack.sections)
        for (const std::size_t item : section.items) ++shown[item];
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (shown[i] != 1)
            in.fault({"must stand in exactly one section but \"", pack.items[i].id, "\" stands in ", shown[i]},
                     {"/items/", i});
}

void check_order(const Pack& pack, const Reader& in) {
    std::vector<char> before(pack.items.size(), false);
    for (const Section& section : pack.sections)
        for (const std::size_t item : section.items) {
            const std::optional<Condition>& show_if = pack.items[item].show_if;
            if (show_if && !before[show_if->subjects.front()])
                in.fault({"must be an item that is asked earlier but \"", pack.items[show_if->subjects.front()].id,
                          "\" is not"},
                         {"/items/", item, "/show_if/item"});
            before[item] = true;
        }
}

void check_ids_across(const Pack& pack, const Reader& in) {
    std::set<std::string> before;
    const auto check = [&](const Ids& ids, std::string_view list) {
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (before.contains(ids[i]))
                in.fault({"must not be \"", ids[i], "\": a facet, topic, alert or part before it is called that"},
                         {list, "/", i, "/id"});
        for (std::size_t i = 0; i < ids.size(); ++i) before.insert(ids[i]);
    };
    check(pack.facets, "/facets");
    check(pack.topics, "/topics");
    check(pack.results, "/results");
    for (std::size_t i = 0; i < pack.results.size(); ++i) {
        check(pack.results[i].alerts, join({"/results/", i, "/alerts"}));
        check(pack.results[i].beliefs, join({"/results/", i, "/beliefs"}));
    }
}

void check_topics_part(const Pack& pack, const ResultPart& part, const Reader& in) {
    for (const std::size_t topic : part.members)
        if (pack.topics[topic].states.empty())
            in.fault({"must hold topics with states but \"", pack.topics[topic].id, "\" has none"}, {"/topics"});
}

void check_wishes(const Pack& pack, const ResultPart& part, const Reader& in) {
    if (part.members.size() != 1) {
        in.fault({"must be one topic but are ", part.members.size()}, {"/topics"});
        return;
    }
    const Topic& topic = pack.topics[part.members.front()];
    if (!topic.states.empty())
        in.fault("must be a topic without states: those of wishes are strong and open", "/topics");
    for (const std::size_t item : topic.items) {
        const Scale& scale = pack.scale_of(item);
        if (is_unread(scale)) continue;
        if (scale.kind != ScaleKind::bipolar || !scale.numeric)
            in.fault({"must have items on numeric bipolar scales but \"", pack.items[item].id, "\" is not"},
                     {"/topics"});
        else if (part.strong > (scale.max - scale.min) / 2)
            in.fault("must be at most the distance from the middle to the ends, or no wish is strong", "/strong");
    }
}

void check_strong_questions(const Pack& pack, const Reader& in) {
    for (std::size_t i = 0; i < pack.items.size(); ++i)
        for (const QuestionTrigger& question : pack.items[i].questions)
            if (question.option == strong_wish && pack.scale_of(i).kind == ScaleKind::bipolar && !is_wish(pack, i))
                in.fault({"must be shown among wishes but \"", pack.items[i].id, "\" is not"},
                         {"/items/", i, "/questions/", strong_wish});
}

std::string read_panel(const Reader& in) {
    return in.choice("panel", "immediate unsafe_in_therapy unsafe_at_home") ? in.text("panel") : std::string();
}

bool has_numbers(const Scale& scale) { return scale.numeric || scale.kind == ScaleKind::integer; }

}  // namespace groundwork
