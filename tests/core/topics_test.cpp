#include "core/topics.h"

#include "core/packs.h"

using namespace groundwork;

namespace {

const Pack& pack() { return every_kind_pack(); }

std::string state(std::size_t topic, const std::string& given) {
    const Responses responses = responses_to(pack(), given);
    return topic_state({pack(), responses}, pack().topics[topic]);
}

/// The strong wishes as "wish_1 left wish_2 right", and the state they come to.
std::string wishes(const std::string& given) {
    const std::vector<std::size_t>& items = pack().topics[2].items;
    const Responses responses = responses_to(pack(), given);
    std::string all = wishes_state(pack(), items, 2, responses);
    for (const Wish& wish : strong_wishes(pack(), items, 2, responses))
        all += ' ' + pack().items[wish.item].id + (wish.right ? " right" : " left");
    return all;
}

std::string questions(const std::string& given) {
    std::string all;
    const Responses responses = responses_to(pack(), given);
    for (const RaisedQuestion& raised :
         raised_questions({pack(), responses},
                          {item_called(pack(), "met"), item_called(pack(), "took"), item_called(pack(), "wish_1")}))
        all += (all.empty() ? "" : " ") + raised.text;
    return all;
}

std::vector<std::string> starters(const std::string& given) {
    const Responses responses = responses_to(pack(), given);
    return topic_starters({pack(), responses}, pack().topics[0]);
}

}  // namespace

TEST_SUITE("topics") {
    TEST_CASE("the first state that holds is the topic's") {
        CHECK(state(0, R"("area_1": 3, "area_2": 4)") == "many");
        CHECK(state(0, R"("area_1": 3, "area_2": 2)") == "few");
        CHECK(state(0, R"("area_1": 0)") == "low");
        CHECK(state(0, R"("area_1": "na")") == "apart");
        CHECK(state(0, R"("area_1": "na", "area_2": 4)") == "few");
    }

    TEST_CASE("a state about one item goes by the option taken") {
        CHECK(state(1, R"("met": "yes", "met_again": "yes")") == "again");
        CHECK(state(1, R"("met": "yes", "met_again": "no")") == "rest");
        CHECK(state(1, R"("met": "no")") == "rest");
        CHECK(state(1, R"("met_words": "x")") == "rest");
    }

    TEST_CASE("a state goes by any condition") {
        CHECK(state(1, R"("met": "no", "took": ["walk"])") == "alone");
        CHECK(state(1, R"("met": "no", "took": ["talk"])") == "rest");
        CHECK(state(1, R"("met": "yes", "met_again": "yes", "took": ["walk"])") == "again");
    }

    TEST_CASE("of a topic two sentences are offered, the first that hold, and none without a response") {
        using Texts = std::vector<std::string>;
        CHECK(starters(R"("area_1": 3)") == Texts{"areas.s1", "areas.s2"});
        CHECK(starters(R"("area_1": 0)") == Texts{"areas.s1", "areas.s3"});
        CHECK(starters("") == Texts{});
    }

    TEST_CASE("a question with a condition is raised when that holds") {
        CHECK(questions(R"("met": "no", "times": "0")") == "met.why_not");
        CHECK(questions(R"("met": "no", "times": "1")") == "met.why_not met.since");
        CHECK(questions(R"("met": "yes", "times": "1")") == "");
    }

    TEST_CASE("a topic without a response has none, and the state of wishes is that of the part that shows them") {
        CHECK(state(0, R"("hour_1": 2)") == "none");
        CHECK(state(2, "") == "none");
        CHECK(state(2, R"("wish_1": 2)") == "strong");
        CHECK(state(2, R"("wish_1": 1)") == "open");
    }

    TEST_CASE("a wish is strong from so far from the middle, on either side") {
        CHECK(wishes(R"("wish_1": 2, "wish_2": -2)") == "strong wish_1 right wish_2 left");
        CHECK(wishes(R"("wish_1": 1, "wish_2": -1)") == "open");
        CHECK(wishes(R"("wish_1": 0)") == "open");
        CHECK(wishes("") == "none");
    }

    TEST_CASE("the middle is that of the scale, wherever that lies") {
        Pack high = pack();
        Scale& scale = high.scales[high.items[item_called(high, "wish_1")].scale];
        for (Option& option : scale.options) *option.counted += 10;
        scale.min += 10;
        scale.max += 10;
        const Responses responses = responses_to(high, R"("wish_1": 8, "wish_2": 12)");
        const std::vector<Wish> strong = strong_wishes(high, high.topics[2].items, 2, responses);
        REQUIRE(strong.size() == 2);
        CHECK_FALSE(strong[0].right);
        CHECK(strong[1].right);
    }

    TEST_CASE("what is taken raises its questions, each once for an item, in order") {
        CHECK(questions(R"("met": "no", "took": ["talk"])") == "met.why_not took.more");
        CHECK(questions(R"("took": ["talk", "walk"])") == "took.more took.where");
        CHECK(questions(R"("met": "yes", "took": ["write"])") == "");
        CHECK(questions("") == "");
    }

    TEST_CASE("a strong wish raises nothing here") { CHECK(questions(R"("wish_1": 2)") == ""); }

    TEST_CASE("the highest numbers come first, equal ones in order, and the lowest number of a scale is left out") {
        const std::vector<std::size_t> items = {item_called(pack(), "area_1"), item_called(pack(), "area_2"),
                                                item_called(pack(), "times")};
        const auto highest = [&](const std::string& given, std::size_t most) {
            std::string all;
            for (const std::size_t item : highest_items(pack(), items, most, responses_to(pack(), given)))
                all += pack().items[item].id + ' ';
            return all;
        };
        CHECK(highest(R"("area_1": 2, "area_2": 3)", 3) == "area_2 area_1 ");
        CHECK(highest(R"("area_1": 2, "area_2": 2, "times": "2")", 2) == "area_1 area_2 ");
        CHECK(highest(R"("area_1": 0, "area_2": "na", "times": "0")", 3) == "");
    }
}
