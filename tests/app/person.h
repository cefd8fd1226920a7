#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/library.h"

namespace groundwork {

/// All nodes of a screen in reading order, children after what holds them.
inline void gather(const view::Node& node, std::vector<const view::Node*>& all) {
    all.push_back(&node);
    for (const view::Node& child : node.children) gather(child, all);
}

inline std::vector<const view::Node*> nodes_in(const std::vector<view::Node>& nodes) {
    std::vector<const view::Node*> all;
    for (const view::Node& node : nodes) gather(node, all);
    return all;
}

inline std::vector<const view::Node*> nodes_of(const view::Screen& screen) {
    std::vector<const view::Node*> all;
    gather(screen.header, all);
    for (const std::vector<view::Node>* nodes : {&screen.content, &screen.beside, &screen.actions})
        for (const view::Node& node : *nodes) gather(node, all);
    gather(screen.footer, all);
    return all;
}

/// The visible node that is called `name`, or nullptr.
inline const view::Node* labelled(const view::Screen& screen, std::string_view name) {
    for (const view::Node* node : nodes_of(screen))
        if ((node->label == name || node->said == name) && !node->hidden) return node;
    return nullptr;
}

/// Somebody who reads screens and uses the controls on them by their words.
struct Person {
    app::App app;
    std::string status;  // what was said behind the last door

    explicit Person(app::Library library = shipped_library()) : app(std::move(library)) {}

    static bool is_control(const view::Node& node) { return node.intent.act != view::Act::nothing && !node.hidden; }

    /// Uses the control of that name on this screen or, at results, behind a door, which it then closes again.
    app::Effect use(std::string_view name, std::string_view text = "") {
        const view::Screen screen = app.screen();
        if (const view::Node* control = find_control(screen, name)) return app.dispatch(control->intent, text);
        for (const view::Node* door : nodes_of(screen)) {
            Person there(*this);
            if (door->intent.act != view::Act::show_part) continue;
            there.app.dispatch(door->intent);
            const view::Screen part = there.app.screen();
            if (find_control(part, name)) return behind(door->label, name, text);
        }
        FAIL("no control is called \"" << std::string(name) << "\" on the screen \"" << heading() << '"');
        return app::Effect::none;
    }

    /// Opens a check from the welcome, behind the door of the moment that it is for where it stands there.
    void take(std::string_view title) {
        const view::Screen welcome = app.screen();
        for (const view::Node* door : nodes_of(welcome)) {
            if (sees(title)) break;
            if (door->intent.act != view::Act::show_about) continue;
            app.dispatch(door->intent);
            if (!sees(title)) use("Back");
        }
        use(title);
    }

    /// How far a check has come, as its door says.
    std::string door(std::string_view title) const {
        const view::Screen screen = app.screen();
        const view::Node* node = labelled(screen, title);
        return node ? node->detail : "no such door";
    }

    /// Takes a number of the ruler that is that far down the screen.
    void use_in(std::size_t row, std::string_view number) {
        const view::Screen screen = app.screen();
        for (const view::Node* node : nodes_of(screen))
            if (node->role == view::Role::ruler && row-- == 0)
                for (const view::Node& step : node->children)
                    if (step.label == number) app.dispatch(step.intent);
    }

    /// Goes to the page to take along, however many lines are new on it.
    void see_page() {
        const view::Screen screen = app.screen();
        for (const view::Node* node : nodes_of(screen))
            if (node->intent.act == view::Act::show_summary) {
                app.dispatch(view::ShowSummary{});
                return;
            }
        FAIL("nothing leads to the page");
    }

    /// Opens a door of the results, uses a control there, and closes it again where that did not lead on.
    app::Effect behind(std::string_view door, std::string_view name, std::string_view text = "") {
        use(door);
        const app::Effect effect = use(name, text);
        status = app.screen().status;
        if (app.screen().key.starts_with("part.")) app.dispatch(view::Close{});
        return effect;
    }

    /// Uses the control that stands under a heading, here or behind a door.
    void use_under(std::string_view heading, std::string_view name) {
        for (const view::Node& node : under(heading))
            if (node.label == name && is_control(node)) {
                app.dispatch(node.intent);
                return;
            }
        FAIL("no control is called \"" << std::string(name) << "\" under \"" << std::string(heading) << '"');
    }

    /// Writes into the first field of the screen, or into the one under a heading or after a text.
    void write(std::string_view text, std::string_view label = "") {
        const view::Screen screen = app.screen();
        bool there = label.empty();
        for (const view::Node* node : nodes_of(screen)) {
            there |= node->label == label;
            if (!there || node->role != view::Role::field) continue;
            app.dispatch(node->intent, text);
            return;
        }
        FAIL("no field on this screen");
    }

