#include <sstream>

#include "core/packs.h"

using namespace groundwork;

namespace {

/// Where the pack is faulty once that line of items, by id, has these members besides its id.
std::string with_item(const std::string& id, const std::string& members) {
    const std::string &text = every_kind_structure(), begin = R"({"id": ")" + id + R"(", )";
    const std::size_t at = text.find(begin), end = text.find("},\n", at);
    REQUIRE_MESSAGE(at != std::string::npos, id);
    return every_kind_faults(text.substr(at, end - at), begin + members);
}

/// The same for the states of the topic "areas"; that a condition elsewhere names one of the old ones is left out.
std::string with_states(const std::string& states) {
    std::istringstream places(every_kind_faults(
        R"([{"id": "many", "at_least": 3, "count": 2}, {"id": "few", "at_least": 3}, {"id": "low", "at_least": 0, "count": 1}, {"id": "apart"}])",
        states));
    std::string all;
    for (std::string place; places >> place;)
        if (place.find("/if/state/") == std::string::npos) all += (all.empty() ? "" : " ") + place;
    return all;
}

/// The same for a part of the results put in place of the panel's.
std::string with_part(const std::string& members) {
    return every_kind_faults(R"({"kind": "notes", "id": "at_home", "panel": "unsafe_at_home"})",
                             R"({"id": "at_home", )" + members + '}');
}

/// The example pack, taken once for each of several people, with this comparison.
std::string with_people(const std::string& compare) {
    const std::string structure =
        replaced(replaced(example_structure(), R"("scoring": {)",
                          R"("repeat": "people", )" + compare + R"("scoring": {"moved_by": 2, )"),
                 R"("id": "after_the_hour")", R"("id": "people")");
    Errors errors = parse_example(structure, example_wording()).error();
    std::erase_if(errors, [](const Error& error) { return error.file != "pack.json"; });
    return places(errors);
}

}  // namespace

