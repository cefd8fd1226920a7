#include "core/matters.h"

#include "core/packs.h"

using namespace groundwork;

namespace {

Result<Matters> matters_with(const std::string& points, const std::string& more = "") {
    return parse_matters(R"({"format": 1, "points": [)" + points +
                             R"(], "moment": "now", "line": {"check": "a", "text": "A.1"})" + more + "}",
                         "f");
}

}  // namespace

TEST_SUITE("what matters") {
    TEST_CASE("the points are read in order, with their checks and evidence, and the line") {
        const auto matters = matters_with(R"({"id": "one", "checks": ["a", "b"], "evidence": ["e"]})");
        REQUIRE(places(matters.error()) == "");
        CHECK(matters->points.front().checks == std::vector<std::string>{"a", "b"});
        CHECK(matters->points.front().evidence == std::vector<std::string>{"e"});
        CHECK(matters->moment == "now");
        CHECK(matters->line_check + ' ' + matters->line == "a A.1");
    }

    TEST_CASE("a point has checks and evidence, and nothing else is there") {
        const std::string point = R"({"id": "one", "checks": ["a"], "evidence": ["e"]})";
        CHECK(places(matters_with(R"({"id": "one", "checks": ["a"]})").error()) == "f/points/0/evidence");
        CHECK(places(matters_with(point, R"(, "more": 1)").error()) == "f/more");
        CHECK(places(parse_matters(R"({"format": 1, "points": [], "moment": "now"})", "f").error()) == "f/line");
    }
}
