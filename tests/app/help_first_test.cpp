// What stands on the results once a response about safety opened a panel: help comes first, and nothing else does.
#include "app/unsafe_person.h"

using namespace groundwork;

namespace {

/// Somebody who gave that response to whether they are safe, and then takes another check.
Person after_saying(const char* response, const char* check, const char* title) {
    app::Library library = shipped_library({"situation", check});
    library.config.country = "US";
    Person person(std::move(library));
    person.use("How are things right now?");
    person.go_to(safety_question);
    say(person, response);
    if (person.heading() == safety_panel) person.use("Go on with the questions");
    person.finish();
    person.behind("More from your answers", "Do another check");
    person.use(title);
    return person;
}

constexpr const char* answers[] = {"Yes, I am safe", "No, I am not safe"};

/// Somebody who said that and has hardly anyone, at the results of support.
Person alone_after_saying(const char* answer) {
    Person person = after_saying(answer, "support", "Who is around me?");
    person.respond("There is at least one person I can turn to when things are hard.", "Not at all true");
    person.respond("I spend time with people who are good for me.", "Not at all true");
    person.finish();
    return person;
}

bool is_safe(const char* answer) { return answer == answers[0]; }

}  // namespace

TEST_SUITE("help comes first") {
    TEST_CASE("where help leads, no part is called the first to talk about, and its door is still there") {
        for (const char* answer : answers) {
            Person person = alone_after_saying(answer);
            CHECK(person.sees("Help comes first") == !is_safe(answer));
            CHECK((labelled(person.app.screen(), "Talk about this first") != nullptr) == is_safe(answer));
            CHECK(person.reads_under("People to turn to", "You may be alone with a lot"));
        }
    }

    TEST_CASE("where help leads, an alert keeps its words and is not called the first to talk about") {
        for (const char* answer : answers) {
            Person person = after_saying(answer, "course", "How is therapy going?");
            person.respond("Compared with when you started, how are things now?", "A little harder");
            person.finish();
            CHECK(person.reads("One such time can be chance."));
            CHECK((labelled(person.app.screen(), "Talk about this first") != nullptr) == is_safe(answer));
        }
    }

    TEST_CASE("where help leads, no score is behind the reasons, and how many lines were answered is") {
        for (const char* answer : answers) {
            Person person = alone_after_saying(answer);
            person.use("People to turn to");
            person.use("Why this may matter");
            CHECK(person.reads("0 out of 100") == is_safe(answer));
            CHECK(person.reads("2 of 3 answered"));
        }
    }
}
