#include "core/compare.h"

#include "core/packs.h"

using namespace groundwork;

namespace {

/// Two facets of two items each on 0 to 4, all of which must be answered; moved by 2.
Pack two_facets() {
    Pack pack;
    pack.scales = {{.kind = ScaleKind::choice,
                    .numeric = true,
                    .options = {{"0", 0}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"dk", {}}},
                    .min = 0,
                    .max = 4}};
    pack.items = {{.id = "a"}, {.id = "b"}, {.id = "c"}, {.id = "d"}};
    pack.facets = {{.id = "f", .items = {{0, Keying::direct}, {1, Keying::direct}}, .min_answered = 2},
                   {.id = "g", .items = {{2, Keying::direct}, {3, Keying::reverse}}, .min_answered = 2}};
    pack.scoring = ScoringKind::facet_mean;
    pack.moved_by = 2;
    return pack;
}

constexpr int dk = 5;

Responses person(int a, int b, int c, int d) {
    Responses all;
    for (const int value : {a, b, c, d}) all.push_back(value < 0 ? absent : option(static_cast<std::size_t>(value)));
    return all;
}

/// The differences as "g 1>0": the facet, who has more, who has less.
std::string found(const std::vector<Responses>& people) {
    std::string all;
    for (const Difference& difference : differences(two_facets(), people))
        all += (all.empty() ? "" : " ") + std::string(difference.facet == 0 ? "f " : "g ") +
               std::to_string(difference.high) + '>' + std::to_string(difference.low);
    return all;
}

/// The items in which those differ most.
std::string items_found(const std::vector<Responses>& people) {
    const Pack pack = two_facets();
    std::string all;
    for (const Difference& difference : differences(pack, people)) all += pack.items[difference.item].id;
    return all;
}

}  // namespace

TEST_SUITE("compare") {
    TEST_CASE("a difference is one of moved_by or more in keyed sums") {
        CHECK(found({person(2, 2, 2, 2), person(2, 4, 2, 2)}) == "f 1>0");
        CHECK(found({person(2, 2, 2, 2), person(2, 3, 2, 2)}) == "");
        CHECK(found({person(2, 2, 2, 1), person(2, 2, 2, 3)}) == "g 0>1");
    }

    TEST_CASE("the largest difference comes first, and each facet once with the two who differ most") {
        CHECK(found({person(0, 0, 2, 2), person(1, 1, 4, 0), person(4, 4, 2, 2)}) == "f 2>0 g 1>0");
        CHECK(found({person(2, 2, 0, 4), person(4, 2, 4, 0)}) == "g 1>0 f 1>0");
        CHECK(found({person(2, 2, 2, 2), person(4, 2, 4, 2)}) == "f 1>0 g 1>0");
    }

    TEST_CASE("the item of a difference is the first in which the one with more has most more, keyed") {
        CHECK(items_found({person(2, 2, 2, 2), person(3, 4, 2, 2)}) == "b");
        CHECK(items_found({person(4, 4, 2, 2), person(2, 2, 2, 2)}) == "a");
        CHECK(items_found({person(0, 4, 2, 2), person(4, 1, 2, 2), person(3, 4, 2, 2)}) == "a");
        CHECK(items_found({person(2, 2, 2, 0), person(2, 2, 1, 4)}) == "d");
    }

    TEST_CASE("what is not known about one of them is no difference") {
        CHECK(found({person(0, -1, 0, 4), person(4, 4, 4, dk)}) == "");
        CHECK(found({person(0, 0, 0, 0)}) == "");
        CHECK(found({}) == "");
    }

    TEST_CASE("unknown is what was left out and what does not count, among the scored items") {
        Pack pack = two_facets();
        pack.items.push_back({.id = "note"});
        Responses responses = person(-1, 0, dk, 4);
        responses.push_back(absent);
        CHECK(unknown_items(pack, responses) == std::vector<std::size_t>{0, 2});
    }

    TEST_CASE("of a facet is asked what has no number or one of the two least favorable, in order, so many at most") {
        Pack pack = two_facets();
        const auto asked = [&](std::size_t facet, const Responses& responses, std::size_t most) {
            std::string all;
            for (const std::string& key : facet_questions(pack, pack.facets[facet], responses, most)) all += key + ' ';
            return all;
        };
        CHECK(asked(0, person(-1, dk, 4, 0), 2) == "");  // no score: all of it is still to ask
        CHECK(asked(0, person(1, 0, 4, 0), 1) == "a.ask ");
        for (Facet& facet : pack.facets) facet.min_answered = 1;
        CHECK(asked(0, person(-1, 4, 4, 0), 2) == "a.ask ");
        CHECK(asked(0, person(2, 1, 4, 0), 2) == "b.ask ");
        CHECK(asked(1, person(0, 0, 2, 2), 2) == "");
        CHECK(asked(1, person(4, 4, 0, 3), 2) == "c.ask d.ask ");
    }

    TEST_CASE("nothing is asked of somebody for whom the condition of the pack does not hold") {
        Pack pack = two_facets();
        pack.compare.asked_if = {.about = Condition::About::response, .subjects = {0}, .options = {4}};
        CHECK(facet_questions(pack, pack.facets[1], person(4, 4, 0, 3), 2).size() == 2);
        CHECK(facet_questions(pack, pack.facets[1], person(3, 4, 0, 3), 2).empty());
        CHECK(unknown_items(pack, person(4, -1, 0, 3)) == std::vector<std::size_t>{1});
        CHECK(unknown_items(pack, person(3, -1, 0, 3)).empty());
    }
}
