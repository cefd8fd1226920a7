#include "core/facet_reader.h"

#include "core/condition_reader.h"
#include "core/pack_rules.h"
#include "core/scoring.h"

namespace groundwork {
namespace {

void read_bands(const Reader& in, std::vector<Band>& bands) {
    for (const Reader& at : in.objects("bands")) {
        at.only("id from below");
        Band band{.id = at.id("id"), .from = at.number("from"), .below = std::nullopt};
        if (at.has("below")) band.below = at.number("below");
        bands.push_back(std::move(band));
    }
    if (bands.empty()) in.fault("must have at least one band", "/bands");
    check_unique(bands, in, "/bands");
    check_bands(bands, in);
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

std::vector<Reader> read_facets(const Reader& in, PackContext& context) {
    std::vector<Facet>& facets = context.pack.facets;
    std::vector<Reader> readers = in.objects("facets");
    for (const Reader& at : readers) {
        at.only("id items min_answered bands starters variants evidence points");
        Facet facet{.id = at.id("id"),
                    .min_answered = at.whole("min_answered", 1, PackLimits::items),
                    .evidence = read_evidence(at, context),
                    .points = at.texts("points")};
        if (at.has("bands")) read_bands(at, facet.bands);
        read_keyed_items(at, context.pack, facet);
        check_facet(facet, at);
        facets.push_back(std::move(facet));
    }
    check_unique(facets, in, "/facets");
    if (facets.empty()) in.fault("must have at least one facet", "/facets");
    if (facets.size() > PackLimits::facets)
        in.fault({"must have at most ", PackLimits::facets, " facets"}, {"/facets"});
    return readers;
}

}  // namespace

std::vector<Reader> read_scoring(const Reader& in, PackContext& context) {
    std::vector<Reader> facets;
    const std::optional<Reader> scoring = in.object("scoring");
    const auto kind = scoring ? scoring->choice("kind", "unscored facet_mean") : std::nullopt;
    if (!kind) return facets;
    context.pack.scoring = static_cast<ScoringKind>(*kind);
    const bool scored = context.pack.scoring != ScoringKind::unscored;
    if (scored) {
        scoring->only("kind bands moved_by neutral");
        context.pack.neutral = scoring->flag("neutral");
        if (scoring->has("moved_by"))
            context.pack.moved_by = static_cast<double>(scoring->whole("moved_by", 1, PackLimits::moved_by));
        read_bands(*scoring, context.pack.bands);
        facets = read_facets(in, context);
    } else {
        scoring->only("kind");
        if (in.has("facets")) in.fault("must not be given when scoring is unscored", "/facets");
    }
    if (context.pack.repeat != Repeat::never && !(scored && scoring->has("moved_by")))
        in.fault("must be given with scores that have moved_by", "/repeat");
    return facets;
}

void read_facet_rules(const std::vector<Reader>& facets, PackContext& context) {
    for (std::size_t i = 0; i < facets.size(); ++i) {
        Facet& facet = context.pack.facets[i];
        facet.starters = read_said(facets[i], "starters", context);
        facet.variants = read_variants(facets[i], context);
        check_variants(facet.variants, bands_of(context.pack, facet), facets[i]);
    }
}

}  // namespace groundwork
