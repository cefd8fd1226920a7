// Comparing therapists: side by side, in the order they were added, without a winner.
#include "app/person.h"

using namespace groundwork;

namespace {

const char* const listened = "They listened to me.";
const char* const noticed = "They noticed how I felt.";
const char* const close = "No part differs much as a whole, or too little is known.";

Person choosing() {
    Person person(shipped_library({"therapist", "situation"}));
    person.use("Getting to know a therapist");
    return person;
}

/// Rates the person of that name: how they listened, what they noticed, and nothing else.
void rate(Person& person, const char* name, const char* how_listened, const char* how_noticed) {
    person.go_to("A name for this therapist, only for you");
    person.write(name);
    person.respond(listened, how_listened);
    person.use("Next");
    person.respond(noticed, how_noticed);
    person.finish();
    person.use("Compare therapists");
}

void rate(Person& person, const char* name, const char* response) { rate(person, name, response, response); }

/// Rates the person of that name alike on all 22 lines.
void rate_all(Person& person, const char* name) {
    person.go_to("A name for this therapist, only for you");
    person.write(name);
    person.go_to(listened);
    for (int line = 0; line < 22; ++line) {
        person.use("Mostly true");
        person.use("Next");
    }
    person.finish();
    person.use("Compare therapists");
}

std::string cell_of(const Person& person, std::string_view row, std::size_t column) {
    const view::Screen screen = person.app.screen();
    for (const view::Node* node : nodes_of(screen))
        if (node->role == view::Role::table_row && node->children.front().label == row)
            return node->children[column].label;
    return "";
}

}  // namespace

