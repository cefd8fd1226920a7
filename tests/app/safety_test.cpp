// What a response about safety does: it opens help at once, locks nothing and is kept nowhere.
#include <algorithm>
#include <array>

#include "app/unsafe_person.h"

using namespace groundwork;

namespace {

std::ptrdiff_t charts_behind(const Person& person, const char* door) {
    const std::vector<view::Node> nodes = person.under(door);
    return std::count_if(nodes.begin(), nodes.end(),
                         [](const view::Node& node) { return node.role == view::Role::table; });
}

/// Whether the door to that facet has steps beside its band.
bool has_steps(const Person& person, const char* door) {
    const view::Screen screen = person.app.screen();
    const std::vector<const view::Node*> nodes = nodes_of(screen);
    return std::any_of(nodes.begin(), nodes.end(), [&](const view::Node* node) {
        return node->label == door && node->intent.act == view::Act::show_part && node->of > 0;
    });
}

/// Somebody of that setting who says that something in therapy felt wrong, at the panel for that.
Person felt_wrong(Config config) {
    app::Library library = shipped_library({"fit"});
    library.config = std::move(config);
    Person person(std::move(library));
    person.use("Start");
    person.go_to("Has anything happened in therapy that felt wrong or unsafe to you?");
    say(person, "Yes");
    return person;
}

std::vector<std::string> headings_of(const Person& person) {
    const view::Screen screen = person.app.screen();
    std::vector<std::string> labels;
    for (const view::Node* node : nodes_of(screen))
        if (node->role == view::Role::heading || node->role == view::Role::legend) labels.push_back(node->label);
    return labels;
}

}  // namespace

