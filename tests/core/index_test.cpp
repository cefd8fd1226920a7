#include "core/index.h"

#include "core/packs.h"

using namespace groundwork;

namespace {

Result<Index> index_with(const std::string& moments) {
    return parse_index(R"({"format": 1, "moments": [)" + moments + R"(], "enough": 2})", "f");
}

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("the moments and their checks are read in order") {
        const auto index = index_with(R"({"id": "before", "checks": ["a", "b"]}, {"id": "later", "checks": ["c"]})");
        REQUIRE(places(index.error()) == "");
        CHECK(index->enough == 2);
        CHECK(index->moments[0].checks == std::vector<std::string>{"a", "b"});
        CHECK(index->moments[1].id == "later");
    }

    TEST_CASE("a check stands once, and so does a moment") {
        CHECK(places(index_with(R"({"id": "before", "checks": ["a", "a"]}, {"id": "later", "checks": ["b", "a"]})")
                         .error()) == "f/moments/0/checks/1 f/moments/1/checks/1");
        CHECK(places(index_with(R"({"id": "now", "checks": ["a"]}, {"id": "now", "checks": ["b"]})").error()) ==
              "f/moments/1/id");
    }

    TEST_CASE("its frame is checked") {
        CHECK(places(parse_index(R"({"format": 2, "moments": {}, "enough": 0, "order": []})", "f").error()) ==
              "f/order f/format f/enough f/moments");
        CHECK(places(index_with(R"({"id": "", "checks": "a", "title": ""})").error()) ==
              "f/moments/0/title f/moments/0/id f/moments/0/checks");
        CHECK(places(parse_index("{", "f").error()) == "f");
    }
}
