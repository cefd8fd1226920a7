#include "core/summary_plan.h"

#include "core/packs.h"

using namespace groundwork;

namespace {

Result<SummaryPlan> plan_with(const std::string& lines) {
    return parse_summary_plan(
        R"({"format": 1, "sections": [{"id": "sum.all", "default": true, "most": 4, "lines": [)" + lines + "]}]}", "f");
}

SummaryLine line(const std::string& text) {
    const auto plan = plan_with(text);
    REQUIRE(places(plan.error()) == "");
    return plan->sections.front().lines.front();
}

std::string faults(const std::string& text) { return places(plan_with(text).error()); }

using Kind = SummaryLine::Kind;
using Ids = std::vector<std::string>;

}  // namespace

TEST_SUITE("summary_plan") {
    TEST_CASE("a section says whether it is on the page and how long it may be") {
        const auto plan = plan_with(R"({"kind": "picked"})");
        CHECK(plan->sections[0].id == "sum.all");
        CHECK(plan->sections[0].included);
        CHECK(plan->sections[0].most == 4);
        CHECK_FALSE(parse_summary_plan(R"({"format": 1, "sections": [{"id": "s", "most": 1, "lines": []}]})", "f")
                        ->sections[0]
                        .included);
    }

    TEST_CASE("every kind of line is read with what it is about") {
        CHECK(line(R"({"kind": "given", "item": "a", "text": "t"})").text == "t");
        CHECK(line(R"({"kind": "given", "item": "a"})").ids == Ids{"a"});
        CHECK(line(R"({"kind": "highest", "items": ["a", "b"], "most": 3})").most == 3);
        CHECK(line(R"({"kind": "strong", "items": ["a"], "strong": 2})").strong == 2);
        CHECK(line(R"({"kind": "ticked", "items": ["a"]})").kind == Kind::ticked);
        CHECK(line(R"({"kind": "band", "facet": "f"})").ids == Ids{"f"});
        CHECK(line(R"({"kind": "lowest_item", "facet": "f"})").kind == Kind::lowest_item);
        CHECK(line(R"({"kind": "lowest_facet", "facets": ["f", "g"], "text": "t"})").ids == Ids{"f", "g"});
        CHECK(line(R"({"kind": "asked", "items": ["a"]})").kind == Kind::asked);
        CHECK(line(R"({"kind": "marked", "items": ["a"], "in": ["very"]})").values == Ids{"very"});
        CHECK(line(R"({"kind": "raised", "part": "p"})").ids == Ids{"p"});
        CHECK(line(R"({"kind": "picked"})").kind == Kind::picked);
        CHECK(line(R"({"kind": "fixed", "panel": "immediate", "text": "t"})").ids == Ids{"immediate"});
    }

    TEST_CASE("a line has the members of its kind and no others") {
        CHECK(faults(R"({"kind": "given", "items": ["a"]})") == "f/sections/0/lines/0/items f/sections/0/lines/0/item");
        CHECK(faults(R"({"kind": "highest", "items": [], "most": 0})") ==
              "f/sections/0/lines/0/items f/sections/0/lines/0/most");
        CHECK(faults(R"({"kind": "strong", "items": ["a"], "strong": 0.5})") == "f/sections/0/lines/0/strong");
        CHECK(faults(R"({"kind": "marked", "items": ["a"], "in": []})") == "f/sections/0/lines/0/in");
        CHECK(faults(R"({"kind": "fixed", "panel": "always"})") ==
              "f/sections/0/lines/0/panel f/sections/0/lines/0/text");
        CHECK(faults(R"({"kind": "chart"})") == "f/sections/0/lines/0/kind");
        CHECK(faults(R"({"kind": "picked", "most": 3})") == "f/sections/0/lines/0/most");
        CHECK(faults(R"({"kind": "band"})") == "f/sections/0/lines/0/facet");
    }

    TEST_CASE("its frame is checked") {
        CHECK(
            places(
                parse_summary_plan(
                    R"({"format": 1, "sections": [{"id": "s", "most": 1, "lines": []}, {"id": "s", "most": 0, "line": []}], "footer": ""})",
                    "f")
                    .error()) == "f/footer f/sections/1/line f/sections/1/most f/sections/1/lines f/sections/1/id");
        CHECK(places(parse_summary_plan("{", "f").error()) == "f");
    }
}
