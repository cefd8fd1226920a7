#include "core/run.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/packs.h"

using namespace groundwork;

namespace {

/// The example's run after `times` steps on.
Run after(std::size_t times) {
    const Pack pack = example_pack();
    Run run = begin_run(pack);
    while (times-- > 0) run = go_on(pack, run);
    return run;
}

constexpr std::size_t steps = 6;

const char* const full = R"("hour_1": 0, "hour_2": 2, "hour_3": 1, "use_1": 3, "note_1": "x")";

}  // namespace

TEST_SUITE("run") {
    TEST_CASE("a section gives one step an item, or one step when it is shown together") {
        const std::vector<Step> all = steps_of(example_pack(), Responses(8));
        REQUIRE(all.size() == steps);
        CHECK(all[3].items == std::vector<std::size_t>{3});
        CHECK(all[4].items == std::vector<std::size_t>{4, 5, 6});
        CHECK(all[4].section == 1);
        CHECK(all[5].section == 2);
    }

    TEST_CASE("a new run has nothing answered") {
        const Run run = begin_run(example_pack());
        CHECK(run.responses == Responses(8));
        CHECK(run.step == 0);
        CHECK(run.stage == Stage::asking);
    }

    TEST_CASE("a response can be changed and taken back, and the place stays") {
        Run run = respond(after(2), 2, option(1));
        CHECK(run.responses[2] == option(1));
        CHECK(run.step == 2);
        run = respond(run, 2, option(0));
        CHECK(run.responses[2] == option(0));
        CHECK(respond(run, 2, absent) == after(2));
    }

    TEST_CASE("after the last step comes the end, and from there the way back to that step, when nothing is empty") {
        const Pack pack = example_pack();
        Run run = after(steps - 1);
        run.responses = responses_to(pack, full);
        const Run end = go_on(pack, run);
        CHECK(end.stage == Stage::finished);
        CHECK(go_back(pack, end) == run);
        CHECK(go_on(pack, respond(run, 2, absent)).stage == Stage::reviewing);
    }

    TEST_CASE("an end that was reached from the review leads back to it, even when nothing is empty any more") {
        const Pack pack = example_pack();
        Run run = jump_to(pack, after(steps), 2);
        run.responses = responses_to(pack, full);
        run = go_on(pack, go_on(pack, run));
        CHECK(run.stage == Stage::finished);
        CHECK(go_back(pack, run).stage == Stage::reviewing);
    }

    TEST_CASE("going on without a response skips the step; after the last comes the review, then the end") {
        const Pack pack = example_pack();
        CHECK(after(steps - 1).step == steps - 1);
        CHECK(after(steps - 1).stage == Stage::asking);
        CHECK(after(steps).stage == Stage::reviewing);
        CHECK(after(steps + 1).stage == Stage::finished);
        CHECK(go_on(pack, after(steps + 1)) == after(steps + 1));
    }

    TEST_CASE("going back and on keeps what was given") {
        const Pack pack = example_pack();
        const Run there = respond(after(1), 1, option(2));
        CHECK(go_on(pack, go_back(pack, there)) == there);
        CHECK(go_back(pack, go_on(pack, there)) == there);
        Run run = there;
        for (std::size_t i = 0; i < steps; ++i) run = go_on(pack, run);
        CHECK(run.stage == Stage::finished);
        for (std::size_t i = 0; i < 2 * steps; ++i) run = go_back(pack, run);
        CHECK(run == respond(begin_run(pack), 1, option(2)));
    }

    TEST_CASE("before the first step there is nothing") {
        const Pack pack = example_pack();
        CHECK(go_back(pack, begin_run(pack)) == begin_run(pack));
    }

    TEST_CASE("back from the review is the last step, back from the end is the review") {
        const Pack pack = example_pack();
        CHECK(go_back(pack, after(steps)) == after(steps - 1));
        CHECK(go_back(pack, after(steps + 1)).stage == Stage::reviewing);
    }

    TEST_CASE("a jump from the review leads to the item and, on or back, to the review again") {
        const Pack pack = example_pack();
        const Run there = respond(jump_to(pack, after(steps), 5), 5, option(0));
        CHECK(there.stage == Stage::asking);
        CHECK(there.step == 4);
        for (const Run& back : {go_on(pack, there), go_back(pack, there)}) {
            CHECK(back.stage == Stage::reviewing);
            CHECK_FALSE(back.from_review);
            CHECK(back.responses[5] == option(0));
            CHECK(go_back(pack, back).step == steps - 1);
            CHECK(go_on(pack, back).stage == Stage::finished);
        }
    }

    TEST_CASE("the review lists what was left out, but no empty box and no text that belongs to the boxes") {
        const Pack pack = example_pack();
        Run run = begin_run(pack);
        CHECK(unanswered_items(pack, run) == std::vector<std::size_t>{0, 1, 2, 3, 7});
        run = respond(respond(respond(run, 0, option(0)), 1, option(3)), 7, Written{"x"});
        CHECK(unanswered_items(pack, run) == std::vector<std::size_t>{2, 3});
    }

    TEST_CASE("a ruler that was left out is listed, unless it is a row among others") {
        Pack pack = example_pack();
        pack.sections[0].together = true;
        CHECK(unanswered_items(pack, begin_run(pack)) == std::vector<std::size_t>{0, 1, 2, 7});
    }

    TEST_CASE("a choice among boxes that was left out is listed") {
        Pack pack = example_pack();
        pack.items[6].scale = pack.items[0].scale;
        CHECK(unanswered_items(pack, begin_run(pack)) == std::vector<std::size_t>{0, 1, 2, 3, 6, 7});
    }

    TEST_CASE("an item that is not asked has no step, and a response makes it asked") {
        const Pack& pack = every_kind_pack();
        const std::size_t times = item_called(pack, "times"), far = item_called(pack, "far");
        const auto has_far = [&](const std::string& given) {
            for (const Step& step : steps_of(pack, responses_to(pack, given)))
                if (step.items.front() == far) return true;
            return false;
        };
        CHECK_FALSE(has_far(""));
        CHECK(has_far(R"("times": "10")"));

        Run run = begin_run(pack);
        while (steps_of(pack, run.responses)[run.step].items.front() != times) run = go_on(pack, run);
        CHECK(steps_of(pack, go_on(pack, run).responses)[run.step + 1].items.front() == item_called(pack, "safe"));
        run = go_on(pack, respond(run, times, Written{"10"}));
        CHECK(steps_of(pack, run.responses)[run.step].items.front() == far);
    }

    TEST_CASE(
        "a section shown together leaves out what is not asked, and a section without anything to ask has no step") {
        Pack pack = every_kind_pack();
        const auto together = [&](const std::string& given) {
            return steps_of(pack, responses_to(pack, given))[3].items.size();
        };
        CHECK(together("") == 1);
        CHECK(together(R"("met": "yes")") == 2);
        CHECK(together(R"("met": "yes", "met_again": "yes")") == 3);
        pack.items[item_called(pack, "met")].show_if =
            Condition{.about = Condition::About::response, .subjects = {0}, .options = {0}};
        CHECK(steps_of(pack, responses_to(pack, ""))[3].section == 2);
    }

    TEST_CASE("the way back leads over the same steps, and from the review to the last one that is asked") {
        const Pack& pack = every_kind_pack();
        Run run = begin_run(pack);
        while (run.stage == Stage::asking) run = go_on(pack, run);
        CHECK(run.stage == Stage::reviewing);
        run = go_back(pack, run);
        CHECK(steps_of(pack, run.responses)[run.step].items.front() == item_called(pack, "again_on"));
    }

    TEST_CASE("the review does not list what is not asked") {
        const Pack& pack = every_kind_pack();
        const auto lists = [&](const std::string& given, const char* id) {
            const std::vector<std::size_t> items = unanswered_items(pack, {.responses = responses_to(pack, given)});
            return std::find(items.begin(), items.end(), item_called(pack, id)) != items.end();
        };
        CHECK_FALSE(lists("", "met_again"));
        CHECK(lists(R"("met": "yes")", "met_again"));
        CHECK_FALSE(lists(R"("met": "yes", "met_again": "no")", "met_again"));
    }
}
