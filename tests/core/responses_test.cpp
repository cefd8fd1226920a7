#include <doctest/doctest.h>

#include "core/packs.h"

using namespace groundwork;

namespace {

Result<Responses> given(const std::string& responses) {
    return parse_responses(example_pack(), R"({"responses": {)" + responses + "}}", "f");
}

/// The faults of a file of responses.
std::string faults(const std::string& responses) { return places(given(responses).error()); }

}  // namespace

TEST_SUITE("responses") {
    TEST_CASE("an item left out and an item given null are both absent") {
        const Responses responses = *given(R"("hour_1": null)");
        REQUIRE(responses.size() == 8);
        for (const Response& response : responses) CHECK(is_absent(response));
    }

    TEST_CASE("a zero is a response") {
        const Responses responses = *given(R"("hour_1": 0, "use_1": 0)");
        CHECK(responses[0] == option(0));
        CHECK(responses[3] == option(0));
        CHECK(counted_value(example_pack().scale_of(0), responses[0]) == 0);
    }

    TEST_CASE("an option that does not count is a response without a number") {
        const Responses responses = *given(R"("hour_1": "unsure")");
        CHECK_FALSE(is_absent(responses[0]));
        CHECK(has_option(responses[0], 3));
        CHECK(counted_value(example_pack().scale_of(0), responses[0]) == std::nullopt);
    }

    TEST_CASE("what has no response, or is written, or is on no numeric scale counts as nothing") {
        const Pack pack = example_pack();
        CHECK(counted_value(pack.scale_of(0), absent) == std::nullopt);
        CHECK(counted_value(pack.scale_of(7), Written{"3"}) == std::nullopt);
        CHECK(counted_value(pack.scale_of(4), option(0)) == std::nullopt);
    }

    TEST_CASE("numbers on a scale that is not numeric are names of options, and several of them have no value") {
        const Scale years{.kind = ScaleKind::multi, .options = {{"1", 1}, {"2", 2}}};
        CHECK(counted_value(years, option(1)) == std::nullopt);
        CHECK(counted_value(years, Chosen{{0, 1}}) == std::nullopt);
    }

    TEST_CASE("a whole number that was written counts when it is one within its scale") {
        const Scale scale{.kind = ScaleKind::integer, .min = -5, .max = 60};
        const auto counted = [&](const std::string& text) { return counted_value(scale, Written{text}); };
        CHECK(counted("0") == 0);
        CHECK(counted("60") == 60);
        CHECK(counted("007") == 7);
        CHECK(counted("-5") == -5);
        for (const char* text : {"61", "-6", "6.5", "1e1", "6 times", "six", "-", "--1", "1 2", "00000000000000000006"})
            CHECK_MESSAGE(counted(text) == std::nullopt, text);
        CHECK(counted_value(scale, absent) == std::nullopt);
    }

    TEST_CASE("responses of earlier times come first, and faults in them are named there") {
        const auto history =
            parse_history(example_pack(), R"({"responses": {"hour_1": 2}, "before": [{"hour_1": 0}, {}]})", "f");
        REQUIRE(places(history.error()) == "");
        REQUIRE(history->size() == 3);
        CHECK((*history)[0][0] == option(0));
        CHECK(is_absent((*history)[1][0]));
        CHECK((*history)[2][0] == option(2));
        CHECK(places(parse_history(example_pack(), R"({"responses": {}, "before": [{}, {"hour_1": 7}, 3]})", "f")
                         .error()) == "f/before/2 f/before/1/hour_1");
        CHECK(parse_history(example_pack(), R"({"responses": {}})", "f")->size() == 1);
    }

    TEST_CASE("a written text is kept as it is, and an empty one is absent") {
        const Responses responses = *given(R"("way_3": "Zeit 🙂", "note_1": "")");
        CHECK(written_text(responses[6]) == "Zeit 🙂");
        CHECK(is_absent(responses[7]));
        CHECK(written_text(responses[7]) == "");
        CHECK(written_text(option(0)) == "");
    }

    TEST_CASE("several options are kept in the order of the scale, and none of them is absent") {
        Pack pack = example_pack();
        pack.scales.push_back({.id = "m", .kind = ScaleKind::multi, .options = {{"a", {}}, {"b", {}}, {"c", {}}}});
        pack.items[0].scale = pack.scales.size() - 1;
        const auto parse = [&](const std::string& list) {
            return parse_responses(pack, R"({"responses": {"hour_1": )" + list + "}}", "f");
        };
        CHECK((*parse(R"(["c", "a"])"))[0] == Response(Chosen{{0, 2}}));
        CHECK(is_absent((*parse("[]"))[0]));
        CHECK(places(parse(R"(["a", "d"])").error()) == "f/responses/hour_1/1");
        CHECK(places(parse(R"(["a", "a"])").error()) == "f/responses/hour_1");
        CHECK(places(parse(R"("a")").error()) == "f/responses/hour_1");
    }

    TEST_CASE("what the scale does not offer is a fault, never the nearest option") {
        CHECK(faults(R"("hour_1": 3, "hour_2": 0.5, "hour_3": "1", "use_1": -1)") ==
              "f/responses/hour_1 f/responses/hour_2 f/responses/hour_3 f/responses/use_1");
        CHECK(faults(R"("way_1": true, "note_1": 5, "hour_1": [0])") ==
              "f/responses/way_1 f/responses/note_1 f/responses/hour_1");
        CHECK(faults(R"("hour_9": 1)") == "f/responses/hour_9");
    }

    TEST_CASE("the frame of a file of responses is checked") {
        const auto parse = [](const char* source) {
            return places(parse_responses(example_pack(), source, "f").error());
        };
        CHECK(parse("{}") == "f/responses");
        CHECK(parse(R"({"responses": [], "name": ""})") == "f/name f/responses");
        CHECK(parse(R"({"responses": {"hour_1": 1, "hour_1": 2}})") == "f/responses");
        CHECK(parse("7") == "f f/responses");
    }
}
