// The one page to bring to a session: what is on it is what was ticked, in the person's own words.
#include "app/person.h"

using namespace groundwork;

namespace {

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

/// What the page says as it would be saved.
std::string page(Person& person) {
    CHECK(person.use("Save as text") == app::Effect::save);
    return person.app.offered().text;
}

/// Somebody who took several checks and looks at the summary.
Person with_summary() {
    Person person(whole_library());
    person.use("How are things right now?");
    person.write("I cannot sleep.");
    person.use("Next");
    person.respond("How long has it been going on?", "One to six months");
    person.use("Next");
    person.respond("Sleep and rest", "9");
    person.use("Next");
    person.respond("Money and housing", "4");
    person.finish();
    person.use("Do another check");
    person.use("Am I ready to start?");
    person.go_to("What could get in the way?");
    person.use("What it costs");
    person.use("Getting there and back");
    person.use("Next");
    person.write("To wake rested.");
    person.finish();
    person.use("See my summary");
    return person;
}

}  // namespace

TEST_SUITE("summary") {
    TEST_CASE("at the start all that was filled in is on the page, in the person's own words, with the footer") {
        Person person = with_summary();
        CHECK(person.heading() == "My summary");
        const std::string text = page(person);
        CHECK(has(text, "What brings me here\nI cannot sleep."));
        CHECK(has(text, "I would like this to be different: To wake rested."));
        CHECK(has(text, "It has been going on for: One to six months."));
        CHECK(has(text, "Sleep and rest (9), Money and housing (4)"));
        CHECK(has(text, "What could get in the way\nWhat it costs, Getting there and back"));
        CHECK(has(text, "Filled in by the client on November 25, 2026."));
        CHECK(person.sees_checked("What could get in the way"));
    }

    TEST_CASE("a part that would be on the page and has no line is neither ticked nor shown, but for own words") {
        Person person = with_summary();
        CHECK_FALSE(person.sees("How therapy is going"));
        CHECK_FALSE(person.sees("My hopes and doubts"));
        CHECK(person.sees("Anything else"));
        CHECK_FALSE(person.sees_checked("Anything else"));
        CHECK_FALSE(has(page(person), "Anything else"));
    }

    TEST_CASE("a part is off the page when it is not ticked, and on it again when it is") {
        Person person = with_summary();
        person.use("What could get in the way");
        CHECK_FALSE(has(page(person), "What it costs"));
        person.use("What could get in the way");
        CHECK(has(page(person), "What it costs, Getting there and back"));
        person.use("What brings me here");
        CHECK_FALSE(has(page(person), "I cannot sleep."));
    }

    TEST_CASE("every line can be changed, taken away and added, and a fresh page brings the answers back") {
        Person person = with_summary();
        person.write("I lie awake.\nAnd I am tired.", "Change the lines of: What brings me here");
        CHECK(has(page(person), "What brings me here\nI lie awake.\nAnd I am tired."));
        CHECK_FALSE(has(page(person), "I cannot sleep."));
        person.write("", "Change the lines of: What brings me here");
        CHECK_FALSE(has(page(person), "What brings me here"));
        person.use("Start over with a fresh page");
        person.use("Keep my page as it is");
        CHECK_FALSE(has(page(person), "I cannot sleep."));
        person.use("Start over with a fresh page");
        person.use("Empty it: my own words will be gone");
        CHECK(has(page(person), "I cannot sleep."));
        CHECK(person.sees("Start over with a fresh page"));
    }

    TEST_CASE("a page with nothing on it says so") {
        const char* nothing = "Nothing is on your page yet. Tick a part that has lines, or write your own.";
        Person person = with_summary();
        CHECK_FALSE(person.sees(nothing));
        for (const char* part : {"What brings me here", "What I would like to be different",
                                 "How long, and what it touches", "What could get in the way"})
            person.write("", std::string("Change the lines of: ") + part);
        CHECK(person.sees(nothing));
    }

    TEST_CASE("anything else can be added in the person's own words") {
        Person person = with_summary();
        person.use("Anything else");
        person.write("I have a dog.", "Change the lines of: Anything else");
        CHECK(has(page(person), "Anything else\nI have a dog."));
    }

    TEST_CASE("a sentence that is ticked on the results is a question on the page, and no fourth one is taken") {
        Person person(shipped_library({"readiness"}));
        person.use("Start");
        for (int i = 0; i < 7; ++i) {
            person.use("Somewhat true");
            person.use("Next");
        }
        person.finish();
        for (const char* sentence : {"Someone else asked me to come. What I want for myself is ...",
                                     "Part of me wants this and part of me does not. Can we talk about both?",
                                     "I have more than one problem. How do we choose where to start?"}) {
            person.use(sentence);
            CHECK(person.sees_checked(sentence));
        }
        person.use("I would notice that things are better if ...");
        CHECK_FALSE(person.sees_checked("I would notice that things are better if ..."));
        CHECK(person.app.screen().status == "You have chosen three. Take one away to add another.");
        person.use("See my summary");
        CHECK(has(page(person),
                  "My three questions\n1. Someone else asked me to come. What I want for myself is ...\n"
                  "2. Part of me wants this and part of me does not. Can we talk about both?\n3. I have more"));
        person.use("Back");
        person.use("Someone else asked me to come. What I want for myself is ...");
        person.use("See my summary");
        CHECK_FALSE(has(page(person), "Someone else asked me to come."));
    }

    TEST_CASE("what is ticked later reaches a part that was written in, and what is taken off leaves it") {
        Person person(shipped_library({"readiness"}));
        person.use("Start");
        for (int i = 0; i < 7; ++i) {
            person.use("Somewhat true");
            person.use("Next");
        }
        person.finish();
        person.use("Someone else asked me to come. What I want for myself is ...");
        person.use("See my summary");
        person.write("1. Someone else asked me to come. I want to sleep.\nMine.",
                     "Change the lines of: My three questions");
        person.use("Back");
        person.use("I would notice that things are better if ...");
        person.use("See my summary");
        CHECK(has(page(person), "I want to sleep.\nMine.\nI would notice that things are better if ..."));
        person.use("I would notice that things are better if ...");
        CHECK_FALSE(has(page(person), "I would notice that things are better if ..."));
        CHECK(has(page(person), "Mine."));
    }

    TEST_CASE("a part that was written in says when the answers changed since, and can follow them again") {
        Person person(shipped_library({"situation", "support"}));
        person.use("How are things right now?");
        person.write("I cannot sleep.");
        person.use("Back");
        person.use("See my summary");
        person.write("I lie awake.", "Change the lines of: What brings me here");
        CHECK_FALSE(person.sees("Your answers changed since you wrote this."));
        person.use("Back");
        person.use("How are things right now?");
        person.write("I sleep again.");
        person.use("Back");
        person.use("See my summary");
        CHECK(has(page(person), "I lie awake."));
        CHECK(person.sees("Your answers changed since you wrote this."));
        person.use("Use my answers as they are now");
        CHECK(has(page(person), "I sleep again."));
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
        person.use("See my summary");
        CHECK_FALSE(has(page(person), "I am curious"));
        person.use("My style");
        CHECK(has(page(person),
                  "My style\nI like to hear a view that is not my own.\nI am curious about how my mind works."));
        CHECK_FALSE(has(page(person), "I keep some order"));
    }

    TEST_CASE("no total, no score of a facet and no color word is on a full page") {
        Person person = with_summary();
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen))
            if (node->role == view::Role::checkbox && !node->checked) person.app.dispatch(node->intent);
        const std::string text = page(person);
        for (const char* words : {"out of 100", "total", "score", "red", "green"})
            CHECK_FALSE(has(text, std::string(" ") + words));
    }

    TEST_CASE("the page to print is the page that is saved, part by part") {
        Person person = with_summary();
        person.use("What could get in the way");
        const view::Screen screen = person.app.screen();
        REQUIRE(screen.page);
        CHECK(view::page_text(*screen.page) == page(person));
        CHECK(person.use("Print my summary") == app::Effect::print);
    }

    TEST_CASE("a page that is too long says which parts would have to go, and one that fits says that it does") {
        Person person = with_summary();
        CHECK(person.sees("This fits on one page."));
        CHECK(person.app.page_fits(1));
        CHECK(person.sees(
            "Not all of this fits on one page. This is left out when you print: What could get in the way."));
        CHECK_FALSE(person.app.page_fits(1));
        CHECK(person.app.page_fits(0));
        CHECK(person.sees("This fits on one page."));
    }

    TEST_CASE("copying says whether it worked") {
        Person person = with_summary();
        CHECK(person.use("Copy as text") == app::Effect::copy);
        person.app.tell(app::Outcome::copied);
        CHECK(person.app.screen().status == "Copied.");
        person.app.tell(app::Outcome::not_copied);
        CHECK(person.app.screen().status == "We could not copy this. Please select the text and copy it by hand.");
    }

    TEST_CASE("what came of an act is not said once the person did something else") {
        Person person = with_summary();
        person.use("Copy as text");
        person.use("Get help now");
        person.app.tell(app::Outcome::copied);
        CHECK(person.app.screen().status == "");
        CHECK_FALSE(person.reads("Copied."));
        person.use("Back");
        person.use("Save as text");
        person.app.tell(app::Outcome::copied);
        CHECK_FALSE(person.reads("Copied."));
        person.app.tell(app::Outcome::perhaps_not_saved);
        CHECK(person.reads("If no file was saved"));
    }

    TEST_CASE("a file's name is neutral") {
        Person person = with_summary();
        person.use("Save as text");
        CHECK(person.app.offered().name == "my-notes-2026-11-25.txt");
    }
}
