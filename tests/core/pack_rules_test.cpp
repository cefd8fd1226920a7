#include <doctest/doctest.h>

#include "core/packs.h"

using namespace groundwork;

namespace {

/// The faults in "scoring" of the example pack with these bands, without those of the wording, which knows two bands.
std::string band_faults(const std::string& bands) {
    const std::string structure =
        replaced(example_structure(), R"([{"id": "less", "from": 0, "below": 50}, {"id": "more", "from": 50}])",
                 '[' + bands + ']');
    const auto check = parse_example(structure, example_wording());
    std::string all;
    for (const Error& error : check.error())
        if (error.file == "pack.json")
            all += (all.empty() ? "" : " ") + error.pointer.substr(std::string("/scoring").size());
    return all;
}

/// The keys that the example's wording lacks, or has to no purpose, once `from` is replaced in it.
std::string wording_faults(const std::string& from, const std::string& to) {
    return places(parse_example(example_structure(), replaced(example_wording(), from, to)).error());
}

}  // namespace

TEST_SUITE("pack_rules") {
    TEST_CASE("bands cover 0 to 100 without a gap and without an overlap") {
        CHECK(band_faults(R"({"id": "less", "from": 0, "below": 50}, {"id": "more", "from": 50})") == "");
        CHECK(band_faults(R"({"id": "more", "from": 0})") == "");
        CHECK(band_faults(R"({"id": "less", "from": 0, "below": 50}, {"id": "more", "from": 60})") == "/bands/1/from");
        CHECK(band_faults(R"({"id": "less", "from": 0, "below": 50}, {"id": "more", "from": 40})") == "/bands/1/from");
        CHECK(band_faults(R"({"id": "less", "from": 10, "below": 50}, {"id": "more", "from": 50})") == "/bands/0/from");
        CHECK(band_faults(R"({"id": "less", "from": 0, "below": 50}, {"id": "more", "from": 50, "below": 100})") ==
              "/bands/1/below");
        CHECK(band_faults(R"({"id": "less", "from": 0}, {"id": "more", "from": 50})") == "/bands/0/below");
        CHECK(band_faults(R"({"id": "less", "from": 0, "below": 0}, {"id": "more", "from": 0})") == "/bands/0/below");
        CHECK(band_faults(R"({"id": "less", "from": 0, "below": 101}, {"id": "more", "from": 101})")
                  .find("/bands/0/below") == 0);
        CHECK(band_faults("") == "/bands");
    }

    TEST_CASE("a band has an id of its own, and none is taken by what has no score") {
        CHECK(band_faults(R"({"id": "more", "from": 0, "below": 50}, {"id": "more", "from": 50})") == "/bands/1/id");
        CHECK(band_faults(R"({"id": "none", "from": 0, "below": 50}, {"id": "more", "from": 50})") == "/bands/0/id");
    }

    TEST_CASE("an id that is there twice is named in every list") {
        CHECK(faults_with(R"("id": "part_2")", R"("id": "part_1")").find("pack.json/sections/1/id") == 0);
        CHECK(faults_with(R"("id": "shown_rulers")", R"("id": "shown_words")").find("pack.json/results/3/id") == 0);
        CHECK(faults_with(R"({"id": "note_1", "scale": "line"})",
                          R"({"id": "note_1", "scale": "line"}, {"id": "note_1", "scale": "line"})") ==
              "pack.json/items/8/id pack.json/items/8");
    }

    TEST_CASE("a facet has items, on one response range, each once, and enough of them") {
        CHECK(faults_with(R"("item": "hour_2")", R"("item": "hour_1")") == "pack.json/facets/0/items/1/item");
        CHECK(faults_with(R"("item": "hour_2")", R"("item": "use_1")") == "pack.json/facets/0/items/1/item");
        CHECK(faults_with(R"("item": "hour_2")", R"("item": "way_1")") == "pack.json/facets/0/items/1/item");
        CHECK(faults_with(R"("items": [{"item": "hour_1", "keying": "direct"}, {"item": "hour_2")",
                          R"("items": [{"item": "hour_0", "keying": "direct"}, {"item": "way_1")") ==
              "pack.json/facets/0/items/0/item pack.json/facets/0/items/1/item");
        CHECK(faults_with(R"("min_answered": 2)", R"("min_answered": 4)") == "pack.json/facets/0/min_answered");
        CHECK(faults_with(R"("min_answered": 2)", R"("min_answered": 0)") == "pack.json/facets/0/min_answered");
        CHECK(faults_with(R"("min_answered": 2)", R"("min_answered": 1.5)") == "pack.json/facets/0/min_answered");
        CHECK(faults_with(R"({"id": "voice", "items": [)", R"({"id": "voice", "items": [], "was": [)")
                  .find("pack.json/facets/0/was pack.json/facets/0/items") == 0);
    }

    TEST_CASE("every item stands in one section") {
        CHECK(faults_with(R"("hour_3", "use_1"])", R"("use_1"])") == "pack.json/items/2");
        CHECK(faults_with(R"("items": ["note_1"]}
 ],)",
                          R"("items": ["note_1", "hour_1"]}
 ],)") == "pack.json/items/0");
    }

    TEST_CASE("a check has 1 to 200 items and takes 1 to 60 minutes") {
        CHECK(faults_with("\"minutes\": 2", "\"minutes\": 0") == "pack.json/minutes");
        CHECK(faults_with("\"minutes\": 2", "\"minutes\": 61") == "pack.json/minutes");
        std::string more;
        for (int i = 0; i < 193; ++i) more += R"({"id": "more_)" + std::to_string(i) + R"(", "scale": "line"}, )";
        const std::string faults = faults_with(R"({"id": "hour_1", "scale")", more + R"({"id": "hour_1", "scale")");
        CHECK(faults.find("pack.json/items pack.json/items/0 ") == 0);
    }

    TEST_CASE("every text that a pack calls for must be there") {
        for (const char* key : {"title",
                                "purpose",
                                "intro",
                                "when",
                                "agree3.unsure",
                                "tick.on",
                                "band.less",
                                "band.none",
                                "part_1",
                                "hour_1",
                                "use_1.ask",
                                "use_1.ask_low",
                                "use_1.one_up",
                                "way_1.tip",
                                "voice",
                                "voice.meaning",
                                "voice.why",
                                "voice.less.headline",
                                "voice.none.text",
                                "voice.more.next_step",
                                "voice.s1",
                                "shown_facets",
                                "shown_rulers.note",
                                "shown_ticks.empty",
                                "shown_ticks.some",
                                "shown_ticks.why",
                                "ticks.s1",
                                "shown_words"}) {
            const std::string line = std::string("  \"") + key + "\": ", wording = example_wording();
            const std::size_t at = wording.find(line);
            REQUIRE_MESSAGE(at != std::string::npos, key);
            std::string without = wording;
            without.erase(at, wording.find('\n', at) - at);
            if (std::string(key) == "shown_words") without.erase(without.rfind(','), 1);
            CHECK(places(parse_example(example_structure(), without).error()) == std::string("en.json/text/") + key);
        }
    }

    TEST_CASE("a text that nothing calls for is a fault, so that a misspelt key does not go unseen") {
        CHECK(wording_faults("\"hour_3.help\"", "\"hour_3.hlep\"") == "en.json/text/hour_3.hlep");
        CHECK(wording_faults("\"part_2.intro\"", "\"part_4.intro\"") == "en.json/text/part_4.intro");
    }
}
