// What each kind of result says, and that it does not say so when it should not.
#include "app/person.h"

using namespace groundwork;

namespace {

Person taking(const char* check) {
    Person person(shipped_library({check}));
    person.use("Start");
    return person;
}

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

    TEST_CASE("not yet and not sure become questions for the session, and yes does not") {
        Person person = taking("fit");
        person.respond("We set goals together.", "Not yet");
        person.use("Next");
        person.respond("There is room for feelings.", "Not sure");
        person.use("Next");
        person.respond("I come away with some hope.", "Yes");
        person.finish();
        CHECK(person.reads_under("Goals and progress", "Could we set our goals together?"));
        CHECK(person.reads_under("Room for feelings", "Could we make more room for how I feel?"));
        CHECK_FALSE(person.reads("What could give me a bit more hope about this work?"));
    }

    TEST_CASE("a sentence that is a question and a starter alike is offered once") {
        Person person = taking("fit");
        person.respond("I am encouraged to do things that matter to me.", "Not yet");
        person.finish();
        int offered = 0;
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen)) offered += node->label == "What could I do this week that matters to me?";
        CHECK(offered == 1);
    }

    TEST_CASE("partly raises a softer question, yes everywhere raises none, and nothing marked is said kindly") {
        Person partly = taking("fit");
        partly.respond("We set goals together.", "Partly");
        partly.finish();
        CHECK(partly.reads("We have some goals. Could we go over them once more?"));
        CHECK_FALSE(partly.reads("Could we set our goals together?"));

        Person yes = taking("fit");
        yes.respond("We set goals together.", "Yes");
        yes.finish();
        CHECK(yes.reads_under("Questions for your next session", "You marked yes everywhere."));

        Person none = taking("fit");
        none.finish();
        CHECK(none.reads_under("Questions for your next session", "You did not mark anything here."));
    }

    TEST_CASE("only strong wishes are listed, as wishes, with a question for each") {
        Person person = taking("preferences");
        person.respond("The therapist leads the session, or I lead the session? Choose where you stand.", "Strongly: I lead the session");
        person.use("Next");
        person.respond("A clear plan and exercises, or an open conversation? Choose where you stand.", "A little: An open conversation");
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
        for (const char* name : {"depression", "Depression", "anxiety", "disorder", "severe", "mild case", "moderate"}) CHECK_FALSE(person.reads(name));
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
            for (const char* words : {"It touches many parts", "It touches a few parts", "The effect is in the middle", "The effect seems mild right now"})
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

    TEST_CASE("a response to a question that is no longer asked counts nowhere") {
        Person person = taking("situation");
        person.respond("Have you had therapy or counseling before?", "Yes, in the past");
        person.use("Next");
        person.use("It made things harder");
        person.use("Back");
        person.use("No, this would be my first time");
        person.finish();
        CHECK_FALSE(person.sees("Last time did not go well"));
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

    TEST_CASE("traits describe, and no band of theirs is drawn as worse") {
        Person person = taking("traits");
        for (const char* stem : {"When my plans go wrong, I can stay fairly calm.", "After a bad moment, I find my balance again."}) {
            person.respond(stem, "Not at all true");
            person.use("Next");
        }
        person.respond("In one day I can go from high to low and back.", "Very true");
        person.finish();
        CHECK(person.sees("Less like me"));
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen)) CHECK(node->tone != view::Tone::warm);
    }

    TEST_CASE("what was marked to ask about becomes a question, and what was known does not") {
        Person person = taking("expectations");
        person.respond("A step back is common. It does not undo what you have gained.", "I want to ask about this");
        person.finish();
        CHECK(person.sees("What do we do if I take a step back?"));
        CHECK(person.reads("You marked 1 of these to ask about."));

        Person knew = taking("expectations");
        knew.respond("A step back is common. It does not undo what you have gained.", "I knew this");
        knew.finish();
        CHECK_FALSE(knew.sees("What do we do if I take a step back?"));
        CHECK(knew.sees("You marked none of these to ask about. You can still bring up any of them."));
    }

    TEST_CASE("the number of sessions that was chosen has its own words, and the others are not said") {
        Person person = taking("expectations");
        person.respond("How many sessions do you think you will need?", "More than 40 sessions");
        person.finish();
        CHECK(person.reads_under("How long it may take", "Long work can be right for some."));
        CHECK_FALSE(person.reads("A few sessions can be enough"));
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
        person.use("Back");
        person.use("Back");
        for (int i = 0; i < 11; ++i) person.use("Back");
        CHECK(person.heading() == "Working with thoughts");
        person.use("Curious");
        person.finish();
        CHECK(person.sees("How would we pick the thoughts to work on?"));
        CHECK_FALSE(person.sees("What would be a first step that fits my energy?"));
    }

    TEST_CASE("a phase is explained when it was chosen, and all four when none was") {
        Person chosen = taking("course");
        chosen.respond("Which of these sounds most like where you are?", "We are making the changes last");
        chosen.finish();
        CHECK(chosen.sees("Making changes last"));
        CHECK_FALSE(chosen.sees("Ending and what comes after"));

        Person open = taking("course");
        open.finish();
        for (const char* phase : {"Getting started and first changes", "Working through hard things", "Making changes last", "Ending and what comes after"})
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

    TEST_CASE("what supports a person and how to build more is shown, with words for somebody who is not safe at home") {
        Person person = taking("support");
        person.finish();
        CHECK(person.sees("If someone scares or hurts you"));
        CHECK(person.reads("Look for a group of people who have been through the same."));
    }

    TEST_CASE("a number that is none is answered with what it must be") {
        Person person = taking("course");
        person.go_to("Which session was your last one?");
        person.write("twelve");
        const std::string said = "“\u2068twelve\u2069” is not a whole number from 0 to 500. Please change it, or empty the field to go on.";
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
