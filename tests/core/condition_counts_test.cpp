// Conditions about how many there are of something: items, facets, topics, scored responses.
#include "core/condition.h"
#include "core/packs.h"

using namespace groundwork;

namespace {

const Pack& pack() { return every_kind_pack(); }

bool held(const std::string& condition, const std::string& now) {
    const Responses responses = responses_to(pack(), now);
    return holds(every_kind_condition(condition), {pack(), responses});
}

/// The facets that the condition finds, as "voice pace".
std::string found(const std::string& condition, const std::string& now) {
    const Responses responses = responses_to(pack(), now);
    std::string all;
    for (const std::size_t facet : found_facets(every_kind_condition(condition), {pack(), responses}))
        all += (all.empty() ? "" : " ") + pack().facets[facet].id;
    return all;
}

const char* const both_low = R"("hour_1": 0, "hour_2": 0, "hour_3": 2, "step_1": 0)";
const char* const voice_low = R"("hour_1": 0, "hour_2": 0, "hour_3": 2, "step_1": 2)";
const char* const all_low = R"({"facets": "all", "band": ["less", "slow"], "at_least": 1})";

}  // namespace

TEST_SUITE("conditions that count") {
    TEST_CASE("items count that have one of the options, each once") {
        const std::string one = R"({"items": ["met", "took"], "in": ["yes", "walk"], "at_least": 1, "at_most": 1})";
        CHECK(held(one, R"("met": "yes")"));
        CHECK(held(one, R"("took": ["talk", "walk"], "met": "no")"));
        CHECK_FALSE(held(one, R"("met": "yes", "took": ["walk"])"));
        CHECK_FALSE(held(one, R"("met": "no", "took": ["talk"])"));
        CHECK_FALSE(held(one, ""));
        CHECK(held(R"({"items": ["met"], "in": ["yes"], "at_most": 0})", ""));
        CHECK(held(R"({"items": ["hour_1", "hour_2"], "in": ["0"], "at_least": 1})", R"("hour_2": 0)"));
    }

    TEST_CASE("a facet is in a band up to its edge, or in none without a score") {
        const std::string slow = R"({"facet": "pace", "band": ["slow"]})",
                          rest = R"({"facet": "pace", "band": ["none"]})";
        CHECK(held(slow, R"("step_1": 0, "step_2": 0)"));
        CHECK_FALSE(held(slow, R"("step_1": 0, "step_2": 1)"));
        CHECK_FALSE(held(slow, ""));
        CHECK(held(rest, R"("step_1": "unsure")"));
        CHECK_FALSE(held(rest, R"("step_1": 0)"));
        CHECK(held(R"({"facet": "pace", "band": ["slow", "fast"]})", R"("step_1": 2, "step_2": 1)"));
    }

    TEST_CASE("facets count that are in one of the bands, between the ends") {
        CHECK(held(all_low, both_low));
        CHECK(held(all_low, voice_low));
        CHECK_FALSE(held(all_low, R"("hour_1": 2, "hour_2": 2, "step_1": 2)"));
        CHECK_FALSE(held(R"({"facets": "all", "band": ["less", "slow"], "at_least": 1, "at_most": 1})", both_low));
        CHECK_FALSE(held(R"({"facets": "all", "band": ["less", "slow"], "at_least": 2})", voice_low));
        CHECK_FALSE(held(R"({"facets": ["pace"], "band": ["slow"], "at_least": 1})", voice_low));
        CHECK(held(R"({"facets": ["pace"], "band": ["slow"], "at_most": 0})", voice_low));
    }

    TEST_CASE("the facets that a condition is about are found in order, each once, and not under not") {
        CHECK(found(all_low, both_low) == "voice pace");
        CHECK(found(all_low, voice_low) == "voice");
        const std::string pace = R"({"facet": "pace", "band": ["slow"]})";
        CHECK(found("{\"all\": [" + pace + ", " + all_low + "]}", both_low) == "voice pace");
        CHECK(found("{\"not\": " + pace + "}", both_low) == "");
        CHECK(found(R"({"worst_end": 1})", both_low) == "");
    }

    TEST_CASE("a topic is in one of its states, in none without a response, and wishes are strong or open") {
        CHECK(held(R"({"topic": "areas", "state": ["many", "few"]})", R"("area_1": 3)"));
        CHECK_FALSE(held(R"({"topic": "areas", "state": ["many", "few"]})", R"("area_1": 2)"));
        CHECK(held(R"({"topic": "areas", "state": ["none"]})", ""));
        CHECK_FALSE(held(R"({"topic": "areas", "state": ["none"]})", R"("area_1": "na")"));
        CHECK(held(R"({"topic": "wishes", "state": ["strong"]})", R"("wish_1": 2)"));
        CHECK_FALSE(held(R"({"topic": "wishes", "state": ["strong"]})", R"("wish_1": 1)"));
        CHECK(held(R"({"topic": "wishes", "state": ["open"]})", R"("wish_1": 1)"));
    }

    TEST_CASE("the worst end is the keyed one, and so many responses must be there") {
        CHECK(held(R"({"worst_end": 2})", R"("hour_1": 0, "hour_3": 2)"));
        CHECK_FALSE(held(R"({"worst_end": 2})", R"("hour_1": 0, "hour_3": 0)"));
        CHECK_FALSE(held(R"({"worst_end": 1})", R"("hour_1": 1, "hour_2": "unsure", "area_1": 0)"));
    }

    TEST_CASE("not the best is every scored number below the keyed best one") {
        CHECK(held(R"({"not_best": 1})", R"("hour_1": 2, "hour_3": 1)"));
        CHECK_FALSE(held(R"({"not_best": 1})", R"("hour_1": 2, "hour_3": 0)"));
        CHECK_FALSE(held(R"({"not_best": 2})", R"("hour_1": 2, "hour_3": 1)"));
        CHECK_FALSE(held(R"({"not_best": 1})", R"("hour_1": "unsure")"));
    }

    TEST_CASE("scored are the items with a number, and answered are those with a response") {
        const std::string scored = R"({"answered": "scored", "at_least": 2, "at_most": 3})",
                          answered = R"({"answered": ["hour_1", "met_words"], "at_least": 1, "at_most": 1})";
        CHECK(held(scored, R"("hour_1": 0, "step_1": 2)"));
        CHECK_FALSE(held(scored, R"("hour_1": 0, "hour_2": "unsure", "area_1": 3)"));
        CHECK_FALSE(held(scored, R"("hour_1": 0, "hour_2": 0, "hour_3": 0, "step_1": 0)"));
        CHECK(held(answered, R"("hour_1": "unsure")"));
        CHECK_FALSE(held(answered, R"("hour_1": "unsure", "met_words": "x")"));
        CHECK_FALSE(held(answered, R"("hour_2": 1)"));
        CHECK(held(R"({"answered": ["hour_1"], "at_most": 0})", ""));
    }

    TEST_CASE("strong wishes are counted over all that are shown") {
        CHECK(held(R"({"strong_wishes": 2})", R"("wish_1": 2, "wish_2": -2)"));
        CHECK_FALSE(held(R"({"strong_wishes": 2})", R"("wish_1": 2, "wish_2": -1)"));
    }

    TEST_CASE("all is high and the same throughout by the rules of the scores") {
        CHECK(held(R"({"all_high": 3})", R"("hour_1": 2, "hour_2": 2, "hour_3": 0)"));
        CHECK_FALSE(held(R"({"all_high": 4})", R"("hour_1": 2, "hour_2": 2, "hour_3": 0)"));
        CHECK(held(R"({"same_throughout": 3})", R"("hour_1": 2, "hour_2": 2, "hour_3": 2)"));
        CHECK_FALSE(held(R"({"same_throughout": 4})", R"("hour_1": 2, "hour_2": 2, "hour_3": 2)"));
    }

    TEST_CASE("what a condition is about is looked for in its parts, but not under not") {
        using About = Condition::About;
        const Condition nested =
            every_kind_condition(R"({"any": [{"all": [{"worst_end": 1}]}, {"not": {"times": 1}}]})");
        CHECK(is_about(nested, {About::worst_end, About::facets}));
        CHECK_FALSE(is_about(nested, {About::times}));
        CHECK(is_always({}));
        CHECK_FALSE(is_always(nested));
    }
}
