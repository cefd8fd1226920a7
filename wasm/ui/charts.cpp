#include "ui/charts.h"

#include <algorithm>
#include <cmath>

#include "ui/painter.h"
#include "ui/words.h"

namespace groundwork::ui {
namespace {

using view::Node;

constexpr int stops = 7;
constexpr float point_radius = 8;

/// The line between two wishes: its stops, a bar from the middle, and the point where the person is.
void draw_track(Canvas& canvas, const Node& cell, ImVec2 from, float width) {
    const Colours& colours = canvas.colours();
    ImDrawList& list = canvas.list();
    const float inset = point_radius + 1, length = width - 2 * inset, y = from.y + point_radius + 2;
    fill_rect(list, {from.x + inset, y - 1}, {from.x + width - inset, y + 1}, 0, colours.line);
    for (int i = 0; i < stops; ++i)
        fill_circle(list, {from.x + inset + length * static_cast<float>(i) / (stops - 1), y}, 3, colours.soft);
    const float middle = from.x + width / 2;
    fill_rect(list, {middle - 1, y - 7}, {middle + 1, y + 7}, 0, colours.soft);
    if (!cell.number) return;
    const float x = from.x + inset + length * static_cast<float>(*cell.number) / 100;
    fill_rect(list, {std::min(x, middle), y - 3}, {std::max(x, middle), y + 3}, 0, colours.accent);
    fill_circle(list, {x, y}, point_radius, colours.accent);
}

// The end that the person leans to is the stronger one.
void draw_wish_end(Canvas& canvas, const Node& end, bool leaned_to, float width, Align align) {
    const Run label = label_of(end, leaned_to ? Type::caption_strong : Type::caption);
    const ImVec2 from = canvas.place(end.id, {width, canvas.text_height(label, width)});
    canvas.put_text(label, from, width, leaned_to ? Ink::ink : Ink::soft, align);
}

/// Both ends at the two sides of the column, or one under the other where half of it cannot hold a word of theirs.
void draw_wish_ends(Canvas& canvas, const Node& left, const Node& right, double number) {
    const ImVec2 start = canvas.cursor();
    const float half = std::floor((canvas.width() - canvas.spacing().gap) / 2);
    const bool stacked = std::max(canvas.word_width(label_of(left, Type::caption_strong)),
                                  canvas.word_width(label_of(right, Type::caption_strong))) > half;
    const float width = stacked ? canvas.width() : half;
    draw_wish_end(canvas, left, number < 50, width, Align::start);
    const float end = canvas.cursor().y;
    if (!stacked) canvas.set_cursor(plus(start, canvas.width() - half, 0));
    draw_wish_end(canvas, right, number > 50, width, Align::end);
    canvas.set_cursor({start.x, std::max(end, canvas.cursor().y)});
}

void draw_wish(Canvas& canvas, const Node& row) {
    const Node& position = row.children[2];
    const ImVec2 start = canvas.cursor();
    const float width = canvas.width(), track = 2 * point_radius + 8;
    const double number = position.number.value_or(50);
    draw_wish_ends(canvas, row.children[0], row.children[1], number);
    canvas.space(4);
    const ImVec2 from =
        canvas.place(position.id, {width, track + canvas.text_height(label_of(position, Type::caption), width)});
    if (canvas.seen) draw_track(canvas, position, from, width);
    const Align align = number < 50 ? Align::start : number > 50 ? Align::end : Align::centre;
    canvas.put_text(label_of(position, Type::caption), plus(from, 0, track), width, Ink::soft, align);
    canvas.enclose(row.id, start, {start.x + width, canvas.cursor().y});
}

/// Where the line of a course is drawn, and its cells: those of the last row, each with its time in the first.
struct Plot {
    const Node& times;
    const Node& points;
    std::size_t first;  // of the row's children: before it stands the heading
    std::size_t count;
    float words;  // width of the names of the bands
    ImVec2 from;
    ImVec2 size;