TEST_SUITE("every_kind") {
    TEST_CASE("a pack with every kind of item, condition and result is read as it is written") {
        const auto check = parse_every_kind(every_kind_structure());
        REQUIRE(places(check.error()) == "");
        const Pack& pack = check->pack;
        CHECK(pack.repeat == Repeat::times);
        CHECK(pack.moved_by == 2);
        CHECK(pack.neutral);
        CHECK(pack.items[4].show_if->options == std::vector<std::size_t>{0});
        CHECK(pack.items[3].questions[0].text == "met.why_not");
        CHECK(pack.items[6].questions[0].option == "strong");
        CHECK(pack.items[13].panel == "immediate");
        CHECK(pack.items[13].alarming == std::vector<std::size_t>{1});
        CHECK_FALSE(pack.items[13].persist);
        CHECK(pack.items[12].persist);
        CHECK(pack.items[14].card);
        CHECK(pack.sections[3].panel == "unsafe_at_home");
        CHECK(pack.facets[0].points == std::vector<std::string>{"voice.look.1"});
        CHECK(pack.topics[0].states[1].count == 1);
        CHECK(pack.topics[1].states[0].when->subjects == std::vector<std::size_t>{4});
    }

    TEST_CASE("the parts of the results are read as they are written") {
        const std::vector<ResultPart>& parts = every_kind_pack().results;
        REQUIRE(parts.size() == 14);
        CHECK(parts[1].members == std::vector<std::size_t>{0, 1});
        CHECK(parts[2].strong == 2);
        CHECK(parts[3].topics.empty());
        CHECK(parts[4].members == std::vector<std::size_t>{3, 4, 5});
        CHECK(parts[4].topics == std::vector<std::size_t>{1});
        CHECK(parts[7].blocks[0].points == std::vector<std::string>{"long.signs.1"});
        CHECK(parts[7].shown_if.about == Condition::About::all);
        CHECK(parts[7].shown_if.parts[0].at_least == 10);
        CHECK(parts[7].shown_if.parts[1].or_absent);
        CHECK(parts[8].panel == "unsafe_at_home");
        const std::vector<Alert>& alerts = parts[9].alerts;
        CHECK(alerts[0].when.about == Condition::About::any);
        CHECK(alerts[0].when.parts[0].in_a_row == 2);
        CHECK(alerts[0].when.parts[1].about == Condition::About::moved_down);
        CHECK(alerts[0].help);
        CHECK(alerts[1].when.at_least == 5);
        CHECK(alerts[2].lowest == 2);
        CHECK(alerts[2].lowest_words == "raise.list");
        CHECK(alerts[2].variants[0].id == "early");
    }

    TEST_CASE("an item is asked depending on one that stands before it in the sections") {
        CHECK(with_item("met_again", R"("scale": "yes_no", "show_if": {"item": "done", "in": ["on"]})") ==
              "/items/4/show_if/item");
        CHECK(with_item("met_again", R"("scale": "yes_no", "show_if": {"item": "met_again", "in": ["yes"]})") ==
              "/items/4/show_if/item");
        CHECK(every_kind_faults(R"(["met", "met_again", "met_words"], "together")",
                                R"(["met_again", "met", "met_words"], "together")") == "/items/4/show_if/item");
    }

    TEST_CASE("what an item depends on is a response of this time that can be given") {
        CHECK(with_item("met_again", R"("scale": "yes_no", "show_if": {"item": "meet", "in": ["yes"]})") ==
              "/items/4/show_if/item");
        CHECK(with_item("met_again", R"("scale": "yes_no", "show_if": {"item": "met", "in": ["yes", "maybe"]})") ==
              "/items/4/show_if/in/1");
        CHECK(with_item("met_again", R"("scale": "yes_no", "show_if": {"item": "hour_1", "in": ["2"]})") ==
              "/items/4/show_if/in/0");
        CHECK(with_item("met_again", R"("scale": "yes_no", "show_if": {"item": "met", "in": []})") ==
              "/items/4/show_if/in");
        CHECK(with_item("met_again", R"("scale": "yes_no", "show_if": {"item": "met"})") == "/items/4/show_if");
        CHECK(with_item("met_again", R"("scale": "yes_no", "show_if": {"item": "met", "at_least": 1})") ==
              "/items/4/show_if/item");
        CHECK(with_item("met_again",
                        R"("scale": "yes_no", "show_if": {"item": "hour_1", "at_least": 1, "in_a_row": 2})") ==
              "/items/4/show_if/in_a_row");
        CHECK(with_item("met_again", R"("scale": "yes_no", "show_if": {"all_high": 3})")
                  .find("/items/4/show_if/all_high") != std::string::npos);
    }

    TEST_CASE("questions are raised by options that there are, and by strong wishes where wishes are shown") {
        CHECK(with_item("met", R"("scale": "yes_no", "questions": {"maybe": ["met.why_not"], "no": []})") ==
              "/items/3/questions/maybe /items/3/questions/no");
        CHECK(with_item("met", R"("scale": "yes_no", "questions": {"strong": ["met.why_not"]})") ==
              "/items/3/questions/strong");
        CHECK(every_kind_faults(R"("items": ["wish_1", "wish_2"]})", R"("items": ["wish_2"]})") ==
              "/items/6/questions/strong /items/6/questions/strong");
        CHECK(with_item("met", R"("scale": "yes_no", "questions": ["met.why_not"])") == "/items/3/questions");
    }

    TEST_CASE("an alarming response opens one of the panels") {
        CHECK(with_item("safe", R"("scale": "yes_no", "safety": {"in": ["no"], "panel": "always"})") ==
              "/items/13/safety/panel");
        CHECK(with_item("safe",
                        R"("scale": "yes_no", "safety": {"in": ["never"], "panel": "immediate", "call": true})") ==
              "/items/13/safety/call /items/13/safety/in/0");
        CHECK(with_item("safe", R"("scale": "yes_no", "safety": {}, "persist": "no", "card": 1)") ==
              "/items/13/persist /items/13/card /items/13/safety/in /items/13/safety/panel");
        CHECK(every_kind_faults(R"("panel": "unsafe_at_home"},
  {"id": "sec_5")",
                                R"("panel": "home"},
  {"id": "sec_5")") == "/sections/3/panel");
    }

    TEST_CASE("what is repeated is scored and says what counts as moved") {
        CHECK(every_kind_faults(R"(, "moved_by": 2, "neutral": true)", "") == "/repeat");
        CHECK(every_kind_faults(R"("moved_by": 2)", R"("moved_by": 0)") == "/scoring/moved_by");
        CHECK(every_kind_faults(R"("moved_by": 2)", R"("moved_by": 1.5)") == "/scoring/moved_by");
        CHECK(every_kind_faults(R"("neutral": true)", R"("neutral": "yes")") == "/scoring/neutral");
        CHECK(every_kind_faults(R"("repeat": "times")", R"("repeat": "daily")").find("/repeat") == 0);
    }

    TEST_CASE("the last state is what is left, and only the last") {
        CHECK(with_states(R"([{"id": "many", "at_least": 3}])") == "/topics/0/states/0");
        CHECK(with_states(R"([{"id": "many"}, {"id": "rest"}])") == "/topics/0/states/0");
        CHECK(with_states(R"([{"id": "none", "at_least": 3}, {"id": "rest"}])") == "/topics/0/states/0/id");
        CHECK(with_states(R"([{"id": "rest", "at_least": 3}, {"id": "rest"}])") == "/topics/0/states/1/id");
        CHECK(with_states("[]") == "/topics/0/states /results/1/topics");
    }

    TEST_CASE("a state can be reached by the topic's items") {
        CHECK(with_states(R"([{"id": "many", "at_least": 3, "count": 3}, {"id": "rest"}])") ==
              "/topics/0/states/0/count");
        CHECK(with_states(R"([{"id": "many", "item": "met", "in": ["yes"]}, {"id": "rest"}])") ==
              "/topics/0/states/0/item");
        CHECK(with_states(R"([{"id": "many", "item": "area_1", "in": ["yes"]}, {"id": "rest"}])") ==
              "/topics/0/states/0/in/0");
        CHECK(with_states(R"([{"id": "many", "item": "area_1", "in": [4], "at_least": 3}, {"id": "rest"}])") ==
              "/topics/0/states/0/at_least");
        CHECK(with_states(R"([{"id": "many", "count": 2}, {"id": "rest"}])") ==
              "/topics/0/states/0/count /topics/0/states/0");
        CHECK(
            every_kind_faults(
                R"("items": ["met", "met_again", "met_words"], "states": [{"id": "again", "item": "met_again", "in": ["yes"]})",
                R"("items": ["met", "met_again", "met_words"], "states": [{"id": "again", "at_least": 1})") ==
            "/topics/1/states/0/count");
    }

    TEST_CASE("a topic has items, each once") {
        CHECK(every_kind_faults(R"("id": "areas", "items": ["area_1", "area_2"])",
                                R"("id": "areas", "items": ["area_1", "area_2", "area_1", "area_9"])") ==
              "/topics/0/items/3 /topics/0/items");
        CHECK(every_kind_faults(R"("id": "wishes", "items": ["wish_1", "wish_2"])", R"("id": "wishes", "items": [])")
                  .find("/topics/2/items") == 0);
        CHECK(every_kind_faults(R"("id": "wishes", "items")", R"("id": "wishes", "title": "", "items")") ==
              "/topics/2/title");
    }

    TEST_CASE("a check has at most 40 topics") {
        std::string more;
        for (int i = 0; i < 37; ++i) more += R"({"id": "more_)" + std::to_string(i) + R"(", "items": ["met"]}, )";
        CHECK(every_kind_faults(R"({"id": "wishes", "items")", more + R"({"id": "wishes", "items")") == "");
        CHECK(every_kind_faults(R"({"id": "wishes", "items")", R"({"id": "one_more", "items": ["met"]}, )" + more +
                                                                   R"({"id": "wishes", "items")") == "/topics");
    }

    TEST_CASE("topics that are shown have states, and wishes are those of one topic between two ends") {
        CHECK(with_part(R"("kind": "topics", "topics": ["wishes", "wish"])") ==
              "/results/8/topics/1 /results/8/topics");
        CHECK(with_part(R"("kind": "wishes", "topics": ["wishes", "areas"], "strong": 2)") == "/results/8/topics");
        CHECK(with_part(R"("kind": "wishes", "topics": [], "strong": 2)") == "/results/8/topics");
        CHECK(with_part(R"("kind": "wishes", "topics": ["wishes"], "strong": 3)") ==
              "/results/8/strong /results/8/strong");
        CHECK(with_part(R"("kind": "wishes", "topics": ["wishes"], "strong": 0)") == "/results/8/strong");
        CHECK(with_part(R"("kind": "wishes", "topics": ["areas"], "strong": 2)") ==
              "/results/8/topics /results/8/topics /results/8/topics");
    }

    TEST_CASE("a part of the results holds only what it can show") {
        CHECK(with_part(R"("kind": "questions", "topics": ["meeting"], "items": ["met"])") == "/results/8");
        CHECK(with_part(R"("kind": "questions")") == "/results/8");
        CHECK(with_part(R"("kind": "chosen", "items": ["met", "area_1", "met_words"])") ==
              "/results/8/items/1 /results/8/items/2");
        CHECK(with_part(R"("kind": "answers", "items": ["met", "area_1", "done"])") == "/results/8/items/2");
        CHECK(with_part(R"("kind": "notes")") == "/results/8");
        CHECK(with_part(R"("kind": "notes", "panel": "unsafe_at_home", "texts": ["x"])") == "/results/8/texts");
        CHECK(with_part(R"("kind": "notes", "panel": "always")") == "/results/8/panel");
        CHECK(with_part(R"("kind": "notes", "blocks": [{"id": "b", "points": []}, {"id": "b"}])") ==
              "/results/8/blocks/1/points /results/8/blocks/1/id");
        CHECK(with_part(R"("kind": "alerts", "alerts": [])") == "/results/8/alerts");
        CHECK(with_part(R"("kind": "alerts", "alerts": [{"id": "a"}, {"id": "a", "if": {"all_high": 3}, "say": 1}])") ==
              "/results/8/alerts/0/if /results/8/alerts/1/say /results/8/alerts/1/id");
    }

    TEST_CASE("facets, topics, alerts and parts have ids of their own, because their wording begins with them") {
        CHECK(every_kind_faults(R"({"id": "areas", "items")", R"({"id": "voice", "items")").find("/topics/0/id") !=
              std::string::npos);
        CHECK(every_kind_faults(R"("id": "all_wishes")", R"("id": "wishes")") == "/results/2/id");
        CHECK(every_kind_faults(R"("id": "raise.all_high")", R"("id": "given")") == "/results/9/alerts/1/id");
        CHECK(every_kind_faults(R"({"id": "meeting", "items")", R"({"id": "areas", "items")").find("/topics/1/id") ==
              0);
    }

    TEST_CASE("people are compared in a check that is taken for each of them, and only there") {
        CHECK(with_people(R"("compare": {"items": ["hour_1"], "name": "note_1", "most": 5}, )") == "");
        CHECK(with_people("") == "pack.json/compare");
        CHECK(with_people(R"("compare": {"items": ["hour_9"], "name": "hour_1", "most": 1, "best": true}, )") ==
              "pack.json/compare/best pack.json/compare/items/0 pack.json/compare/most pack.json/compare/name");
        CHECK(every_kind_faults(R"("repeat": "times",)",
                                R"("repeat": "times", "compare": {"items": [], "name": "far", "most": 5},)") ==
              "/compare");
    }
}
