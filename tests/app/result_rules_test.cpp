// What each kind of result says, and that it does not say so when it should not.
#include "app/person.h"

using namespace groundwork;

namespace {

/// What the screen of sources is headed by that a part of the results leads to.
std::string sources_of(Person& person, std::string_view part) {
    const view::Screen screen = person.app.screen();
    const view::Node* door = labelled(screen, part);
    if (door && door->intent.act == view::Act::show_part) person.use(part);
    person.use("Why this may matter");
    person.use("Sources");
    const std::string title = person.app.screen().header.children.front().label;
    person.use("Back");
    if (!person.app.screen().key.starts_with("results.")) person.use("Back");
    return title;
}

}  // namespace

TEST_SUITE("rules of the results") {
    TEST_CASE("a belief is answered with what is known, below what was said, and others are not") {
        Person person = taking("readiness");
        person.respond("I mostly hope the therapist will sort this out for me.", "Mostly true");
        person.finish();
        CHECK(person.reads_under("The therapist will sort it out",
                                 "You said: I mostly hope the therapist will sort this out for me. (Mostly true)"));
        CHECK(person.reads_under("The therapist will sort it out", "I would like you to lead at first."));

        Person other = taking("readiness");
        other.respond("I mostly hope the therapist will sort this out for me.", "Somewhat true");
        other.finish();
        CHECK_FALSE(other.sees("The therapist will sort it out"));
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
        CHECK(person.reads_under("How long and how often", "You have lived with this for a long time"));
        CHECK_FALSE(person.sees("This is fairly new"));
        for (const char* name : {"depression", "Depression", "anxiety", "disorder", "severe", "mild case", "moderate"})
            CHECK_FALSE(person.reads(name));
    }

    TEST_CASE("three areas at seven or more are many, two are few, and low numbers are low") {
        const auto headline = [](std::initializer_list<const char*> numbers) {
            Person person = taking("situation");
            person.go_to("How strongly does it affect …");
            std::size_t row = 0;
            for (const char* number : numbers) person.use_in(row++, number);
            person.finish();
            for (const char* words : {"It touches many parts", "It touches one or two parts strongly",
                                      "The effect is in the middle", "The effect seems mild right now"})
                if (person.sees(words)) return std::string(words);
            return std::string();
        };
        CHECK(headline({"7", "8", "10"}) == "It touches many parts");
        CHECK(headline({"7", "8", "6"}) == "It touches one or two parts strongly");
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
        CHECK(person.sees("Therapy has not gone well so far"));
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
        CHECK_FALSE(chosen.sees("Where you may be"));
        CHECK_FALSE(chosen.sees("Ending and what comes after"));

        Person open = taking("course");
        open.finish();
        for (const char* phase : {"Getting started and first changes", "Working through hard things",
                                  "Making changes last", "Ending and what comes after"})
            CHECK_MESSAGE(open.sees(phase), phase);
        CHECK_FALSE(open.sees("You may notice"));
        open.use("Making changes last");
        CHECK(open.sees("You may notice"));
        open.use("Making changes last");
        CHECK_FALSE(open.sees("You may notice"));
    }

    TEST_CASE("things that are much harder are worth raising at once, with a way to help that the person opens") {
        Person person = taking("course");
        person.respond("Compared with when you started, how are things now?", "Much harder");
        person.finish();
        CHECK(person.heading() == "What your answers say");
        CHECK(person.reads_under("Things are much harder", "Things are much harder for me."));
        person.use_under("Things are much harder", "Open help numbers");
        CHECK(person.heading() == "Need help now?");

        Person same = taking("course");
        same.respond("Compared with when you started, how are things now?", "A little harder");
        same.finish();
        CHECK_FALSE(same.sees("Things are much harder"));
        CHECK(same.sees("Harder than before"));
    }

    TEST_CASE(
        "what supports a person and how to build more is shown, with words for somebody who is not safe at home") {
        Person person = taking("support");
        person.respond("Who or what gives you support right now?", "No one right now");
        person.finish();
        CHECK(person.sees("If someone scares or hurts you"));
        CHECK(person.reads_under("When there is no one right now", "Groups of people with the same problem meet"));
    }

    TEST_CASE("a facet, a part, an alert and a topic each lead to their own sources") {
        Person course = taking("course");
        course.respond("Which of these sounds most like where you are?", "We are just getting going");
        course.use("Next");
        course.respond("In hard weeks, I feel like giving up on therapy.", "Very true");
        course.finish();
        const char* const parts[] = {"Change so far", "Keeping what helps", "Getting started and first changes",
                                     "You think about stopping"};
        for (const char* part : parts) CHECK(sources_of(course, part) == part);

        Person preferences = taking("preferences");
        preferences.finish();
        for (const char* topic : {"How I like to work", "Being seen as I am"})
            CHECK(sources_of(preferences, topic) == topic);
    }
}