TEST_SUITE("comparing therapists") {
    TEST_CASE("one alone is not compared, and a second one stands beside the first in the order added") {
        Person person = choosing();
        rate(person, "Anna", "Very true");
        CHECK(person.sees("Add at least two therapists to see them side by side."));
        CHECK_FALSE(person.reads("Here are your notes side by side."));
        person.use("Add a therapist");
        rate(person, "Ben", "Not at all true");
        CHECK(person.heading() == "Compare therapists");
        CHECK(person.reads("Here are your notes side by side."));
        CHECK(cell_of(person, "Skill with people", 1) == "Mostly there so far");
        CHECK(cell_of(person, "Skill with people", 2) == "Worth asking about");
        CHECK(cell_of(person, "Warmth", 1) == "Not known yet");
    }

    TEST_CASE("what differs most is said in words, with a sentence that differs, and what is close is not") {
        Person person = choosing();
        rate(person, "Anna", "Very true");
        person.use("Add a therapist");
        rate(person, "Ben", "Not at all true");
        CHECK(person.reads_under("What differs most", "About Anna you said: “They listened to me.” (Very true)."));
        CHECK(person.reads_under("What differs most", "About Ben you said: “They listened to me.” (Not at all true)."));
        CHECK_FALSE(person.reads_under("What differs most", "Warmth"));

        Person same = choosing();
        rate(same, "Anna", "Very true");
        same.use("Add a therapist");
        rate(same, "Ben", "Very true");
        CHECK_FALSE(same.reads_under("What differs most", "Skill with people"));
    }

    TEST_CASE("of both the sentence is read out in which they differ most, not the lowest of each") {
        Person person = choosing();
        rate(person, "Anna", "Mostly true", "Very true");
        person.use("Add a therapist");
        rate(person, "Ben", "Somewhat true", "Somewhat true");
        CHECK(person.reads_under("What differs most", "About Anna you said: “They noticed how I felt.” (Very true)."));
        CHECK(
            person.reads_under("What differs most", "About Ben you said: “They noticed how I felt.” (Somewhat true)."));
        CHECK_FALSE(person.reads_under("What differs most", listened));
    }

    TEST_CASE("of whom too little is known is said by name where the others differ, and nothing is called close then") {
        Person person = choosing();
        for (const auto& [name, response] : {std::pair{"Anna", "Very true"}, {"Ben", "Not at all true"}}) {
            rate(person, name, response);
            person.use("Add a therapist");
        }
        person.go_to("A name for this therapist, only for you");
        person.write("Cleo");
        person.finish();
        person.use("Compare therapists");
        CHECK(person.reads_under("What differs most", "Skill with people"));
        CHECK(person.reads_under("What differs most", "Too little is known about Cleo to compare this."));
        for (const char* known : {"Anna", "Ben"})
            CHECK_FALSE(person.reads(std::string("Too little is known about ") + known));
        CHECK_FALSE(person.reads(close));
    }

    TEST_CASE("close, or too little to tell, is said once where nothing differs of what is known") {
        Person person = choosing();
        rate(person, "Anna", "Very true");
        person.use("Add a therapist");
        rate(person, "Ben", "Very true");
        CHECK(person.reads_under("What differs most", close));
        CHECK_FALSE(person.reads_under("What differs most", "Warmth"));
        CHECK_FALSE(person.reads("Too little is known"));
    }

    TEST_CASE("close is said where all is known and nothing differs") {
        Person person = choosing();
        rate_all(person, "Anna");
        person.use("Add a therapist");
        rate_all(person, "Ben");
        CHECK(person.reads_under("What differs most", close));
        CHECK_FALSE(person.reads("Too little is known"));
    }

    TEST_CASE("the card of a facet asks what is low or missing there, two questions at most") {
        Person person = choosing();
        person.respond(listened, "A little true");
        person.use("Next");
        person.respond(noticed, "Somewhat true");
        person.finish();
        CHECK(person.reads_under("Skill with people", "Can you tell me what you have understood so far?"));
        CHECK_FALSE(person.reads_under("Skill with people", "How do you think I feel as we talk?"));
        CHECK(person.reads_under("Skill with people", "Can you put that in other words?"));
        CHECK_FALSE(person.reads_under("Skill with people", "Could we meet once in person or on video?"));
    }

    TEST_CASE("what is still unknown becomes questions to ask that therapist") {
        Person person = choosing();
        person.go_to("A name for this therapist, only for you");
        person.write("Anna");
        person.respond("They were warm with me.", "I do not know yet");
        person.finish();
        person.use("Compare therapists");
        CHECK(person.reads_under("Still to ask Anna", "Can you tell me what you have understood so far?"));
        CHECK_FALSE(person.reads_under("Still to ask Anna", "What do you like about this work?"));
        person.use("16 more");
        CHECK(person.reads_under("Still to ask Anna", "What do you like about this work?"));
    }

    TEST_CASE("of somebody whom the person does not want to meet again nothing is still to ask") {
        for (const auto& [again, asked] : {std::pair{"No", false}, {"Not sure yet", true}}) {
            Person person = choosing();
            person.respond(listened, "A little true");
            person.use("Next");
            person.respond(noticed, "A little true");
            person.respond("Would you like to meet again?", again);
            person.finish();
            CHECK(person.reads_under("Skill with people", "Can you tell me what you have understood") == asked);
            CHECK(person.reads("You can choose someone else.") == !asked);
            person.use("Compare therapists");
            CHECK(person.reads("Still to ask") == asked);
        }
    }

    TEST_CASE("there is no total, no rank and no winner") {
        Person person = choosing();
        rate(person, "Anna", "Very true");
        person.use("Add a therapist");
        rate(person, "Ben", "Not at all true");
        for (const char* word : {"best", "total", "%", "1st", "winner:", "better than"})
            CHECK_FALSE(person.reads(word));
        CHECK(person.reads("There is no winner."));
    }

    TEST_CASE("somebody without a name is numbered") {
        Person person = choosing();
        person.finish();
        person.use("Compare therapists");
        CHECK(person.sees("Therapist 1"));
    }

    TEST_CASE("answers about one can be changed, and one can be taken away after a question") {
        Person person = choosing();
        rate(person, "Anna", "Very true");
        person.use("Add a therapist");
        rate(person, "Ben", "Not at all true");
        person.use("Change the answers about Anna");
        CHECK(person.heading() == "What your answers say");
        person.use("Compare therapists");
        person.use("Remove Ben");
        CHECK(person.sees("Remove Ben and all notes about them?"));
        person.use("No");
        CHECK(person.sees("Ben"));
        person.use("Remove Ben");
        person.use("Yes");
        CHECK_FALSE(person.sees("Ben"));
        CHECK(person.sees("Anna"));
        person.use("Remove Anna");
        person.use("Yes");
        CHECK(person.sees("Getting to know a therapist"));
    }

    TEST_CASE("somebody who is added and left unanswered is not among them") {
        Person person = choosing();
        rate(person, "Anna", "Very true");
        person.use("Add a therapist");
        person.use("Back");
        person.use("Getting to know a therapist");
        CHECK(person.heading() == "Compare therapists");
        CHECK(person.sees("Anna"));
        CHECK_FALSE(person.sees("Therapist 2"));
    }

    TEST_CASE("two to five people fit, and no sixth can be added") {
        Person person = choosing();
        for (const char* name : {"Ann", "Bo", "Cy", "Di"}) {
            rate(person, name, "Very true");
            person.use("Add a therapist");
        }
        rate(person, "Eva", "Very true");
        CHECK_FALSE(person.sees("Add a therapist"));
        CHECK(person.sees("You can compare up to 5."));
    }

    TEST_CASE("nothing noted about a therapist can reach the summary") {
        Person person = choosing();
        rate(person, "Anna", "Very true");
        person.use("Start page");
        person.see_page();
        const std::string text = person.app.offered().text;
        for (const char* words : {"Anna", listened, "Mostly there so far"})
            CHECK(text.find(words) == std::string::npos);
    }
}
