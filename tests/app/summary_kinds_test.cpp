// What each kind of line says on the page, and when a part is not on it by itself.
#include "app/person.h"

using namespace groundwork;

namespace {

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

/// What the page says as it would be saved, after the results.
std::string page_after(Person& person) {
    person.finish();
    person.see_page();
    person.use("Save");
    return person.app.offered().text;
}

void give(Person& person, const char* stem, const char* response) {
    person.respond(stem, response);
    person.use("Next");
}

/// Somebody who gave the lines of trust in the fit check these three responses, and enough others their best one.
Person with_trust(const char* at_ease, const char* on_my_side, const char* judged) {
    Person person = taking("fit");
    for (const char* stem : {"My therapist knows what I most want to change.",
                             "We have talked about what we are aiming for.", "We work on this as a team."})
        give(person, stem, "Very true");
    give(person, "I feel at ease enough to be honest.", at_ease);
    give(person, "I trust my therapist to be on my side.", on_my_side);
    give(person, "I worry about being judged here.", judged);
    return person;
}

}  // namespace

TEST_SUITE("kinds of lines on the page") {
    TEST_CASE("the lowest lines are written as one's own sentences: denied, partly true, or as they stand") {
        Person person = with_trust("Not at all true", "Somewhat true", "Mostly true");
        const std::string text = page_after(person);
        CHECK(has(text,
                  "What I would like to talk about\nI hardly feel at ease enough to be honest.\n"
                  "I worry about being judged here.\n"
                  "Partly true for me: I trust my therapist to be on my side."));
        CHECK_FALSE(has(text, "My therapist knows"));
    }

    TEST_CASE("lines that are mostly fine are not on the page as the lowest ones") {
        Person person = with_trust("Mostly true", "Mostly true", "A little true");
        CHECK_FALSE(has(page_after(person), "What I would like to talk about"));
    }

    TEST_CASE("what is to be talked about is not on the page by itself after something felt wrong, and can be ticked") {
        Person person = with_trust("Not at all true", "Somewhat true", "Mostly true");
        person.respond("Has anything happened in therapy that felt wrong or unsafe to you?", "I am not sure");
        person.use("Next");
        person.use("Go on with the questions");
        CHECK_FALSE(has(page_after(person), "I do not feel at ease"));
        person.use("Add to my page");
        person.use("Add: What I would like to talk about. I hardly feel at ease enough to be honest.");
        person.use("Save");
        CHECK(has(person.app.offered().text, "I hardly feel at ease"));
    }

    TEST_CASE("of a facet the line is said that tells most: in the highest band for it, otherwise against it") {
        Person high = taking("course");
        give(high, "When things get hard, I can bring it to my session.", "Mostly true");
        give(high, "In hard weeks, I feel like giving up on therapy.", "Not at all true");
        const std::string for_it = page_after(high);
        CHECK(has(for_it, "\nEven in hard weeks I hardly feel like giving up on therapy."));
        CHECK_FALSE(has(for_it, "When things get hard"));

        Person low = taking("course");
        give(low, "When things get hard, I can bring it to my session.", "Somewhat true");
        give(low, "In hard weeks, I feel like giving up on therapy.", "Mostly true");
        const std::string against_it = page_after(low);
        CHECK(has(against_it, "\nIn hard weeks, I feel like giving up on therapy."));
        CHECK_FALSE(has(against_it, "When things get hard"));

        Person partly = taking("course");
        give(partly, "When things get hard, I can bring it to my session.", "Somewhat true");
        give(partly, "In hard weeks, I feel like giving up on therapy.", "Somewhat true");
        CHECK(has(page_after(partly), "Partly true for me: When things get hard, I can bring it to my session."));
    }

    TEST_CASE("of a facet without a score nothing is said") {
        Person person = taking("course");
        give(person, "When things get hard, I can bring it to my session.", "Not at all true");
        CHECK_FALSE(has(page_after(person), "When things get hard, I do not bring it"));
    }

    TEST_CASE("of strong wishes the strongest come first, and three at most") {
        Person person = taking("preferences");
        give(person, "The therapist leads the session, or I lead the session? Choose where you stand.",
             "More: I lead the session");
        give(person, "A clear plan and exercises, or an open conversation? Choose where you stand.",
             "Strongly: An open conversation");
        give(person, "Tasks to try at home, or all the work happens in sessions? Choose where you stand.",
             "Strongly: Tasks to try at home");
        give(person, "Stay with strong feelings, or keep feelings at a calm level? Choose where you stand.",
             "Strongly: Stay with strong feelings");
        const std::string text = page_after(person);
        CHECK(has(text,
                  "What suits me\nI like an open conversation.\nI like to get tasks to try at home.\nI want to stay "
                  "with strong feelings when they come."));
        CHECK_FALSE(has(text, "I like to take the lead"));
    }

    TEST_CASE("where one number was given throughout, the facets that say nothing have no line") {
        Person person = taking("readiness");
        for (int line = 0; line < 7; ++line) {
            person.use("Very true");
            person.use("Next");
        }
        CHECK_FALSE(has(page_after(person), "How ready I feel"));
    }

    TEST_CASE("that no message may be left is on the page only where it is so") {
        const char* const question = "Is it safe to leave you a message?";
        Person no = taking("preferences");
        no.respond(question, "No");
        CHECK(has(page_after(no), "Practical wishes\nPlease do not leave messages."));

        Person yes = taking("preferences");
        yes.respond(question, "Yes");
        CHECK_FALSE(has(page_after(yes), "message"));
    }
}
