#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/person.h"

// Persons who are asked whether they are safe.
namespace groundwork {

inline const char* const safety_question = "Are you safe right now?";
inline const char* const safety_panel = "Thank you for saying so";

inline Person at_the_question(const char* country = "") {
    app::Library library = shipped_library({"situation", "preferences", "course"});
    library.config.country = country;
    Person person(std::move(library));
    person.use("How are things right now?");
    person.go_to(safety_question);
    return person;
}

/// Gives that response and goes on, which opens its panel.
inline void say(Person& person, const char* response) {
    person.use(response);
    person.use("Next");
}

/// What the links of the screen dial, in their order.
inline std::vector<std::string> calls_on(const Person& person) {
    const view::Screen screen = person.app.screen();
    std::vector<std::string> calls;
    for (const view::Node* node : nodes_of(screen))
        if (node->role == view::Role::link) calls.push_back(node->text);
    return calls;
}

/// Somebody who is hurt at home, at the end of the support check, in that country.
inline Person hurt_at_home(const char* country, Contact clinic = {}) {
    app::Library library = shipped_library({"support"});
    library.config.country = country;
    library.config.abuse_at_home = std::move(clinic);
    Person person(std::move(library));
    person.use("Start");
    person.finish();
    return person;
}

}  // namespace groundwork
