// Which responses become questions for a session.
#include "app/person.h"

using namespace groundwork;

TEST_SUITE("questions for a session") {
    TEST_CASE("not yet and not sure become questions for the session, and yes does not") {
        Person person = taking("fit");
        person.respond("We look at progress from time to time.", "Not yet");
        person.use("Next");
        person.respond("There is room for feelings.", "Not sure");
        person.use("Next");
        person.respond("I come away with some hope.", "Yes");
        person.finish();
        CHECK(person.reads_under("Looking at progress", "How and when could we look at my progress?"));
        CHECK(person.reads_under("Room for feelings", "Could we make more room for how I feel?"));
        CHECK_FALSE(person.reads("What could give me a bit more hope about this work?"));
    }

    TEST_CASE("a sentence that is a question and a starter alike is offered once") {
        Person person = taking("fit");
        person.respond("I leave with one thing to do that matters to me.", "Not yet");
        person.finish();
        int offered = 0;
        for (const view::Node& node : person.under("Doing what matters"))
            offered += node.label == "What could I do this week that matters to me?";
        CHECK(offered == 1);
    }

    TEST_CASE("partly raises a softer question, yes everywhere raises none, and nothing marked is said kindly") {
        Person partly = taking("fit");
        partly.respond("We look at progress from time to time.", "Partly");
        partly.finish();
        CHECK(partly.reads("Could we look at progress a bit more often?"));
        CHECK_FALSE(partly.reads("How and when could we look at my progress?"));

        Person yes = taking("fit");
        yes.respond("We look at progress from time to time.", "Yes");
        yes.finish();
        CHECK(yes.reads_under("Questions for your next session", "You marked yes on all that you answered."));

        Person none = taking("fit");
        none.finish();
        CHECK(none.reads_under("Questions for your next session", "You did not mark anything here."));
    }

    TEST_CASE("what was marked to ask about becomes a question, and what was known does not") {
        Person person = taking("expectations");
        person.respond("A step back is common. It does not undo what you have gained.", "I want to ask about this");
        person.finish();
        CHECK(person.sees("What do we do if I take a step back?"));
        CHECK(person.reads("You marked one of these to ask about."));

        Person knew = taking("expectations");
        knew.respond("A step back is common. It does not undo what you have gained.", "I knew this");
        knew.finish();
        CHECK_FALSE(knew.sees("What do we do if I take a step back?"));
        CHECK(knew.sees("You marked none of these to ask about. You can still bring up any of them."));
    }

    TEST_CASE("a method that is marked curious raises its questions; not for me rules curious out and raises none") {
        Person person = taking("techniques");
        CHECK(person.heading() == "Working with thoughts");
        person.use("Curious");
        person.use("Tried it");
        CHECK(person.sees_checked("Curious"));
        CHECK(person.sees_checked("Tried it"));
        person.use("Not for me");
        CHECK_FALSE(person.sees_checked("Curious"));
        CHECK(person.sees_checked("Tried it"));
        person.finish();
        CHECK_FALSE(person.sees("How would we pick the thoughts to work on?"));
        while (person.heading() != "Working with thoughts") person.use("Back");
        person.use("Curious");
        person.finish();
        CHECK(person.sees("How would we pick the thoughts to work on?"));
        CHECK_FALSE(person.sees("What would be a first step that fits my energy?"));
    }
}
