// A check that is taken again: points over time, what moved by the rule of the content, and records in a file.
#include "app/person.h"

using namespace groundwork;

namespace {

const char* const hard = "When things get hard, I can bring it to my session.";
const char* const giving_up = "In hard weeks, I feel like giving up on therapy.";
const char* const direction = "Compared with when you started, how are things now?";

Person in_therapy() {
    Person person(shipped_library({"course"}));
    person.use("Start");
    return person;
}

/// Takes the check once, with those two responses.
void occasion(Person& person, const char* bring, const char* give_up) {
    person.respond(hard, bring);
    person.use("Next");
    person.respond(giving_up, give_up);
    person.finish();
}

std::ptrdiff_t charts_on(const Person& person) {
    const std::vector<view::Node> nodes = person.under("Looking back");
    return std::count_if(nodes.begin(), nodes.end(), [](const view::Node& node) {
        return node.role == view::Role::table && node.chart == view::Chart::course;
    });
}

/// The numbers drawn in the chart of that name; 0 stands for a gap.
std::vector<double> points_of(const Person& person, std::string_view chart) {
    std::vector<double> points;
    for (const view::Node& node : person.under("Looking back")) {
        if (node.role != view::Role::table || node.chart != view::Chart::course || node.label != chart) continue;
        for (const view::Node& cell : node.children.back().children) points.push_back(cell.number.value_or(0));
    }
    return points;
}

std::string saved(Person& person) {
    CHECK(person.behind("For next time", "Save my answers as a file") == app::Effect::save);
    return person.app.offered().text;
}

}  // namespace

