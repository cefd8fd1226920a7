#include "core/config.h"

#include <doctest/doctest.h>

#include "core/packs.h"

using namespace groundwork;

TEST_SUITE("config") {
    TEST_CASE("everything may be left out") {
        const auto config = parse_config("{}", "f");
        REQUIRE(config.has_value());
        CHECK(config->from == "");
        CHECK(config->country == "");
    }

    TEST_CASE("a clinic and a country are read") {
        const auto config = parse_config(R"({"from": "Praxis Süd", "country": "DE"})", "f");
        CHECK(config->from == "Praxis Süd");
        CHECK(config->country == "DE");
    }

    TEST_CASE("checks and contacts are read") {
        const auto config = parse_config(
            R"({"checks": ["fit", "course"], "urgent": {"text": "1", "call": "tel:1"}, "complaints": {"text": "2"}, "regulator": {"text": "3"},
            "abuse-at-home": {"text": "4", "call": "sms:4"}, "abuse": {"text": "5"}})",
            "f");
        CHECK(config->checks == std::vector<std::string>{"fit", "course"});
        CHECK(config->urgent.text + config->complaints.text + config->regulator.text + config->abuse_at_home.text +
                  config->abuse.text ==
              "12345");
        CHECK(config->urgent.call == "tel:1");
        CHECK(config->complaints.call == "");
        CHECK(config->abuse_at_home.call == "sms:4");
        CHECK(places(parse_config("{\"urgent\": {\"text\": \"" + std::string(121, 'x') + "\"}}", "f").error()) ==
              "f/urgent/text");
        CHECK(places(parse_config(R"({"checks": "fit", "abuse-at-home": "4", "urgent": {"call": "https://x"}})", "f")
                         .error()) == "f/checks f/urgent/text f/urgent/call f/abuse-at-home");
    }

    TEST_CASE("who prepared a link, their note and the look are read") {
        const auto config = parse_config(
            R"({"link": true, "from": "Dr. Süd", "note": "Take your time.", "accent": "#0F6b66", "theme": "dark"})",
            "f");
        CHECK(config->link);
        CHECK_FALSE(parse_config("{}", "f")->link);
        CHECK(config->from == "Dr. Süd");
        CHECK(config->note == "Take your time.");
        CHECK(config->accent == 0x0F6B66u);
        CHECK(config->theme == Theme::dark);
        CHECK_FALSE(parse_config("{}", "f")->accent.has_value());
    }

    TEST_CASE("a note has at most 280 characters, however many bytes they take, and a color six digits") {
        std::string umlauts;
        for (int i = 0; i < 280; ++i) umlauts += "ü";
        CHECK(parse_config("{\"note\": \"" + umlauts + "\"}", "f").has_value());
        CHECK(places(parse_config("{\"note\": \"" + umlauts + "x\"}", "f").error()) == "f/note");
        for (const char* accent : {"0f6b66", "#0f6b6", "#0f6b666", "#0f6b6g", "teal", ""})
            CHECK(places(parse_config("{\"accent\": \"" + std::string(accent) + "\", \"theme\": \"night\"}", "f")
                             .error()) == "f/accent f/theme");
    }

    TEST_CASE("a hundred checks may be named, and not a whole message of them") {
        const auto named = [](int count) {
            std::string list = "\"fit\"";
            for (int i = 1; i < count; ++i) list += ",\"fit\"";
            return parse_config("{\"checks\": [" + list + "]}", "f");
        };
        CHECK(named(100)->checks.size() == 100);
        CHECK(named(20'000).error() == Errors{{"f", "/checks", "must be at most 100 but are 20000"}});
    }

    TEST_CASE("what says something about a person, or is no object, is refused") {
        CHECK(places(parse_config(R"({"client": "A. B.", "country": "", "from": 5})", "f").error()) ==
              "f/client f/from f/country");
        CHECK(places(parse_config("[]", "f").error()) == "f");
    }
}
