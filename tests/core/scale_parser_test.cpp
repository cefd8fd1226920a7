#include "core/scale_parser.h"

#include <doctest/doctest.h>

#include "core/packs.h"

using namespace groundwork;

namespace {

Result<std::vector<Scale>> scales(const std::string& scale) {
    return parse_scales(R"({"format": 1, "scales": {"s": )" + scale + "}}", "f");
}

/// The faults of a file with that one scale.
std::string faults(const std::string& scale) { return places(scales(scale).error()); }

std::string choice(const std::string& options) {
    return R"({"kind": "choice", "numeric": true, "options": [)" + options + "]}";
}

}  // namespace

TEST_SUITE("scale_parser") {
    TEST_CASE("the response range is that of the options that count") {
        const Scale scale =
            scales(choice(R"({"value": 1}, {"value": 5}, {"value": 3}, {"value": "dk", "counts_as": null})"))->front();
        CHECK(scale.min == 1);
        CHECK(scale.max == 5);
        CHECK(scale.options.size() == 4);
        CHECK(scale.options[3].counted == std::nullopt);
    }

    TEST_CASE("a ruler has every number from end to end, then the options that do not count") {
        const Scale ruler =
            scales(
                R"({"kind": "ruler", "min": 0, "max": 10, "step": 5, "options": [{"value": "na", "counts_as": null}]})")
                ->front();
        REQUIRE(ruler.options.size() == 4);
        CHECK(ruler.options[1].value == "5");
        CHECK(ruler.options[2].counted == 10);
        CHECK(ruler.options[3].value == "na");
        CHECK(ruler.max == 10);
    }

    TEST_CASE("a ruler that does not rise from min to max in whole steps is refused") {
        const auto ruler = [](const char* ends) { return faults(std::string(R"({"kind": "ruler", )") + ends + '}'); };
        CHECK(ruler(R"("min": 0, "max": 23, "step": 1)") == "");
        CHECK(ruler(R"("min": 0, "max": 24, "step": 1)") == "f/scales/s");
        CHECK(ruler(R"("min": 0, "max": 10, "step": 3)") == "f/scales/s");
        CHECK(ruler(R"("min": 5, "max": 5, "step": 1)") == "f/scales/s");
        CHECK(ruler(R"("min": 0, "max": 4, "step": -1)") == "f/scales/s");
        CHECK(ruler(R"("min": 0, "max": 1e300, "step": 1e300)") == "f/scales/s/max f/scales/s/step f/scales/s");
        CHECK(ruler(R"("min": 0, "max": 4, "step": 1, "options": [{"value": 5}])") == "f/scales/s/options/0/counts_as");
        CHECK(ruler(R"("min": 0, "max": 4, "step": 1, "options": [{"value": "4", "counts_as": null}])") ==
              "f/scales/s/options/0/value");
    }

    TEST_CASE("an option without a usable value is named") {
        CHECK(faults(choice(R"({"value": 0}, {"value": 1}, {})")) == "f/scales/s/options/2/value");
        CHECK(faults(choice(R"({"value": 0}, {"value": 1}, {"value": true})")) == "f/scales/s/options/2/value");
        CHECK(faults(choice(R"({"value": 0}, {"value": 1}, {"value": "some"})")) == "f/scales/s/options/2/value");
        CHECK(faults(choice(R"({"value": 0}, {"value": 1}, {"value": 1})")) == "f/scales/s/options/2/value");
        CHECK(faults(choice(R"({"value": 0}, {"value": 1}, {"value": 0.5})")) == "f/scales/s/options/2/value");
        CHECK(faults(choice(R"({"value": 0}, {"value": 1}, {"value": 1001})")) == "f/scales/s/options/2/value");
        CHECK(faults(choice(R"({"value": 0}, {"value": 1}, {"value": "dk", "counts_as": 0})")) ==
              "f/scales/s/options/2/counts_as");
        CHECK(faults(choice(R"({"value": 0}, {"value": 1}, {"value": 9, "counts_as": null})")) ==
              "f/scales/s/options/2/value");
        CHECK(faults(choice(R"({"value": 0}, {"value": 1}, {"value": "d k", "counts_as": null})")) ==
              "f/scales/s/options/2/value");
    }

    TEST_CASE("a numeric scale has two options that count, or scores would divide by nothing") {
        CHECK(faults(choice(R"({"value": 0}, {"value": "dk", "counts_as": null})")) == "f/scales/s/options");
        CHECK(faults(choice(R"({"value": "dk", "counts_as": null})")) == "f/scales/s/options");
    }

    TEST_CASE("a list of options has 1 to 24 of them, a tick one") {
        std::string many;
        for (int i = 0; i < 25; ++i) many += (i ? ", {\"value\": " : "{\"value\": ") + std::to_string(i) + '}';
        CHECK(faults(choice(many)) == "f/scales/s/options");
        CHECK(faults(R"({"kind": "multi", "options": []})") == "f/scales/s/options");
        CHECK(faults(R"({"kind": "tick", "options": [{"value": "on"}, {"value": "off"}]})") == "f/scales/s/options");
    }

    TEST_CASE("a scale that allows more than one answer cannot be numeric") {
        CHECK(faults(R"({"kind": "multi", "numeric": true, "options": [{"value": 0}, {"value": 1}]})") ==
              "f/scales/s/numeric");
    }

    TEST_CASE("options that rule each other out say so on both sides") {
        const auto excludes = [](const std::string& options) {
            std::string all;
            const auto read = scales(R"({"kind": "multi", "options": [)" + options + "]}");
            REQUIRE(places(read.error()) == "");
            for (const Option& option : read->front().options) {
                all += option.value + ':';
                for (const std::size_t other : option.excludes) all += std::to_string(other);
                all += ' ';
            }
            return all;
        };
        CHECK(excludes(R"({"value": "a"}, {"value": "b"}, {"value": "none", "alone": true})") == "a:2 b:2 none:01 ");
        CHECK(excludes(R"({"value": "a"}, {"value": "b"}, {"value": "c", "not_with": ["a"]})") == "a:2 b: c:0 ");
        CHECK(
            excludes(
                R"({"value": "a", "not_with": ["b"]}, {"value": "b", "not_with": ["a"]}, {"value": 3, "alone": true})") ==
            "a:12 b:02 3:01 ");
        CHECK(excludes(R"({"value": "a", "alone": false}, {"value": "b"})") == "a: b: ");
    }

    TEST_CASE("what rules out another option is on a scale where several are taken, and names one of its others") {
        CHECK(
            faults(
                R"({"kind": "choice", "options": [{"value": "a", "alone": true}, {"value": "b", "not_with": ["a"]}]})") ==
            "f/scales/s/options/0/alone f/scales/s/options/1/not_with");
        CHECK(
            faults(
                R"({"kind": "multi", "options": [{"value": "a", "not_with": ["a", "c"]}, {"value": "b", "alone": 1, "not_with": []}]})") ==
            "f/scales/s/options/0/not_with/0 f/scales/s/options/0/not_with/1 f/scales/s/options/1/not_with "
            "f/scales/s/options/1/alone");
    }

    TEST_CASE("kinds without options have their own limits") {
        CHECK(faults(R"({"kind": "date"})") == "");
        CHECK(faults(R"({"kind": "date", "options": []})") == "f/scales/s/options");
        CHECK(faults(R"({"kind": "integer", "min": 0, "max": 500})") == "");
        CHECK(faults(R"({"kind": "integer", "min": 5, "max": 5})") == "f/scales/s/max");
        CHECK(faults(R"({"kind": "text", "max_characters": 4001, "lines": 0})") ==
              "f/scales/s/max_characters f/scales/s/lines");
    }

    TEST_CASE("an unknown kind is one fault, whatever else the scale holds") {
        CHECK(faults(R"({"kind": "slider", "width": 3})") == "f/scales/s/kind");
        CHECK(faults(R"({"kind": ""})") == "f/scales/s/kind");
        CHECK(faults(R"({})") == "f/scales/s/kind");
        CHECK(faults("3") == "f/scales/s");
        CHECK(places(parse_scales(R"({"format": 1, "scales": {"a b": {"kind": "date"}}})", "f").error()) ==
              "f/scales/a b");
    }

    TEST_CASE("the shared scales are free of faults and every option that is shown in words has words") {
        const auto shared = parse_scales(read_file("assets/scales/scales.json"), "scales.json");
        const auto wording = parse_wording(read_file("assets/scales/en.json"), "en.json");
        REQUIRE(places(shared.error()) == "");
        REQUIRE(places(wording.error()) == "");
        for (const Scale& scale : *shared)
            for (const Option& option : scale.options)
                if (scale.kind != ScaleKind::ruler || !option.counted)
                    CHECK_MESSAGE(wording->has(scale.id + '.' + option.value), scale.id, '.', option.value);
    }
}
