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

/// Where a run of words of a node lies, so that the mirror lays the same words over the drawn ones.
struct TextSpot {
    Rect box;
    Type type = Type::body;
    Align align = Align::start;
    std::string repeated;  // the words, when another node says them and they only stand here once more
};

/// Where a node was drawn, in page coordinates, and where its words are in the order label, detail, detail_end,
/// detail_middle, without those that are empty.
struct Placed {
    std::uint32_t id = 0;
    Rect box;
    std::vector<TextSpot> texts;
};

/// The window as the browser has it, in CSS pixels.
struct Window {
    float width = 0;
    float height = 0;
    float scroll = 0;      // how far the page is scrolled down
    float text_scale = 1;  // the person's text size over the usual one
    bool dark = false;
    std::optional<Colour> accent;  // a clinic's own
    bool more = false;             // whether the person asks for more contrast
};

/// Draws words and boxes in a column of an ImGui window and remembers where everything went. All positions are
/// ImGui's cursor; nothing is kept from one frame to the next.
class Canvas {
public:
    Canvas(const Window& window, TextMeasurer& measurer);

    /// Reserves the next `size` of the column for the node and returns where it begins. Whether it can be seen and
    /// whether the pointer is on it are in `seen`, `hovered` and `held`.
    ImVec2 place(std::uint32_t id, ImVec2 size, bool control = false);
    bool seen = false, hovered = false, held = false;

    /// Adds the place of a node whose children were placed one by one; `seen` then says whether any of it can be.
    void enclose(std::uint32_t id, ImVec2 from, ImVec2 to);

    /// The height of `text` in that type when it may be that wide.
    float text_height(Type type, const std::string& text, float width);
    /// The width of `text` on one line.
    float text_width(Type type, const std::string& text);
    /// The width of the longest word of `text`, which no narrower column can hold in one piece.
    float word_width(Type type, const std::string& text);
    /// Draws `text` and notes it as the next words of the node that was placed last.
    void draw_text(Type type, const std::string& text, ImVec2 from, float width, Colour colour, Align align = Align::start);
    /// The same for words that another node says: a reader hears them there, and only sees them here.
    void repeat_text(Type type, const std::string& text, ImVec2 from, float width, Colour colour, Align align = Align::start);

    /// Draws `text` that belongs to no node.
    void draw_loose_text(Type type, const std::string& text, ImVec2 from, float width, Colour colour, Align align = Align::start);

    /// Moves the cursor down.
    void space(float height);
    ImVec2 cursor() const;
    void set_cursor(ImVec2 at);

    /// Narrows the column by `inset` on both sides, or widens it again with a negative one.
    void inset(float by);

    ImDrawList& list() { return *list_; }
    /// Draws on that list from now on.
    void draw_on(ImDrawList& list) { list_ = &list; }
    const Colours& colours() const { return colours_; }
    float text_scale() const { return window_.text_scale; }
    float line(Type type) const { return type_style(type, window_.text_scale).line; }
    float left() const { return left_; }
    float width() const { return width_; }
    const Window& window() const { return window_; }
    const Space& spacing() const { return spacing_; }
    std::vector<Placed> take_placed() { return std::move(placed_); }

private:
    const Window& window_;
    TextMeasurer& measurer_;
    Colours colours_;
    Space spacing_;
    ImDrawList* list_;
    float left_ = 0;
    float width_ = 0;
    std::vector<Placed> placed_;
};

}  // namespace groundwork::ui
