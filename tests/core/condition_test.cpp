#include "core/condition.h"

#include "core/packs.h"

using namespace groundwork;

namespace {

const Pack& pack() { return every_kind_pack(); }

Responses given(const std::string& responses) { return responses_to(pack(), responses); }

/// Whether the condition holds for these responses, after those of earlier times.
bool held(const std::string& condition, const std::string& now, const std::vector<std::string>& earlier = {}) {
    std::vector<Responses> before;
    for (const std::string& responses : earlier) before.push_back(given(responses));
    const Responses responses = given(now);
    return holds(every_kind_condition(condition), {pack(), responses, before});
}

/// The items of the every-kind pack that are asked, given these responses, after "met".
std::string asked_after_met(const std::string& responses) {
    std::string asked;
    for (const char* id : {"met_again", "met_words", "far"})
        if (is_asked(pack(), item_called(pack(), id), given(responses)))
            asked += std::string(asked.empty() ? "" : " ") + id;
    return asked;
}

}  // namespace

TEST_SUITE("condition") {
    TEST_CASE("one of the options must be taken, and a missing response is not one of them") {
        const std::string taken = R"({"item": "took", "in": ["talk", "walk"]})",
                          or_absent = R"({"item": "took", "in": ["talk"], "or_absent": true})";
        CHECK(held(taken, R"("took": ["talk"])"));
        CHECK(held(taken, R"("took": ["write", "walk"])"));
        CHECK_FALSE(held(taken, R"("took": ["write"])"));
        CHECK_FALSE(held(taken, ""));
        CHECK(held(or_absent, ""));
        CHECK_FALSE(held(or_absent, R"("took": ["write"])"));
    }

    TEST_CASE("a number must lie between the ends, both included, and be one") {
        const std::string between = R"({"item": "area_1", "at_least": 1, "at_most": 3})",
                          at_most = R"({"item": "times", "at_most": 5})";
        for (const auto& [number, is_held] :
             {std::pair("0", false), {"1", true}, {"3", true}, {"4", false}, {"\"na\"", false}, {"null", false}})
            CHECK(std::pair(number, held(between, std::string("\"area_1\": ") + number)) == std::pair(number, is_held));
        CHECK(held(R"({"item": "area_1", "at_least": 1})", R"("area_1": 4)"));
        CHECK(held(at_most, R"("times": "5")"));
        CHECK(held(at_most, R"("times": 0)"));
        CHECK_FALSE(held(at_most, R"("times": "5 or so")"));
    }

    TEST_CASE("a number is the raw one, before any keying") {
        CHECK(held(R"({"item": "hour_3", "at_least": 2})", R"("hour_3": 2)"));
    }

    TEST_CASE("in a row needs that many records, one after the other, the last of them now") {
        const std::string row = R"({"item": "area_1", "at_least": 3, "in_a_row": 3})", high = R"("area_1": 3)",
                          low = R"("area_1": 2)";
        CHECK(held(row, high, {high, high}));
        CHECK(held(row, high, {low, high, high}));
        CHECK_FALSE(held(row, high, {high}));
        CHECK_FALSE(held(row, high, {high, low}));
        CHECK_FALSE(held(row, high, {high, high, ""}));
        CHECK_FALSE(held(row, low, {high, high, high}));
    }

    TEST_CASE("all, any and not stand in each other") {
        const std::string yes = R"({"item": "met", "in": ["yes"]})", no = R"({"item": "met", "in": ["no"]})",
                          met = R"("met": "yes")";
        CHECK_FALSE(held("{\"all\": [" + yes + ", " + no + "]}", met));
        CHECK(held("{\"all\": [" + yes + "]}", met));
        CHECK(held("{\"any\": [" + no + ", " + yes + "]}", met));
        CHECK_FALSE(held("{\"any\": [" + no + "]}", met));
        CHECK(held("{\"not\": " + no + "}", met));
        CHECK_FALSE(held("{\"not\": {\"any\": [" + no + ", " + yes + "]}}", met));
        CHECK(held("{\"all\": [" + yes + ", {\"not\": {\"all\": [" + yes + ", " + no + "]}}]}", met));
        CHECK(held("{\"not\": " + no + "}", ""));
        CHECK(holds({}, {pack(), given("")}));
    }

    TEST_CASE("of texts those are said whose condition holds, so many at most") {
        const std::vector<SaidWhen>& starters = pack().facets.front().starters;
        const Responses both = given(R"("hour_1": 1, "hour_2": 1)"), high = given(R"("hour_1": 2, "hour_2": 1)");
        CHECK(said(starters, {pack(), both}) == std::vector<std::string>{"voice.s1", "voice.s2", "voice.s3"});
        CHECK(said(starters, {pack(), high}) == std::vector<std::string>{"voice.s2", "voice.s3"});
        CHECK(said(starters, {pack(), both}, 2) == std::vector<std::string>{"voice.s1", "voice.s2"});
        CHECK(said(starters, {pack(), both}, 0).empty());
    }

    TEST_CASE("an item is asked when what was responded before says so") {
        CHECK(asked_after_met("") == "");
        CHECK(asked_after_met(R"("met": "no")") == "");
        CHECK(asked_after_met(R"("met": "yes")") == "met_again");
        CHECK(asked_after_met(R"("met": "yes", "met_again": "yes")") == "met_again met_words");
        CHECK(asked_after_met(R"("times": "10")") == "far");
        CHECK(asked_after_met(R"("times": "9")") == "");
    }

    TEST_CASE("a response to an item that is not asked makes nothing asked") {
        CHECK(asked_after_met(R"("met": "no", "met_again": "yes", "met_words": "x")") == "");
    }

    TEST_CASE("responses to items that are not asked do not count, and all others stay") {
        const std::string left = R"("hour_1": 0, "met": "no")";
        CHECK(asked_responses(pack(), given(left + R"(, "met_again": "yes", "met_words": "x", "far": "x")")) ==
              given(left));
        const Responses all = given(R"("met": "yes", "met_again": "yes", "met_words": "x")");
        CHECK(asked_responses(pack(), all) == all);
    }
}
