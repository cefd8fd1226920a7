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
    part.starters = read_said(at, "starters", context);
    part.evidence = read_evidence(at, context);
}

void read_topics_part(const Reader& at, const Pack& pack, ResultPart& part) {
    at.only("kind id topics if excludes");
    read_topic_names(at, pack, part.members);
    check_topics_part(pack, part, at);
}

void read_wishes(const Reader& at, const Pack& pack, ResultPart& part) {
    at.only("kind id topics strong if excludes");
    read_topic_names(at, pack, part.members);
    part.strong = static_cast<double>(at.whole("strong", 1, PackLimits::moved_by));
    check_wishes(pack, part, at);
}

void read_questions(const Reader& at, const Pack& pack, ResultPart& part) {
    at.only("kind id topics items if excludes");
    if (at.has("topics") == at.has("items")) at.fault("must have either topics or items");
    if (at.has("items")) part.members = read_items(at, "items", pack);
    if (!at.has("topics")) return;
    read_topic_names(at, pack, part.topics);
    for (const std::size_t topic : part.topics)
        part.members.insert(part.members.end(), pack.topics[topic].items.begin(), pack.topics[topic].items.end());
}

/// The notes that open on a press, which stand before this part: shown with nothing of them open.
void read_closed(const Reader& at, const Pack& pack, ResultPart& part) {
    part.closed = read_indices(at, "closed", pack.results, "a part before it");
    for (std::size_t i = 0; i < part.closed.size(); ++i)
        if (pack.results[part.closed[i]].kind != ResultKind::notes)
            at.fault({"must be notes but \"", pack.results[part.closed[i]].id, "\" is another kind of part"},
                     {"/closed/", i});
}

void read_notes(const Reader& at, const PackContext& context, ResultPart& part) {
    if (at.has("panel")) {
        at.only("kind id panel if excludes");
        part.panel = read_panel(at);
        return;
    }
    at.only("kind id texts blocks starters evidence if shows closed excludes");
    part.texts = read_said(at, "texts", context);
    if (at.has("shows")) part.shows = read_items(at, "shows", context.pack);
    if (at.has("closed")) read_closed(at, context.pack, part);
    read_extras(at, context, part);
    if (at.has("blocks")) {
        for (const Reader& block : at.objects("blocks")) {
            block.only("id points starters");
            part.blocks.push_back({block.id("id"), block.texts("points", true), read_said(block, "starters", context)});
        }
        check_unique(part.blocks, at, "/blocks");
    }
    if (part.texts.empty() && part.blocks.empty() && part.starters.empty())
        at.fault("must have texts, blocks, starters or a panel");
}

// {"lowest": 3, "words": "FIT.lowest"}: the three lowest responses, worded by FIT.lowest.line, .more and .tie.
void read_lowest(const Reader& at, const Pack& pack, Alert& alert) {
    const std::optional<Reader> list = at.has("list") ? at.object("list") : std::nullopt;
    if (!list) return;
    list->only("lowest words");
    alert.lowest = list->whole("lowest", 1, PackLimits::items);
    alert.lowest_words = list->id("words");
    if (pack.facets.empty()) list->fault("must not be given in a check without facets", "/lowest");
}

void read_alerts(const Reader& in, const PackContext& context, ResultPart& part) {
    in.only("kind id alerts points if excludes");
    part.points = in.texts("points");
    for (const Reader& at : in.objects("alerts")) {
        at.only("id if say evidence help list variants excludes");
        Alert alert{.id = at.id("id"),
                    .when = read_condition(at, "if", context),
                    .evidence = read_evidence(at, context),
                    .help = at.flag("help"),
                    .excludes = at.texts("excludes"),
                    .variants = read_variants(at, context)};
        if (at.has("say")) alert.say = at.text("say");
        if (!at.has("if")) at.fault("must be an object but is missing", "/if");
        read_lowest(at, context.pack, alert);
        part.alerts.push_back(std::move(alert));
    }
    if (part.alerts.empty()) in.fault("must have at least one alert", "/alerts");
    check_unique(part.alerts, in, "/alerts");
}

