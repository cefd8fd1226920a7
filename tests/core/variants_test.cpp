// What is said of a facet, topic or alert in place of its band: variants, bands of its own, starters, contradictions.
#include "core/feedback.h"
#include "core/packs.h"

using namespace groundwork;

namespace {

const Check& check() {
    static const Check check = *parse_every_kind(every_kind_structure());
    return check;
}

const Facet& facet(const std::string& id) { return check().pack.facets[id == "voice" ? 0 : 1]; }

/// The key of that text of the facet "pace".
std::string pace(const std::string& responses, const char* end) {
    const Pack& pack = check().pack;
    const Responses now = responses_to(pack, responses);
    const std::string band = facet_feedback(pack, facet("pace"), now).band;
    return feedback_key(check().wording, "pace", band, facet("pace").variants, {pack, now}, end);
}

std::vector<std::string> starters(const Pack& pack, const std::string& responses) {
    const Responses now = responses_to(pack, responses);
    return facet_starters({pack, now}, pack.facets[0]);
}

bool contradicted(const Pack& pack, const std::string& id, const std::string& responses) {
    const Responses now = responses_to(pack, responses);
    return is_contradicted({pack, now}, facet(id));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("variants") {
    TEST_CASE("the first variant that holds stands in place of the band, where it has that text") {
        const std::string stuck = R"("step_1": 2, "step_2": 0)", apart = R"("step_1": 2, "step_2": 1)";
        CHECK(pace(stuck, ".headline") == "pace.stuck.headline");
        CHECK(pace(stuck, ".text") == "pace.stuck.text");
        CHECK(pace(stuck, ".next_step") == "pace.even.next_step");
        CHECK(pace(apart, ".headline") == "pace.apart.headline");
        CHECK(pace(apart, ".text") == "pace.fast.text");
        CHECK(pace(apart, ".next_step") == "pace.apart.next_step");
        CHECK(pace(R"("step_1": 2, "step_2": 2)", ".headline") == "pace.fast.headline");
    }

    TEST_CASE("a facet without a score has no variant") {
        Check whole = check();
        whole.pack.facets[1].min_answered = 2;
        const Responses now = responses_to(whole.pack, R"("step_2": 0)");
        CHECK(facet_feedback(whole.pack, whole.pack.facets[1], now).band == "none");
        CHECK(feedback_key(whole.wording, "pace", "none", facet("pace").variants, {whole.pack, now}, ".text") ==
              "pace.none.text");
    }

    TEST_CASE("an alert has no band: its text is its own, or that of the variant that holds") {
        const Pack& pack = check().pack;
        const Responses now(pack.items.size());
        const std::vector<Responses> before = {now};
        const std::vector<Variant>& variants = pack.results[9].alerts[2].variants;
        const auto key = [&](const Given& given, const char* end) {
            return feedback_key(check().wording, "raise.lowest", "", variants, given, end);
        };
        CHECK(key({pack, now}, ".next_step") == "raise.lowest.early.next_step");
        CHECK(key({pack, now}, ".text") == "raise.lowest.text");
        CHECK(key({pack, now, before}, ".next_step") == "raise.lowest.next_step");
    }

    TEST_CASE("a facet with bands of its own has words of its own for them, but not for none") {
        CHECK(band_key(facet("pace"), "slow") == "pace.band.slow");
        CHECK(band_key(facet("pace"), "none") == "band.none");
        CHECK(band_key(facet("voice"), "less") == "band.less");
        const Pack& pack = check().pack;
        const FacetFeedback fast = facet_feedback(pack, facet("pace"), responses_to(pack, R"("step_1": 2)"));
        CHECK(fast.place == 3);
        CHECK(fast.of == 3);
    }

    TEST_CASE("two sentences are offered, the first that hold, and none without a score") {
        const Pack& pack = check().pack;
        CHECK(starters(pack, R"("hour_1": 0, "hour_2": 1)") == Texts{"voice.s1", "voice.s2"});
        CHECK(starters(pack, R"("hour_1": 2, "hour_3": 2)") == Texts{"voice.s2"});
        CHECK(starters(pack, R"("hour_1": 0)") == Texts{});
    }

    TEST_CASE("in the highest band one is offered, unless no band is better than another") {
        Pack judging = check().pack;
        judging.neutral = false;
        const std::string high = R"("hour_1": 1, "hour_2": 2)", low = R"("hour_1": 0, "hour_2": 1)";
        CHECK(starters(judging, high) == Texts{"voice.s1"});
        CHECK(starters(judging, low) == Texts{"voice.s1", "voice.s2"});
        CHECK(starters(check().pack, high) == Texts{"voice.s1", "voice.s2"});
    }

    TEST_CASE(
        "one number throughout leaves facets of both keyings without a word, and those of one keying with theirs") {
        const std::string same = R"("hour_1": 2, "hour_2": 2, "hour_3": 2)";
        CHECK(contradicted(check().pack, "voice", same));
        CHECK_FALSE(contradicted(check().pack, "pace", same));
        CHECK_FALSE(contradicted(check().pack, "voice", R"("hour_1": 2, "hour_2": 2, "hour_3": 1)"));
    }

    TEST_CASE("one number throughout is nothing where no alert is about it") {
        Pack without = check().pack;
        std::erase_if(without.results[9].alerts, [](const Alert& alert) { return alert.id == "raise.same"; });
        CHECK_FALSE(contradicted(without, "voice", R"("hour_1": 2, "hour_2": 2, "hour_3": 2)"));
    }

    TEST_CASE("one number throughout counts only while what the alert asks for besides holds") {
        const auto high =
            parse_every_kind(replaced(every_kind_structure(), R"({"same_throughout": 3})",
                                      R"({"all": [{"same_throughout": 3}, {"item": "hour_1", "at_least": 2}]})"));
        REQUIRE(places(high.error()) == "");
        CHECK(contradicted(high->pack, "voice", R"("hour_1": 2, "hour_2": 2, "hour_3": 2)"));
        CHECK_FALSE(contradicted(high->pack, "voice", R"("hour_1": 0, "hour_2": 0, "hour_3": 0)"));
    }

    TEST_CASE("one number throughout counts as well where another alert takes its place") {
        const auto excluded = parse_every_kind(
            replaced(every_kind_structure(), R"(["raise.lowest"])", R"(["raise.lowest", "raise.same"])"));
        REQUIRE(places(excluded.error()) == "");
        CHECK(contradicted(excluded->pack, "voice", R"("hour_1": 0, "hour_2": 0, "hour_3": 0, "step_1": 0)"));
    }
}