TEST_SUITE("the course of therapy") {
    TEST_CASE("the first time has nothing to compare with and no chart") {
        Person person = in_therapy();
        occasion(person, "Mostly true", "Not at all true");
        CHECK(person.reads_under("For next time",
                                 "This is your first time with this check, so there is nothing to compare."));
        CHECK(charts_on(person) == 0);
    }

    TEST_CASE(
        "taken again, each facet and each charted item has a chart with a point a time, and a gap where too little was "
        "answered") {
        Person person = in_therapy();
        occasion(person, "Mostly true", "A little true");
        person.behind("For next time", "Do this check again");
        occasion(person, "Somewhat true", "Somewhat true");
        CHECK(charts_on(person) == 5);
        CHECK(points_of(person, "Getting through hard times") == std::vector<double>{75, 50});
        CHECK(points_of(person, "Keeping what helps") == std::vector<double>{0, 0});
    }

    TEST_CASE("what is not shown of this time is not looked back on") {
        const char* const phase = "Which of these sounds most like where you are?";
        const char* const end = "Looking to the end";
        Person person = in_therapy();
        occasion(person, "Mostly true", "A little true");
        person.behind("For next time", "Do this check again");
        person.respond(phase, "We are just getting going");
        person.finish();
        CHECK(person.reads_under("Looking back", "Keeping what helps"));
        CHECK_FALSE(person.reads_under("Looking back", end));
        person.behind("For next time", "Do this check again");
        person.respond(phase, "We are getting ready to finish");
        person.finish();
        CHECK(person.reads_under("Looking back", end));
    }

    TEST_CASE("moved means three steps or more in all over the items answered both times") {
        const auto said = [](const char* bring, const char* give_up) {
            Person person = in_therapy();
            occasion(person, "Somewhat true", "Somewhat true");
            person.behind("For next time", "Do this check again");
            occasion(person, bring, give_up);
            for (const char* words : {"Higher than", "Lower than", "About the same as"})
                if (person.reads_under("Looking back", words)) return std::string(words);
            return std::string();
        };
        CHECK(said("A little true", "Very true") == "Lower than");
        CHECK(said("Very true", "A little true") == "Higher than");
        CHECK(said("Mostly true", "A little true") == "About the same as");
    }

    TEST_CASE("a facet that was not answered both times is not called the same") {
        Person person = in_therapy();
        occasion(person, "Mostly true", "A little true");
        person.behind("For next time", "Do this check again");
        person.respond(hard, "Not at all true");
        person.finish();
        CHECK_FALSE(person.reads_under("Looking back", "About the same as"));
        CHECK(person.reads_under("Looking back", "Too few answers to tell."));
    }

    TEST_CASE("an item that is charted has its number a time, and the words of its scale") {
        Person person = in_therapy();
        person.respond(direction, "A little harder");
        person.finish();
        person.behind("For next time", "Do this check again");
        person.respond(direction, "Much better");
        person.finish();
        CHECK(points_of(person, direction) == std::vector<double>{100 / 3.0, 100});
        CHECK(person.reads_under("Looking back", direction));
        CHECK(person.reads("A little harder"));
        CHECK(points_of(person, "Compared with your last session, how are things now?") == std::vector<double>{0, 0});
    }

    TEST_CASE("harder two times in a row is worth raising, and once is not") {
        Person person = in_therapy();
        person.respond(direction, "A little harder");
        person.finish();
        CHECK_FALSE(person.sees("Things are harder"));
        CHECK(person.sees("Harder than before"));
        person.behind("For next time", "Do this check again");
        person.respond(direction, "Harder");
        person.finish();
        CHECK(person.reads_under("Things are harder", "You marked that things are harder than at the start."));
        CHECK_FALSE(person.sees("Harder than before"));
    }

    TEST_CASE("the charts can be read as rows and columns") {
        Person person = in_therapy();
        occasion(person, "Mostly true", "Not at all true");
        person.behind("For next time", "Do this check again");
        occasion(person, "Not at all true", "Very true");
        person.use("Looking back");
        const auto grid = [&] {
            const view::Screen screen = person.app.screen();
            for (const view::Node* node : nodes_of(screen))
                if (node->role == view::Role::table && node->chart == view::Chart::grid) return true;
            return false;
        };
        CHECK_FALSE(grid());
        person.use("Show as a table");
        CHECK(grid());
        CHECK(person.sees("November 25, 2026 (2)"));
    }

    TEST_CASE("a saved file brings earlier times back, without doubling what is there") {
        Person before = in_therapy();
        occasion(before, "Mostly true", "A little true");
        const std::string file = replaced(saved(before), "2026-11-25", "2026-10-01");

        Person person = in_therapy();
        occasion(person, "A little true", "Somewhat true");
        person.behind("For next time", "Open a file that I saved", file);
        CHECK(charts_on(person) == 5);
        CHECK(points_of(person, "Getting through hard times") == std::vector<double>{75, 37.5});
        CHECK(person.reads("Lower than on October 1, 2026"));
        person.behind("For next time", "Open a file that I saved", file);
        CHECK(points_of(person, "Getting through hard times").size() == 2);
    }

    TEST_CASE("a file that is not one of ours is refused with a sentence, and nothing that was given is lost") {
        for (
            const char* file :
            {"", "hello", "{}",
             R"({"format": 1, "records": [{"check": "course", "version": "2.0.0", "date": "soon", "responses": {}}]})"}) {
            Person person = in_therapy();
            occasion(person, "Mostly true", "A little true");
            person.use("For next time");
            person.use("Open a file that I saved", file);
            CHECK(person.sees(
                "This file cannot be opened here: it is not from this tool, it is damaged, or it is too large."));
            CHECK_FALSE(person.reads("must be JSON"));
            person.use("Back");
            CHECK(person.heading() == "What your answers say");
            CHECK(person.reads_under("Getting through hard times", "You can stay with it"));
        }
    }

    TEST_CASE("records of one day keep their order, and those of another check of the page go to it") {
        Person person(shipped_library({"course", "fit"}));
        person.use("How is therapy going?");
        occasion(person, "Somewhat true", "Somewhat true");
        const char* const file = R"({"format": 1, "records": [
            {"check": "course", "version": "2.0.0", "date": "2026-10-01", "responses": {"CRS_3": 4, "CRS_4": 0}},
            {"check": "course", "version": "2.0.0", "date": "2026-10-01", "responses": {"CRS_3": 0, "CRS_4": 4}},
            {"check": "fit", "version": "2.0.0", "date": "2026-10-02", "responses": {"FIT_7": 4, "FIT_8": 4}}]})";
        person.use("For next time");
        person.use("Open a file that I saved", file);
        CHECK(person.app.screen().status == "Your answers are back.");
        person.use("Open a file that I saved", file);
        CHECK(person.app.screen().status == "There is nothing new in this file.");
        person.use("Back");
        CHECK(points_of(person, "Getting through hard times") == std::vector<double>{100, 0, 50});
        person.behind("More from your answers", "Do another check");
        person.use("How is the fit with my therapist?");
        CHECK(person.heading() == "What your answers say");
    }

    TEST_CASE("a file of another version says so, and is not called damaged") {
        Person person = in_therapy();
        occasion(person, "Mostly true", "A little true");
        person.use("For next time");
        person.use(
            "Open a file that I saved",
            R"({"format": 1, "records": [{"check": "course", "version": "0.1.0", "date": "2026-10-01", "responses": {}}]})");
        CHECK(person.sees("This file was made with another version of the check, so it cannot be compared."));
        CHECK_FALSE(person.reads("This file cannot be opened here"));
    }

    TEST_CASE("a second time that is begun and left unanswered leaves the first one as it was") {
        Person person(shipped_library({"course", "support"}));
        person.use("How is therapy going?");
        occasion(person, "Mostly true", "A little true");
        person.behind("For next time", "Do this check again");
        person.use("Back");
        person.use("How is therapy going?");
        CHECK(person.heading() == "What your answers say");
        CHECK(charts_on(person) == 0);
    }

    TEST_CASE("what was opened in one check is closed in the next") {
        Person person(shipped_library({"course", "support"}));
        person.use("How is therapy going?");
        occasion(person, "Mostly true", "A little true");
        person.behind("Getting through hard times", "Why this may matter");
        CHECK(person.reads_under("Getting through hard times", "out of 100"));
        person.behind("More from your answers", "Do another check");
        person.use("Who is around me?");
        for (int i = 0; i < 6; ++i) {
            person.use("Mostly true");
            person.use("Next");
        }
        person.finish();
        CHECK_FALSE(person.reads_under("People around me", "out of 100"));
    }

    TEST_CASE("a response about safety is in no saved file") {
        Person person(shipped_library({"fit"}));
        person.use("Start");
        person.respond("Has anything happened in therapy that felt wrong or unsafe to you?", "No");
        person.use("Next");
        person.write("More time");
        person.finish();
        const std::string file = saved(person);
        CHECK(file.find("More time") != std::string::npos);
        CHECK(file.find("FIT_SAFE") == std::string::npos);
    }

    TEST_CASE("the file's name says nothing about what is in it") {
        Person person = in_therapy();
        occasion(person, "Mostly true", "A little true");
        person.behind("For next time", "Save my answers as a file");
        CHECK(person.app.offered().name == "my-notes-2026-11-25.json");
    }

    TEST_CASE("fit that fell since last time says in which parts, and fit that rose does not") {
        const auto again = [](const char* first, const char* second) {
            Person person(shipped_library({"fit"}));
            person.use("Start");
            for (const char* response : {first, second}) {
                for (const char* stem :
                     {"I feel at ease enough to be honest.", "I trust my therapist to be on my side."}) {
                    person.respond(stem, response);
                    person.use("Next");
                }
                person.finish();
                if (response == first) person.behind("For next time", "Do this check again");
            }
            return person;
        };
        CHECK(again("Very true", "Somewhat true")
                  .reads_under("Lower than last time", "Taken together, this is lower than last time: Trust."));
        CHECK_FALSE(again("Somewhat true", "Very true").sees("Lower than last time"));
        CHECK_FALSE(again("Very true", "Mostly true").sees("Lower than last time"));
    }
}
