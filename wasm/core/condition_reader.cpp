#include "core/condition_reader.h"

#include "core/condition_forms.h"
#include "core/pack_rules.h"

namespace groundwork {
namespace {

using About = Condition::About;

/// So deep may all, any and not stand in each other: more of it nobody reads.
constexpr std::size_t deepest = 4;

Condition read_tree(const Reader& at, const PackContext& context, std::size_t depth) {
    Condition condition;
    const bool none = at.has("not"), any = at.has("any");
    if (!none && !any && !at.has("all")) return read_form(at, context);
    const char* name = none ? "not" : any ? "any" : "all";
    at.only(name);
    condition.about = none ? About::none : any ? About::any : About::all;
    if (depth == deepest) at.fault({"must stand in at most ", deepest, " of all, any and not"});
    if (depth == deepest) return condition;
    if (none) {
        if (const auto part = at.object(name)) condition.parts.push_back(read_tree(*part, context, depth + 1));
        return condition;
    }
    const std::vector<Reader> parts = at.objects(name);
    if (parts.empty()) at.fault({"must have at least one condition"}, {"/", name});
    for (const Reader& part : parts) condition.parts.push_back(read_tree(part, context, depth + 1));
    return condition;
}

}  // namespace

Condition read_condition(const Reader& at, std::string_view name, const PackContext& context) {
    const std::optional<Reader> in = at.has(name) ? at.object(name) : std::nullopt;
    return in ? read_tree(*in, context, 0) : Condition{};
}

Condition read_summary_condition(const Reader& at, std::string_view name) {
    static const std::vector<Scale> no_scales;
    static const std::vector<std::string> no_evidence;
    Pack none;
    return read_condition(at, name, {no_scales, no_evidence, none});
}

std::vector<SaidWhen> read_said(const Reader& at, std::string_view name, const PackContext& context) {
    std::vector<SaidWhen> texts;
    if (!at.has(name)) return texts;
    for (const Reader& each : at.values(name)) {
        if (const std::string* text = each.string()) {
            check_characters(*text, each, "");
            texts.push_back({*text, {}});
            continue;
        }
        each.only("say if");
        texts.push_back({each.text("say"), read_condition(each, "if", context)});
    }
    return texts;
}

std::vector<Variant> read_variants(const Reader& at, const PackContext& context) {
    std::vector<Variant> variants;
    if (!at.has("variants")) return variants;
    for (const Reader& each : at.objects("variants")) {
        each.only("id if");
        variants.push_back({each.id("id"), read_condition(each, "if", context)});
        if (!each.has("if")) each.fault("must be an object but is missing", "/if");
    }
    check_unique(variants, at, "/variants");
    return variants;
}

}  // namespace groundwork