    float column() const { return size.x / static_cast<float>(count); }
    float x(std::size_t i) const { return from.x + column() * (static_cast<float>(i) + 0.5f); }
    float y(double number) const { return from.y + size.y * static_cast<float>(1 - number / 100); }
    ImVec2 at(std::size_t i, double number) const { return {x(i), y(number)}; }
};

constexpr float least_plot = 168;
constexpr std::size_t most_labels = 8;

// The cells say the bands; beside the drawing their names stand once more, numbered from the lowest.
Run name_of(const Node& table, std::size_t band) {
    return repeated_in(table, Type::caption, table.bands[band].name, band);
}

/// How wide the names of the bands are: a third of the column at most, unless a word needs more.
float words_beside(Canvas& canvas, const Node& table) {
    float whole = 0, longest = 0;
    for (std::size_t i = 0; i < table.bands.size(); ++i) {
        whole = std::max(whole, canvas.text_width(name_of(table, i)));
        longest = std::max(longest, canvas.word_width(name_of(table, i)));
    }
    return std::min(std::max(longest, std::min(whole, std::floor(canvas.width() * 0.32f))),
                    std::floor(canvas.width() / 2));
}

Plot plot_of(Canvas& canvas, const Node& table, ImVec2 top) {
    const Node &times = table.children.front(), &points = table.children.back();
    const std::size_t first = points.children.front().role == view::Role::head_cell ? 1 : 0;
    Plot plot{times, points, first, points.children.size() - first, 0, top, {0, least_plot}};
    plot.words = words_beside(canvas, table);
    for (std::size_t i = 0; i < table.bands.size(); ++i) {
        const float height = canvas.text_height(name_of(table, i), plot.words) + 4;
        const auto share = static_cast<float>(table.bands[i].to - table.bands[i].from);
        plot.size.y = std::max(plot.size.y, std::ceil(height * 100 / share));
    }
    plot.from.x += plot.words + canvas.spacing().gap;
    plot.size.x = canvas.width() - plot.words - canvas.spacing().gap;
    return plot;
}

// Every other band is a shade apart, so that the line is read against them without counting lines.
void draw_bands(Canvas& canvas, const Node& table, const Plot& plot) {
    const float right = plot.from.x + plot.size.x;
    const auto fill_to = [&](float top, float bottom, Colour colour) {
        fill_rect(canvas.list(), {plot.from.x, top}, {right, bottom}, 0, colour);
    };
    const auto draw_cut = [&](double cut) {
        const float y = std::round(plot.y(cut));
        fill_to(y, y + 1, canvas.colours().soft);
    };
    for (std::size_t i = 1; i < table.bands.size(); i += 2) {
        const view::ChartBand& band = table.bands[i];
        fill_to(std::round(plot.y(band.to)), std::round(plot.y(band.from)), canvas.colours().ground);
    }
    for (const view::ChartBand& band : table.bands) draw_cut(band.from);
    draw_cut(100);
}

// A time without a point leaves a gap in the line.
void draw_line(Canvas& canvas, const Plot& plot) {
    const auto point = [&](std::size_t i) { return plot.points.children[plot.first + i].number; };
    for (std::size_t i = 1; i < plot.count; ++i)
        if (point(i - 1) && point(i))
            stroke_path(canvas.list(), {plot.at(i - 1, *point(i - 1)), plot.at(i, *point(i))}, 2.5f,
                        canvas.colours().accent);
    for (std::size_t i = 0; i < plot.count; ++i) {
        if (!point(i)) continue;
        const ImVec2 at = plot.at(i, *point(i));
        fill_circle(canvas.list(), at, 6, canvas.colours().accent);
        if (i + 1 < plot.count) fill_circle(canvas.list(), at, 3, canvas.colours().card);
    }
}

/// Every how many times one is labelled: as many as there is room for, at most eight, and always the last.
std::size_t label_stride(Canvas& canvas, const Plot& plot) {
    float widest = 0;
    for (const Node& time : plot.times.children)
        widest = std::max(widest, canvas.text_width(label_of(time, Type::caption)));
    const float needed = widest + std::max(0.0f, (widest - plot.column()) / 2) + 6;
    std::size_t stride = (plot.count + most_labels - 1) / most_labels;
    while (stride < plot.count && plot.column() * static_cast<float>(stride) < needed) ++stride;
    return stride;
}

void draw_times(Canvas& canvas, const Plot& plot) {
    const ImVec2 start{canvas.left(), plot.from.y + plot.size.y + 6};
    const std::size_t stride = label_stride(canvas, plot);
    const float right = plot.from.x + plot.size.x;
    for (std::size_t i = 0; i < plot.count; ++i) {
        if ((plot.count - 1 - i) % stride != 0) continue;
        const Node& time = plot.times.children[plot.first + i];
        const float width = std::min(canvas.text_width(label_of(time, Type::caption)), plot.size.x);
        canvas.set_cursor({std::clamp(plot.x(i) - width / 2, plot.from.x, right - width), start.y});
        const ImVec2 from = canvas.place(time.id, {width, canvas.text_height(label_of(time, Type::caption), width)});
        canvas.put_text(label_of(time, Type::caption), from, width, Ink::soft);
    }
    canvas.set_cursor(plus(start, 0, canvas.line(Type::caption)));
    canvas.enclose(plot.times.id, start, {right, canvas.cursor().y});
}

}  // namespace

bool is_only_said(const Node& row) {
    return std::all_of(row.children.begin(), row.children.end(),
                       [](const Node& cell) { return cell.label.empty() && !cell.number && cell.of == 0; });
}

void draw_wishes(Canvas& canvas, const Node& table) {
    bool first = true;
    for (const Node& row : table.children) {
        if (is_only_said(row)) continue;
        if (!first) canvas.space(canvas.spacing().block + 4);
        first = false;
        draw_wish(canvas, row);
    }
}

void draw_course(Canvas& canvas, const Node& table) {
    const Plot plot = plot_of(canvas, table, canvas.cursor());
    for (std::size_t i = 0; i < plot.count; ++i) {
        canvas.set_cursor({plot.from.x + plot.column() * static_cast<float>(i), plot.from.y});
        canvas.place(plot.points.children[plot.first + i].id, {plot.column(), plot.size.y});
    }
    canvas.enclose(plot.points.id, plot.from, plus(plot.from, plot.size.x, plot.size.y));
    if (canvas.seen) draw_bands(canvas, table, plot);
    if (canvas.seen) draw_line(canvas, plot);
    draw_times(canvas, plot);
}

void draw_course_bands(Canvas& canvas, const Node& table, ImVec2 top) {
    const Plot plot = plot_of(canvas, table, top);
    for (std::size_t i = table.bands.size(); i-- > 0;) {  // from the top down, as they are read
        const float height = canvas.text_height(name_of(table, i), plot.words);
        const float middle = plot.y((table.bands[i].from + table.bands[i].to) / 2);
        canvas.put_text(name_of(table, i), {top.x, std::round(middle - height / 2)}, plot.words, Ink::soft);
    }
}

}  // namespace groundwork::ui
