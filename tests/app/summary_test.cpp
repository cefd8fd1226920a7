// The one page to bring to a session: what is on it, what is offered for it, and how it goes out.
#include "app/summary_person.h"

using namespace groundwork;

namespace {

/// Takes every line off the page, one after the other.
void take_all_off(Person& person) {
    for (bool found = true; found;) {
        found = false;
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen)) {
            if (node->weight != view::Weight::line) continue;
            person.app.dispatch(node->intent);
            person.use("Take off");
            found = true;
            break;
        }
    }
}

}  // namespace

TEST_SUITE("summary") {
    TEST_CASE("at the start all that was filled in is on the page, in the person's own words, with the footer") {
        Person person = with_summary();
        CHECK(person.heading() == "My summary");
        const std::string text = page(person);
        CHECK(has(text, "What brings me here\nI cannot sleep."));
        CHECK(has(text, "What I would like to be different\nTo wake rested."));
        CHECK(has(text, "It has been going on for: One to six months."));
        CHECK(has(text, "Sleep and rest (9), Money and housing (4)"));
        CHECK(has(text, "What could get in the way\nWhat it costs, Getting there and back"));
        CHECK(has(text, "Filled in by the client on November 25, 2026."));
        CHECK(person.sees("What it costs, Getting there and back"));
        CHECK(person.sees("November 25, 2026"));
    }

    TEST_CASE("a part without a line is not on the page, and is offered where what is empty is shown") {
        Person person = with_summary();
        const char* empty = "Add: My hopes and doubts";
        CHECK(person.reads("15 empty"));
        for (const char* part : {"My hopes and doubts", "Anything else"}) CHECK_FALSE(person.sees(part));
        person.use("Add to my page");
        CHECK_FALSE(person.sees(empty));
        person.use("Empty so far");
        person.use(empty);
        CHECK(person.app.screen().focus == view::summary_field);
        person.write("Will it work?");
        person.use("Done");
        CHECK(has(page(person), "My hopes and doubts\nWill it work?\n"));
        CHECK_FALSE(person.sees(empty));
    }

    TEST_CASE("no part is offered of which no check of the page asks, but for own words") {
        Person person(shipped_library({"readiness"}));
        person.use("Start");
        person.use("Very true");
        person.use("Next");
        person.finish();
        person.see_page();
        person.use("Add to my page");
        person.use("Empty so far");
        CHECK(person.sees("Add: What could get in the way"));
        CHECK(person.sees("Add: Anything else"));
        CHECK_FALSE(person.sees("Add: Practical wishes"));
    }

    TEST_CASE("a page with nothing on it says so") {
        const char* nothing = "Nothing is on your page yet. Add a part below.";
        Person person = with_summary();
        CHECK_FALSE(person.sees(nothing));
        take_all_off(person);
        CHECK(person.sees(nothing));
    }

    TEST_CASE("a sentence that is ticked on the results is a question on the page, and no fourth one is taken") {
        Person person = with_results();
        for (const char* sentence : {"Someone else asked me to come. What I want for myself is ...",
                                     "Part of me wants this and part of me does not. Can we talk about both?",
                                     "I am not sure what to work on first. How do we choose?"}) {
            person.use(sentence);
            CHECK(person.sees_checked(sentence));
        }
        person.use("I would notice that things are better if ...");
        CHECK_FALSE(person.sees_checked("I would notice that things are better if ..."));
        CHECK(person.status == "You have chosen three. Take one away to add another.");
        person.see_page();
        CHECK(has(page(person),
                  "What I want to ask or say\n1. Someone else asked me to come. What I want for myself is ...\n"
                  "2. Part of me wants this and part of me does not. Can we talk about both?\n3. I am not sure what"));
        CHECK(person.sees("3. I am not sure what to work on first. How do we choose?"));
        person.use("Back");
        person.use("Someone else asked me to come. What I want for myself is ...");
        person.see_page();
        CHECK_FALSE(has(page(person), "Someone else asked me to come."));
    }

    TEST_CASE("words in place of a number are on no page") {
        Person person(shipped_library({"course"}));
        person.use("Start");
        person.go_to("Look over your answers");
        person.use("Which session was your last one?");
        person.write("twelve");
        person.use("Back");
        CHECK(person.sees("Which session was your last one?"));  // among the empty ones
        person.use("Show my results");
        CHECK_FALSE(person.reads("twelve"));
    }

    TEST_CASE("what somebody is like comes only when it is ticked, as the lines that they agreed with") {
        Person person(shipped_library({"traits", "readiness"}));
        person.use("What am I like?");
        for (const char* stem :
             {"I like to hear a view that is not my own.", "I am curious about how my mind works."}) {
            person.respond(stem, "Very true");
            person.use("Next");
        }
        person.respond("I keep some order in my days.", "Somewhat true");
        person.finish();
        person.see_page();
        CHECK_FALSE(has(page(person), "I am curious"));
        person.use("Add to my page");
        person.use("Add: My style. I like to hear a view that is not my own.");
        CHECK(has(page(person),
                  "My style\nI like to hear a view that is not my own.\nI am curious about how my mind works."));
        CHECK_FALSE(has(page(person), "I keep some order"));
    }

    TEST_CASE("no total, no score of a facet and no color word is on a full page") {
        Person person = with_summary();
        person.use("Add to my page");
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen))
            if (node->weight == view::Weight::adds) person.app.dispatch(node->intent);
        const std::string text = page(person);
        for (const char* words : {"out of 100", "total", "score", "red", "green"})
            CHECK_FALSE(has(text, std::string(" ") + words));
    }

    TEST_CASE("the page to print is the page that is saved, part by part") {
        Person person = with_summary();
        person.use("I cannot sleep.");
        person.use("Take off");
        const view::Screen screen = person.app.screen();
        REQUIRE(screen.page);
        CHECK(view::page_text(*screen.page) == page(person));
        CHECK(person.use("Print") == app::Effect::print);
    }

    TEST_CASE("a page that is too long says which parts would have to go, until it fits") {
        Person person = with_summary();
        CHECK(person.app.page_fits(1));
        CHECK(person.sees(
            "Not all of this fits on one page. This is left out when you print: What could get in the way."));
        CHECK_FALSE(person.app.page_fits(1));
        CHECK(person.app.page_fits(0));
        CHECK_FALSE(person.reads("Not all of this fits"));
    }

    TEST_CASE("copying says whether it worked") {
        Person person = with_summary();
        CHECK(person.use("Copy") == app::Effect::copy);
        person.app.tell(app::Outcome::copied);
        CHECK(person.app.screen().status == "Copied.");
        person.app.tell(app::Outcome::not_copied);
        CHECK(person.app.screen().status == "We could not copy this. You can print it or save it instead.");
    }

    TEST_CASE("what came of an act is not said once the person did something else") {
        Person person = with_summary();
        person.use("Copy");
        person.use("Get help now");
        person.app.tell(app::Outcome::copied);
        CHECK(person.app.screen().status == "");
        CHECK_FALSE(person.reads("Copied."));
        person.use("Back");
        person.use("Save");
        person.app.tell(app::Outcome::copied);
        CHECK_FALSE(person.reads("Copied."));
        person.app.tell(app::Outcome::perhaps_not_saved);
        CHECK(person.reads("If no file was saved"));
    }

    TEST_CASE("a file's name is neutral") {
        Person person = with_summary();
        person.use("Save");
        CHECK(person.app.offered().name == "my-notes-2026-11-25.txt");
    }
}
