#include "core/feedback.h"

#include <doctest/doctest.h>

#include "core/packs.h"

using namespace groundwork;

namespace {

const std::vector<std::size_t> way_items = {4, 5, 6};

Responses with(std::size_t item, const Response& response) {
    Responses responses(8);
    responses[item] = response;
    return responses;
}

}  // namespace

TEST_SUITE("feedback") {
    TEST_CASE("a facet comes to the band that holds its score") {
        const Pack pack = example_pack();
        const FacetFeedback low =
            facet_feedback(pack, pack.facets[0], {option(0), option(1), option(2), {}, {}, {}, {}, {}});
        CHECK(low.band == "less");
        CHECK(low.place == 1);
        CHECK(low.of == 2);
        const FacetFeedback high =
            facet_feedback(pack, pack.facets[0], {option(2), option(2), option(0), {}, {}, {}, {}, {}});
        CHECK(high.band == "more");
        CHECK(high.place == 2);
    }

    TEST_CASE("a facet with too few responses has a word of its own and no place among the bands") {
        const Pack pack = example_pack();
        const FacetFeedback none = facet_feedback(pack, pack.facets[0], with(0, option(2)));
        CHECK(none.band == "none");
        CHECK(none.place == 0);
        CHECK(none.score.score == std::nullopt);
        CHECK(none.score.answered == 1);
    }

    TEST_CASE("a ruler asks the low prompt below its edge, and what one point more is except at the top") {
        const Pack pack = example_pack();
        const auto prompt = [&](std::size_t number) {
            return ruler_prompts(pack, pack.results[1], with(3, option(number))).front();
        };
        CHECK(prompt(0).ask == "use_1.ask_low");
        CHECK(prompt(1).ask == "use_1.ask_low");
        CHECK(prompt(2).ask == "use_1.ask");
        CHECK(prompt(3).one_up == "use_1.one_up");
        CHECK(prompt(4).one_up == "");
        CHECK(prompt(4).number == 4);
        CHECK(prompt(4).item == 3);
    }

    TEST_CASE("a ruler without a number asks nothing") {
        const Pack pack = example_pack();
        CHECK(ruler_prompts(pack, pack.results[1], Responses(8)).empty());
    }

    TEST_CASE("ticks and texts that were given are listed in order") {
        Responses responses = with(6, Written{"heat"});
        CHECK(answered_items(way_items, Responses(8)).empty());
        responses[4] = option(0);
        CHECK(answered_items(way_items, responses) == std::vector<std::size_t>{4, 6});
    }
}
