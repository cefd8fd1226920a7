#include "core/scoring.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/change.h"
#include "core/json.h"
#include "core/packs.h"

using namespace groundwork;

namespace {

/// Three items of five options, 0 to 4, the last one reverse-keyed; two must be answered; cut-offs 40 and 70.
Pack three_items(Keying third = Keying::reverse) {
    Pack pack;
    pack.scoring = ScoringKind::facet_mean;
    pack.scales = {{.id = "five",
                    .kind = ScaleKind::choice,
                    .numeric = true,
                    .options = {{"0", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"dk", {}}},
                    .min = 0,
                    .max = 4}};
    pack.items = {{.id = "a"}, {.id = "b"}, {.id = "c"}};
    pack.facets = {{.id = "f", .items = {{0, Keying::direct}, {1, Keying::direct}, {2, third}}, .min_answered = 2}};
    pack.bands = {{"talk", 0, 40}, {"partly", 40, 70}, {"mostly", 70, std::nullopt}};
    return pack;
}

FacetScore score(const Pack& pack, const Responses& responses) { return score_facet(pack, pack.facets[0], responses); }

const Band* band_of(const Pack& pack, const FacetScore& score) { return find_band(pack, pack.facets[0], score); }

std::string band_of(double score) {
    const Pack pack = three_items();
    const Band* band = band_of(pack, {.score = score});
    return band ? band->id : "";
}

}  // namespace

