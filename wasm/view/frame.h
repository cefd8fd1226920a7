#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/wording.h"
#include "view/screen.h"

namespace groundwork::view {

/// What every screen shares: the interface's words and how the person wants it shown.
struct Context {
    const Wording& strings;
    const Wording& scales;  // the labels of the shared scales
    bool plain = false;

    const std::string& operator[](std::string_view key) const { return strings[key]; }
};

/// The text under a key in two parts; empty when there is none.
const std::string& word(const Wording& wording, const Name& key);

/// Adds one more to a list in words, after a comma where it is not the first.
void append(std::string& all, std::string_view one);

/// A screen with its header (a title and the switch between drawn and plain) and its footer (help and leave).
Screen new_screen(const Context& context, std::string_view key, std::string_view title);

/// Each adds a node at the end of `to` and returns it; its id is that of its name.
Node& add(std::vector<Node>& to, Role role, const Name& name);
Node& add_text(std::vector<Node>& to, const Name& name, std::string_view label, Tone tone = Tone::body);
Node& add_heading(std::vector<Node>& to, const Name& name, std::string_view label, Tone tone = Tone::title, int level = 2);
Node& add_legend(std::vector<Node>& to, const Name& name, std::string_view label, Tone tone = Tone::question, int level = 2);
Node& add_button(std::vector<Node>& to, const Name& name, std::string_view label, Intent intent, Weight weight = Weight::secondary);

}  // namespace groundwork::view
