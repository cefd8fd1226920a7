#include "app/person.h"

using namespace groundwork;

namespace {

const char* const first_stem = "I can name a reason of my own for wanting things to be different.";
const char* const second_stem = "I would still want help with this even if no one else asked me to.";

}  // namespace

TEST_SUITE("app") {
    TEST_CASE("a person goes from the welcome through every question and the review to the results") {
        Person person;
        CHECK(person.heading() == "Am I ready to start?");
        person.use("Start");
        CHECK(person.heading() == first_stem);
        person.use("Very true");
        CHECK(person.sees_checked("Very true"));
        person.use("Next");
        CHECK(person.heading() == second_stem);
        person.go_to("Look over your answers");
        person.use("Show my results");
        CHECK(person.heading() == "What your answers say");
    }

    TEST_CASE("back and skip keep what was given") {
        Person person;
        person.use("Start");
        person.use("Mostly true");
        person.use("Next");
        person.use("Skip");
        person.use("Back");
        person.use("Back");
        CHECK(person.heading() == first_stem);
        CHECK(person.sees_checked("Mostly true"));
    }

    TEST_CASE("back from the first question leads to the welcome, and starting again to what was given") {
        Person person;
        person.use("Start");
        person.use("Mostly true");
        person.use("Back");
        CHECK(person.sees("Start"));
        person.use("Start");
        CHECK(person.sees_checked("Mostly true"));
    }

    TEST_CASE("a cleared answer is absent again and is said to be") {
        Person person;
        person.use("Start");
        CHECK_FALSE(person.sees("Clear this answer"));
        person.use("Mostly true");
        person.use("Clear this answer");
        CHECK_FALSE(person.sees_checked("Mostly true"));
        CHECK(person.app.screen().status == "Answer cleared.");
        CHECK(person.sees("Skip"));
    }

    TEST_CASE("rows of rulers are cleared all at once, and an empty one is a full answer") {
        Person person = taking("situation");
        person.go_to("How strongly does it affect …");
        CHECK(person.sees("Skip"));
        person.use_in(0, "7");
        person.use_in(9, "0");
        CHECK(person.sees("Next"));
        person.go_to("Look over your answers");
        CHECK_FALSE(person.sees("Home and daily tasks"));
        person.use("Show what I answered");
        person.use("How I see myself");
        person.use("Clear these answers");
        CHECK(person.sees("Skip"));
        CHECK(person.app.screen().status == "Answer cleared.");
    }

    TEST_CASE("a question picked on the review comes back to the review, where it is no longer listed") {
        Person person;
        person.use("Start");
        person.go_to("Look over your answers");
        person.use(second_stem);
        CHECK(person.heading() == second_stem);
        person.use("A little true");
        person.use("Next");
        CHECK(person.heading() == "Look over your answers");
        CHECK_FALSE(person.sees(second_stem));
        CHECK(person.sees(first_stem));
    }

    TEST_CASE("the review shows what was answered when it is asked for, each a way back to it") {
        Person person;
        person.use("Start");
        person.use("Mostly true");
        person.go_to("Look over your answers");
        CHECK_FALSE(person.sees(first_stem));
        person.use("Show what I answered");
        CHECK(labelled(person.app.screen(), first_stem)->detail == "Mostly true");
        person.use(first_stem);
        CHECK(person.heading() == first_stem);
        CHECK(person.sees_checked("Mostly true"));
    }

    TEST_CASE("ticking the same thing twice by one screen's control ticks it once") {
        Person person;
        person.use("Start");
        person.go_to("What could get in the way?");
        const view::Screen before = person.app.screen();
        const view::Intent tick = labelled(before, "What it costs")->intent;
        person.app.dispatch(tick);
        person.app.dispatch(tick);
        CHECK(person.sees_checked("What it costs"));
        person.use("What it costs");
        CHECK_FALSE(person.sees_checked("What it costs"));
    }

    TEST_CASE("own words are on the results, and taking them out again takes them off") {
        Person person;
        person.use("Start");
        person.go_to("What would you like to be different?");
        person.write("Sleep through the night.");
        person.go_to("Look over your answers");
        person.use("Show my results");
        CHECK(person.reads_under("In your own words", "Sleep through the night."));
        person.use("Back");
        person.use("Back");
        person.use("Back");
        person.write("");
        person.go_to("Look over your answers");
        CHECK(person.sees("What would you like to be different?"));
        person.use("Show my results");
        CHECK_FALSE(person.reads_under("In your own words", "Sleep through the night."));
    }

    TEST_CASE("help and leave are on every screen, and help leads back to the same question") {
        Person person;
        person.use("Start");
        person.use("Mostly true");
        person.use("Get help now");
        CHECK(person.heading() == "Need help now?");
        CHECK(person.sees("Leave this page"));
        CHECK(person.sees("Numbers in some countries"));
        person.use("Germany");
        CHECK(person.sees("Call 0800 111 0 111"));
        CHECK(person.sees("Call 110"));
        CHECK_FALSE(person.sees("Numbers in some countries"));
        person.use("Choose a country");
        CHECK_FALSE(person.sees("Call 110"));
        CHECK(person.sees("Numbers in some countries"));
        person.use("Back");
        CHECK(person.heading() == first_stem);
        CHECK(person.sees_checked("Mostly true"));
        CHECK(person.app.screen().resumed);
        person.use("Next");
        CHECK_FALSE(person.app.screen().resumed);
    }

    TEST_CASE("the country that a clinic sets is there at once") {
        app::Library library = shipped_library();
        library.config.country = "IE";
        Person person(std::move(library));
        person.use("Get help now");
        CHECK(person.sees("Ireland"));
        CHECK(person.sees("Call 116 123"));
    }

    TEST_CASE("leaving forgets every response before the page is left") {
        Person person;
        person.use("Start");
        person.use("Mostly true");
        CHECK(person.use("Leave this page") == app::Effect::leave);
        CHECK(person.heading() == "Am I ready to start?");
        person.use("Start");
        CHECK_FALSE(person.sees_checked("Mostly true"));
    }

    TEST_CASE("leaving from half-way through help forgets too") {
        Person person;
        person.use("Start");
        person.use("Mostly true");
        person.use("Get help now");
        person.use("Leave this page");
        person.use("Start");
        CHECK_FALSE(person.sees_checked("Mostly true"));
    }

    TEST_CASE("a broken check shows its faults and leaves the others to be taken") {
        app::Library library = shipped_library();
        library.faults = {{"packs/mine/pack.json", "/items/3/id", "must be a string but is a number"}};
        Person person(std::move(library));
        CHECK(person.heading() == "Something went wrong");
        CHECK(person.sees("packs/mine/pack.json /items/3/id: must be a string but is a number"));
        person.use("Start page");
        CHECK(person.sees("Start"));
    }

    TEST_CASE("when no check can be read the faults are all there is, with help") {
        app::Library library = shipped_library();
        library.checks.clear();
        library.faults = {{"packs/mine/pack.json", "", "must be JSON"}};
        Person person(std::move(library));
        CHECK_FALSE(person.sees("Start page"));
        person.use("Get help now");
        person.use("Back");
        CHECK(person.heading() == "Something went wrong");
    }

    TEST_CASE("sources show the reviews behind a facet and lead back to the results") {
        Person person;
        person.use("Start");
        person.go_to("Look over your answers");
        person.use("Show my results");
        person.use("My own reasons");
        person.use("Why this may matter");
        person.use("Sources");
        CHECK(person.heading() == "Where this comes from");
        CHECK(person.sees("Zuroff, Koestner, Moskowitz et al. (2007). Psychotherapy Research."));
        person.use("Back");
        CHECK(person.heading() == "My own reasons");
        person.use("Back");
        CHECK(person.heading() == "What your answers say");
    }

    TEST_CASE("the plain view is asked for and taken back by the same control") {
        Person person;
        person.use("Plain view");
        CHECK(person.app.screen().plain);
        person.use("Drawn view");
        CHECK_FALSE(person.app.screen().plain);
    }
}
