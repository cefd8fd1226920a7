// What each kind of result says, and that it does not say so when it should not.
#include "app/person.h"

using namespace groundwork;

namespace {

/// Rates every statement of the fit check: `high` gives each its most favorable response.
void rate_fit(Person& person, const char* reverse_third, const char* others) {
    const app::Library library = shipped_library({"fit"});
    const Check& check = library.checks.front();
    for (int i = 1; i <= 18; ++i) {
        const std::string id = "FIT_" + std::to_string(i);
        const bool reverse = i == 3 || i == 9 || i == 15;
        person.respond(check.wording[id], reverse ? reverse_third : others);
        person.use("Next");
    }
}

/// What the screen of sources is headed by that a part of the results leads to.
std::string sources_of(Person& person, std::string_view part) {
    person.use_under(part, "Sources");
    const std::string title = person.app.screen().header.children.front().label;
    person.use("Back");
    return title;
}

}  // namespace

TEST_SUITE("rules of the results") {
    TEST_CASE("high marks all the way ask what one small thing could be better, and other marks do not") {
        Person all = taking("fit");
        rate_fit(all, "Not at all true", "Very true");
        all.finish();
        CHECK(all.reads_under("High marks all the way", "If one small thing could be better, what would it be?"));

        Person nearly = taking("fit");
        rate_fit(nearly, "Not at all true", "Mostly true");
        nearly.finish();
        CHECK_FALSE(nearly.reads("High marks all the way"));
    }

    TEST_CASE("one line that is lower than all others is read back, and two are not") {
        Person one = taking("fit");
        one.respond("My therapist knows what I most want to change.", "Not at all true");
        one.use("Next");
        one.respond("We have talked about what we are aiming for.", "Very true");
        one.finish();
        CHECK(one.reads_under("One line stands out", "My therapist knows what I most want to change."));

        Person two = taking("fit");
        two.respond("My therapist knows what I most want to change.", "Not at all true");
        two.use("Next");
        two.respond("We have talked about what we are aiming for.", "Not at all true");
        two.finish();
        CHECK_FALSE(two.reads("One line stands out"));
    }

    TEST_CASE("only strong wishes are listed, as wishes, with a question for each") {
        Person person = taking("preferences");
        person.respond("The therapist leads the session, or I lead the session? Choose where you stand.",
                       "Strongly: I lead the session");
        person.use("Next");
        person.respond("A clear plan and exercises, or an open conversation? Choose where you stand.",
                       "A little: An open conversation");
        person.finish();
        CHECK(person.sees("I like to take the lead myself."));
        CHECK(person.sees("How do you decide what we talk about?"));
        CHECK_FALSE(person.sees("I like an open conversation."));
        CHECK(person.sees("You have some clear wishes"));
    }

    TEST_CASE("the middle is a full answer: it is no strong wish and not missing") {
        Person person = taking("preferences");
        person.respond("Gentle support, or being challenged directly? Choose where you stand.", "No preference");
        person.finish();
        CHECK(person.sees("You are open to many ways"));
        CHECK_FALSE(person.sees("Your strong wishes"));

        Person skipped = taking("preferences");
        skipped.finish();
        CHECK_FALSE(skipped.sees("You are open to many ways"));
    }

    TEST_CASE("how long it has lasted is said back in words, and no condition is ever named") {
        Person person = taking("situation");
        person.respond("How long has it been going on?", "Most of my life");
        person.finish();
        CHECK(person.reads_under("How long and how often", "You have lived with this for long"));
        CHECK_FALSE(person.sees("This is fairly new"));
        for (const char* name : {"depression", "Depression", "anxiety", "disorder", "severe", "mild case", "moderate"})
            CHECK_FALSE(person.reads(name));
    }

    TEST_CASE("three areas at seven or more are many, two are few, and low numbers are low") {
        const auto headline = [](std::initializer_list<const char*> numbers) {
            Person person = taking("situation");
            person.go_to("Work, study or training");
            for (const char* number : numbers) {
                person.use(number);
                person.use("Next");
            }
            person.finish();
            for (const char* words : {"It touches many parts", "It touches a few parts", "The effect is in the middle",
                                      "The effect seems mild right now"})
                if (person.sees(words)) return std::string(words);
            return std::string();
        };
        CHECK(headline({"7", "8", "10"}) == "It touches many parts");
        CHECK(headline({"7", "8", "6"}) == "It touches a few parts");
        CHECK(headline({"6", "2"}) == "The effect is in the middle");
        CHECK(headline({"3", "0"}) == "The effect seems mild right now");
    }

    TEST_CASE("help that did not help is asked about only when there was some") {
        Person person = taking("situation");
        person.respond("Have you had therapy or counseling before?", "No, this would be my first time");
        person.use("Next");
        CHECK(person.heading() != "If so, how did it turn out?");
        person.use("Back");
        person.use("Yes, in the past");
        person.use("Next");
        CHECK(person.heading() == "If so, how did it turn out?");
        person.use("It made things harder");
        person.finish();
        CHECK(person.sees("Last time did not go well"));
    }

    TEST_CASE("traits describe, and no band of theirs is drawn as worse") {
        Person person = taking("traits");
        for (const char* stem :
             {"When my plans go wrong, I can stay fairly calm.", "After a bad moment, I find my balance again."}) {
            person.respond(stem, "Not at all true");
            person.use("Next");
        }
        person.respond("In one day I can go from high to low and back.", "Very true");
        person.finish();
        CHECK(person.sees("Less like me"));
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen)) CHECK(node->tone != view::Tone::warm);
    }

    TEST_CASE("the number of sessions that was chosen has its own words, and the others are not said") {
        Person person = taking("expectations");
        person.respond("How many sessions do you think you will need?", "More than 40 sessions");
        person.finish();
        CHECK(person.reads_under("How long it may take", "Long work can be right for some."));
        CHECK_FALSE(person.reads("A few sessions can be enough"));
    }

    TEST_CASE("a phase is explained when it was chosen, and all four when none was") {
        Person chosen = taking("course");
        chosen.respond("Which of these sounds most like where you are?", "We are making the changes last");
        chosen.finish();
        CHECK(chosen.sees("Making changes last"));
        CHECK_FALSE(chosen.sees("Ending and what comes after"));

        Person open = taking("course");
        open.finish();
        for (const char* phase : {"Getting started and first changes", "Working through hard things",
                                  "Making changes last", "Ending and what comes after"})
            CHECK_MESSAGE(open.sees(phase), phase);
    }

    TEST_CASE("things that are much harder are worth raising at once, with a way to help that the person opens") {
        Person person = taking("course");
        person.respond("Compared with when you started, how are things now?", "Much harder");
        person.finish();
        CHECK(person.heading() == "What your answers say");
        CHECK(person.reads_under("Things are much harder", "I need to talk sooner than planned."));
        person.use_under("Things are much harder", "Open help numbers");
        CHECK(person.heading() == "Need help now?");

        Person same = taking("course");
        same.respond("Compared with when you started, how are things now?", "A little harder");
        same.finish();
        CHECK_FALSE(same.sees("Things are much harder"));
        CHECK(same.sees("Nothing stands out this time."));
    }

    TEST_CASE(
        "what supports a person and how to build more is shown, with words for somebody who is not safe at home") {
        Person person = taking("support");
        person.finish();
        CHECK(person.sees("If someone scares or hurts you"));
        CHECK(person.reads("Look for a group of people who have been through the same."));
    }

    TEST_CASE("a facet, a part, an alert and a topic each lead to their own sources") {
        Person course = taking("course");
        course.respond("In hard weeks, I feel like giving up on therapy.", "Very true");
        course.finish();
        const char* const parts[] = {"Something is moving", "Keeping what helps", "Getting started and first changes",
                                     "You think about stopping"};
        for (const char* part : parts) CHECK(sources_of(course, part) == part);

        Person preferences = taking("preferences");
        preferences.finish();
        for (const char* topic : {"How I like to work", "Being seen as I am"})
            CHECK(sources_of(preferences, topic) == topic);
    }
}
