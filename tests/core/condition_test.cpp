#include "core/condition.h"

#include "core/packs.h"

using namespace groundwork;

namespace {

const Pack& pack() { return every_kind_pack(); }

Responses given(const std::string& responses) { return responses_to(pack(), responses); }

/// The items of the every-kind pack that are asked, given these responses, after "met".
std::string asked_after_met(const std::string& responses) {
    std::string asked;
    for (const char* id : {"met_again", "met_words", "far"})
        if (is_asked(pack(), item_called(pack(), id), given(responses)))
            asked += std::string(asked.empty() ? "" : " ") + id;
    return asked;
}

Condition about(const std::string& item) { return {.item = item_called(pack(), item)}; }

}  // namespace

TEST_SUITE("condition") {
    TEST_CASE("one of the options must be taken, and a missing response is not one of them") {
        Condition condition = about("took");
        condition.options = {0, 2};
        CHECK(holds(pack(), condition, given(R"("took": ["talk"])")));
        CHECK(holds(pack(), condition, given(R"("took": ["write", "walk"])")));
        CHECK_FALSE(holds(pack(), condition, given(R"("took": ["write"])")));
        CHECK_FALSE(holds(pack(), condition, given("")));
        condition.or_absent = true;
        CHECK(holds(pack(), condition, given("")));
        CHECK_FALSE(holds(pack(), condition, given(R"("took": ["write"])")));
    }

    TEST_CASE("a number must lie between the ends, both included, and be one") {
        Condition condition = about("area_1");
        condition.at_least = 1;
        condition.at_most = 3;
        for (const auto& number : {"1", "3"})
            CHECK_MESSAGE(holds(pack(), condition, given(std::string("\"area_1\": ") + number)), number);
        for (const auto& number : {"0", "4", "\"na\"", "null"})
            CHECK_FALSE_MESSAGE(holds(pack(), condition, given(std::string("\"area_1\": ") + number)), number);
        condition.at_most.reset();
        CHECK(holds(pack(), condition, given(R"("area_1": 4)")));
        condition = about("times");
        condition.at_most = 5;
        CHECK(holds(pack(), condition, given(R"("times": "5")")));
        CHECK(holds(pack(), condition, given(R"("times": 0)")));
        CHECK_FALSE(holds(pack(), condition, given(R"("times": "5 or so")")));
    }

    TEST_CASE("a number is the raw one, before any keying") {
        Condition condition = about("hour_3");
        condition.at_least = 2;
        CHECK(holds(pack(), condition, given(R"("hour_3": 2)")));
    }

    TEST_CASE("in a row needs that many records, one after the other, the last of them now") {
        Condition condition = about("area_1");
        condition.at_least = 3;
        condition.in_a_row = 3;
        const Responses high = given(R"("area_1": 3)"), low = given(R"("area_1": 2)"), left_out = given("");
        CHECK(holds(pack(), condition, high, {high, high}));
        CHECK(holds(pack(), condition, high, {low, high, high}));
        CHECK_FALSE(holds(pack(), condition, high, {high}));
        CHECK_FALSE(holds(pack(), condition, high, {high, low}));
        CHECK_FALSE(holds(pack(), condition, high, {high, high, left_out}));
        CHECK_FALSE(holds(pack(), condition, low, {high, high, high}));
    }

    TEST_CASE("moved down compares with the last record before, and without one it does not hold") {
        Condition condition{.about = Condition::About::moved_down};
        const Responses high = given(R"("hour_1": 2, "hour_2": 2, "hour_3": 0)"),
                        low = given(R"("hour_1": 1, "hour_2": 1, "hour_3": 0)");
        CHECK(holds(pack(), condition, low, {high}));
        CHECK_FALSE(holds(pack(), condition, low, {high, low}));
        CHECK_FALSE(holds(pack(), condition, high, {low}));
        CHECK_FALSE(holds(pack(), condition, low));
        condition.count = 2;
        CHECK_FALSE(holds(pack(), condition, low, {high}));
    }

    TEST_CASE("all of a list or any of it must hold, and an empty list does") {
        const Condition yes{.item = item_called(pack(), "met"), .options = {0}},
            no{.item = item_called(pack(), "met"), .options = {1}};
        const Responses met = given(R"("met": "yes")");
        CHECK_FALSE(holds(pack(), Conditions{.any = false, .list = {yes, no}}, met));
        CHECK(holds(pack(), Conditions{.any = true, .list = {no, yes}}, met));
        CHECK_FALSE(holds(pack(), Conditions{.any = true, .list = {no}}, met));
        CHECK(holds(pack(), Conditions{}, met));
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
