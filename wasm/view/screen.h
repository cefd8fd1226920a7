#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/intent.h"

namespace groundwork::view {

/// What a node is, to a person who sees it and to one who hears it.
enum class Role {
    header,
    footer,
    row,
    card,
    doors,
    masthead,
    list,  // these hold other nodes
    fieldset,
    ruler,
    bipolar,  // and these hold a legend and the controls it names
    table,
    table_row,  // a chart, and what it says, row by row
    select,     // holds its options
    heading,
    legend,
    text,
    list_item,  // words
    steps,
    progress,  // words and value of
    head_cell,
    cell,    // of a row of a table
    option,  // of a select
    radio,
    checkbox,
    field,
    file,
    button,
    link  // controls
};

/// How a table is drawn: as rows and columns, or as a chart that says the same.
enum class Chart {
    grid,    // a row of headings, then rows of a heading and cells
    wishes,  // a row for each wish: one end, the other end, where between them
    people,  // a row for each facet, a column for each person: how many steps of how many, in words
    course   // one row: what a facet came to each time
};

/// How loud the words of a node are.
enum class Tone { title, question, subtitle, body, strong, soft, caption, quote, warm, accent };

/// How much a control stands out. A door is a row of its group: it leads to a screen, or opens what stands below it, or
/// adds what it names. A line is words on paper.
enum class Weight { primary, secondary, quiet, door, adds, line };

/// What a card lies on: tinted where it says something to lean on, warm where it says what comes first, paper where it
/// is what will be printed.
enum class Ground : std::uint8_t { card, tint, warm, paper };

/// How far a thing stands from its neighbour in a list, the nearest first.
enum class Gap : std::uint8_t { none, close, near, row, card, block };

/// A band beside a course, from `from` to `to` of the 100 that its points lie on.
struct ChartBand {
    std::string name;
    double from = 0, to = 100;
};

/// One thing on a screen.
struct Node {
    Role role = Role::text;
    std::uint32_t id = 0;  // the same for the same thing on the next screen
    std::string label;     // its words, which are also its accessible name
    Tone tone = Tone::body;
    Weight weight = Weight::secondary;
    Ground ground = Ground::card;                // card
    Gap above = Gap::block, below = Gap::block;  // of two neighbours the one that wants to be nearer decides
    int level = 2;                               // heading; checkbox: 3 where its words are a heading too
    bool hidden = false;                         // takes its place, but is neither seen nor heard
    bool checked = false;     // radio, checkbox; door: what it leads to is beside it; text, list_item: a tick stands
                              // before it
    bool step = false;        // radio: one of a ruler's or bipolar's steps, which stand side by side
    std::uint32_t then = 0;   // radio: the button that a tap on it presses too, after a moment; 0 for none
    bool passing = false;     // action that comes and goes: the mirror has it apart from the others
    bool expandable = false;  // button that shows and hides something
    bool expanded = false;
    int value = 0, of = 0;   // steps, progress; door: the steps at its end
    int lines = 1;           // field: at least; text: so many ruled lines below it, where there are several
    int max_characters = 0;  // field
    bool digits = false;     // field for a number that digits alone can write
    bool invalid = false;    // field: what was written cannot be used; `described_by` says why
    bool date = false;       // field for a date
    bool foreign = false;    // words of somebody else, in any language and direction
    bool kept = false;       // words that were given, or tell what was: no translator of the page gets them
    std::string text;        // field: what was written; link: where it leads
    std::string detail;      // second line of a control, or the end labels of a ruler
    std::string detail_end;
    std::string detail_middle;  // bipolar: the label of its middle
    std::string said;  // words that are read aloud and stand in the plain view, but are not drawn; a control's are all
                       // that it is called
    Chart chart = Chart::grid;      // table
    std::vector<ChartBand> bands;   // table: those of a course, the lowest first
    std::optional<double> number;   // cell of a chart: where its point lies, from 0 to 100
    std::uint32_t labelled_by = 0;  // field, fieldset: what names it, when that is not its own label or legend
    std::uint32_t labels = 0;       // text: the field that it names
    std::array<std::uint32_t, 4> described_by{};  // field, fieldset: the texts that say more about it, and zeros
    Intent intent;
    std::vector<Node> children;
};

/// A page to print, apart from the screen that shows it.
struct Page {
    struct Part {
        std::string title;
        std::vector<std::string> lines;
    };

    std::string title, date;
    std::vector<Part> parts;
    std::string room;  // over the empty lines, to write on by hand
    std::string footer;
};

/// One screen, described once: ordered nodes, its shapes drawn by ImGui, its words and controls HTML.
struct Screen {
    std::string key;          // which screen it is; on another key the focus moves to its heading
    std::string status;       // said politely when it changes
    std::uint32_t focus = 0;  // the node that the person asked to be taken to; 0 for none
    bool resumed = false;     // come back to from help or sources: the focus returns to where it was
    bool plain = false;       // shown as a plain form rather than drawn
    bool question = false;    // after its progress the content stands near the actions
    bool desk = false;        // what is on it is paper, which lies on a desk
    bool kept = false;  // all of the content quotes answers or follows from them: no translator of the page gets it
    Node header, footer;
    std::vector<Node> content;
    std::vector<Node> beside;   // in a second column of a wide window
    std::vector<Node> actions;  // at the lower end of the window, or after the content when that is longer
    std::optional<Page> page;   // what printing prints in place of the screen
};

/// The number that stands for a name (FNV-1a, 31 bits, never 0).
constexpr std::uint32_t node_id(std::string_view name, std::string_view end = {}) {
    std::uint32_t hash = 2166136261u;
    for (const std::string_view part : {name, end})
        for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    hash &= 0x7FFFFFFFu;
    return hash ? hash : 1;
}

/// The name of a node, such as "results.title", {"RDY_1", ".help"} or {"person", ".ask", 2}, as its number. That of a
/// fixed name is worked out by the compiler, so that the name itself is not shipped.
struct Name {
    std::uint32_t id;

    consteval Name(const char* name) : id(node_id(name)) {}
    Name(const std::string& name) : Name(name, "") {}
    Name(const std::string& base, const char* end) : id(of(base, end)) {}
    Name(const std::string& base, const char* end, std::size_t number) : id(of(base, end, number)) {}
    Name(const char* start, const std::string& rest) : id(of(start, rest)) {}

private:
    // Not constructors, because a number that is returned is shorter to hand on than one that is written to memory.
    static std::uint32_t of(const std::string& base, const char* end);
    static std::uint32_t of(const std::string& base, const char* end, std::size_t number);
    static std::uint32_t of(const char* start, const std::string& rest);
};

/// The node with that id among the screen's nodes at every depth, or nullptr.
const Node* find_node(const Screen& screen, std::uint32_t id);

}  // namespace groundwork::view
