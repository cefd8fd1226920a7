#include "core/item_reader.h"

#include <algorithm>

#include "core/condition_forms.h"
#include "core/condition_reader.h"
#include "core/pack_rules.h"

namespace groundwork {
namespace {

std::size_t read_scale_name(const Reader& at, PackContext& context) {
    const std::string& id = at.text("scale");
    std::vector<Scale>& scales = context.pack.scales;
    for (std::size_t i = 0; i < scales.size(); ++i)
        if (scales[i].id == id && (i < context.own_scales || !is_unread(scales[i]))) return i;
    const auto found =
        std::find_if(context.shared.begin(), context.shared.end(), [&](const Scale& scale) { return scale.id == id; });
    if (found == context.shared.end()) at.fault({"must be the id of a scale but there is no \"", id, "\""}, {"/scale"});
    scales.push_back(found == context.shared.end() ? Scale{.id = id} : *found);
    return scales.size() - 1;
}

/// Whether a response on the scale can be what `value` says: an option's value, or "strong" between two ends.
bool can_raise(const Scale& scale, const std::string& value) {
    if (scale.kind == ScaleKind::bipolar && value == strong_wish) return true;
    return std::any_of(scale.options.begin(), scale.options.end(),
                       [&](const Option& option) { return option.value == value; });
}

void read_questions(const Reader& at, const PackContext& context, Item& item) {
    const Scale& scale = context.pack.scales[item.scale];
    const std::optional<Reader> questions = at.object("questions");
    if (!questions) return;
    for (const Json::Member& member : questions->members()) {
        if (!can_raise(scale, member.name) && !is_unread(scale))
            questions->fault({"must be named after an option of ", scale.id, " but there is no \"", member.name, "\""},
                             {pointer_step(member.name)});
        for (SaidWhen& text : read_said(*questions, member.name, context))
            item.questions.push_back({member.name, std::move(text.text), std::move(text.when)});
    }
}

void read_safety(const Reader& at, const Scale& scale, Item& item) {
    const std::optional<Reader> safety = at.object("safety");
    if (!safety) return;
    safety->only("in panel");
    item.alarming = read_options(*safety, "in", scale);
    item.panel = read_panel(*safety);
}

void read_show_if(const Reader& at, const PackContext& context, Item& item) {
    const std::optional<Reader> show_if = at.object("show_if");
    if (!show_if) return;
    item.show_if = read_response_condition(*show_if, context);
    if (show_if->has("in_a_row"))
        show_if->fault("must not be given: what is asked depends on this time only", "/in_a_row");
}

void read_rules(const Reader& at, const PackContext& context, Item& item) {
    const Scale& scale = context.pack.scales[item.scale];
    if (at.has("show_if")) read_show_if(at, context, item);
    if (at.has("safety")) read_safety(at, scale, item);
}

}  // namespace

std::vector<Reader> read_item_list(const Reader& in, PackContext& context) {
    std::vector<Item>& items = context.pack.items;
    const std::vector<Reader> list = in.objects("items");
    for (const Reader& at : list) {
        at.only("id scale evidence show_if questions safety persist card");
        items.push_back({.id = at.id("id"),
                         .scale = read_scale_name(at, context),
                         .evidence = read_evidence(at, context),
                         .persist = !at.has("persist") || at.flag("persist"),
                         .card = at.flag("card")});
    }
    check_unique(items, in, "/items");
    if (items.empty()) in.fault("must have at least one item", "/items");
    if (items.size() > PackLimits::items)
        in.fault({"must have at most ", PackLimits::items, " items but has ", items.size()}, {"/items"});
    return list;
}

void read_item_rules(const std::vector<Reader>& items, PackContext& context) {
    for (std::size_t i = 0; i < items.size(); ++i) read_rules(items[i], context, context.pack.items[i]);
}

void read_item_questions(const std::vector<Reader>& items, PackContext& context) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].has("questions")) read_questions(items[i], context, context.pack.items[i]);
}

}  // namespace groundwork
