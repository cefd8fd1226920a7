#include "core/change.h"

#include "core/packs.h"

using namespace groundwork;

namespace {

// Three items on 0 to 2, the last one reverse; two must be answered both times; moved by 2.
const Pack& pack() { return every_kind_pack(); }
const Facet& voice() { return every_kind_pack().facets.front(); }

/// Responses to the three items; "-" leaves one out and "u" is the option that does not count.
Responses given(const std::string& three) {
    std::string all;
    for (std::size_t i = 0; i < three.size(); ++i)
        if (three[i] != '-')
            all += (all.empty() ? "\"hour_" : ", \"hour_") + std::to_string(i + 1) +
                   "\": " + (three[i] == 'u' ? "\"unsure\"" : std::string(1, three[i]));
    return responses_to(pack(), all);
}

std::string moved(const std::string& before, const std::string& after) {
    const auto change = facet_change(pack(), voice(), given(before), given(after));
    return !change ? "nothing" : *change == Change::up ? "up" : *change == Change::down ? "down" : "same";
}

/// Two facets of one item each, on 0 to 4 and on 0 to 9, and responses 4 and 9 to them.
Pack two_ranges() {
    Pack two;
    two.scoring = ScoringKind::facet_mean;
    two.scales = {{.kind = ScaleKind::choice, .numeric = true, .options = {{"0", 0}, {"4", 4}}, .min = 0, .max = 4},
                  {.kind = ScaleKind::choice, .numeric = true, .options = {{"0", 0}, {"9", 9}}, .min = 0, .max = 9}};
    two.items = {{.id = "a", .scale = 0}, {.id = "b", .scale = 1}};
    two.facets = {{.id = "f", .items = {{0, Keying::direct}}}, {.id = "g", .items = {{1, Keying::direct}}}};
    return two;
}

}  // namespace

TEST_SUITE("change") {
    TEST_CASE("a facet moved when its keyed sum did by moved_by or more") {
        CHECK(moved("000", "110") == "up");
        CHECK(moved("000", "100") == "same");
        CHECK(moved("110", "000") == "down");
        CHECK(moved("100", "000") == "same");
        CHECK(moved("111", "111") == "same");
    }

    TEST_CASE("a reverse-keyed item moves the other way") {
        CHECK(moved("112", "110") == "up");
        CHECK(moved("110", "112") == "down");
    }

    TEST_CASE("only items with a number both times count, and too few of them give nothing to compare") {
        CHECK(moved("220", "00-") == "down");
        CHECK(moved("2-0", "022") == "down");
        CHECK(moved("2--", "022") == "nothing");
        CHECK(moved("2u0", "0u-") == "nothing");
        CHECK(moved("", "") == "nothing");
        CHECK(moved("222", "22-") == "same");
    }

    TEST_CASE("without moved_by nothing moves") {
        Pack once = pack();
        once.moved_by = 0;
        CHECK(facet_change(once, voice(), given("000"), given("220")) == std::nullopt);
        CHECK(facet_change(once, voice(), given("220"), given("000")) == std::nullopt);
    }

    TEST_CASE("moved down are the facets that fell by so many steps or more") {
        CHECK(moved_down(pack(), given("220"), given("000"), 4) == std::vector<std::size_t>{0});
        CHECK(moved_down(pack(), given("220"), given("000"), 5).empty());
        CHECK(moved_down(pack(), given("000"), given("220"), 1).empty());
        CHECK(moved_down(pack(), given("2--"), given("0--"), 1).empty());
    }

    TEST_CASE("all is high when every number is at its favorable end and there are enough of them") {
        CHECK(all_high(pack(), given("220"), 3));
        CHECK(all_high(pack(), given("22-"), 2));
        CHECK_FALSE(all_high(pack(), given("22-"), 3));
        CHECK_FALSE(all_high(pack(), given("22u"), 3));
        CHECK_FALSE(all_high(pack(), given("222"), 3));
        CHECK_FALSE(all_high(pack(), given("120"), 1));
    }

    TEST_CASE("an item in two facets is scored once, as the first one keys it") {
        Pack twice = two_ranges();
        twice.facets[1].items = {{0, Keying::reverse}, {1, Keying::direct}};
        const std::vector<KeyedItem> items = scored_items(twice);
        REQUIRE(items.size() == 2);
        CHECK(items[0].keying == Keying::direct);
        CHECK(items[1].item == 1);
    }

    TEST_CASE("the lowest item of a facet is the first of the lowest, and the highest the first of the highest") {
        CHECK(lowest_item(pack(), voice(), given("000")) == 0);
        CHECK(lowest_item(pack(), voice(), given("102")) == 1);
        CHECK(lowest_item(pack(), voice(), given("112")) == 2);
        CHECK(lowest_item(pack(), voice(), given("220")) == 0);
        CHECK(lowest_item(pack(), voice(), given("u--")) == std::nullopt);
        CHECK(highest_item(pack(), voice(), given("000")) == 2);
        CHECK(highest_item(pack(), voice(), given("122")) == 1);
        CHECK(highest_item(pack(), voice(), given("111")) == 0);
        CHECK(highest_item(pack(), voice(), given("u--")) == std::nullopt);
    }
}
