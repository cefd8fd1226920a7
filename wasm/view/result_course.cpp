#include <string>

#include "core/change.h"
#include "core/feedback.h"
#include "view/response_text.h"
#include "view/results.h"

namespace groundwork::view {
namespace {

/// The responses of every time, the earliest first and this one last.
std::vector<Responses> times_of(const OccasionView& taken) {
    std::vector<Responses> times = taken.before;
    times.push_back(taken.responses);
    return times;
}

// The dates where they differ; the times taken on one day are counted.
std::string time_name(const Context& context, const OccasionView& taken, std::size_t time) {
    const std::string& date = taken.dates[time];
    std::size_t same = 0, before = 0;
    for (std::size_t i = 0; i < taken.dates.size(); ++i) {
        if (taken.dates[i] != date) continue;
        ++same;
        if (i <= time) ++before;
    }
    if (date.empty()) return std::to_string(time + 1);
    const std::string words = date_words(context, date);
    return same == 1 ? words : with_note(context, words, std::to_string(before));
}

void add_times(const Results& in, const std::string& id, bool corner, std::vector<Node>& to) {
    std::vector<Node>& heads = add(to, Role::table_row, {id, ".times"}).children;
    if (corner) add(heads, Role::head_cell, {id, ".corner"}).said = in.context["results.topic"];
    for (std::size_t time = 0; time < in.taken.dates.size(); ++time) {
        Node& head = add(heads, Role::head_cell, {id, ".time", time});
        if (corner) head.label = time_name(in.context, in.taken, time);
        else head.label = std::to_string(time + 1), head.said = time_name(in.context, in.taken, time);
    }
}

void add_points_of(const Results& in, const Facet& facet, const char* end, bool drawn, std::vector<Node>& row) {
    std::size_t time = 0;
    for (const Responses& responses : times_of(in.taken)) {
        const FacetFeedback feedback = facet_feedback(in.pack(), facet, responses);
        Node& cell = add(row, Role::cell, {facet.id, end, time++});
        (drawn ? cell.label : cell.said) = in.band_word(facet, feedback.band);
        cell.number = feedback.score.score;
    }
}

void add_chart(const Results& in, const Facet& facet, std::vector<Node>& to) {
    Node& table = add(to, Role::table, {facet.id, ".course"});
    table.label = in.word(facet.id);
    table.chart = Chart::course;
    for (const Band& band : bands_of(in.pack(), facet))
        table.bands.push_back({in.band_word(facet, band.id), band.from, band.below.value_or(100)});
    add_times(in, facet.id, false, table.children);
    add_points_of(in, facet, ".point", false, add(table.children, Role::table_row, {facet.id, ".points"}).children);
}

// One item over time, with the words of its scale.
void add_item_chart(const Results& in, std::size_t item, std::vector<Node>& to) {
    const std::string& id = in.item_id(item);
    const Scale& scale = in.pack().scale_of(item);
    Node& table = add(to, Role::table, {id, ".course"});
    table.label = in.word(id);
    table.chart = Chart::course;
    add_times(in, id, false, table.children);
    std::vector<Node>& row = add(table.children, Role::table_row, {id, ".points"}).children;
    std::size_t time = 0;
    for (const Responses& responses : times_of(in.taken)) {
        Node& cell = add(row, Role::cell, {id, ".point", time++});
        const std::string given = response_text(in.context, in.check(), item, responses[item]);
        cell.said = given.empty() ? in.context["item.no_answer"] : given;
        if (const std::optional<double> value = counted_value(scale, responses[item]))
            cell.number = (*value - scale.min) * 100 / (scale.max - scale.min);
    }
}

void add_grid(const Results& in, std::vector<Node>& to) {
    Node& table = add(to, Role::table, "course.grid");
    table.label = in.context["history.as_table"];
    add_times(in, "course", true, table.children);
    for (const std::size_t index : shown_facets(in)) {
        const Facet& facet = in.pack().facets[index];
        std::vector<Node>& row = add(table.children, Role::table_row, {facet.id, ".grid"}).children;
        add(row, Role::head_cell, {facet.id, ".grid_name"}).label = in.word(facet.id);
        add_points_of(in, facet, ".grid", true, row);
    }
}

void add_changes(const Results& in, std::vector<Node>& to) {
    const std::string before = time_name(in.context, in.taken, in.taken.before.size() - 1);
    for (const std::size_t index : shown_facets(in)) {
        const Facet& facet = in.pack().facets[index];
        const std::optional<Change> change = facet_change(in.pack(), facet, in.taken.before.back(), in.taken.responses);
        const char* key = !change                   ? "change.unknown"
                          : *change == Change::up   ? "change.up"
                          : *change == Change::down ? "change.down"
                                                    : "change.same";
        add_heading(to, {facet.id, ".change_of"}, in.word(facet.id), Tone::strong, 3);
        add_text(to, {facet.id, ".change"}, fill(in.context[key], {{"date", before}}));
    }
    add_text(to, "change.note", in.context["change.note"], Tone::soft);
}

}  // namespace

void add_course(const Results& in, std::vector<Node>& to) {
    if (in.taken.earlier > 0)
        add_text(to, "history.last", counted(in.context, "history.last", in.taken.dates.size()), Tone::soft);
    for (const std::size_t item : in.pack().charted) add_item_chart(in, item, to);
    for (const std::size_t index : shown_facets(in)) add_chart(in, in.pack().facets[index], to);
    Node& group = add(to, Role::doors, "history.doors");
    Node& door = add_door(group.children, "history.table", in.context["history.table"], ShowTable{});
    door.expandable = true;
    door.expanded = in.state.table;
    if (in.state.table) add_grid(in, add(to, Role::card, "history.card").children);
    add_changes(in, to);
}

void add_files(const Results& in, std::vector<Node>& to) {
    if (in.taken.before.empty()) add_text(to, "history.first", in.context["history.first"]);
    add_text(to, "history.keep", in.context["history.keep"], Tone::soft);
    for (std::size_t i = 0; i < in.state.problems.size(); ++i)
        add_text(to, {"history.problem", "", i}, in.state.problems[i], Tone::strong);
    add_button(to, "history.save", in.context["out.download_data"], SaveRecords{});
    Node& open = add(to, Role::file, "history.open");
    open.label = in.context["out.load"];
    open.intent = LoadRecords{};
    add_button(to, "history.again", in.context["history.again"], StartAgain{});
}

}  // namespace groundwork::view
