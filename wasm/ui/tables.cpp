#include "ui/tables.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/charts.h"
#include "ui/painter.h"

namespace groundwork::ui {
namespace {

using view::Node;

constexpr float least_column = 84;  // at the usual text size

float dot_radius(const Canvas& canvas) { return 5 * canvas.text_scale(); }
float dots_width(const Canvas& canvas, const Node& cell) {
    return 3 * dot_radius(canvas) * static_cast<float>(cell.of);
}
float dots_height(const Canvas& canvas) { return 2 * dot_radius(canvas) + 6; }

// Full and hollow: the count is to be seen, not a colour.
void draw_dots(Canvas& canvas, const Node& cell, ImVec2 from) {
    const float radius = dot_radius(canvas);
    for (int i = 0; i < cell.of && canvas.seen; ++i) {
        const ImVec2 centre = plus(from, radius + 3 * radius * static_cast<float>(i), radius + 1);
        if (i < cell.value) fill_circle(canvas.list(), centre, radius, canvas.colours().ink);
        else stroke_circle(canvas.list(), centre, radius, 1.5f, canvas.colours().soft);
    }
}

Run words_of(const Node& cell) {
    return label_of(cell, cell.role == view::Role::head_cell ? Type::caption_strong : Type::caption);
}

/// How wide a column must and would like to be.
struct ColumnRange {
    float least = 0, most = 0;

