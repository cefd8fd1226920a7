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

/// What those calls are where no country is chosen.
inline const std::vector<std::string> calls_everywhere = {"tel:911", "tel:988",    "tel:999", "tel:116123",
                                                          "tel:112", "tel:116123", "tel:000", "tel:131114",
                                                          "tel:111", "tel:1737",   "tel:112"};

/// The filled buttons below the screen, by their words.
inline std::vector<std::string> filled_actions(const Person& person) {
    std::vector<std::string> labels;
    for (const view::Node& action : person.app.screen().actions)
        if (action.weight == view::Weight::primary) labels.push_back(action.label);
    return labels;
}

/// The node that the last step took the person to.
inline view::Node node_in_focus(const Person& person) {
    const view::Screen screen = person.app.screen();
    for (const view::Node* node : nodes_of(screen))
        if (node->id == screen.focus) return *node;
    FAIL("the step took the person to no node of the screen");
    return {};
}

/// Somebody who is hurt at home, at the end of the support check, in that country.
inline Person hurt_at_home(const char* country, Contact clinic = {}) {
    app::Library library = shipped_library({"support"});
    library.config.country = country;
    library.config.abuse_at_home = std::move(clinic);
    Person person(std::move(library));
    person.use("Start");
    person.finish();
    person.use("If someone scares or hurts you");
    return person;
}

}  // namespace groundwork
