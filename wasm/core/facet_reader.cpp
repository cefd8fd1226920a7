#include "core/facet_reader.h"

#include "core/pack_rules.h"

namespace groundwork {
namespace {

void read_bands(const Reader& scoring, Pack& pack) {
    for (const Reader& at : scoring.objects("bands")) {
        at.only("id from below");
        Band band{.id = at.id("id"), .from = at.number("from"), .below = std::nullopt};
        if (at.has("below")) band.below = at.number("below");
        pack.bands.push_back(std::move(band));
    }
    if (pack.bands.empty()) scoring.fault("must have at least one band", "/bands");
    check_unique(pack.bands, scoring, "/bands");
    check_bands(pack.bands, scoring);
}

void read_keyed_items(const Reader& at, const Pack& pack, Facet& facet) {
    for (const Reader& keyed : at.objects("items")) {
        keyed.only("item keying");
        const auto keying = keyed.choice("keying", "direct reverse");
        const auto item = read_index(keyed, "item", pack.items, "an item");
        if (!item) continue;
        facet.items.push_back({*item, keying == 1u ? Keying::reverse : Keying::direct});
        check_last_item(pack, facet, keyed);
    }
}

void read_facets(const Reader& in, PackContext& context) {
    std::vector<Facet>& facets = context.pack.facets;
    for (const Reader& at : in.objects("facets")) {
        at.only("id items min_answered starters evidence points");
        Facet facet{.id = at.id("id"),
                    .items = {},
                    .min_answered = at.whole("min_answered", 1, PackLimits::items),
                    .starters = at.texts("starters"),
                    .evidence = read_evidence(at, context),
                    .points = at.texts("points")};
        read_keyed_items(at, context.pack, facet);
        check_facet(facet, at);
        facets.push_back(std::move(facet));
    }
    check_unique(facets, in, "/facets");
    if (facets.empty()) in.fault("must have at least one facet", "/facets");
    if (facets.size() > PackLimits::facets)
        in.fault({"must have at most ", PackLimits::facets, " facets"}, {"/facets"});
}

}  // namespace

void read_scoring(const Reader& in, PackContext& context) {
    const std::optional<Reader> scoring = in.object("scoring");
    if (!scoring) return;
    const auto kind = scoring->choice("kind", "unscored facet_mean");
    if (!kind) return;
    context.pack.scoring = static_cast<ScoringKind>(*kind);
    const bool scored = context.pack.scoring != ScoringKind::unscored;
    if (scored) {
        scoring->only("kind bands moved_by neutral");
        context.pack.neutral = scoring->flag("neutral");
        if (scoring->has("moved_by"))
            context.pack.moved_by = static_cast<double>(scoring->whole("moved_by", 1, PackLimits::moved_by));
        read_bands(*scoring, context.pack);
        read_facets(in, context);
    } else {
        scoring->only("kind");
        if (in.has("facets")) in.fault("must not be given when scoring is unscored", "/facets");
    }
    if (context.pack.repeat != Repeat::never && !(scored && scoring->has("moved_by")))
        in.fault("must be given with scores that have moved_by", "/repeat");
}

}  // namespace groundwork
