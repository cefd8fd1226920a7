// A tap on an option that leads on: where it does, how it is switched off, and what it changes.
#include "app/person.h"

using namespace groundwork;

namespace {

const char* const first_stem = "I can name a reason of my own for wanting things to be different.";
const char* const tap_switch = "Tap an answer to go on";

/// How many options of the screen press another button too when they are tapped.
std::size_t leading(const view::Screen& screen) {
    std::size_t count = 0;
    for (const view::Node* node : nodes_of(screen)) {
        if (node->then == 0) continue;
        CHECK(node->role == view::Role::radio);
        CHECK(view::find_node(screen, node->then)->intent.act == view::Act::go_on);
        ++count;
    }
    return count;
}

/// Takes the option of that name by a tap.
void tap(Person& person, std::string_view name) { person.use(name, "tap"); }

}  // namespace

TEST_SUITE("taps") {
    TEST_CASE("a tap leads on from one choice, and from no ruler, wish, boxes, words, or question about safety") {
        struct Case {
            const char *check, *stem;
            std::size_t options;
        };
        for (const auto& [check, stem, options] : std::initializer_list<Case>{
                 {"readiness", first_stem, 6},
                 {"readiness", "How important is it to you to make a change right now?", 0},
                 {"readiness", "What could get in the way?", 0},
                 {"readiness", "What would you like to be different?", 0},
                 {"preferences", "The therapist leads the session, or I lead the session? Choose where you stand.", 0},
                 {"situation", "How long has it been going on?", 6},
                 {"situation", "Are you safe right now?", 0}}) {
            Person person = taking(check);
            person.go_to(stem);
            CHECK(leading(person.app.screen()) == options);
        }
    }

    TEST_CASE("no tap leads on from a question that was picked on the review") {
        Person person = taking("readiness");
        person.go_to("Look over your answers");
        person.use(first_stem);
        CHECK(leading(person.app.screen()) == 0);
    }

    TEST_CASE("it is said before the first question where it is so, and nowhere else") {
        Person person = taking("situation");
        CHECK_FALSE(person.sees(tap_switch));
        person.use("Next");
        CHECK(person.sees_checked(tap_switch));
        person.use("Skip");
        CHECK_FALSE(person.sees(tap_switch));
    }

    TEST_CASE("it can be switched off and on again, and leaving forgets that") {
        Person person = taking("readiness");
        person.use(tap_switch);
        CHECK_FALSE(person.sees_checked(tap_switch));
        CHECK(leading(person.app.screen()) == 0);
        person.use("Skip");
        CHECK(leading(person.app.screen()) == 0);
        person.use("Back");
        person.use(tap_switch);
        CHECK(leading(person.app.screen()) == 6);
        person.use(tap_switch);
        person.use("Leave this page");
        person.use("Start");
        CHECK(person.sees_checked(tap_switch));
    }

    TEST_CASE("the way to clear an answer does not come up for the moment in which a tap leads on") {
        Person person = taking("readiness");
        tap(person, "Mostly true");
        CHECK_FALSE(person.sees("Clear this answer"));
        person.use("Next");
        person.use("Back");
        CHECK(person.sees("Clear this answer"));
        tap(person, "Very true");
        CHECK(person.sees("Clear this answer"));
    }
}
