#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "imgui.h"
#include "ui/text_measurer.h"
#include "ui/theme.h"

namespace groundwork::ui {

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
};

enum class Align : std::uint8_t { start, centre, end };

/// The point that far to the right of `at` and below it.
inline ImVec2 plus(ImVec2 at, float x, float y) { return {at.x + x, at.y + y}; }

/// Where a run lies in the page, with the ink that it has there. Its height is that of its words: the page sets none.
struct TextSpot {
    Rect box;
    Part part = Part::label;
    Type type = Type::body;
    Align align = Align::start;
    Ink ink = Ink::ink;
    std::string repeated;  // the words, when another node says them and they only stand here once more
};

/// Where a node lies in the page, and where its words are in the order label, detail, detail_end, detail_middle,
/// without those that are empty.
struct Placed {
    std::uint32_t id = 0;
    Rect box;
    std::vector<TextSpot> texts;
};

/// The window as the browser has it, in CSS pixels, and the part of the page that shapes are drawn for.
struct Window {
    float width = 0;
    float height = 0;
    float top = 0;         // where in the page the drawing begins
    float drawn = 0;       // how high it is
    float text_scale = 1;  // the person's text size over the usual one
    bool dark = false;
    std::optional<Colour> accent;  // a clinic's own
    bool more = false;             // whether the person asks for more contrast
    bool framed = false;           // it stands in a page of somebody else's

    bool is_wide() const { return width >= wide * (text_scale > 1 ? text_scale : 1); }
};

/// Where the column is that things stand in.
struct Column {
    float left = 0, width = 0;
};

/// Draws boxes in a column of an ImGui window, and remembers where everything went and which words stand there. All
/// positions are ImGui's cursor; nothing is kept from one frame to the next.
class Canvas {
public:
    Canvas(const Window& window, TextMeasurer& measurer);

    /// Reserves the next `size` of the column for the node and returns where it begins. Whether it is in the part that
    /// is drawn and whether the pointer is on it are in `seen`, `hovered` and `held`.
    ImVec2 place(std::uint32_t id, ImVec2 size, bool control = false);
    bool seen = false, hovered = false, held = false;

    /// Adds the place of a node whose children were placed one by one; `seen` then says whether any of it is drawn.
    void enclose(std::uint32_t id, ImVec2 from, ImVec2 to);

    /// The height of a run that may be that wide; 0 without words.
    float text_height(const Run& run, float width);
    /// The width of a run on one line.
    float text_width(const Run& run);
    /// The width of the longest word of a run, which no narrower column can hold in one piece.
    float word_width(const Run& run);
    /// Notes where the words of the node that was placed last stand; nothing without words.
    void put_text(const Run& run, ImVec2 from, float width, Ink ink, Align align = Align::start);

    /// Moves the cursor down.
    void space(float height);
    ImVec2 cursor() const;
    void set_cursor(ImVec2 at);
    /// How far down the page the cursor is.
    float down() const { return cursor().y + window_.top; }

    /// Narrows the column by `inset` on both sides, or widens it again with a negative one.
    void inset(float by);
    /// What follows stands in that column.
    void set_column(const Column& column);
    Column column() const { return column_; }

    ImDrawList& list() { return list_; }
    const Colours& colours() const { return colours_; }
    float text_scale() const { return window_.text_scale; }
    /// The height of one line.
    float line(Type type);
    float left() const { return column_.left; }
    float width() const { return column_.width; }
    const Window& window() const { return window_; }
    const Space& spacing() const { return spacing_; }
    std::vector<Placed> take_placed() { return std::move(placed_); }

private:
    const Window& window_;
    TextMeasurer& measurer_;
    Colours colours_;
    Space spacing_;
    ImDrawList& list_;
    Column column_;
    std::vector<Placed> placed_;
};

}  // namespace groundwork::ui
