#include <set>

#include "app/person.h"
#include "view/response_text.h"

using namespace groundwork;

namespace {

/// The screens of one check from its first question to its results, without responses.
void walk(Person& person, const std::string& title, std::vector<view::Screen>& screens) {
    person.take(title);
    while (person.heading() != "Look over your answers") {
        screens.push_back(person.app.screen());
        person.use(person.sees("Skip") ? "Skip" : "Next");
    }
    screens.push_back(person.app.screen());
    person.use("Show my results");
    screens.push_back(person.app.screen());
}

/// Every kind of screen that a person meets on the way through all checks.
std::vector<view::Screen> all_screens() {
    const app::Library library = whole_library();
    Person person(whole_library());
    std::vector<view::Screen> screens{person.app.screen()};
    for (const char* door : {"How this stays private", "What this is, and what it is not", "Just look around"}) {
        person.use(door);
        screens.push_back(person.app.screen());
        person.use("Back");
    }
    for (const Check& check : library.checks) {
        walk(person, check.wording["title"], screens);
        if (check.pack.repeat == Repeat::people) {
            person.use("Compare therapists");
            screens.push_back(person.app.screen());
            person.use("Start page");
        } else {
            person.use("Do another check");
        }
    }
    person.use("See my page");
    screens.push_back(person.app.screen());
    person.use("Get help now");
    screens.push_back(person.app.screen());
    person.use("Canada");
    screens.push_back(person.app.screen());
    return screens;
}

bool is_control(const view::Node& node) {
    using view::Role;
    return node.role == Role::radio || node.role == Role::checkbox || node.role == Role::field ||
           node.role == Role::button;
}

}  // namespace

TEST_SUITE("screens") {
    TEST_CASE("on every screen each thing has an id of its own") {
        for (const view::Screen& screen : all_screens()) {
            std::set<std::uint32_t> ids;
            for (const view::Node* node : nodes_of(screen))
                CHECK_MESSAGE(ids.insert(node->id).second, (screen.key + ": " + node->label));
        }
    }

    TEST_CASE("on every screen each control has words and carries its own intent") {
        for (const view::Screen& screen : all_screens())
            for (const view::Node* node : nodes_of(screen)) {
                if (!is_control(*node)) continue;
                CHECK_MESSAGE((!node->label.empty() || !node->said.empty() || node->labelled_by != 0), screen.key);
                CHECK_MESSAGE(node->intent.act != view::Act::nothing, (screen.key + ": " + node->label));
            }
    }

    TEST_CASE("every screen has one heading of the second level, and help and leave in its last row") {
        for (const view::Screen& screen : all_screens()) {
            int headings = 0;
            for (const view::Node* node : nodes_of(screen))
                headings += (node->role == view::Role::legend || node->role == view::Role::heading) && node->level == 2;
            CHECK_MESSAGE(headings == 1, screen.key);
            REQUIRE(screen.footer.children.size() == 2);
            CHECK(screen.footer.children.front().label == "Get help now");
            CHECK(screen.footer.children.back().label == "Leave this page");
        }
    }

    TEST_CASE("no screen shows a key or a placeholder in place of words") {
        for (const view::Screen& screen : all_screens())
            for (const view::Node* node : nodes_of(screen))
                for (const std::string* words : {&node->label, &node->detail})
                    CHECK_MESSAGE(words->find('{') == std::string::npos, *words);
    }

    TEST_CASE("a field is named by the question above it and takes as much as its scale allows") {
        Person person;
        person.use("Start");
        person.go_to("What would you like to be different?");
        const view::Screen screen = person.app.screen();
        const view::Node* field = nullptr;
        for (const view::Node* node : nodes_of(screen))
            if (node->role == view::Role::field) field = node;
        REQUIRE(field);
        CHECK(view::find_node(screen, field->labelled_by)->label == "What would you like to be different?");
        CHECK(field->max_characters == 1200);
        CHECK(field->lines == 5);
    }

    TEST_CASE(
        "the numbers of a ruler stand side by side, however long, and what counts as none does not, however short") {
        app::Library library = shipped_library({"situation"});
        const std::string ruler = R"("impact10": {"kind": "ruler", "min": )";
        const auto scales = parse_scales(
            replaced(read_file("assets/scales/scales.json"), ruler + R"(0, "max": 10, "step": 1)",
                     ruler + R"(-1000, "max": 1000, "step": 500, "options": [{"value": "na", "counts_as": null}])"),
            "scales.json");
        const std::string apart =
            replaced(read_file("assets/packs/situation/pack.json"), R"("together": true)", R"("together": false)");
        const std::string words = replaced(read_file("assets/packs/situation/en.json"), "\"text\": {",
                                           "\"text\": {\n  \"impact10.na\": \"No\",");
        library.checks.front() = *parse_check({"pack.json", apart}, {"en.json", words}, *scales);
        Person person(std::move(library));
        person.use("Start");
        person.go_to("Work, study or training");
        std::string side_by_side, below;
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen))
            if (node->role == view::Role::radio) (node->step ? side_by_side : below) += node->label + ' ';
        CHECK(side_by_side == "-1000 -500 0 500 1000 ");
        CHECK(below == "No ");
    }

    TEST_CASE("rulers of a section that is shown together are rows, each a group of its own, under the ends of all") {
        Person person(shipped_library({"situation"}));
        person.use("Start");
        person.go_to("How strongly does it affect …");
        std::vector<const view::Node*> rows;
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen))
            if (node->role == view::Role::ruler) rows.push_back(node);
        REQUIRE(rows.size() == 10);
        CHECK(rows.front()->detail == "0, No effect");
        CHECK(rows.front()->detail_end == "10, Very strong effect");
        for (const view::Node* row : rows) {
            CHECK(row->children.front().role == view::Role::legend);
            CHECK(row->children[1].said == "0, No effect");
            CHECK((row == rows.front() || row->detail.empty()));
        }
    }

    TEST_CASE("a pack's own wording of an option goes before the shared one") {
        const app::Library library = shipped_library();
        const view::Context context{library.strings, library.scale_labels};
        const Check& check = library.checks.front();
        CHECK(view::option_label(context, check, 0, 0) == "Not at all true");
        const Check own{check.pack, Wording("en", {{"truth5.0", "Not one bit"}})};
        CHECK(view::option_label(context, own, 0, 0) == "Not one bit");
    }

    TEST_CASE("a wish is worded by its own two ends") {
        const app::Library library = shipped_library({"preferences"});
        const view::Context context{library.strings, library.scale_labels};
        CHECK(view::option_label(context, library.checks.front(), 0, 6) == "Strongly: I lead the session");
        CHECK(view::option_label(context, library.checks.front(), 0, 3) == "No preference");
    }

    TEST_CASE("a day is said as the language says it, and what is no day stays as it is") {
        const Wording english = *parse_wording(read_file("assets/strings/en.json"), "strings"),
                      other("de", {{"date.form", "{day}. {month} {year}"},
                                   {"date.months",
                                    "Januar;Februar;März;April;Mai;Juni;Juli;August;September;"
                                    "Oktober;November;Dezember"}});
        const auto said = [](const Wording& strings, const char* day) {
            return view::date_words({strings, strings}, day);
        };
        CHECK(said(english, "2026-01-31") == "January 31, 2026");
        CHECK(said(english, "2026-12-01") == "December 1, 2026");
        CHECK(said(other, "2026-03-09") == "9. März 2026");
        for (const char* other_text : {"", "2026-13-01", "soon", "2026-11-5"})
            CHECK(said(english, other_text) == other_text);
    }
}