TEST_SUITE("scoring") {
    TEST_CASE("a reverse-keyed item counts from the other end of its range") {
        const Scale scale{.min = 1, .max = 5};
        CHECK(keyed_value(scale, Keying::direct, 2) == 2);
        CHECK(keyed_value(scale, Keying::reverse, 2) == 4);
        CHECK(keyed_value(scale, Keying::reverse, 5) == 1);
        CHECK(keyed_value({.min = -3, .max = 3}, Keying::reverse, -3) == 3);
    }

    // By hand: with n answered items and p points, of which 4 are possible each, the score is 100 p / (4 n) = 25 p / n.
    TEST_CASE("all 216 patterns of three items of five options with missing responses are scored as by hand") {
        const Pack pack = three_items();
        constexpr int missing = 5;
        for (int a = 0; a <= 5; ++a)
            for (int b = 0; b <= 5; ++b)
                for (int c = 0; c <= 5; ++c) {
                    const int answered = (a != missing) + (b != missing) + (c != missing);
                    const int points = a % missing + b % missing + (c == missing ? 0 : 4 - c);
                    const auto response = [&](int value) {
                        return value == missing ? absent : option(static_cast<std::size_t>(value));
                    };

                    const FacetScore result = score(pack, {response(a), response(b), response(c)});
                    const Band* band = band_of(pack, result);
                    CAPTURE(a);
                    CAPTURE(b);
                    CAPTURE(c);
                    CHECK(result.answered == static_cast<std::size_t>(answered));
                    CHECK(result.of == 3);
                    REQUIRE(result.score.has_value() == (answered >= 2));
                    REQUIRE((band != nullptr) == (answered >= 2));
                    if (answered < 2) continue;
                    CHECK(*result.score == 25.0 * points / answered);
                    CHECK(band->id == (25 * points < 40 * answered   ? "talk"
                                       : 25 * points < 70 * answered ? "partly"
                                                                     : "mostly"));
                }
    }

    TEST_CASE("too few responses give no score, not a low one") {
        const Pack pack = three_items();
        const FacetScore one = score(pack, {option(4), absent, absent});
        CHECK(one.score == std::nullopt);
        CHECK(one.answered == 1);
        CHECK(band_of(pack, one) == nullptr);
    }

    TEST_CASE("missing is never zero: leaving an item out is not the lowest response to it") {
        const Pack pack = three_items(Keying::direct);
        CHECK(score(pack, {option(4), option(4), absent}).score == 100);
        CHECK(score(pack, {option(4), option(4), option(0)}).score < 67);
        CHECK(score(pack, {option(0), option(0), absent}).score == 0);
    }

    TEST_CASE("an option that does not count is scored like an item left out") {
        const Pack pack = three_items();
        const FacetScore unsure = score(pack, {option(3), option(5), option(1)}),
                         left_out = score(pack, {option(3), absent, option(1)});
        CHECK(unsure.score == left_out.score);
        CHECK(unsure.answered == 2);
    }

    TEST_CASE("a range that does not start at zero still gives 0 at its low end and 100 at its high end") {
        Pack pack = three_items();
        pack.scales[0] = {.id = "seven",
                          .kind = ScaleKind::bipolar,
                          .numeric = true,
                          .options = {{"-3", -3}, {"0", 0}, {"3", 3}},
                          .min = -3,
                          .max = 3};
        CHECK(score(pack, {option(0), option(0), option(2)}).score == 0);
        CHECK(score(pack, {option(1), option(1), option(1)}).score == 50);
        CHECK(score(pack, {option(2), option(2), option(0)}).score == 100);
    }

    TEST_CASE("a band holds its lower edge and not its upper one, on the unrounded score") {
        CHECK(band_of(0) == "talk");
        CHECK(band_of(39.999999999999993) == "talk");
        CHECK(band_of(39.6) == "talk");  // shown as 40
        CHECK(band_of(40) == "partly");
        CHECK(band_of(69.99999999999999) == "partly");
        CHECK(band_of(70) == "mostly");
        CHECK(band_of(100) == "mostly");
    }

    TEST_CASE("a score that is exactly a cut-off is in the band above it") {
        Pack pack = three_items(Keying::direct);
        pack.scales[0].options = {{"0", 0}, {"2", 2}, {"5", 5}};
        pack.scales[0].max = 5;
        CHECK(score(pack, {option(1), option(1), option(1)}).score == 40);
        CHECK(band_of(pack, score(pack, {option(1), option(1), absent}))->id == "partly");
        CHECK(band_of(pack, score(pack, {option(1), option(2), absent}))->id == "mostly");
    }

    TEST_CASE("a pack without bands has a score and no band") {
        Pack pack = three_items();
        pack.bands.clear();
        CHECK(band_of(pack, score(pack, {option(1), option(1), option(1)})) == nullptr);
    }

    TEST_CASE("a facet with bands of its own goes by these, and the others by those of the pack") {
        Pack pack = three_items();
        pack.facets.push_back(pack.facets[0]);
        pack.facets[1].bands = {{"slow", 0, 60}, {"fast", 60, std::nullopt}};
        const Responses half = {option(2), option(2), option(2)};
        CHECK(band_id(pack, pack.facets[0], half) == "partly");
        CHECK(band_id(pack, pack.facets[1], half) == "slow");
        CHECK(band_id(pack, pack.facets[1], {option(4), option(4), option(0)}) == "fast");
        CHECK(band_id(pack, pack.facets[1], {option(4), absent, absent}) == "none");
        CHECK(bands_of(pack, pack.facets[1]).size() == 2);
    }

    TEST_CASE("the readiness check agrees with every result that was worked by hand") {
        const Pack pack = readiness_pack();
        const auto document = parse_json(read_file("tests/fixtures/vectors.json"), "vectors.json");
        const std::vector<KeyedItem> scored = scored_items(pack);
        REQUIRE(scored.size() == 12);
        int seen = 0;
        for (const Json& vector : document->find("vectors")->elements) {
            if (vector.find("instrument")->string != "RDY") continue;
            ++seen;
            CAPTURE(vector.find("name")->string);

            Responses responses(pack.items.size());
            const auto& answers = vector.find("answers")->elements;
            REQUIRE(answers.size() == 12);
            for (std::size_t i = 0; i < answers.size(); ++i)  // three to a facet, in the order of the facets
                if (answers[i].kind == Json::Kind::number)
                    responses[scored[i].item] = option(static_cast<std::size_t>(answers[i].number));
            for (const Facet& facet : pack.facets) {
                const std::string name = facet.id.substr(facet.id.find('.') + 1);
                const FacetScore result = score_facet(pack, facet, responses);
                const Json &expected = *vector.find("expected")->find(name), &band = *vector.find("bands")->find(name);
                CAPTURE(name);
                REQUIRE(result.score.has_value() == (expected.kind == Json::Kind::number));
                if (!result.score) CHECK(band.kind == Json::Kind::null);
                else {
                    CHECK(std::abs(*result.score - expected.number) <= 0.001);
                    CHECK(find_band(pack, facet, result)->id == band.string);
                }
            }
        }
        CHECK(seen == 9);
    }
}
