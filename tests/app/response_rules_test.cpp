// Which responses count, and which take others away.
#include "app/person.h"

using namespace groundwork;

TEST_SUITE("rules of responses") {
    TEST_CASE("a response to a question that is no longer asked counts nowhere") {
        Person person = taking("situation");
        person.respond("Have you had therapy or counseling before?", "Yes, in the past");
        person.use("Next");
        person.use("It made things harder");
        person.use("Back");
        person.use("No, this would be my first time");
        person.finish();
        CHECK_FALSE(person.sees("Therapy has not gone well so far"));
        CHECK_FALSE(person.reads("It made things harder"));
    }

    TEST_CASE("none of these takes the others away, and another one takes it away") {
        Person person = taking("situation");
        person.go_to("What other help do you have right now?");
        person.use("A family doctor");
        person.use("A group");
        person.use("No other help right now");
        CHECK(person.sees_checked("No other help right now"));
        CHECK_FALSE(person.sees_checked("A group"));
        person.use("A group");
        CHECK(person.sees_checked("A group"));
        CHECK_FALSE(person.sees_checked("No other help right now"));
    }

    TEST_CASE("words in place of a number are answered with what it must be") {
        Person person = taking("course");
        person.go_to("Which session was your last one?");
        person.write("twelve");
        const std::string said =
            "“\u2068twelve\u2069” is not a whole number from 0 to 500. Please change it, or empty the field to go on.";
        CHECK(labelled(person.app.screen(), said)->tone == view::Tone::strong);
        CHECK(person.app.screen().status == "This is not a number that fits here.");
        const auto field = [&] {
            const view::Screen screen = person.app.screen();
            for (const view::Node* node : nodes_of(screen))
                if (node->role == view::Role::field) return *node;
            return view::Node{};
        };
        CHECK(field().invalid);
        CHECK(field().described_by[1] == labelled(person.app.screen(), said)->id);
        person.use("Next");
        CHECK(person.heading() == "Which session was your last one?");
        CHECK(person.app.screen().status == said);
        person.write("\u0661\u0662");
        CHECK_FALSE(field().invalid);
        CHECK(field().text == "\u0661\u0662");
        person.use("Next");
        CHECK(person.heading() != "Which session was your last one?");
        person.use("Back");
        person.write("-1");
        person.use("Next");
        CHECK(person.heading() == "Which session was your last one?");
        person.write("");
        person.use("Next");
        CHECK(person.heading() != "Which session was your last one?");
        person.use("Back");
        person.write("12");
        CHECK(labelled(person.app.screen(), "Please write a whole number from 0 to 500.")->tone == view::Tone::caption);
    }
}
