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
        CHECK(line(R"({"kind": "strong", "items": ["a"], "strong": 2})").edge == 2);
        CHECK(line(R"({"kind": "ticked", "items": ["a"]})").kind == Kind::ticked);
        CHECK(line(R"({"kind": "said", "facet": "f"})").ids == Ids{"f"});
        CHECK(line(R"({"kind": "lowest_lines", "facets": ["f", "g"], "most": 3, "below": 3})").ids == Ids{"f", "g"});
        CHECK(line(R"({"kind": "lowest_lines", "facets": ["f"], "most": 3, "below": 3})").kind == Kind::lowest_lines);
        CHECK(line(R"({"kind": "endorsed", "items": ["a"], "at_least": 3, "most": 4})").edge == 3);
        CHECK(line(R"({"kind": "given_if", "item": "a", "in": ["no"], "text": "t"})").values == Ids{"no"});
        CHECK(line(R"({"kind": "asked", "items": ["a"]})").kind == Kind::asked);
        CHECK(line(R"({"kind": "marked", "items": ["a"], "in": ["very"]})").values == Ids{"very"});
        CHECK(line(R"({"kind": "raised", "part": "p"})").ids == Ids{"p"});
        CHECK(line(R"({"kind": "picked"})").kind == Kind::picked);
        CHECK(line(R"({"kind": "fixed", "panel": "immediate", "text": "t"})").ids == Ids{"immediate"});
    }

    TEST_CASE("wishes come in their order, or the strongest first and so many at most") {
        CHECK_FALSE(line(R"({"kind": "strong", "items": ["a"], "strong": 2})").strongest);
        const SummaryLine strongest =
            line(R"({"kind": "strong", "items": ["a"], "strong": 2, "most": 3, "order": "strongest"})");
        CHECK(strongest.strongest);
        CHECK(strongest.most == 3);
    }

    TEST_CASE("a section and a line say when they are shown, by what was given to the checks") {
        const auto plan = parse_summary_plan(
            R"({"format": 1, "sections": [{"id": "s", "offered": true, "if": {"check": "c", "item": "a", "in": ["yes"]},
                "never_if": {"not": {"check": "c", "item": "b", "in": ["no"], "or_absent": true}}, "lines": [
                {"kind": "picked", "if": {"any": [{"check": "c", "item": "a", "in": ["no"]}]}}]}]})",
            "f");
        REQUIRE(places(plan.error()) == "");
        const SummarySection& section = plan->sections.front();
        CHECK(section.offered);
        CHECK(section.shown_if.check == "c");
        CHECK(section.never_if.parts.front().or_absent);
        CHECK(section.lines.front().shown_if.parts.front().names == Ids{"no"});
    }

    TEST_CASE("a condition of the summary is about items of checks and nothing else") {
        const auto condition = [](const std::string& text) {
            return places(
                parse_summary_plan(R"({"format": 1, "sections": [{"id": "s", "lines": [], "if": )" + text + "}]}", "f")
                    .error());
        };
        CHECK(condition(R"({"item": "a", "in": ["yes"]})") == "f/sections/0/if/item");
        CHECK(condition(R"({"facet": "f", "band": ["talk"]})") == "f/sections/0/if/facet");
        CHECK(condition(R"({"worst_end": 1})") == "f/sections/0/if");
        CHECK(condition(R"({"times": 1})") == "f/sections/0/if/times");
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
        CHECK(faults(R"({"kind": "said"})") == "f/sections/0/lines/0/facet");
        CHECK(faults(R"({"kind": "lowest_lines", "facets": [], "most": 3, "below": 0.5})") ==
              "f/sections/0/lines/0/facets f/sections/0/lines/0/below");
        CHECK(faults(R"({"kind": "endorsed", "items": ["a"], "at_least": 3})") == "f/sections/0/lines/0/most");
        CHECK(faults(R"({"kind": "given_if", "item": "a", "in": []})") ==
              "f/sections/0/lines/0/text f/sections/0/lines/0/in");
        CHECK(faults(R"({"kind": "strong", "items": ["a"], "strong": 2, "order": "weakest"})") ==
              "f/sections/0/lines/0/order");
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
