#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app.h"
#include "core/packs.h"
#include "core/scale_parser.h"

namespace groundwork {

/// The readiness check as it ships, with everything that the app is handed at its start.
inline app::Library shipped_library() {
    app::Library library;
    const auto scales = parse_scales(read_file("assets/scales/scales.json"), "scales.json");
    auto check = parse_check({"pack.json", read_file("assets/packs/readiness/pack.json")},
                             {"en.json", read_file("assets/packs/readiness/en.json")}, *scales);
    library.checks.push_back(std::move(*check));
    library.strings = *parse_wording(read_file("assets/strings/en.json"), "strings");
    library.scale_labels = *parse_wording(read_file("assets/scales/en.json"), "scale labels");
    library.evidence = *parse_evidence(read_file("assets/evidence.json"), "evidence.json");
    library.safety = *parse_safety(read_file("assets/safety.json"), "safety.json");
    return library;
}

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

/// The visible node whose words are `label`, or nullptr.
inline const view::Node* labelled(const view::Screen& screen, std::string_view label) {
    for (const view::Node* node : nodes_of(screen))
        if (node->label == label && !node->hidden) return node;
    return nullptr;
}

/// Somebody who reads screens and uses the controls on them by their words.
struct Person {
    app::App app;

    explicit Person(app::Library library = shipped_library()) : app(std::move(library)) {}

    app::Effect use(std::string_view label, std::string_view text = "") {
        const view::Screen screen = app.screen();
        const view::Node* node = labelled(screen, label);
        REQUIRE_MESSAGE(node, std::string(label));
        return app.dispatch(node->intent, text);
    }

    /// Writes into the first field of the screen.
    void write(std::string_view text) {
        const view::Screen screen = app.screen();
        for (const view::Node* node : nodes_of(screen)) {
            if (node->role != view::Role::field) continue;
            app.dispatch(node->intent, text);
            return;
        }
        FAIL("no field on this screen");
    }

    bool sees(std::string_view label) const { return labelled(app.screen(), label) != nullptr; }
    bool sees_checked(std::string_view label) const {
        const view::Screen screen = app.screen();
        const view::Node* node = labelled(screen, label);
        return node && node->checked;
    }
    std::string heading() const {
        const view::Screen screen = app.screen();
        for (const view::Node* node : nodes_of(screen))
            if ((node->role == view::Role::heading && node->level == 2) || node->role == view::Role::legend) return node->label;
        return "";
    }

    /// Goes on without a response until the heading is there.
    void go_to(std::string_view heading_wanted) {
        for (int i = 0; i < 40 && heading() != heading_wanted; ++i) use(sees("Skip") ? "Skip" : "Next");
        CHECK(heading() == heading_wanted);
    }
};

}  // namespace groundwork
