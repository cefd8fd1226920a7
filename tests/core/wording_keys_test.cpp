#include "core/packs.h"

using namespace groundwork;

TEST_SUITE("wording_keys") {
    TEST_CASE("every text that the pack calls for must be there") {
        const std::string wording = read_file("tests/fixtures/every_kind/en.json");
        for (const char* key : {"voice.look.1",
                                "areas",
                                "areas.meaning",
                                "areas.why",
                                "areas.s1",
                                "areas.many.headline",
                                "areas.apart.next_step",
                                "meeting.none.text",
                                "wishes.strong.headline",
                                "wishes.open.text",
                                "wishes.none.next_step",
                                "wish_1.left",
                                "wish_2.strong_left",
                                "wish_2.strong_right",
                                "wish_1.question",
                                "met.why_not",
                                "took.where",
                                "met.yes.text",
                                "card_1.name",
                                "card_1.plain",
                                "card_1.asks",
                                "card_1.used_for",
                                "card_1.good",
                                "card.name",
                                "card.questions",
                                "to_ask.empty",
                                "to_ask.clear",
                                "chosen_one.s1",
                                "long",
                                "long.text",
                                "long.signs",
                                "long.signs.1",
                                "raise",
                                "raise.1",
                                "raise.worse",
                                "raise.worse.text",
                                "raise.worse.say",
                                "given",
                                "pace.band.slow",
                                "voice.s1",
                                "voice.s3",
                                "areas.s2",
                                "met.since",
                                "raise.list.line",
                                "raise.list.more",
                                "raise.list.tie",
                                "known.strict",
                                "known.strict.text",
                                "known.strict.say",
                                "all_notes.more",
                                "all_notes.steps.s1"}) {
            const std::string without =
                replaced(wording, std::string("\n  \"") + key + "\":", std::string("\n  \"") + key + ".zz\":");
            CHECK(places(parse_check({"pack.json", every_kind_structure()}, {"en.json", without}, {}).error()) ==
                  std::string("en.json/text/") + key + " en.json/text/" + key + ".zz");
        }
    }

    TEST_CASE("texts that may be there are not called unknown, and others are") {
        const std::string wording = read_file("tests/fixtures/every_kind/en.json");
        const auto faults_with_key = [&](const std::string& key) {
            return places(
                parse_check({"pack.json", every_kind_structure()},
                            {"en.json", replaced(wording, "\"text\": {", "\"text\": {\n  \"" + key + "\": \"x\",")}, {})
                    .error());
        };
        for (const char* key :
             {"to_ask.text", "to_ask.next_step", "to_ask.count.no", "to_ask.each.walk", "chosen_one.text",
              "chosen_one.note", "chosen_one.why", "raise.text", "raise.all_high.next_step", "met.yes.note",
              "area_1.na.note", "pace.stuck.next_step", "areas.new.next_step", "hour_1.not", "met.yes.page"})
            CHECK_MESSAGE(faults_with_key(key) == "", key);
        for (const char* key : {"to_ask.count.maybe", "to_ask.why", "at_home", "long.note", "raise.all_high.say",
                                "met.maybe.note", "compare.intro", "wishes.many.text", "pace.band.none",
                                "voice.band.less", "voice.stuck.text", "hour_1.ask"})
            CHECK_MESSAGE(faults_with_key(key) == std::string("en.json/text/") + key, key);
    }

    TEST_CASE("a check that compares people has the words for it") {
        const std::string structure = replaced(
            replaced(example_structure(), R"("scoring": {)", R"("scoring": {"moved_by": 2, )"), R"("minutes": 2,)",
            R"("minutes": 2, "repeat": "people", "compare": {"items": ["hour_1"], "name": "note_1", "most": 5},)");
        CHECK(
            places(
                parse_example(structure,
                              replaced(example_wording(), "\"text\": {",
                                       "\"text\": {\n  \"compare.reflect.1\": \"x\", \"compare.reflect.10\": \"x\","))
                    .error()) ==
            "en.json/text/compare.after en.json/text/compare.close en.json/text/compare.differs "
            "en.json/text/compare.dont_know en.json/text/compare.intro en.json/text/compare.noticed "
            "en.json/text/hour_1.ask en.json/text/hour_2.ask en.json/text/hour_3.ask en.json/text/compare.reflect.10");
    }
}