TEST_SUITE("safety") {
    TEST_CASE("not safe and not sure show the panel below at once and say so, and open it when the person goes on") {
        for (const char* response : {"No, I am not safe", "I am not sure"}) {
            Person person = at_the_question("US");
            person.use(response);
            CHECK(person.heading() == safety_question);
            CHECK(person.app.screen().status == "Help for this is below your answer.");
            CHECK(person.reads_under(safety_panel, "call 911"));
            CHECK(calls_on(person) == std::vector<std::string>{"tel:988", "tel:911"});
            person.use("Next");
            CHECK(person.heading() == safety_panel);
            CHECK(person.reads("call 911"));
            CHECK(person.sees("Call 988"));
        }
    }

    TEST_CASE("a response that is only passed on the way to another leaves nothing of its panel") {
        Person person = at_the_question("US");
        for (const char* passed : {"I am not sure", "No, I am not safe", "Yes, I am safe"}) person.use(passed);
        CHECK(person.heading() == safety_question);
        CHECK_FALSE(person.sees(safety_panel));
        CHECK(person.app.screen().status.empty());
        person.use("Next");
        CHECK(person.heading() == "How strongly does it affect …");
    }

    TEST_CASE("going on from the panel leads to what comes next, also from the review") {
        Person person = at_the_question();
        say(person, "No, I am not safe");
        person.use("Go on with the questions");
        CHECK(person.heading() == "How strongly does it affect …");
        person.go_to("Look over your answers");
        person.use("Show what I answered");
        person.use(safety_question);
        person.use("Next");
        CHECK(person.heading() == safety_panel);
        person.use("Go on with the questions");
        CHECK(person.heading() == "Look over your answers");
    }

    TEST_CASE("without a country, the panel and help still say whom to call in danger, before the list of countries") {
        for (const char* way : {"No, I am not safe", "Get help now"}) {
            Person person = at_the_question();
            person.use(way);
            if (way[0] == 'N') person.use("Next");
            CHECK(person.reads("In danger right now? Call your emergency number."));
        }
    }

    TEST_CASE("safe, rather not and no response open nothing") {
        for (const char* response : {"Yes, I am safe", "I would rather not say"}) {
            Person person = at_the_question();
            person.use(response);
            CHECK(person.heading() == safety_question);
        }
        Person person = at_the_question();
        person.use("Skip");
        CHECK(person.heading() == "How strongly does it affect …");
    }

    TEST_CASE("a person who would rather not say reads that this is fine") {
        Person person = at_the_question();
        CHECK_FALSE(person.reads("That is fine."));
        person.use("I would rather not say");
        CHECK(person.reads("That is fine. Help is one tap away on every page"));
    }

    TEST_CASE("the panel never locks the page: one can go on where one was, stop, or leave") {
        Person person = at_the_question();
        say(person, "No, I am not safe");
        person.use("Go on with the questions");
        CHECK(person.heading() == "How strongly does it affect …");
        person.use("Back");
        say(person, "I am not sure");
        person.use("Stop here");
        CHECK(person.sees("How is therapy going?"));
        Person other = at_the_question();
        say(other, "No, I am not safe");
        CHECK(other.use("Leave this page") == app::Effect::leave);
    }

    TEST_CASE("no word rates how high the risk is") {
        Person person = at_the_question("US");
        say(person, "No, I am not safe");
        for (const char* word : {"low risk", "high risk", "risk level", "at risk", "severe"})
            CHECK_FALSE(person.reads(word));
        person.use("Go on with the questions");
        person.finish();
        for (const char* word : {"risk", "not safe"}) CHECK_FALSE(person.reads(word));
    }

    TEST_CASE("the response is on no result and on no summary, and a fixed line is there only when it was ticked") {
        Person person = at_the_question("US");
        say(person, "No, I am not safe");
        person.use("Go on with the questions");
        person.finish();
        CHECK_FALSE(person.reads(safety_question));
        person.see_page();
        for (const char* words : {"I am not safe", "how safe I feel"})
            CHECK_FALSE(person.app.offered().text.find(words) != std::string::npos);
        CHECK(person.reads("Earlier you told us that you are not safe, or not sure."));

        Person ticked = at_the_question("US");
        say(ticked, "No, I am not safe");
        ticked.use("Add this line to my summary: I would like to talk about how safe I feel.");
        ticked.use("Go on with the questions");
        ticked.finish();
        ticked.see_page();
        CHECK(ticked.app.offered().text.find("I would like to talk about how safe I feel.") != std::string::npos);
        CHECK(ticked.app.offered().text.find("I am not safe") == std::string::npos);
    }

    TEST_CASE("what felt wrong in therapy has a panel of its own, with the clinic's contacts where they are known") {
        const char* const wrong = "Has anything happened in therapy that felt wrong or unsafe to you?";
        Person person(shipped_library({"fit"}));
        person.use("Start");
        person.go_to(wrong);
        say(person, "Yes");
        CHECK(person.heading() == "Something in therapy felt wrong");
        CHECK(person.reads("Look for the body that licenses therapists"));

        app::Library library = shipped_library({"fit"});
        library.config.complaints = {"the office on 555 0100", "tel:5550100"};
        library.config.regulator = {"the state board", ""};
        Person known(std::move(library));
        known.use("Start");
        known.go_to(wrong);
        say(known, "Yes");
        CHECK(known.reads("the office on 555 0100"));
        CHECK_FALSE(known.reads("Look for the body that licenses therapists"));
        library = shipped_library({"fit"});
        library.config.complaints = {"the office on 555 0100", "tel:5550100"};
        Person half(std::move(library));
        half.use("Start");
        half.go_to(wrong);
        say(half, "Yes");
        CHECK(half.reads("the office on 555 0100"));
        CHECK(half.reads("Look for the body that licenses therapists"));
        known.use("Go on with the questions");
        known.use("Back");
        known.use("No");
        CHECK(known.heading() == wrong);
    }

    TEST_CASE("what felt wrong in therapy has whom to tell before the numbers for danger, of which none is filled") {
        Person person = felt_wrong({.country = "DE", .complaints = {"the office", "tel:5550100"}});
        CHECK(headings_of(person) == std::vector<std::string>{"Help", "Something in therapy felt wrong",
                                                              "What you can say to someone else at the clinic:",
                                                              "Summary", "Whom I can talk to", "In danger right now?"});
        CHECK(calls_on(person) == std::vector<std::string>{"tel:5550100", "tel:110", "tel:112", "tel:08001110111"});
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen))
            if (node->role == view::Role::link) CHECK(node->weight != view::Weight::primary);
    }

    TEST_CASE("the filled button moves the focus to the first contact, and without a contact to the words about that") {
        for (const bool known : {true, false}) {
            Person person = felt_wrong({.complaints = known ? Contact{"the office", "tel:5550100"} : Contact{}});
            CHECK(filled_actions(person) == std::vector<std::string>{"Whom I can talk to"});
            person.use("Whom I can talk to");
            const view::Node to = node_in_focus(person);
            if (known) CHECK(to.text == "tel:5550100");
            else CHECK(to.label.starts_with("Look for the body that licenses therapists"));
            person.use("Get help now");
            CHECK(person.app.screen().focus == 0);
        }
    }

    TEST_CASE("a response that is taken back is not said again later") {
        Person person = at_the_question("US");
        say(person, "I am not sure");
        person.use("Go on with the questions");
        person.use("Back");
        person.use("Yes, I am safe");
        person.finish();
        person.see_page();
        CHECK_FALSE(person.reads("Earlier you told us"));
    }

    TEST_CASE("a key that moves from one response to the next meets no panel on the way to would rather not say") {
        const Person person = at_the_question();
        const view::Screen screen = person.app.screen();
        std::vector<std::string> responses;
        for (const view::Node* node : nodes_of(screen))
            if (node->role == view::Role::radio) responses.push_back(node->label);
        CHECK(responses == std::vector<std::string>{"Yes, I am safe", "I would rather not say", "I am not sure",
                                                    "No, I am not safe"});
    }

    TEST_CASE("no chart is shown once a response about safety opened a panel") {
        for (const char* response : {"Yes, I am safe", "No, I am not safe"}) {
            const bool shown = response[0] == 'Y';
            Person person = at_the_question("US");
            person.use(response);
            if (!shown) person.use("Next");
            if (!shown) person.use("Go on with the questions");
            person.finish();
            person.behind("More from your answers", "Do another check");
            person.use("What would suit me?");
            person.use("No preference");
            person.finish();
            CHECK(charts_behind(person, "How I like to work") == (shown ? 1 : 0));
            person.use("Do another check");
            person.use("How is therapy going?");
            person.respond("When things get hard, I can bring it to my session.", "Mostly true");
            person.use("Next");
            person.use("A little true");
            person.finish();
            CHECK(has_steps(person, "Getting through hard times") == shown);
            CHECK(person.reads_under("Getting through hard times", "Mostly"));
            person.behind("For next time", "Do this check again");
            person.finish();
            CHECK(charts_behind(person, "Looking back") == (shown ? 5 : 0));
            CHECK(person.sees("Looking back") == shown);
        }
    }

    TEST_CASE("help opened over the panel leads back to the panel") {
        Person person = at_the_question();
        say(person, "No, I am not safe");
        person.use("Get help now");
        CHECK(person.heading() == "Need help now?");
        person.use("Back");
        CHECK(person.heading() == safety_panel);
        person.use("Go on with the questions");
        CHECK(person.heading() == "How strongly does it affect …");
    }
}
