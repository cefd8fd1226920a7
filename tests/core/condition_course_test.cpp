// Conditions about other times, other checks and days.
#include "core/condition.h"
#include "core/packs.h"

using namespace groundwork;

namespace {

const Pack& pack() { return every_kind_pack(); }

bool held(const std::string& condition, const std::string& now, const std::vector<std::string>& earlier) {
    std::vector<Responses> before;
    for (const std::string& responses : earlier) before.push_back(responses_to(pack(), responses));
    const Responses responses = responses_to(pack(), now);
    return holds(every_kind_condition(condition), {pack(), responses, before});
}

/// Whether the day that was written is called reached today.
bool reached(const std::string& day, std::string_view today) {
    const Responses responses = responses_to(pack(), day.empty() ? "" : "\"again_on\": \"" + day + '"');
    return holds(every_kind_condition(R"({"reached": "again_on"})"),
                 {pack(), responses, no_earlier_times, no_other_checks, today});
}

/// Another check, with one item that is responded to with yes or no and one with several options.
Pack other_check() {
    Pack other;
    other.id = "other";
    other.scales = {{.id = "yes_no", .options = {{"yes", {}}, {"no", {}}}},
                    {.id = "ways", .kind = ScaleKind::multi, .options = {{"talk", {}}, {"walk", {}}}}};
    other.items = {{.id = "told", .scale = 0}, {.id = "took", .scale = 1}};
    return other;
}

bool held_elsewhere(const std::string& condition, const std::vector<OtherCheck>& others) {
    const Responses responses(pack().items.size());
    return holds(every_kind_condition(condition), {pack(), responses, no_earlier_times, others});
}

const char* const high = R"("hour_1": 2, "hour_2": 2, "hour_3": 0, "step_1": 2, "step_2": 2)";
const char* const voice_lower = R"("hour_1": 1, "hour_2": 1, "hour_3": 0, "step_1": 2, "step_2": 2)";
const char* const both_lower = R"("hour_1": 1, "hour_2": 1, "hour_3": 1, "step_1": 1, "step_2": 1)";

}  // namespace

TEST_SUITE("conditions about other times, checks and days") {
    TEST_CASE("moved down compares with the last record before, and without one it does not hold") {
        CHECK(held(R"({"moved_down": 1})", voice_lower, {high}));
        CHECK_FALSE(held(R"({"moved_down": 1})", voice_lower, {high, voice_lower}));
        CHECK_FALSE(held(R"({"moved_down": 1})", high, {voice_lower}));
        CHECK_FALSE(held(R"({"moved_down": 1})", voice_lower, {}));
        CHECK_FALSE(held(R"({"moved_down": 2})", voice_lower, {high}));
        CHECK(held(R"({"moved_down": 2})", both_lower, {high}));
    }

    TEST_CASE("moved down by goes by its own number of steps") {
        CHECK_FALSE(held(R"({"moved_down": 1, "by": 3})", voice_lower, {high}));
        CHECK(held(R"({"moved_down": 1, "by": 3})", both_lower, {high}));
        CHECK_FALSE(held(R"({"moved_down": 2, "by": 3})", both_lower, {high}));
        CHECK(held(R"({"moved_down": 1, "by": 1})", R"("hour_1": 1, "hour_2": 2)", {R"("hour_1": 2, "hour_2": 2)"}));
    }

    TEST_CASE("a number fell when it is so much lower than the time before") {
        const std::string fell = R"({"item": "area_1", "fell_by": 2})";
        CHECK(held(fell, R"("area_1": 2)", {R"("area_1": 4)"}));
        CHECK_FALSE(held(fell, R"("area_1": 3)", {R"("area_1": 4)"}));
        CHECK_FALSE(held(fell, R"("area_1": 4)", {R"("area_1": 2)"}));
        CHECK_FALSE(held(fell, R"("area_1": 2)", {R"("area_1": 4)", R"("area_1": 3)"}));
        CHECK_FALSE(held(fell, R"("area_1": 0)", {}));
        CHECK_FALSE(held(fell, R"("area_1": 0)", {R"("area_1": "na")"}));
        CHECK_FALSE(held(fell, R"("area_1": "na")", {R"("area_1": 4)"}));
    }

    TEST_CASE("times are the earlier ones") {
        CHECK_FALSE(held(R"({"times": 2})", high, {high}));
        CHECK(held(R"({"times": 2})", high, {high, high}));
        CHECK(held(R"({"times": 2})", high, {high, high, high}));
    }

    TEST_CASE("a day is reached when it has come, and never when one of the two is not known") {
        CHECK(reached("2026-11-25", "2026-11-25"));
        CHECK(reached("2026-09-30", "2026-11-25"));
        CHECK_FALSE(reached("2026-11-26", "2026-11-25"));
        CHECK_FALSE(reached("2027-01-01", "2026-11-25"));
        CHECK_FALSE(reached("", "2026-11-25"));
        CHECK_FALSE(reached("2026-11-25", ""));
    }

    TEST_CASE("a condition about another check holds when it was taken and has one of the options") {
        const Pack other = other_check();
        const std::string told = R"({"check": "other", "item": "told", "in": ["no"]})";
        CHECK(held_elsewhere(told, {{&other, {option(1), absent}}}));
        CHECK_FALSE(held_elsewhere(told, {{&other, {option(0), absent}}}));
        CHECK_FALSE(held_elsewhere(told, {{&other, {absent, absent}}}));
        CHECK_FALSE(held_elsewhere(told, {}));
        CHECK(held_elsewhere(R"({"check": "other", "item": "took", "in": ["walk"]})",
                             {{&other, {absent, Chosen{{0, 1}}}}}));
        CHECK_FALSE(
            held_elsewhere(R"({"check": "another", "item": "told", "in": ["no"]})", {{&other, {option(1), absent}}}));
    }

    TEST_CASE("with or_absent it holds as well when the check was not taken or the item left out") {
        const Pack other = other_check();
        const std::string told = R"({"check": "other", "item": "told", "in": ["no"], "or_absent": true})";
        CHECK(held_elsewhere(told, {}));
        CHECK(held_elsewhere(told, {{&other, {absent, absent}}}));
        CHECK(held_elsewhere(told, {{&other, {option(1), absent}}}));
        CHECK_FALSE(held_elsewhere(told, {{&other, {option(0), absent}}}));
    }
}
