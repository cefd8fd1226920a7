#include "core/result_reader.h"

#include "core/condition_reader.h"
#include "core/pack_rules.h"

namespace groundwork {
namespace {

bool is_ruler(const Scale& scale) { return scale.kind == ScaleKind::ruler; }
bool is_tick(const Scale& scale) { return scale.kind == ScaleKind::tick; }
bool is_no_tick(const Scale& scale) { return !is_tick(scale); }
bool is_text(const Scale& scale) { return scale.kind == ScaleKind::text; }
bool is_worded_choice(const Scale& scale) { return !scale.options.empty() && !is_ruler(scale); }

void read_topic_names(const Reader& at, const Pack& pack, std::vector<std::size_t>& topics) {
    topics = read_indices(at, "topics", pack.topics, "a topic");
}

void read_extras(const Reader& at, const PackContext& context, ResultPart& part) {
    part.starters = at.texts("starters");
    part.evidence = read_evidence(at, context);
}

void read_topics_part(const Reader& at, const Pack& pack, ResultPart& part) {
    at.only("kind id topics");
    read_topic_names(at, pack, part.members);
    check_topics_part(pack, part, at);
}

void read_wishes(const Reader& at, const Pack& pack, ResultPart& part) {
    at.only("kind id topics strong");
    read_topic_names(at, pack, part.members);
    part.strong = static_cast<double>(at.whole("strong", 1, PackLimits::moved_by));
    check_wishes(pack, part, at);
}

void read_questions(const Reader& at, const Pack& pack, ResultPart& part) {
    at.only("kind id topics items");
    if (at.has("topics") == at.has("items")) at.fault("must have either topics or items");
    if (at.has("items")) part.members = read_items(at, "items", pack);
    if (!at.has("topics")) return;
    read_topic_names(at, pack, part.topics);
    for (const std::size_t topic : part.topics)
        part.members.insert(part.members.end(), pack.topics[topic].items.begin(), pack.topics[topic].items.end());
}

void read_notes(const Reader& at, const PackContext& context, ResultPart& part) {
    if (at.has("if")) part.shown_if = read_conditions(at, "if", context);
    if (at.has("panel")) {
        at.only("kind id panel if");
        part.panel = read_panel(at);
        return;
    }
    at.only("kind id texts blocks starters evidence if");
    part.texts = at.texts("texts");
    read_extras(at, context, part);
    if (at.has("blocks")) {
        for (const Reader& block : at.objects("blocks")) {
            block.only("id points");
            part.blocks.push_back({block.id("id"), block.texts("points", true)});
        }
        check_unique(part.blocks, at, "/blocks");
    }
    if (part.texts.empty() && part.blocks.empty() && part.starters.empty())
        at.fault("must have texts, blocks, starters or a panel");
}

void read_alerts(const Reader& in, const PackContext& context, ResultPart& part) {
    in.only("kind id alerts points");
    part.points = in.texts("points");
    for (const Reader& at : in.objects("alerts")) {
        at.only("id if say evidence help");
        Alert alert{.id = at.id("id"),
                    .when = read_conditions(at, "if", context),
                    .evidence = read_evidence(at, context),
                    .help = at.flag("help")};
        if (at.has("say")) alert.say = at.text("say");
        part.alerts.push_back(std::move(alert));
    }
    if (part.alerts.empty()) in.fault("must have at least one alert", "/alerts");
    check_unique(part.alerts, in, "/alerts");
}

void read_ticked(const Reader& at, const PackContext& context, ResultPart& part) {
    at.only("kind id items words starters evidence");
    part.members = read_items(at, "items", context.pack, is_tick);
    if (at.has("words")) part.words = read_items(at, "words", context.pack, is_text);
    read_extras(at, context, part);
}

void read_members(const Reader& at, const PackContext& context, ResultPart& part) {
    const Pack& pack = context.pack;
    switch (part.kind) {
        case ResultKind::facets:
            at.only("kind id facets");
            part.members = read_indices(at, "facets", pack.facets, "a facet");
            return;
        case ResultKind::rulers:
            at.only("kind id items low_below");
            part.members = read_items(at, "items", pack, is_ruler);
            part.low_below = at.number("low_below");
            return;
        case ResultKind::ticked: return read_ticked(at, context, part);
        case ResultKind::answers:
            at.only("kind id items");
            part.members = read_items(at, "items", pack, is_no_tick);
            return;
        case ResultKind::topics: return read_topics_part(at, pack, part);
        case ResultKind::wishes: return read_wishes(at, pack, part);
        case ResultKind::questions: return read_questions(at, pack, part);
        case ResultKind::chosen:
            at.only("kind id items starters evidence");
            part.members = read_items(at, "items", pack, is_worded_choice);
            return read_extras(at, context, part);
        case ResultKind::notes: return read_notes(at, context, part);
        case ResultKind::alerts: return read_alerts(at, context, part);
    }
}

}  // namespace

void read_results(const Reader& in, PackContext& context) {
    for (const Reader& at : in.objects("results")) {
        ResultPart part{.id = at.id("id")};
        // In the order of ResultKind.
        const auto kind = at.choice("kind", "facets rulers ticked answers topics wishes questions chosen notes alerts");
        if (kind) {
            part.kind = static_cast<ResultKind>(*kind);
            read_members(at, context, part);
        }
        context.pack.results.push_back(std::move(part));
    }
    check_unique(context.pack.results, in, "/results");
}

}  // namespace groundwork
