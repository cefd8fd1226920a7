// What is said of a condition that is wrong: where, and in which sentence.
#include "core/packs.h"

using namespace groundwork;

TEST_SUITE("condition_reader") {
    TEST_CASE("a condition has one of the forms of the closed list") {
        CHECK(condition_faults(R"({"score": "voice"})") ==
              " must be a condition: all, any, not, item, items, facet, facets, topic, answered, worst_end, not_best, "
              "same_throughout, all_high, moved_down, times, strong_wishes or reached");
        CHECK(condition_faults("{}").find(" must be a condition: all, ") == 0);
        CHECK(condition_faults("[]") == " must be an object but is a list");
        CHECK(condition_faults(R"({"moved_down": 1, "all_high": 1})").find("/moved_down must not be here: ") == 0);
        CHECK(
            condition_faults(R"({"item": "met", "in": ["no"], "at_least": 1})").find("/at_least must not be here: ") ==
            0);
        CHECK(condition_faults(R"({"all": [{"times": 1}], "any": [{"times": 1}]})").find("/all must not be here: ") ==
              0);
    }

    TEST_CASE("all and any have parts, not has one, and all faults within are told with their place") {
        CHECK(condition_faults(R"({"all": []})") == "/all must have at least one condition");
        CHECK(condition_faults(R"({"any": []})") == "/any must have at least one condition");
        CHECK(condition_faults(R"({"not": []})") == "/not must be an object but is a list");
        CHECK(condition_faults(R"({"any": [{"not": {"all": [{"times": 1}, {"times": 0}]}}]})") ==
              "/any/0/not/all/1/times must be a whole number from 1 to 1000 but is 0");
    }

    TEST_CASE("all, any and not stand in each other four deep and no deeper") {
        const std::string four = R"({"not": {"all": [{"any": [{"not": )", end = "}]}]}}";
        CHECK(condition_faults(four + R"({"times": 1})" + end) == "");
        CHECK(condition_faults(four + R"({"all": [{"times": 1}]})" + end) ==
              "/not/all/0/any/0/not must stand in at most 4 of all, any and not");
    }

    TEST_CASE("a response is to an item of the pack, by options that it has or by a number that can be") {
        CHECK(condition_faults(R"({"item": "meet", "in": ["yes"]})") ==
              "/item must be the id of an item but there is no \"meet\"");
        CHECK(condition_faults(R"({"item": "met"})") == " must say in, at_least or at_most");
        CHECK(condition_faults(R"({"item": "met", "in": ["maybe"]})") ==
              "/in/0 must be an option of yes_no but is not");
        CHECK(condition_faults(R"({"item": "took", "at_most": 3})") ==
              "/item must be an item on a scale with numbers but \"ways\" has none");
        CHECK(condition_faults(R"({"item": "times", "at_least": 4, "at_most": 3})") ==
              "/at_most must not be less than at_least");
        CHECK(condition_faults(R"({"item": "times", "at_least": 0.5})") ==
              "/at_least must be a whole number from -1000 to 1000 but is 0.5");
        CHECK(condition_faults(R"({"item": "times", "at_most": 3, "in_a_row": 1})") ==
              "/in_a_row must be a whole number from 2 to 12 but is 1");
        CHECK(condition_faults(R"({"item": "times", "at_most": 3, "in_a_row": 12})") == "");
    }

    TEST_CASE("items have one of the options, and say how many they must be") {
        CHECK(condition_faults(R"({"items": ["met", "meet"], "in": ["yes"], "at_least": 1})") ==
              "/items/1 must be the id of an item but there is no \"meet\"");
        CHECK(condition_faults(R"({"items": ["met", "took"], "in": ["walk", "run"], "at_least": 1})") ==
              "/in/1 must be an option of one of the items but \"run\" is not");
        CHECK(condition_faults(R"({"items": ["met"], "in": [], "at_least": 1})") ==
              "/in must have at least one member");
        CHECK(condition_faults(R"({"items": ["met"], "in": ["yes"]})") == " must say at_least or at_most");
        CHECK(condition_faults(R"({"items": ["met"], "in": ["yes"], "at_least": 2, "at_most": 1})") ==
              "/at_most must not be less than at_least");
        CHECK(condition_faults(R"({"items": ["met"], "in": ["yes"], "at_least": 0})") ==
              "/at_least must be a whole number from 1 to 200 but is 0");
    }

    TEST_CASE("a facet is in a band that it has, and none is one") {
        CHECK(condition_faults(R"({"facet": "voices", "band": ["less"]})") ==
              "/facet must be the id of a facet but there is no \"voices\"");
        CHECK(condition_faults(R"({"facet": "pace", "band": ["less"]})") ==
              "/band/0 must be a band of the facet but there is no \"less\"");
        CHECK(condition_faults(R"({"facet": "voice", "band": ["slow"]})") ==
              "/band/0 must be a band of the facet but there is no \"slow\"");
        CHECK(condition_faults(R"({"facet": "pace", "band": ["none", "even"]})") == "");
        CHECK(condition_faults(R"({"facet": "pace"})") == "/band must be a list but is missing");
        CHECK(condition_faults(R"({"facet": "pace", "band": []})") == "/band must have at least one member");
    }

    TEST_CASE("facets are all or those named, each band is one of theirs, and they say how many") {
        CHECK(condition_faults(R"({"facets": "some", "band": ["less"], "at_least": 1})") ==
              "/facets must be all, or a list of ids, but is \"some\"");
        CHECK(condition_faults(R"({"facets": [], "band": ["less"], "at_least": 1})") ==
              "/facets must be all, or the ids of facets");
        CHECK(condition_faults(R"({"facets": ["pace"], "band": ["less"], "at_least": 1})") ==
              "/band/0 must be a band of the facet but there is no \"less\"");
        CHECK(condition_faults(R"({"facets": "all", "band": ["less", "slow"], "at_least": 1})") == "");
        CHECK(condition_faults(R"({"facets": "all", "band": ["less"]})") == " must say at_least or at_most");
    }

    TEST_CASE("a topic is in a state that it has, wishes are strong or open, and none is one") {
        CHECK(condition_faults(R"({"topic": "area", "state": ["many"]})") ==
              "/topic must be the id of a topic but there is no \"area\"");
        CHECK(condition_faults(R"({"topic": "areas", "state": ["many", "strong"]})") ==
              "/state/1 must be a state of the topic but there is no \"strong\"");
        CHECK(condition_faults(R"({"topic": "wishes", "state": ["strong", "open", "none"]})") == "");
        CHECK(condition_faults(R"({"topic": "areas", "state": []})") == "/state must have at least one member");
    }

    TEST_CASE("answered is about all that is scored, or the items named") {
        CHECK(condition_faults(R"({"answered": "all", "at_least": 1})") ==
              "/answered must be scored, or a list of ids, but is \"all\"");
        CHECK(condition_faults(R"({"answered": ["meet"], "at_least": 1})") ==
              "/answered/0 must be the id of an item but there is no \"meet\"");
        CHECK(condition_faults(R"({"answered": "scored"})") == " must say at_least or at_most");
    }

    TEST_CASE("what counts is a whole number that can be reached") {
        for (const char* count : {"worst_end", "not_best", "same_throughout", "all_high", "strong_wishes"})
            CHECK(condition_faults(std::string("{\"") + count + "\": 201}") ==
                  std::string("/") + count + " must be a whole number from 1 to 200 but is 201");
        CHECK(condition_faults(R"({"moved_down": 0})") == "/moved_down must be a whole number from 1 to 40 but is 0");
        CHECK(condition_faults(R"({"moved_down": 1, "by": 0})") ==
              "/by must be a whole number from 1 to 1000 but is 0");
        CHECK(condition_faults(R"({"all_high": true})") == "/all_high must be a number but is true or false");
    }

    TEST_CASE("a number can fall, a day can be reached, and an item of another check can be named") {
        CHECK(condition_faults(R"({"item": "met", "fell_by": 1})") ==
              "/item must be an item on a scale with numbers but \"yes_no\" has none");
        CHECK(condition_faults(R"({"item": "area_1", "fell_by": 0})") ==
              "/fell_by must be a whole number from 1 to 1000 but is 0");
        CHECK(condition_faults(R"({"reached": "far"})") == "/reached must be an item for a date but \"line\" is not");
        CHECK(condition_faults(R"({"reached": "soon"})") ==
              "/reached must be the id of an item but there is no \"soon\"");
        CHECK(condition_faults(R"({"check": "other", "item": "told"})") == "/in must be a list but is missing");
        CHECK(condition_faults(R"({"check": "other", "in": ["no"]})") == "/item must be a string but is missing");
        CHECK(condition_faults(R"({"check": "other", "item": "told", "in": ["no"]})") == "");
    }

    TEST_CASE("what is about earlier times stands in a check that is taken again") {
        const std::string once = said_with(R"( "repeat": "times",
 "charted": ["area_1", "hour_1"],)",
                                           "");
        for (const char* place :
             {"/results/9/alerts/0/if/any/0/in_a_row", "/results/9/alerts/0/if/any/1/moved_down",
              "/topics/0/variants/0/if/not/times", "/results/9/alerts/12/if/fell_by", "/results/9/alerts/14/if/times"})
            CHECK_MESSAGE(
                once.find(std::string(place) + " must not be asked unless repeat is times") != std::string::npos,
                place);
    }

    TEST_CASE("what is about scores stands in a check with facets") {
        const std::string unscored =
            replaced(replaced(every_kind_structure(), R"("charted": ["area_1", "hour_1"],)", ""), long_condition,
                     R"({"not": {"worst_end": 1}})");
        const std::size_t at = unscored.find(R"("scoring": {)"), end = unscored.find('\n', at);
        const auto check =
            parse_every_kind(replaced(unscored, unscored.substr(at, end - at), R"("scoring": {"kind": "unscored"},)"));
        std::string all;
        for (const Error& error : check.error()) all += error.pointer + ' ' + error.message + '\n';
        CHECK(all.find("/results/7/if/not must not be about facets in a check without facets") != std::string::npos);
        CHECK(all.find("/results/9/alerts/2/list/lowest must not be given in a check without facets") !=
              std::string::npos);
    }

    TEST_CASE("a text is a key, or what to say and when") {
        CHECK(said_with(R"("starters": ["chosen_one.s1",)", R"("starters": [1,)")
                  .find("/results/5/starters/0/say must be a string but is missing") != std::string::npos);
        CHECK(said_with(R"({"say": "chosen_one.s2", "if": {"item": "met", "in": ["no"]}})",
                        R"({"say": "chosen_one.s2", "when": {}})") ==
              "/results/5/starters/1/when must not be here: this part of the format does not know it");
    }

    TEST_CASE("a variant has a condition, and an id that no other and no band has") {
        CHECK(said_with(R"({"id": "stuck", "if": {"item": "step_2", "at_most": 0}})", R"({"id": "stuck"})") ==
              "/facets/1/variants/0/if must be an object but is missing");
        CHECK(said_with(R"({"id": "stuck",)", R"({"id": "apart",)") ==
              "/facets/1/variants/1/id must be an id of its own but \"apart\" is there twice");
        CHECK(said_with(R"({"id": "stuck",)", R"({"id": "slow",)") ==
              "/facets/1/variants/0/id must be an id of its own but \"slow\" is that of a band or state");
        CHECK(said_with(R"([{"id": "new", "if")", R"([{"id": "none", "if")") ==
              "/topics/0/variants/0/id must be an id of its own but \"none\" is that of a band or state");
    }

    TEST_CASE("a state is decided by anything but topics") {
        const std::string alone =
            R"({"all": [{"item": "met", "in": ["no"]}, {"items": ["took"], "in": ["walk"], "at_least": 1}]})";
        CHECK(said_with(alone, R"({"not": {"topic": "areas", "state": ["many"]}})") ==
              "/topics/1/states/1/if must not be about topics, whose states it decides");
        CHECK(said_with(alone, R"({"facet": "voice", "band": ["less"]})") == "");
    }
}
