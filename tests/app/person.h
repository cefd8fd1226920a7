#pragma once

#include <doctest/doctest.h>

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

inline std::vector<const view::Node*> nodes_of(const view::Screen& screen) {
    std::vector<const view::Node*> all;
    gather(screen.header, all);
    for (const view::Node& node : screen.content) gather(node, all);
    for (const view::Node& node : screen.actions) gather(node, all);
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

    explicit Person(app::Library library = shipped_library()) : app(std::move(library)) {}

    static bool is_control(const view::Node& node) { return node.intent.act != view::Act::nothing && !node.hidden; }

    app::Effect use(std::string_view name, std::string_view text = "") {
        const view::Screen screen = app.screen();
        for (const view::Node* node : nodes_of(screen))
            if ((node->label == name || node->said == name) && is_control(*node))
                return app.dispatch(node->intent, text);
        FAIL("no control is called \"" << std::string(name) << "\" on the screen \"" << heading() << '"');
        return app::Effect::none;
    }

    /// Uses the control that stands in the card under a heading.
    void use_under(std::string_view card, std::string_view name) {
        const view::Screen screen = app.screen();
        for (const view::Node* node : under(screen, card))
            if (node->label == name && is_control(*node)) {
                app.dispatch(node->intent);
                return;
            }
        FAIL("no control is called \"" << std::string(name) << "\" under \"" << std::string(card) << '"');
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

    bool sees(std::string_view name) const { return labelled(app.screen(), name) != nullptr; }

    /// Whether the words stand anywhere on the screen, alone or among others.
    bool reads(std::string_view words) const {
        const view::Screen screen = app.screen();
        for (const view::Node* node : nodes_of(screen))
            for (const std::string* text : {&node->label, &node->said, &node->detail, &node->text})
                if (!node->hidden && text->find(words) != std::string::npos) return true;
        return false;
    }

    /// Whether the words stand in the card under that heading.
    bool reads_under(std::string_view card, std::string_view words) const {
        const view::Screen screen = app.screen();
        for (const view::Node* node : under(screen, card))
            if (node->label.find(words) != std::string::npos || node->text.find(words) != std::string::npos)
                return true;
        return false;
    }

    bool sees_checked(std::string_view name) const {
        const view::Screen screen = app.screen();
        const view::Node* node = labelled(screen, name);
        return node && node->checked;
    }

    std::string heading() const {
        const view::Screen screen = app.screen();
        for (const view::Node* node : nodes_of(screen))
            if ((node->role == view::Role::heading || node->role == view::Role::legend) && node->level == 2)
                return node->label;
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
    static std::vector<const view::Node*> under(const view::Screen& screen, std::string_view heading) {
        std::vector<const view::Node*> all;
        for (const view::Node* card : nodes_of(screen)) {
            if (card->role != view::Role::card || card->children.empty() || card->children.front().label != heading)
                continue;
            for (const view::Node& child : card->children) gather(child, all);
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
