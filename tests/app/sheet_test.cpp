// Changing the page line by line: written in, finished, taken off, put back, and what answers do to it later.
#include "app/summary_person.h"

using namespace groundwork;

namespace {

/// Somebody who ticked that sentence on the results of readiness and looks at the summary.
Person with_picked() {
    Person person = with_results();
    person.use(sentence);
    person.see_page();
    return person;
}

view::Node node_in_focus(const Person& person) {
    const view::Screen screen = person.app.screen();
    const view::Node* node = view::find_node(screen, screen.focus);
    return node ? *node : view::Node{};
}

}  // namespace

TEST_SUITE("changing the page") {
    TEST_CASE("a line is a button with its words, which a tap makes a field, and Done makes a line again") {
        Person person = with_summary();
        person.use("I cannot sleep.");
        const view::Screen open = person.app.screen();
        const view::Node* field = view::find_node(open, view::summary_field);
        REQUIRE(field);
        CHECK(open.focus == view::summary_field);
        CHECK(field->text == "I cannot sleep.");
        CHECK(view::find_node(open, field->labelled_by)->label == "What brings me here");
        CHECK_FALSE(person.sees("I cannot sleep."));
        person.write("I lie awake.\nAnd I am tired.");
        CHECK(has(page(person), "What brings me here\nI lie awake.\nAnd I am tired.\n"));
        person.use("Done");
        CHECK(node_in_focus(person).label == "I lie awake.\nAnd I am tired.");
        CHECK_FALSE(has(page(person), "I cannot sleep."));
    }

    TEST_CASE("what was written stays without Done: on another line, on the way to help, and on the way back") {
        Person person = with_summary();
        person.use("I cannot sleep.");
        person.write("I lie awake.");
        person.use("What it costs, Getting there and back");
        person.write("The bus");
        person.use("Get help now");
        person.use("Back");
        CHECK(person.app.screen().page->parts.back().lines == std::vector<std::string>{"The bus"});
        person.use("Back");
        person.see_page();
        CHECK(has(page(person), "What brings me here\nI lie awake.\n"));
        CHECK(person.sees("The bus"));
    }

    TEST_CASE("a line that is taken off can be put back, and so can one that was left empty") {
        Person person = with_summary();
        const char* line = "To wake rested.";
        person.use(line);
        person.use("Take off");
        CHECK(person.app.screen().status == "Taken off your page.");
        CHECK_FALSE(has(page(person), "To wake rested."));
        CHECK_FALSE(has(page(person), "What I would like to be different"));
        person.use("Add to my page");
        person.use(std::string("Add: What I would like to be different. ") + line);
        CHECK(has(page(person), std::string("What I would like to be different\n") + line));
        person.use(line);
        person.write(" ");
        person.use("Done");
        CHECK_FALSE(has(page(person), "To wake rested."));
        person.use(std::string("Add: What I would like to be different. ") + line);
        CHECK(person.sees(line));
    }

    TEST_CASE("of a part that is still on the page, a line that was taken off is offered alone") {
        Person person = with_summary();
        person.use("It has been going on for: One to six months.");
        person.use("Take off");
        CHECK(node_in_focus(person).label == "How long, and what it touches");
        person.use("Add to my page");
        CHECK(person.reads("1 with lines"));
        person.use("Add: How long, and what it touches. It has been going on for: One to six months.");
        CHECK(has(page(person), "How long, and what it touches\nIt has been going on for: One to six months.\n"));
    }

    TEST_CASE("a line of one's own stands below the others of its part, and goes when nothing is written in it") {
        Person person = with_summary();
        person.use("I cannot sleep.");
        person.use("Add a line");
        person.write("I have a dog.");
        person.use("Add a line");
        person.use("Done");
        CHECK(has(page(person), "What brings me here\nI cannot sleep.\nI have a dog.\n\n"));
        person.use("I have a dog.");
        person.use("Take off");
        person.use("Add to my page");
        person.use("Add: What brings me here. I have a dog.");
        CHECK(person.sees("I have a dog."));
    }

    TEST_CASE("another line can be opened while an empty one of the same part is open") {
        Person person = with_summary();
        person.use("I cannot sleep.");
        person.use("Add a line");
        person.write("One");
        person.use("Add a line");
        person.use("One");
        person.write("Two");
        person.use("I cannot sleep.");
        person.use("Done");
        CHECK(has(page(person), "What brings me here\nI cannot sleep.\nTwo\n\n"));
    }

    TEST_CASE("a fresh page brings the answers back, once it was asked for twice") {
        Person person = with_summary();
        person.use("I cannot sleep.");
        person.write("I lie awake.");
        person.use("Start over with a fresh page");
        person.use("Keep my page as it is");
        CHECK_FALSE(has(page(person), "I cannot sleep."));
        person.use("Start over with a fresh page");
        person.use("Empty it: my own words will be gone");
        CHECK(has(page(person), "I cannot sleep."));
        CHECK(person.sees("Start over with a fresh page"));
    }

    TEST_CASE("a sentence that ends in dots is offered for finishing, and is its own number with it") {
        Person person = with_picked();
        const std::string begun = std::string("1. ") + sentence;
        CHECK(person.sees(begun));
        person.use("Finish this sentence: " + std::string(sentence));
        CHECK(person.app.screen().focus == view::summary_field);
        person.write("Someone else asked me to come. I want to sleep.");
        person.use("Done");
        CHECK(person.sees("1. Someone else asked me to come. I want to sleep."));
        CHECK_FALSE(person.reads("Finish this sentence"));
    }

    TEST_CASE("what is ticked later reaches a part that was written in, and what is taken off there leaves it") {
        Person person = with_picked();
        person.use(std::string("1. ") + sentence);
        person.write("I want to sleep.");
        person.use("Add a line");
        person.write("Mine.");
        person.use("Back");
        person.use("I would notice that things are better if ...");
        person.see_page();
        CHECK(has(page(person), "1. I want to sleep.\n2. I would notice that things are better if ...\n3. Mine.\n"));
        person.use("Back");
        person.use("I would notice that things are better if ...");
        person.use(sentence);
        person.see_page();
        CHECK(has(page(person), "What I want to ask or say\n1. Mine.\n\n"));
    }

    TEST_CASE("a sentence that is taken off the page is not ticked any more, and can be put back as one's own") {
        Person person = with_picked();
        person.use(std::string("1. ") + sentence);
        person.use("Take off");
        person.use("Back");
        CHECK_FALSE(person.sees_checked(sentence));
        person.see_page();
        person.use("Add to my page");
        person.use(std::string("Add: What I want to ask or say. ") + sentence);
        CHECK(has(page(person), std::string("1. ") + sentence));
        person.use("Back");
        person.use(sentence);
        person.see_page();
        const std::string text = page(person);
        CHECK(has(text, std::string("What I want to ask or say\n1. ") + sentence + "\n\n"));
    }

    TEST_CASE("a line follows the answer until it is written in, and what was written stays beside a later answer") {
        Person person(shipped_library({"situation", "support"}));
        const auto answers = [&](const char* words) {
            person.use("How are things right now?");
            person.write(words);
            person.use("Back");
            person.see_page();
        };
        answers("I cannot sleep.");
        person.use("Back");
        answers("I sleep badly.");
        CHECK(has(page(person), "What brings me here\nI sleep badly.\n\n"));
        person.use("I sleep badly.");
        person.write("I lie awake.");
        person.use("Back");
        answers("I sleep again.");
        CHECK(has(page(person), "What brings me here\nI sleep again.\nI lie awake.\n\n"));
    }
}