    void occasion(Canvas& canvas, const Node& cell) {
        const Run words = words_of(cell);
        const float whole = std::max(canvas.text_width(words), dots_width(canvas, cell));
        least = std::max({least, canvas.word_width(words), dots_width(canvas, cell),
                          std::min(whole, least_column * canvas.text_scale())});
        most = std::max(most, whole);
    }
};

/// The first column has its own width, the others share one. There is none when the table does not fit side by side.
struct Columns {
    float head = 0, other = 0;
};

std::optional<Columns> columns_of(Canvas& canvas, const Node& table) {
    ColumnRange head, other;
    const float gap = canvas.spacing().gap + 2;
    const float count = static_cast<float>(table.children.front().children.size() - 1);
    for (const Node& row : table.children)
        for (const Node& cell : row.children) (&cell == &row.children.front() ? head : other).occasion(canvas, cell);
    const float free = canvas.width() - count * gap;
    const float least = head.least + count * other.least, most = head.most + count * other.most;
    if (least > free) return {};
    const float share = most > least ? std::min(1.0f, (free - least) / (most - least)) : 1;
    Columns columns{head.least + (head.most - head.least) * share,
                    other.least + (other.most - other.least) * share + gap};
    const float left = std::max(0.0f, canvas.width() - columns.head - count * columns.other) / (count + 1);
    return Columns{std::floor(columns.head + left), std::floor(columns.other + left)};
}

float cell_height(Canvas& canvas, const Node& cell, float width) {
    const float dots = cell.of > 0 ? dots_height(canvas) : 0;
    return dots + canvas.text_height(words_of(cell), width);
}

void draw_cell(Canvas& canvas, const Node& cell, ImVec2 size) {
    const ImVec2 from = canvas.place(cell.id, size);
    draw_dots(canvas, cell, plus(from, 0, 2));
    const float down = cell.of > 0 ? dots_height(canvas) : 0;
    canvas.put_text(words_of(cell), plus(from, 0, down), size.x, Ink::ink);
}

void draw_grid_row(Canvas& canvas, const Node& row, const Columns& columns) {
    const ImVec2 start = canvas.cursor();
    const float gap = canvas.spacing().gap + 2, inset = 8;
    const auto width = [&](std::size_t i) { return i == 0 ? columns.head : columns.other - gap; };
    float height = 0;
    for (std::size_t i = 0; i < row.children.size(); ++i)
        height = std::max(height, cell_height(canvas, row.children[i], width(i)));
    for (std::size_t i = 0; i < row.children.size(); ++i) {
        const float x = i == 0 ? 0 : columns.head + gap + columns.other * static_cast<float>(i - 1);
        canvas.set_cursor(plus(start, x, inset));
        draw_cell(canvas, row.children[i], {width(i), height});
    }
    canvas.set_cursor(plus(start, 0, height + 2 * inset));
    canvas.enclose(row.id, start, {start.x + canvas.width(), canvas.cursor().y});
}

void draw_rule(Canvas& canvas, Colour colour) {
    fill_rect(canvas.list(), canvas.cursor(), plus(canvas.cursor(), canvas.width(), 1), 0, colour);
    canvas.space(1);
}

void draw_grid(Canvas& canvas, const Node& table, const Columns& columns) {
    for (const Node& row : table.children) {
        draw_grid_row(canvas, row, columns);
        if (&row != &table.children.back())
            draw_rule(canvas, &row == &table.children.front() ? canvas.colours().soft : canvas.colours().line);
    }
}

/// How wide the headings are when each stands before its cell: at most two fifths of the column, unless a word needs
/// more. None when there is no room for both.
std::optional<float> stacked_heads(Canvas& canvas, const Node& table) {
    float heads = 0, longest = 0, cells = 0;
    for (const Node& cell : table.children.front().children) {
        heads = std::max(heads, canvas.text_width(label_of(cell, Type::caption)));
        longest = std::max(longest, canvas.word_width(label_of(cell, Type::caption)));
    }
    for (const Node& row : table.children)
        for (const Node& cell : row.children)
            if (&cell != &row.children.front())
                cells = std::max(cells, dots_width(canvas, cell) + canvas.word_width(label_of(cell, Type::caption)));
    heads = std::max(longest, std::min(heads, std::floor(canvas.width() * 0.4f))) + canvas.spacing().block;
    if (heads + cells > canvas.width()) return {};
    return heads;
}

// The heading of the column stands once more, before the cell; who only hears the table is told it anyway.
void draw_stacked_cell(Canvas& canvas, const Node& cell, const std::string& heading, std::optional<float> heads) {
    const Run own = label_of(cell, Type::caption), name = repeated_in(cell, Type::caption, heading);
    const float dots = dots_width(canvas, cell), words = canvas.width() - heads.value_or(0) - dots;
    const float names = heads ? *heads - canvas.spacing().block : canvas.width(),
                name_height = canvas.text_height(name, names);
    const float above = heads ? 0 : name_height, beside = heads ? name_height : 0;
    const float height = above + std::max({beside, canvas.text_height(own, words), canvas.line(Type::caption)});
    const ImVec2 from = canvas.place(cell.id, {canvas.width(), height});
    const ImVec2 at = plus(from, heads.value_or(0), above);
    draw_dots(canvas, cell, plus(at, 0, std::floor(canvas.line(Type::caption) / 2 - dot_radius(canvas) - 1)));
    canvas.put_text(own, plus(at, dots, 0), words, Ink::ink);
    canvas.put_text(name, from, names, Ink::soft);
}

void draw_stacked(Canvas& canvas, const Node& table, std::optional<float> heads) {
    const std::vector<Node>& headings = table.children.front().children;
    for (std::size_t i = 1; i < table.children.size(); ++i) {
        const Node& row = table.children[i];
        if (i > 1) {
            canvas.space(canvas.spacing().gap);
            draw_rule(canvas, canvas.colours().line);
            canvas.space(canvas.spacing().gap);
        }
        const ImVec2 start = canvas.cursor();
        draw_cell(canvas, row.children.front(),
                  {canvas.width(), cell_height(canvas, row.children.front(), canvas.width())});
        for (std::size_t k = 1; k < row.children.size(); ++k) {
            canvas.space(6);
            draw_stacked_cell(canvas, row.children[k], headings[k].label, heads);
        }
        canvas.enclose(row.id, start, {start.x + canvas.width(), canvas.cursor().y});
    }
}

void draw_rows(Canvas& canvas, const Node& table) {
    switch (table.chart) {
        case view::Chart::wishes: return draw_wishes(canvas, table);
        case view::Chart::course: return draw_course(canvas, table);
        case view::Chart::people:
        case view::Chart::grid: break;
    }
    // Both ways are asked for at once, since what they have to know of the words is measured at once.
    const std::optional<Columns> columns = columns_of(canvas, table);
    const std::optional<float> heads = stacked_heads(canvas, table);
    if (columns) draw_grid(canvas, table, *columns);
    else draw_stacked(canvas, table, heads);
}

}  // namespace

void draw_table(Canvas& canvas, const Node& table) {
    const ImVec2 start = canvas.cursor();
    const Run caption = label_of(table, Type::strong);
    if (!table.label.empty()) canvas.space(canvas.text_height(caption, canvas.width()) + canvas.spacing().gap);
    const ImVec2 top = canvas.cursor();
    draw_rows(canvas, table);
    canvas.enclose(table.id, start, {start.x + canvas.width(), canvas.cursor().y});
    canvas.put_text(caption, start, canvas.width(), Ink::ink);
    if (table.chart == view::Chart::course) draw_course_bands(canvas, table, top);
}

}  // namespace groundwork::ui
