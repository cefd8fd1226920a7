// Choosing among checks, doing several in one sitting, and stopping after any.
#include "app/person.h"

using namespace groundwork;

namespace {

const char* const readiness = "Am I ready to start?";
const char* const support = "Who is around me?";
const char* const first_stem = "I can name a reason of my own for wanting things to be different.";

/// The words on the screen in the order in which they are read.
std::vector<std::string> words_of(const Person& person) {
    std::vector<std::string> words;
    const view::Screen screen = person.app.screen();
    for (const view::Node* node : nodes_of(screen)) words.push_back(node->label);
    return words;
}

std::size_t place_of(const std::vector<std::string>& words, std::string_view wanted) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == wanted) return i;
    FAIL("not on the screen: " << std::string(wanted));
    return 0;
}

}  // namespace

TEST_SUITE("choosing a check") {
    TEST_CASE("the ten checks stand behind the doors of the moments they are for, each with its minutes") {
        Person person(whole_library());
        const std::vector<std::string> doors = words_of(person);
        CHECK(place_of(doors, "Before my first session") < place_of(doors, "After I have met a therapist"));
        CHECK(person.door("Before my first session") == "5 checks");
        CHECK(person.door("After I have met a therapist") == "One check");
        CHECK_FALSE(person.sees(readiness));
        person.use("Before my first session");
        CHECK(person.heading() == "Before my first session");
        const std::vector<std::string> checks = words_of(person);
        CHECK(place_of(checks, "How are things right now?") < place_of(checks, readiness));
        CHECK(person.door(readiness).ends_with("4 minutes"));
        person.use("Back");
        person.use("I am in therapy now");
        CHECK(person.door("How is therapy going?").ends_with("2 minutes"));
        CHECK_FALSE(person.sees(readiness));
    }

    TEST_CASE("from a check that was opened behind a moment one comes back to the start") {
        Person person(whole_library());
        person.take(support);
        person.use("Back");
        CHECK(person.heading() == "Before and during therapy: a self-check");
    }

    TEST_CASE("a check that was begun says so on its door, whichever moment it stands behind") {
        Person person(whole_library());
        person.take(support);
        person.use("Mostly true");
        person.use("Back");
        person.use("Before my first session");
        CHECK(person.door(support).ends_with("2 minutes. 1 of 9 answered"));
    }

    TEST_CASE("a few checks are offered as they are, in the order of their moments") {
        const Person person(shipped_library({"fit", "readiness", "techniques"}));
        const std::vector<std::string> words = words_of(person);
        CHECK(place_of(words, readiness) < place_of(words, "How is the fit with my therapist?"));
        CHECK(place_of(words, "How is the fit with my therapist?") < place_of(words, "What do therapists do?"));
        CHECK_FALSE(person.sees("Before my first session"));
    }

    TEST_CASE(
        "a moment without a check on the page is not named, and a check that no moment names is there all the same") {
        app::Library library = shipped_library({"readiness", "support", "fit", "course", "therapist"});
        library.index.moments.front().checks = {"readiness"};
        const Person person(std::move(library));
        CHECK_FALSE(person.sees("Just look around"));
        CHECK(person.sees(support));
    }

    TEST_CASE("several checks are done in one sitting, and each keeps what was given") {
        Person person(shipped_library({"readiness", "support"}));
        person.use(readiness);
        person.use("Very true");
        person.finish();
        person.use("Do another check");
        CHECK(person.door(readiness).ends_with("4 minutes. Done"));
        person.use(support);
        person.use("Mostly true");
        person.use("Back");
        CHECK(person.door(support).ends_with("2 minutes. 1 of 9 answered"));
        person.use(readiness);
        CHECK(person.heading() == "What your answers say");
        person.use("Back");
        person.use("Back");
        for (int i = 0; i < 18; ++i) person.use("Back");
        CHECK(person.heading() == first_stem);
        CHECK(person.sees_checked("Very true"));
        person.use("Not at all true");
        person.use("Back");
        person.use(support);
        CHECK(person.sees_checked("Mostly true"));
    }

    TEST_CASE("the summary can be seen after any check, and from the start once something was answered") {
        Person person(shipped_library({"readiness", "support"}));
        CHECK_FALSE(person.sees("See my page"));
        person.use(readiness);
        person.use("Very true");
        person.use("Back");
        person.see_page();
        CHECK(person.heading() == "My summary");
        person.use("Back");
        person.use(readiness);
        person.finish();
        person.see_page();
        CHECK(person.heading() == "My summary");
        person.use("Back");
        CHECK(person.heading() == "What your answers say");
    }

    TEST_CASE("after two finished checks one is told that it may be enough, and not after one") {
        Person person(shipped_library({"readiness", "support"}));
        person.use(readiness);
        person.finish();
        CHECK_FALSE(person.reads("You can stop here."));
        person.behind("More from your answers", "Do another check");
        person.use(support);
        person.finish();
        CHECK(person.reads("That is a lot of thinking for one day. You can stop here."));
    }

    TEST_CASE("who a link is from and their note are read before anything is begun, and that nobody checked them") {
        app::Library library = shipped_library({"readiness", "support"});
        library.config.link = true;
        library.config.from = "Dr. Lee";
        library.config.note = "Bring whatever you like.";
        library.config.country = "IE";
        Person person(std::move(library));
        CHECK(person.reads_under("From", "“Dr. Lee”"));
        CHECK(person.reads_under("From", "Bring whatever you like."));
        CHECK(person.reads_under("From", "Nobody has checked the sender. Never pay or log in."));
        CHECK(person.sees("Your answers stay on this device. The sender cannot see them."));
        person.use("How this stays private");
        const char* title = "You came here by a link";
        CHECK(person.reads_under(title, "Whoever made it gave the name and the note, not us."));
        CHECK(person.reads_under(title, "never a reason to pay, to log in or to call a number"));
        CHECK(person.reads("help lines for this country: Ireland"));
    }

    TEST_CASE("without a link nothing is said of one") {
        Person person(shipped_library({"readiness", "support"}));
        CHECK_FALSE(person.reads("link"));
        CHECK_FALSE(person.reads("sender"));
        person.use("How this stays private");
        CHECK_FALSE(person.reads("link"));
    }

    TEST_CASE("what a link says stands in words of its own, of no language: no sentence of ours is built around it") {
        app::Library library = shipped_library();
        library.config.link = true;
        library.config.from = "Dr. Lee. Nobody else";
        library.config.note = "From today Dr. Lee. Nobody else sees it.";
        const Person person(std::move(library));
        std::vector<std::string> with_the_name;
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen))
            if (node->label.find("Nobody else") != std::string::npos) {
                with_the_name.push_back(node->label);
                CHECK(node->foreign);
            }
        CHECK(with_the_name ==
              std::vector<std::string>{"“Dr. Lee. Nobody else”", "From today Dr. Lee. Nobody else sees it."});
    }

    TEST_CASE("a link without a name says as well what it sets, and names nobody") {
        app::Library library = shipped_library();
        library.config.link = true;
        Person nameless(library);
        CHECK_FALSE(nameless.sees("From"));
        nameless.use("How this stays private");
        CHECK(nameless.reads("The link sets which checks are here"));
        CHECK(nameless.reads("Whoever made this link cannot see your answers, and is not told"));
        CHECK_FALSE(nameless.reads("gave the name"));
        library.config.note = "Bring whatever you like.";
        CHECK(Person(std::move(library)).reads_under("From", "Whoever made this link"));
    }

    TEST_CASE("on a clinic's page the clinic stands above and its note in a card, and no word is of a link") {
        app::Library library = shipped_library();
        library.config.from = "Riverside";
        library.config.note = "Bring whatever you like.";
        Person person(std::move(library));
        CHECK(person.sees("Offered by “Riverside”"));
        CHECK(person.reads_under("The page around this check says:", "Bring whatever you like."));
        CHECK_FALSE(person.reads("link"));
        CHECK_FALSE(person.reads("sender"));
    }

    TEST_CASE("what the welcome keeps behind its doors is there: privacy, history, hiding, limits, age, emergencies") {
        Person person;
        person.use("How this stays private");
        for (const char* said : {"sends your answers to nobody", "unless you print, save or share",
                                 "your answers are gone", "history will still show", "Escape key three times"})
            CHECK_MESSAGE(person.reads(said), said);
        person.use("Back");
        CHECK(person.heading() == readiness);
        person.use("What this is, and what it is not");
        for (const char* said : {"nobody needs to be fully ready", "no right answers and no grades",
                                 "does not diagnose", "18 or older", "emergenc"})
            CHECK_MESSAGE(person.reads(said), said);
        person.use("Start");
        CHECK(person.heading() == first_stem);
        person.use("Back");
        CHECK(person.heading() == readiness);
    }

    TEST_CASE("a page with one check has one way on, and offers no other check") {
        Person person;
        CHECK_FALSE(person.sees("Before my first session"));
        person.use("Start");
        person.finish();
        CHECK_FALSE(person.sees("Do another check"));
    }

    TEST_CASE("leaving forgets every check, everything picked and every line that was written") {
        Person person(shipped_library({"readiness", "support"}));
        person.use(readiness);
        person.use("Very true");
        person.use("Next");
        person.use("Very true");
        person.finish();
        person.use("The main reason why I come is ...");
        person.see_page();
        person.use("1. The main reason why I come is ...");
        person.write("Something of my own");
        person.use("Leave this page");
        person.use(readiness);
        CHECK_FALSE(person.sees_checked("Very true"));
        person.use("Very true");
        person.use("Next");
        person.use("Very true");
        person.finish();
        CHECK_FALSE(person.sees_checked("The main reason why I come is ..."));
        person.see_page();
        CHECK_FALSE(person.reads("Something of my own"));
    }
}
