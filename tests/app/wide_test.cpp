// Results in a wide window: the part that a door leads to stands beside the door.
#include <set>

#include "app/person.h"

using namespace groundwork;

namespace {

const char* const goals = "Clear goals";

/// Somebody at the results of readiness in a wide window, who has good reasons and no clear goal.
Person at_results() {
    Person person = taking("readiness");
    person.app.set_wide(true);
    person.respond("I can name a reason of my own for wanting things to be different.", "Very true");
    person.respond("I would still want help with this even if no one else asked me to.", "Very true");
    person.respond("I can say in a sentence or two what I want from therapy.", "Not at all true");
    person.respond("I have some idea of how I would notice things getting better.", "Not at all true");
    person.finish();
    return person;
}

/// The title of the part beside the rest; empty without one.
std::string beside(const Person& person) {
    const view::Screen screen = person.app.screen();
    return screen.beside.empty() ? "" : screen.beside.front().children.front().label;
}

/// The door that is marked as the one whose part stands beside it.
std::string chosen_door(const Person& person) {
    const view::Screen screen = person.app.screen();
    for (const view::Node* node : nodes_of(screen))
        if (node->weight == view::Weight::door && node->checked) return node->label;
    return "";
}

std::size_t lines_to_say(const Person& person, std::string_view line) {
    const view::Screen screen = person.app.screen();
    const std::vector<const view::Node*> all = nodes_of(screen);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const view::Node* node) { return node->label == line; }));
}

bool shows(const Person& person, std::string_view name) { return labelled(person.app.screen(), name); }

void check_ids(const Person& person) {
    const view::Screen screen = person.app.screen();
    std::set<std::uint32_t> ids;
    for (const view::Node* node : nodes_of(screen)) {
        CAPTURE(screen.key);
        CAPTURE(node->label);
        CHECK(ids.insert(node->id).second);
    }
}

}  // namespace

TEST_SUITE("a wide window") {
    TEST_CASE("has the part that comes first beside the results, whose line then stands there alone") {
        const Person person = at_results();
        CHECK(beside(person) == goals);
        CHECK(chosen_door(person) == goals);
        CHECK(lines_to_say(person, "It is hard for me to say what I want. How do we find out?") == 1);
    }

    TEST_CASE("opens another part in its place, and takes the person to its title") {
        Person person = at_results();
        const std::string key = person.app.screen().key;
        person.use("My own reasons");
        CHECK(beside(person) == "My own reasons");
        CHECK(chosen_door(person) == "My own reasons");
        CHECK(person.app.screen().key == key);
        CHECK(person.app.screen().focus == view::node_id("part.title"));
        CHECK(lines_to_say(person, "It is hard for me to say what I want. How do we find out?") == 1);
        person.use("More from your answers");
        CHECK(beside(person) == "More from your answers");
    }

    TEST_CASE("leads back from the results, whatever stands beside them") {
        Person person = at_results();
        person.use("My own reasons");
        person.use("Back");
        CHECK(person.heading() == "Look over your answers");
        person.use("Show my results");
        CHECK(beside(person) == goals);
    }

    TEST_CASE("leads from beside a part to a question and to other people, as if none were open") {
        Person few = taking("readiness");
        few.app.set_wide(true);
        few.respond("I can name a reason of my own for wanting things to be different.", "Very true");
        few.finish();
        few.use(goals);
        few.use("Answer a few more");
        CHECK(few.heading() == "I would still want help with this even if no one else asked me to.");
        Person people = taking("therapist");
        people.app.set_wide(true);
        people.respond("They listened to me.", "Very true");
        people.finish();
        people.use("Warmth");
        people.use("Compare therapists");
        CHECK(people.heading() == "Compare therapists");
        CHECK(beside(people).empty());
    }

    TEST_CASE("that becomes narrow shows what was opened alone, and nothing else beside anything") {
        Person person = at_results();
        CHECK(person.app.set_wide(false));
        CHECK_FALSE(person.app.set_wide(false));
        CHECK(beside(person).empty());
        CHECK(chosen_door(person).empty());
        person.app.set_wide(true);
        person.use("My own reasons");
        person.app.set_wide(false);
        CHECK(person.heading() == "My own reasons");
        person.use("Back");
        CHECK(person.heading() == "What your answers say");
    }

    TEST_CASE("has one part after the other in the plain view") {
        Person person = at_results();
        person.use("Plain view");
        CHECK(beside(person).empty());
        person.use("My own reasons");
        CHECK(person.heading() == "My own reasons");
    }

    TEST_CASE("never has one thing on its screen twice, whichever door is open") {
        for (const char* check : {"course", "expectations", "fit", "preferences", "readiness", "situation", "support",
                                  "techniques", "therapist", "traits"})
            for (const bool low : {false, true}) {
                Person person = taking(check);
                person.app.set_wide(true);
                for (int i = 0; i < 60 && person.app.screen().key.starts_with("step."); ++i) {
                    if (low && shows(person, "Not at all true")) person.use("Not at all true");
                    person.use(shows(person, "Skip") ? "Skip" : "Next");
                }
                if (shows(person, "Show my results")) person.use("Show my results");
                CHECK_FALSE(beside(person).empty());
                check_ids(person);
                const view::Screen screen = person.app.screen();
                for (const view::Node* door : nodes_of(screen)) {
                    if (door->intent.act != view::Act::show_part) continue;
                    person.app.dispatch(door->intent);
                    CHECK(chosen_door(person) == door->label);
                    check_ids(person);
                }
            }
    }
}
