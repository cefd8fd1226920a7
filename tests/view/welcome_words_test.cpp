// The welcome is read in half a minute: so many words, header and footer included.
#include <sstream>

#include "app/person.h"

using namespace groundwork;

namespace {

std::size_t words_in(const std::string& text) {
    std::istringstream words(text);
    std::size_t count = 0;
    for (std::string word; words >> word;) ++count;
    return count;
}

std::size_t words_on(const view::Screen& screen) {
    std::size_t count = 0;
    for (const view::Node* node : nodes_of(screen))
        for (const std::string* text : {&node->label, &node->detail, &node->detail_end}) count += words_in(*text);
    return count;
}

}  // namespace

TEST_SUITE("words of the welcome") {
    TEST_CASE("one check by a link, with a name and a note, has 80 words at most") {
        for (const Check& check : whole_library().checks) {
            app::Library library = shipped_library({check.pack.id.c_str()});
            library.config.link = true;
            library.config.from = "Dr. Ana Ruiz";
            library.config.note = "Bring whatever you like from this. See you soon.";
            const std::size_t words = words_on(Person(std::move(library)).app.screen());
            CHECK_MESSAGE(words <= 80, (check.pack.id + ": " + std::to_string(words)));
        }
    }

    TEST_CASE("all checks have 90 words at most") {
        const std::size_t words = words_on(Person(whole_library()).app.screen());
        CHECK_MESSAGE(words <= 90, words);
    }

    TEST_CASE("a screen behind a door has 105 words at most") {
        Person person(whole_library());
        const view::Screen welcome = person.app.screen();
        for (const view::Node* door : nodes_of(welcome)) {
            if (door->intent.act != view::Act::show_about) continue;
            person.app.dispatch(door->intent);
            const std::size_t words = words_on(person.app.screen());
            CHECK_MESSAGE(words <= 105, (door->label + ": " + std::to_string(words)));
            person.use("Back");
        }
    }
}
