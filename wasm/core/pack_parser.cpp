#include "core/pack_parser.h"

#include "core/condition_reader.h"
#include "core/facet_reader.h"
#include "core/item_reader.h"
#include "core/pack_context.h"
#include "core/pack_rules.h"
#include "core/result_reader.h"
#include "core/scale_parser.h"
#include "core/wording_keys.h"

namespace groundwork {
namespace {

bool is_text(const Scale& scale) { return scale.kind == ScaleKind::text; }

void read_frame(const Reader& in, Pack& pack) {
    in.only(
        "format id version minutes when scoring scales items sections facets topics results repeat compare charted");
    in.whole("format", 1, 1);
    pack.id = in.id("id");
    pack.version = in.text("version");
    pack.minutes = static_cast<int>(in.whole("minutes", 1, PackLimits::minutes));
    pack.when = in.texts("when", true);
    if (!in.has("repeat")) return;
    if (const auto repeat = in.choice("repeat", "times people"))
        pack.repeat = *repeat == 0 ? Repeat::times : Repeat::people;
}

void read_sections(const Reader& in, Pack& pack) {
    for (const Reader& at : in.objects("sections")) {
        at.only("id items together panel");
        Section section{.id = at.id("id"), .items = read_items(at, "items", pack), .together = at.flag("together")};
        if (section.items.empty()) at.fault("must have at least one item", "/items");
        if (at.has("panel")) section.panel = read_panel(at);
        pack.sections.push_back(std::move(section));
    }
    check_unique(pack.sections, in, "/sections");
    check_sections(pack, in);
}

void read_comparison(const Reader& in, PackContext& context) {
    Pack& pack = context.pack;
    const bool wanted = pack.repeat == Repeat::people;
    if (!wanted && in.has("compare")) in.fault("must not be given unless repeat is people", "/compare");
    const std::optional<Reader> at = wanted ? in.object("compare") : std::nullopt;
    if (!at) return;
    at->only("items name most ask_if");
    pack.compare.items = read_items(*at, "items", pack);
    pack.compare.most = at->whole("most", 2, PackLimits::people);
    pack.compare.asked_if = read_condition(*at, "ask_if", context);
    const auto name = read_index(*at, "name", pack.items, "an item");
    if (!name) return;
    pack.compare.name = *name;
    if (!is_text(pack.scale_of(*name)) && !is_unread(pack.scale_of(*name)))
        at->fault("must be an item to write a text", "/name");
}

void read_charted(const Reader& in, Pack& pack) {
    if (!in.has("charted")) return;
    pack.charted = read_items(in, "charted", pack, [](const Scale& scale) { return scale.numeric; });
    if (pack.repeat != Repeat::times) in.fault("must not be given unless repeat is times", "/charted");
}

void read_pack(const Reader& in, PackContext& context) {
    Pack& pack = context.pack;
    read_frame(in, pack);
    if (in.has("scales")) pack.scales = read_scales(in);
    context.own_scales = pack.scales.size();
    const std::vector<Reader> items = read_item_list(in, context);
    read_sections(in, pack);
    read_item_rules(items, context);
    check_order(pack, in);
    const std::vector<Reader> facets = read_scoring(in, context);
    const std::vector<Reader> topics = in.has("topics") ? read_topics(in, context) : std::vector<Reader>();
    read_facet_rules(facets, context);
    read_topic_rules(topics, context);
    read_item_questions(items, context);
    read_comparison(in, context);
    read_charted(in, pack);
    read_results(in, context);
    check_strong_questions(pack, in);
    check_ids_across(pack, in);
}

}  // namespace

Result<Check> parse_check(const Source& structure, const Source& wording, const std::vector<Scale>& shared,
                          const std::vector<std::string>& evidence) {
    Errors errors;
    Check check;
    PackContext context{shared, evidence, check.pack};
    const Result<Json> root = parse_json(structure.text, structure.file);
    if (root) read_pack(Reader(Document{*root, structure.file, errors}), context);
    else errors = root.error();

    if (const Result<Json> texts = parse_json(wording.text, wording.file)) {
        if (auto read = read_wording(Reader(Document{*texts, wording.file, errors}))) {
            check.wording = std::move(*read);
            if (root) check_wording(check.pack, context.own_scales, check.wording, wording.file, errors);
        }
    } else {
        errors.insert(errors.end(), texts.error().begin(), texts.error().end());
    }

    if (!errors.empty()) return errors;
    return check;
}

}  // namespace groundwork
