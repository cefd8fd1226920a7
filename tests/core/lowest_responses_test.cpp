// The lowest responses, and one number throughout.
#include "core/change.h"
#include "core/packs.h"

using namespace groundwork;

namespace {

/// Eight direct items and two reverse ones on 0 to 4, in one facet.
Pack ten_items() {
    Pack pack;
    pack.scoring = ScoringKind::facet_mean;
    pack.scales = {{.id = "five",
                    .kind = ScaleKind::choice,
                    .numeric = true,
                    .options = {{"0", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"na", {}}},
                    .min = 0,
                    .max = 4}};
    pack.facets = {{.id = "f"}};
    for (std::size_t i = 0; i < 10; ++i) {
        pack.items.push_back({.id = "i" + std::to_string(i)});
        pack.facets[0].items.push_back({i, i < 8 ? Keying::direct : Keying::reverse});
    }
    return pack;
}

/// A digit for each item; "-" leaves one out, "n" is the option without a number.
Responses given(const std::string& ten) {
    Responses responses;
    for (const char c : ten)
        responses.push_back(c == '-' ? absent : option(c == 'n' ? 5 : static_cast<std::size_t>(c - '0')));
    responses.resize(10);
    return responses;
}

/// The three lowest, as "i3 i0", and how many more are equal: "i3 i0 +4".
std::string lowest(const std::string& ten, std::size_t most = 3) {
    const Pack pack = ten_items();
    const LowestResponses found = lowest_responses(pack, given(ten), most);
    std::string all;
    for (const std::size_t item : found.items) all += (all.empty() ? "" : " ") + pack.items[item].id;
    return found.tied.empty() ? all : all + (all.empty() ? "+" : " +") + std::to_string(found.tied.size());
}

bool same(const std::string& ten, std::size_t least = 6) { return same_throughout(ten_items(), given(ten), least); }

}  // namespace

TEST_SUITE("lowest responses") {
    TEST_CASE("the lowest come first, equal ones in the order of the pack") {
        CHECK(lowest("3210444400") == "i3 i2 i1");
        CHECK(lowest("3120444400") == "i3 i1 i2");
        CHECK(lowest("4440444411") == "i3 i8 i9");
        CHECK(lowest("3210444400", 1) == "i3");
    }

    TEST_CASE("those at their most favorable end and those without a number are not among them") {
        CHECK(lowest("44444444") == "");
        CHECK(lowest("4444444400") == "");
        CHECK(lowest("n-----4-00") == "");
        CHECK(lowest("34n4444400") == "i0");
        CHECK(lowest("") == "");
    }

    TEST_CASE("all that are equal to the last one are there") {
        CHECK(lowest("0122444400") == "i0 i1 i2 i3");
        CHECK(lowest("0122224400") == "i0 i1 i2 i3 i4 i5");
        CHECK(lowest("3333334400") == "i0 i1 i2 i3 i4 i5");
    }

    TEST_CASE("where that makes more than six, only those below the tie are, and the tie is counted") {
        CHECK(lowest("0122222400") == "i0 i1 +5");
        CHECK(lowest("3333333400") == "+7");
        CHECK(lowest("0333333300") == "i0 +7");
    }
}

TEST_SUITE("one number throughout") {
    TEST_CASE("it is one raw number on items of both keyings, and enough of them") {
        CHECK(same("4444444444"));
        CHECK(same("0000000000"));
        CHECK(same("11111---1-"));
        CHECK_FALSE(same("1111----1-"));
        CHECK_FALSE(same("4444444443"));
        CHECK_FALSE(same("4444444400"));
    }

    TEST_CASE("items of one keying alone may all be meant, and so may the middle") {
        CHECK_FALSE(same("44444444--"));
        CHECK_FALSE(same("--------44", 2));
        CHECK_FALSE(same("2222222222"));
    }

    TEST_CASE("what has no number does not stand against it, and does not count for it") {
        CHECK(same("444444nn44"));
        CHECK_FALSE(same("4444nnnn4-"));
    }

    TEST_CASE("each scale is looked at alone") {
        Pack two = ten_items();
        two.scales.push_back(two.scales[0]);
        two.items[0].scale = 1;
        CHECK(same_throughout(two, given("0444444444"), 6));
        CHECK_FALSE(same_throughout(two, given("4333333310"), 6));
        for (const std::size_t item : {1, 2, 3, 4, 5}) two.items[item].scale = 1;
        CHECK_FALSE(same_throughout(two, given("4444444444"), 6));
    }
}
