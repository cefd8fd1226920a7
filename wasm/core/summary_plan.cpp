#include "core/summary_plan.h"

#include "core/draft.h"
#include "core/pack_rules.h"

namespace groundwork {
namespace {

using Kind = SummaryLine::Kind;

std::vector<std::string> names(const Reader& in, std::string_view list) {
    std::vector<std::string> texts = in.texts(list, true);
    if (in.has(list) && texts.empty()) in.fault({"must have at least one member"}, {"/", list});
    return texts;
}

/// The members that a line of its kind has, besides its kind and its text.
void read_members(const Reader& in, SummaryLine& line) {
    switch (line.kind) {
        case Kind::given:
            in.only({"kind", "text", "item"});
            line.ids = {in.id("item")};
            return;
        case Kind::highest:
            in.only({"kind", "text", "items", "most"});
            line.ids = names(in, "items");
            line.most = in.whole("most", 1, PackLimits::items);
            return;
        case Kind::strong:
            in.only({"kind", "text", "items", "strong"});
            line.ids = names(in, "items");
            line.strong = static_cast<double>(in.whole("strong", 1, PackLimits::moved_by));
            return;
        case Kind::ticked:
        case Kind::asked:
            in.only({"kind", "text", "items"});
            line.ids = names(in, "items");
            return;
        case Kind::band:
        case Kind::lowest_item:
            in.only({"kind", "text", "facet"});
            line.ids = {in.id("facet")};
            return;
        case Kind::lowest_facet:
            in.only({"kind", "text", "facets"});
            line.ids = names(in, "facets");
            return;
        case Kind::marked:
            in.only({"kind", "text", "items", "in"});
            line.ids = names(in, "items");
            line.values = names(in, "in");
            return;
        case Kind::raised:
            in.only({"kind", "text", "part"});
            line.ids = {in.id("part")};
            return;
        case Kind::picked: return in.only({"kind", "text"});
        case Kind::fixed:
            in.only({"kind", "text", "panel"});
            line.ids = {read_panel(in)};
            if (!in.has("text")) in.fault({"must be a string but is missing"}, {"/text"});
            return;
    }
}

SummaryLine read_line(const Reader& in) {
    SummaryLine line;
    // In the order of SummaryLine::Kind.
    const auto kind = in.choice("kind", {"given", "highest", "strong", "ticked", "band", "lowest_item", "lowest_facet", "asked",
                                         "marked", "raised", "picked", "fixed"});
    if (!kind) return line;
    line.kind = static_cast<Kind>(*kind);
    if (in.has("text")) line.text = in.id("text");
    read_members(in, line);
    return line;
}

}  // namespace

Result<SummaryPlan> parse_summary_plan(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Reader in(*root, file, "", errors);
    in.only({"format", "sections"});
    in.whole("format", 1, 1);
    SummaryPlan plan;
    for (const Reader& at : in.objects("sections")) {
        at.only({"id", "default", "most", "lines"});
        SummarySection section{.id = at.id("id"), .included = at.flag("default"), .most = at.whole("most", 1, PackLimits::items)};
        for (const Reader& line : at.objects("lines")) section.lines.push_back(read_line(line));
        plan.sections.push_back(std::move(section));
    }
    check_unique(ids_of(plan.sections), in, "/sections");
    if (!errors.empty()) return errors;
    return plan;
}

}  // namespace groundwork
