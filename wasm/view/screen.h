#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "view/intent.h"

namespace groundwork::view {

/// What a node is, to a person who sees it and to one who hears it.
enum class Role {
    header, footer, row, card, list,                 // these hold other nodes
    fieldset, ruler,                                 // and these hold a legend and the controls it names
    heading, legend, text, list_item, tag,           // words
    steps, progress,                                 // value of
    radio, checkbox, field, button, link             // controls
};

/// How loud the words of a node are.
enum class Tone { title, question, subtitle, body, strong, soft, caption, hint, warm };

/// How much a control stands out.
enum class Weight { primary, secondary, quiet };

/// One thing on a screen.
struct Node {
    Role role = Role::text;
    std::uint32_t id = 0;          // the same for the same thing on the next screen
    std::string label;             // its words, which are also its accessible name
    Tone tone = Tone::body;
    Weight weight = Weight::secondary;
    int level = 2;                 // heading
    bool hidden = false;           // takes its place, but is neither seen nor heard
    bool checked = false;          // radio, checkbox
    bool expandable = false;       // button that shows and hides something
    bool expanded = false;
    int value = 0, of = 0;         // steps, progress
    int lines = 1;                 // field
    int max_characters = 0;        // field
    bool numeric = false;          // field for a whole number
    std::string text;              // field: what was written; link: where it leads
    std::string detail;            // second line of a control, or the end labels of a ruler
    std::string detail_end;
    std::uint32_t labelled_by = 0; // field: the heading that names it, when it has no label of its own
    Intent intent = Nothing{};
    std::vector<Node> children;
};

/// One screen, described once: ordered nodes, painted by ImGui and mirrored as HTML.
struct Screen {
    std::string key;       // which screen it is; on another key the focus moves to its heading
    std::string status;    // said politely when it changes
    bool resumed = false;  // come back to from help or sources: the focus returns to where it was
    bool plain = false;    // shown as a plain form rather than drawn
    Node header, footer;
    std::vector<Node> content;
    std::vector<Node> actions;  // at the lower end of the window, or after the content when that is longer
};

/// The name of a node in two parts, such as {"RDY_1", ".help"}, so that none has to be put together in memory.
struct Name {
    std::string_view base, end;

    Name(const char* name) : base(name) {}
    Name(const std::string& name) : base(name) {}
    Name(std::string_view base, std::string_view end) : base(base), end(end) {}
};

/// A stable number for a name (FNV-1a, 31 bits, never 0).
std::uint32_t node_id(const Name& name);

/// The node with that id among the screen's nodes at every depth, or nullptr.
const Node* find_node(const Screen& screen, std::uint32_t id);

}  // namespace groundwork::view
