// What matters in therapy: a page from the welcome, its six doors, and the ways on from there.
#include "app/person.h"

using namespace groundwork;

namespace {

Person at_the_page() {
    Person person(whole_library());
    person.use("What matters in therapy");
    return person;
}

}  // namespace

TEST_SUITE("what matters in therapy") {
    TEST_CASE("six doors lead to what is known, to its sources and back again, one step at a time") {
        Person person = at_the_page();
        CHECK(person.heading() == "What matters in therapy");
        for (const char* title : {"The two of you", "Your part", "Hope that fits", "People around you",
                                  "The way of working", "Looking at it together"}) {
            person.use(title);
            CHECK(person.heading() == title);
            person.use("Sources");
            CHECK(person.heading() == "Where this comes from");
            CHECK(person.reads(" (20"));
            person.use("Get help now");
            person.use("Back");
            CHECK(person.heading() == "Where this comes from");
            person.use("Back");
            CHECK(person.heading() == title);
            person.use("Back");
            CHECK(person.heading() == "What matters in therapy");
        }
        person.use("Back");
        CHECK(person.heading() == "Before and during therapy: a self-check");
    }

    TEST_CASE("each point leads into the checks that look at it, and from a check one comes back to the start") {
        Person person = at_the_page();
        person.use("The two of you");
        CHECK(person.sees("Getting to know a therapist"));
        person.use("How is the fit with my therapist?");
        CHECK(person.sees("Skip"));
        person.use("Back");
        CHECK(person.heading() == "Before and during therapy: a self-check");
    }

    TEST_CASE("the page leads to the checks for somebody in therapy") {
        Person person = at_the_page();
        person.use("Look at my own therapy");
        CHECK(person.heading() == "I am in therapy now");
        person.use("Back");
        CHECK(person.heading() == "What matters in therapy");
    }

    TEST_CASE("a line is put on the page to take along, although no check was taken, and taken off again") {
        Person person = at_the_page();
        person.use("How will we know that it helps?");
        CHECK(person.sees_checked("How will we know that it helps?"));
        person.use("Back");
        person.see_page();
        CHECK(person.sees("How will we know that it helps?"));
        person.use("Back");
        person.use("What matters in therapy");
        person.use("How will we know that it helps?");
        person.use("Back");
        CHECK_FALSE(person.sees("See my page"));
    }

    TEST_CASE("no page without its words, and no line of a check that is not there") {
        CHECK_FALSE(Person(shipped_library({"fit", "course"})).sees("What matters in therapy"));
        app::Library library = whole_library();
        std::erase_if(library.checks, [](const Check& check) { return check.pack.id == "techniques"; });
        Person person(std::move(library));
        person.use("What matters in therapy");
        CHECK_FALSE(person.sees("A line that you can use"));
    }
}
