#include <doctest/doctest.h>

#include "core/config.h"
#include "core/packs.h"

using namespace groundwork;

TEST_SUITE("config") {
    TEST_CASE("everything may be left out") {
        const auto config = parse_config("{}", "f");
        REQUIRE(config.has_value());
        CHECK(config->clinic == "");
        CHECK(config->country == "");
    }

    TEST_CASE("a clinic and a country are read") {
        const auto config = parse_config(R"({"clinic": "Praxis Süd", "country": "DE"})", "f");
        CHECK(config->clinic == "Praxis Süd");
        CHECK(config->country == "DE");
    }

    TEST_CASE("what says something about a person, or is no object, is refused") {
        CHECK(places(parse_config(R"({"client": "A. B.", "country": "", "clinic": 5})", "f").error()) == "f/client f/clinic f/country");
        CHECK(places(parse_config("[]", "f").error()) == "f");
    }
}