void read_beliefs(const Reader& in, const PackContext& context, ResultPart& part) {
    in.only("kind id beliefs if excludes");
    for (const Reader& at : in.objects("beliefs")) {
        at.only("id item if say evidence excludes");
        Belief belief{.id = at.id("id"),
                      .item = read_index(at, "item", context.pack.items, "an item").value_or(0),
                      .when = read_condition(at, "if", context),
                      .say = at.text("say"),
                      .evidence = read_evidence(at, context),
                      .excludes = at.texts("excludes")};
        if (!at.has("if")) at.fault("must be an object but is missing", "/if");
        part.beliefs.push_back(std::move(belief));
    }
    if (part.beliefs.empty()) in.fault("must have at least one belief", "/beliefs");
    check_unique(part.beliefs, in, "/beliefs");
}

void read_ticked(const Reader& at, const PackContext& context, ResultPart& part) {
    at.only("kind id items words starters evidence if excludes");
    part.members = read_items(at, "items", context.pack, is_tick);
    if (at.has("words")) part.words = read_items(at, "words", context.pack, is_text);
    read_extras(at, context, part);
}

void read_members(const Reader& at, const PackContext& context, ResultPart& part) {
    const Pack& pack = context.pack;
    switch (part.kind) {
        case ResultKind::facets:
            at.only("kind id facets if excludes");
            part.members = read_indices(at, "facets", pack.facets, "a facet");
            return;
        case ResultKind::rulers:
            at.only("kind id items low_below if excludes");
            part.members = read_items(at, "items", pack, is_ruler);
            part.low_below = at.number("low_below");
            return;
        case ResultKind::ticked: return read_ticked(at, context, part);
        case ResultKind::answers:
            at.only("kind id items if excludes");
            part.members = read_items(at, "items", pack, is_no_tick);
            return;
        case ResultKind::topics: return read_topics_part(at, pack, part);
        case ResultKind::wishes: return read_wishes(at, pack, part);
        case ResultKind::questions: return read_questions(at, pack, part);
        case ResultKind::chosen:
            at.only("kind id items starters evidence if excludes");
            part.members = read_items(at, "items", pack, is_worded_choice);
            return read_extras(at, context, part);
        case ResultKind::notes: return read_notes(at, context, part);
        case ResultKind::alerts: return read_alerts(at, context, part);
        case ResultKind::beliefs: return read_beliefs(at, context, part);
    }
}

/// What is shown under an id, and when: a part of the results, an alert or a belief.
struct Shown {
    std::string id;
    Condition* when;
    const std::vector<std::string>* excludes;
};

std::vector<Shown> all_shown(Pack& pack) {
    std::vector<Shown> all;
    for (ResultPart& part : pack.results) {
        all.push_back({part.id, &part.shown_if, &part.excludes});
        for (Alert& alert : part.alerts) all.push_back({alert.id, &alert.when, &alert.excludes});
        for (Belief& belief : part.beliefs) all.push_back({belief.id, &belief.when, &belief.excludes});
    }
    return all;
}

// What is excluded shows only where the other does not; each as its own condition says, so that two may exclude each
// other.
void apply_exclusions(Pack& pack, const Reader& in) {
    const std::vector<Shown> all = all_shown(pack);
    std::vector<Condition> conditions;
    for (const Shown& one : all) conditions.push_back(*one.when);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const std::string& id : *all[i].excludes) {
            const auto other = Ids(all).find(id);
            if (!other || *other == i) {
                in.fault({"must exclude another part, alert or belief but \"", all[i].id, "\" excludes \"", id, "\""},
                         {"/results"});
                continue;
            }
            const Condition without{.about = Condition::About::none, .parts = {conditions[i]}};
            *all[*other].when = {.parts = {*all[*other].when, without}};
        }
}

}  // namespace

void read_results(const Reader& in, PackContext& context) {
    for (const Reader& at : in.objects("results")) {
        ResultPart part{
            .id = at.id("id"), .shown_if = read_condition(at, "if", context), .excludes = at.texts("excludes")};
        // In the order of ResultKind.
        const auto kind =
            at.choice("kind", "facets rulers ticked answers topics wishes questions chosen notes alerts beliefs");
        if (kind) {
            part.kind = static_cast<ResultKind>(*kind);
            read_members(at, context, part);
        }
        context.pack.results.push_back(std::move(part));
    }
    check_unique(context.pack.results, in, "/results");
    apply_exclusions(context.pack, in);
}

}  // namespace groundwork
