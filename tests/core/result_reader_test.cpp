// Parts of the results that leave each other out, notes that open on a press, beliefs, charted items.
#include "core/condition.h"
#include "core/packs.h"

using namespace groundwork;

namespace {

const Pack& pack() { return every_kind_pack(); }

const ResultPart& part(const std::string& id) {
    for (const ResultPart& part : pack().results)
        if (part.id == id) return part;
    FAIL(id);
    return pack().results.front();
}

bool held(const Condition& condition, const std::string& now) {
    const Responses responses = responses_to(pack(), now);
    return holds(condition, {pack(), responses});
}

}  // namespace

TEST_SUITE("result_reader") {
    TEST_CASE("an alert that is excluded shows only where the other one does not") {
        const std::vector<Alert>& alerts = part("raise").alerts;
        const std::string low = R"("hour_1": 1, "hour_2": 0)", lower = R"("hour_1": 0, "hour_2": 0)";
        CHECK(held(alerts[2].when, low));
        CHECK_FALSE(held(alerts[3].when, low));
        CHECK(held(alerts[3].when, lower));
        CHECK_FALSE(held(alerts[2].when, lower));
    }

    TEST_CASE("of two that exclude each other, neither shows where both would, and each alone does") {
        const std::string met = R"("met": "yes")", done = R"("done": "on")";
        CHECK(held(part("first_note").shown_if, met));
        CHECK_FALSE(held(part("second_note").shown_if, met));
        CHECK(held(part("second_note").shown_if, done));
        CHECK_FALSE(held(part("first_note").shown_if, met + ", " + done));
        CHECK_FALSE(held(part("second_note").shown_if, met + ", " + done));
    }

    TEST_CASE("a belief that is excluded by another one leaves the word to it") {
        const std::vector<Belief>& beliefs = part("known").beliefs;
        CHECK(beliefs[0].item == item_called(pack(), "hour_2"));
        CHECK(beliefs[0].say == "known.strict.say");
        CHECK(held(beliefs[0].when, R"("hour_2": 2)"));
        CHECK_FALSE(held(beliefs[0].when, R"("hour_2": 1)"));
        CHECK_FALSE(held(beliefs[1].when, R"("hour_2": 2)"));
        CHECK(held(beliefs[1].when, R"("hour_2": 1)"));
    }

    TEST_CASE("what is excluded is there and is another one") {
        for (const char* id : {"raise.nothing", "known.strict"})
            CHECK(said_with(R"("excludes": ["known.free"])", std::string(R"("excludes": [")") + id + "\"]") ==
                  std::string("/results must exclude another part, alert or belief but \"known.strict\" excludes \"") +
                      id + '"');
    }

    TEST_CASE("a belief has an item, a condition and a sentence, and an id of its own") {
        CHECK(
            said_with(
                R"({"id": "known.strict", "item": "hour_2", "if": {"item": "hour_2", "at_least": 2}, "say": "known.strict.say", "excludes": ["known.free"]})",
                R"({"id": "known.strict", "item": "hour_9"})") ==
            "/results/10/beliefs/0/item must be the id of an item but there is no \"hour_9\"\n"
            "/results/10/beliefs/0/say must be a string but is missing\n"
            "/results/10/beliefs/0/if must be an object but is missing");
        CHECK(said_with(R"({"id": "known.strict",)", R"({"id": "raise.worst",)") ==
              "/results/10/beliefs/0/id must not be \"raise.worst\": a facet, topic, alert or part before it is called "
              "that");
        CHECK(said_with(R"({"id": "known.strict",)", R"({"id": "known.free",)").find("/results/10/beliefs/1/id ") == 0);
    }

    TEST_CASE("notes show items, open others that stand before them, and offer sentences in their blocks") {
        const ResultPart& notes = part("all_notes");
        CHECK(notes.shows == std::vector<std::size_t>{item_called(pack(), "met_words")});
        CHECK(pack().results[notes.closed[0]].id == "long");
        CHECK(pack().results[notes.closed[1]].id == "second_note");
        CHECK(notes.texts[0].text == "all_notes.text");
        CHECK(is_always(notes.texts[0].when));
        CHECK_FALSE(is_always(notes.texts[1].when));
        CHECK(notes.blocks[0].starters[0].text == "all_notes.steps.s1");
        CHECK(said_with(R"("closed": ["long", "second_note"])", R"("closed": ["raise", "all_notes"])") ==
              "/results/13/closed/1 must be the id of a part before it but there is no \"all_notes\"\n"
              "/results/13/closed/0 must be notes but \"raise\" is another kind of part");
        CHECK(said_with(R"("shows": ["met_words"])", R"("shows": ["met_word"])") ==
              "/results/13/shows/0 must be the id of an item but there is no \"met_word\"");
    }

    TEST_CASE("items that are charted have numbers, in a check that is taken again") {
        CHECK(pack().charted == std::vector<std::size_t>{item_called(pack(), "area_1"), item_called(pack(), "hour_1")});
        CHECK(said_with(R"("charted": ["area_1", "hour_1"])", R"("charted": ["met"])") ==
              "/charted/0 must be an item on another kind of scale: \"met\" cannot be shown like this");
        CHECK(said_with(R"("repeat": "times",)", "").find("/charted must not be given unless repeat is times") !=
              std::string::npos);
    }

    TEST_CASE("a list of the lowest responses says how many and where its words are") {
        CHECK(said_with(R"("list": {"lowest": 2, "words": "raise.list"})", R"("list": {"lowest": 0, "most": 2})") ==
              "/results/9/alerts/2/list/most must not be here: this part of the format does not know it\n"
              "/results/9/alerts/2/list/lowest must be a whole number from 1 to 200 but is 0\n"
              "/results/9/alerts/2/list/words must be a string but is missing");
    }

    TEST_CASE("bands of a facet's own cover 0 to 100 as those of the pack do") {
        CHECK(said_with(R"({"id": "even", "from": 25, "below": 75})", R"({"id": "even", "from": 30, "below": 75})") ==
              "/facets/1/bands/1/from must be 25, or scores between the bands have none, but is 30");
        const std::size_t at = every_kind_structure().find(R"("bands": [{"id": "slow")");
        const std::string own = every_kind_structure().substr(at, every_kind_structure().find(']', at) + 1 - at);
        CHECK(said_with(own, R"("bands": [])").find("/facets/1/bands must have at least one band") == 0);
    }
}
