#include "core/summary_plan.h"

#include "core/condition_reader.h"
#include "core/pack_context.h"
#include "core/pack_rules.h"

namespace groundwork {
namespace {

using Kind = SummaryLine::Kind;

const Condition never{.about = Condition::About::any};

std::vector<std::string> names(const Reader& in, std::string_view list) {
    std::vector<std::string> texts = in.texts(list, true);
    if (in.has(list) && texts.empty()) in.fault({"must have at least one member"}, {"/", list});
    return texts;
}

/// The members that a line of the kind may have.
void check_names(const Reader& in, Kind kind) {
    switch (kind) {
        case Kind::given: return in.only("kind if text item");
        case Kind::highest: return in.only("kind if text items most");
        case Kind::strong: return in.only("kind if text items strong most order");
        case Kind::ticked: return in.only("kind if text items");
        case Kind::asked: return in.only("kind if text items in");
        case Kind::said: return in.only("kind if facet");
        case Kind::lowest_lines: return in.only("kind if facets most below");
        case Kind::endorsed: return in.only("kind if items at_least most");
        case Kind::given_if: return in.only("kind if text item in");
        case Kind::marked: return in.only("kind if text items in");
        case Kind::raised: return in.only("kind if text part");
        case Kind::picked: return in.only("kind if text");
        case Kind::fixed: return in.only("kind if text panel");
    }
}

/// The ids of what a line of the kind is about.
std::vector<std::string> read_subjects(const Reader& in, Kind kind) {
    switch (kind) {
        case Kind::given:
        case Kind::given_if: return {in.id("item")};
        case Kind::said: return {in.id("facet")};
        case Kind::lowest_lines: return names(in, "facets");
        case Kind::raised: return {in.id("part")};
        case Kind::picked: return {};
        case Kind::fixed: return {read_panel(in)};
        default: return names(in, "items");
    }
}

void read_numbers(const Reader& in, SummaryLine& line) {
    const bool needs_most =
        line.kind == Kind::highest || line.kind == Kind::lowest_lines || line.kind == Kind::endorsed;
    if (needs_most || (line.kind == Kind::strong && in.has("most"))) line.most = in.whole("most", 1, PackLimits::items);
    if (line.kind == Kind::strong) line.edge = static_cast<double>(in.whole("strong", 1, PackLimits::moved_by));
    if (line.kind == Kind::strong && in.has("order")) line.strongest = in.choice("order", "strongest").has_value();
    if (line.kind == Kind::endorsed) line.edge = in.whole_value("at_least");
    if (line.kind == Kind::lowest_lines) line.edge = in.whole_value("below");
}

SummaryLine read_line(const Reader& in) {
    SummaryLine line;
    // In the order of SummaryLine::Kind.
    const auto kind = in.choice(
        "kind", "given highest strong ticked said lowest_lines endorsed asked marked raised given_if picked fixed");
    if (!kind) return line;
    line.kind = static_cast<Kind>(*kind);
    check_names(in, line.kind);
    line.shown_if = read_summary_condition(in, "if");
    line.ids = read_subjects(in, line.kind);
    if (in.has("text") || line.kind == Kind::fixed || line.kind == Kind::given_if) line.text = in.text("text");
    read_numbers(in, line);
    if (line.kind == Kind::marked || line.kind == Kind::given_if || (line.kind == Kind::asked && in.has("in")))
        line.values = names(in, "in");
    return line;
}

}  // namespace

Result<SummaryPlan> parse_summary_plan(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    in.only("format sections");
    in.whole("format", 1, 1);
    SummaryPlan plan;
    for (const Reader& at : in.objects("sections")) {
        at.only("id default offered most if never_if lines");
        SummarySection section{.id = at.id("id"),
                               .included = at.flag("default"),
                               .shown_if = read_summary_condition(at, "if"),
                               .never_if = at.has("never_if") ? read_summary_condition(at, "never_if") : never,
                               .offered = at.flag("offered")};
        if (at.has("most")) section.most = at.whole("most", 1, PackLimits::items);
        for (const Reader& line : at.objects("lines")) section.lines.push_back(read_line(line));
        plan.sections.push_back(std::move(section));
    }
    check_unique(plan.sections, in, "/sections");
    if (!errors.empty()) return errors;
    return plan;
}

}  // namespace groundwork
