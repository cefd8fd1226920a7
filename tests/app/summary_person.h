#pragma once

#include <string>
#include <string_view>

#include "app/person.h"

namespace groundwork {

inline bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

/// What the page says as it would be saved.
inline std::string page(Person& person) {
    CHECK(person.use("Save") == app::Effect::save);
    return person.app.offered().text;
}

inline const char* const sentence = "Someone else asked me to come. What I want for myself is ...";

/// Somebody at the results of readiness, who found the first seven statements somewhat true.
inline Person with_results() {
    Person person(shipped_library({"readiness"}));
    person.use("Start");
    for (int i = 0; i < 7; ++i) {
        person.use("Somewhat true");
        person.use("Next");
    }
    person.finish();
    return person;
}

/// Somebody who took several checks and looks at the summary.
inline Person with_summary() {
    Person person(whole_library());
    person.take("How are things right now?");
    person.write("I cannot sleep.");
    person.use("Next");
    person.respond("How long has it been going on?", "One to six months");
    person.use("Next");
    person.go_to("How strongly does it affect …");
    person.use_in(5, "9");
    person.use_in(7, "4");
    person.finish();
    person.use("Do another check");
    person.take("Am I ready to start?");
    person.go_to("What could get in the way?");
    person.use("What it costs");
    person.use("Getting there and back");
    person.use("Next");
    person.write("To wake rested.");
    person.finish();
    person.see_page();
    return person;
}

}  // namespace groundwork