    /// Whether something of that name is on the screen or, at results, behind a door of it.
    bool sees(std::string_view name) const {
        return labelled(app.screen(), name) || any_behind([&](const Person& there) { return there.sees(name); });
    }

    /// Whether the words stand anywhere on the screen, alone or among others, or behind a door.
    bool reads(std::string_view words) const {
        const view::Screen screen = app.screen();
        for (const view::Node* node : nodes_of(screen))
            for (const std::string* text : {&node->label, &node->said, &node->detail, &node->text})
                if (!node->hidden && text->find(words) != std::string::npos) return true;
        return any_behind([&](const Person& there) { return there.reads(words); });
    }

    /// Whether the words stand under that heading, here or behind a door.
    bool reads_under(std::string_view heading, std::string_view words) const {
        for (const view::Node& node : under(heading))
            if (node.label.find(words) != std::string::npos || node.text.find(words) != std::string::npos) return true;
        return false;
    }

    /// All that stands under a heading: in a card of this screen and on the part of the results that the door of that
    /// name opens; where there is neither, in a card behind some door.
    std::vector<view::Node> under(std::string_view heading) const {
        const view::Screen screen = app.screen();
        std::vector<view::Node> all = in_card(screen, heading);
        for (const Person& there : behind_doors(heading)) add_all(there.app.screen().content, all);
        if (!all.empty()) return all;
        for (const Person& there : behind_doors())
            if (all.empty()) all = there.under(heading);
        return all;
    }

    bool sees_checked(std::string_view name) const {
        const view::Screen screen = app.screen();
        if (const view::Node* node = labelled(screen, name)) return node->checked;
        return any_behind([&](const Person& there) { return there.sees_checked(name); });
    }

    std::string heading() const {
        const view::Screen screen = app.screen();
        for (const view::Node* node : nodes_of(screen))
            if ((node->role == view::Role::heading || node->role == view::Role::legend) && node->level == 2)
                return node->label.empty() ? node->said : node->label;
        return "";
    }

    /// Goes on without a response until the heading is there.
    void go_to(std::string_view heading_wanted) {
        for (int i = 0; i < 60 && heading() != heading_wanted; ++i) use(sees("Skip") ? "Skip" : "Next");
        CHECK(heading() == heading_wanted);
    }

    /// Goes on to that question and chooses the response of that name.
    void respond(std::string_view stem, std::string_view option) {
        go_to(stem);
        use(option);
    }

    /// Goes on to the results, leaving out what is left.
    void finish() {
        go_to("Look over your answers");
        use("Show my results");
        CHECK(heading() == "What your answers say");
    }

private:
    static const view::Node* find_control(const view::Screen& screen, std::string_view name) {
        for (const view::Node* node : nodes_of(screen))
            if ((node->label == name || node->said == name) && is_control(*node)) return node;
        return nullptr;
    }

    static void add_all(const std::vector<view::Node>& nodes, std::vector<view::Node>& all) {
        for (const view::Node* node : nodes_in(nodes)) all.push_back(*node);
    }

    static std::vector<view::Node> in_card(const view::Screen& screen, std::string_view heading) {
        std::vector<view::Node> all;
        for (const view::Node* card : nodes_of(screen)) {
            const auto is_it = [&](const view::Node& node) {
                const bool over_it = node.role == view::Role::heading || &node == &card->children.front();
                return over_it && node.label == heading;
            };
            if (card->role == view::Role::card && std::any_of(card->children.begin(), card->children.end(), is_it))
                add_all(card->children, all);
        }
        return all;
    }

    template <class Test>
    bool any_behind(const Test& test) const {
        const std::vector<Person> others = behind_doors();
        return std::any_of(others.begin(), others.end(), test);
    }

    /// The person after each door to a part of the results, or after those of that name.
    std::vector<Person> behind_doors(std::string_view name = "") const {
        std::vector<Person> all;
        const view::Screen screen = app.screen();
        for (const view::Node* door : nodes_of(screen)) {
            if (door->intent.act != view::Act::show_part || (!name.empty() && door->label != name)) continue;
            all.push_back(*this);
            all.back().app.dispatch(door->intent);
        }
        return all;
    }
};

/// Somebody at the first question of that check.
inline Person taking(const char* check) {
    Person person(shipped_library({check}));
    person.use("Start");
    return person;
}

}  // namespace groundwork
