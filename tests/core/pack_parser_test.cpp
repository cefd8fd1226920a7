#include <doctest/doctest.h>

#include "core/packs.h"

using namespace groundwork;

TEST_SUITE("pack_parser") {
    TEST_CASE("the example pack is read as it is written") {
        const auto check = parse_example(example_structure(), example_wording());
        REQUIRE(places(check.error()) == "");
        const Pack& pack = check->pack;
        CHECK(pack.id == "after_the_hour");
        CHECK(pack.items.size() == 8);
        CHECK(pack.scale_of(0).max == 2);
        CHECK(pack.sections[1].together);
        CHECK(pack.facets[0].items[2].keying == Keying::reverse);
        CHECK(pack.facets[0].min_answered == 2);
        CHECK(pack.bands[0].below == 50);
        CHECK(pack.bands[1].below == std::nullopt);
        CHECK(pack.results[2].kind == ResultKind::ticked);
        CHECK(pack.results[2].words == std::vector<std::size_t>{6});
        CHECK(check->wording["hour_1"] == "I said what I came to say.");
    }

    TEST_CASE("the readiness pack has 32 items, four facets and six parts of results") {
        const Pack pack = readiness_pack();
        CHECK(pack.items.size() == 32);
        CHECK(pack.facets.size() == 4);
        CHECK(pack.results.size() == 6);
    }

    TEST_CASE("an id that leads nowhere is named where it stands, each time it stands there") {
        CHECK(faults_with(R"("id": "hour_1", "scale": "agree3")", R"("id": "hour_1", "scale": "agree9")") ==
              "pack.json/items/0/scale");
        CHECK(faults_with(R"({"id": "way_1", "scale": "tick"},
  {"id": "way_2", "scale": "tick"})",
                          R"({"id": "way_1", "scale": "tik"},
  {"id": "way_2", "scale": "tik"})") == "pack.json/items/4/scale pack.json/items/5/scale");
        CHECK(faults_with(R"("items": ["note_1"]}
 ],)",
                          R"("items": ["note_1", "note_2"]}
 ],)") == "pack.json/sections/2/items/1");
        CHECK(faults_with(R"("keying": "direct"}, {"item": "hour_2")", R"("keying": "direct"}, {"item": "hour_9")") ==
              "pack.json/facets/0/items/1/item");
        CHECK(faults_with(R"("facets": ["voice"])", R"("facets": ["voice", "noise"])") ==
              "pack.json/results/0/facets/1");
        CHECK(faults_with(R"("words": ["way_3"])", R"("words": ["way_4"])") == "pack.json/results/2/words/0");
    }

    TEST_CASE("evidence must be known where a list of it is at hand") {
        const std::string structure = replaced(example_structure(), R"({"id": "hour_2", "scale": "agree3"})",
                                               R"({"id": "hour_2", "scale": "agree3", "evidence": ["stage", "myth"]})");
        const auto faults = [&](const std::vector<std::string>& known) {
            return places(parse_check({"pack.json", structure}, {"en.json", example_wording()}, {}, known).error());
        };
        CHECK(faults({"stage"}) == "pack.json/items/1/evidence/1");
        CHECK(faults({}) == "");
    }

    TEST_CASE("a part of the results holds only items that it can show") {
        CHECK(faults_with(R"("items": ["use_1"], "low_below")", R"("items": ["use_1", "hour_1"], "low_below")")
                  .find("pack.json/results/1/items/1") == 0);
        CHECK(faults_with(R"("words": ["way_3"])", R"("words": ["way_1"])") == "pack.json/results/2/words/0");
        CHECK(faults_with(R"("low_below": 2)", R"("low_below": "two")") == "pack.json/results/1/low_below");
    }

    TEST_CASE("words outside the closed lists are refused") {
        CHECK(faults_with(R"("keying": "reverse")", R"("keying": "inverted")") == "pack.json/facets/0/items/2/keying");
        CHECK(faults_with(R"("kind": "answers", "id")", R"("kind": "radar", "id")") == "pack.json/results/3/kind");
        CHECK(faults_with(R"("keying": "reverse")", R"("keying": "")") == "pack.json/facets/0/items/2/keying");
        CHECK(faults_with(R"("kind": "facet_mean")", R"("kind": "sum")").find("pack.json/scoring/kind") == 0);
    }

    TEST_CASE("members that the format does not know are refused everywhere") {
        CHECK(faults_with(R"("minutes": 2,)", R"("minutes": 2, "script": "",)") == "pack.json/script");
        CHECK(faults_with(R"({"id": "hour_1",)", R"({"stem": "", "id": "hour_1",)") == "pack.json/items/0/stem");
        CHECK(faults_with(R"("below": 50})", R"("below": 50, "colour": "red"})") == "pack.json/scoring/bands/0/colour");
        CHECK(faults_with(R"("min": 0, "max": 4)", R"("min": 0, "ticks": 2, "max": 4)") ==
              "pack.json/scales/useful4/ticks");
    }

    TEST_CASE("a check without scores has no facets") {
        const std::string unscored = R"("scoring": {"kind": "unscored"}, "old": {"kind")";
        CHECK(faults_with(R"("scoring": {"kind")", unscored).find("pack.json/old pack.json/facets") == 0);
    }

    TEST_CASE("all faults of both files are reported at once") {
        const std::string structure = replaced(replaced(replaced(example_structure(), "\"format\": 1", "\"format\": 2"),
                                                        "\"minutes\": 2", "\"minutes\": 1e300"),
                                               "\"direct\"", "\"up\"");
        const std::string wording = replaced(replaced(example_wording(), "\"Noise\"", "7"), "\"title\"", "\"tittle\"");
        CHECK(places(parse_example(structure, wording).error()) ==
              "pack.json/format pack.json/minutes pack.json/facets/0/items/0/keying en.json/text/way_1 "
              "en.json/text/title en.json/text/tittle");
        CHECK(places(parse_example("{", "{").error()) == "pack.json en.json");
        CHECK(places(parse_example("[]", example_wording()).error()).find("pack.json ") == 0);
    }

    TEST_CASE("control and direction-changing characters name their place") {
        CHECK(faults_with("\"0.1.0\"", "\"0.1\\u202e.0\"") == "pack.json/version");
        CHECK(faults_with("\"any_time\"", "\"any\\u200b_time\"") == "pack.json/when/0");
        CHECK(faults_with("\"after_the_hour\"", "\"after\\u0007\"") == "pack.json/id");
    }

    TEST_CASE("a document cut off at any byte is a fault and never a crash") {
        const std::string &structure = example_structure(), &wording = example_wording();
        const auto is_one_fault_of = [](const std::string& file, const Result<Check>& check) {
            return check.error().size() == 1 && check.error().front().file == file;
        };
        for (std::size_t bytes = 0; bytes < structure.rfind('}'); ++bytes)
            CHECK(is_one_fault_of("pack.json", parse_check({"pack.json", std::string_view(structure).substr(0, bytes)},
                                                           {"en.json", wording}, {})));
        for (std::size_t bytes = 0; bytes < wording.rfind('}'); ++bytes)
            CHECK(is_one_fault_of("en.json", parse_check({"pack.json", structure},
                                                         {"en.json", std::string_view(wording).substr(0, bytes)}, {})));
    }
}
