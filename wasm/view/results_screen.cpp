#include "view/results_screen.h"

#include "core/topics.h"
#include "view/results.h"

namespace groundwork::view {
namespace {

Node& add_part_door(const Results& in, const PartRef& part, std::vector<Node>& to) {
    const std::string& title = sources_of(in.pack(), part).title;
    return add_door(to, {title, ".part"}, in.word(title), ShowPart{part});
}

void add_facet_door(const Results& in, std::size_t index, std::vector<Node>& to) {
    const Facet& facet = in.pack().facets[index];
    const FacetFeedback feedback = facet_feedback(in.pack(), facet, in.taken.responses);
    Node& door = add_part_door(in, {PartKind::facet, index}, to);
    door.detail = band_of(in, facet, feedback);
    set_steps(in, facet, feedback, door);
}

void add_topic_door(const Results& in, std::size_t index, std::vector<Node>& to) {
    const Topic& topic = in.pack().topics[index];
    add_part_door(in, {PartKind::topic, index}, to).detail = in.word(feedback_key(
        in.check().wording, topic.id, topic_state(in.given(), topic), topic.variants, in.given(), ".headline"));
}

/// A heading that is heard, and seen only in the plain view.
Node& add_said_heading(std::vector<Node>& to, Name name, const std::string& words, int level) {
    Node& title = add_heading(to, name, "", Tone::title, level);
    title.said = words;
    title.below = Gap::none;
    return title;
}

void add_doors_of(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const bool facets = part.kind == ResultKind::facets,
               topics = part.kind == ResultKind::topics || part.kind == ResultKind::wishes;
    // The title of wishes is that of the strong ones.
    if (facets || part.kind == ResultKind::topics) add_said_heading(to, {part.id, ".title"}, in.word(part.id), 3);
    if (facets || topics) {
        for (const std::size_t member : part.members)
            facets ? add_facet_door(in, member, to) : add_topic_door(in, member, to);
    }
    if (!has_door(part)) return;
    const Panel* panel = find_panel(in.contacts.safety, part.panel);
    Node& door = add_part_door(in, result_ref(in.pack(), part), to);
    if (panel) door.label = panel->title;
}

/// The titles of what stands behind the last door, as many as stand on one line.
std::string rest_titles(const Results& in, const std::vector<Node>& rest) {
    constexpr std::size_t most = 36;
    std::string all;
    for (const Node& card : rest)
        if (const std::string& title = card.children.front().label; all.empty() || all.size() + title.size() < most)
            append(in.context, all, title);
    return all;
}

void add_rest_door(const Results& in, std::vector<Node>& to) {
    std::vector<Node> rest;
    add_rest(in, rest);
    const std::string titles = rest_titles(in, rest);
    add_door(to, "more.part", in.context[titles.empty() ? "results.how" : "results.more"],
             ShowPart{PartRef{PartKind::more}}, titles);
}

void add_part_doors(const Results& in, std::vector<Node>& to) {
    const std::vector<PartRef> alerts = raised_alerts(in);
    std::vector<Node>& doors = add(to, Role::doors, "results.doors").children;
    for (std::size_t i = 1; i < alerts.size(); ++i) add_part_door(in, alerts[i], doors);
    for (const ResultPart& part : in.pack().results)
        if (holds(part.shown_if, in.given())) add_doors_of(in, part, doors);
    if (in.pack().repeat == Repeat::times) {
        if (!in.taken.before.empty() && in.state.charts)
            add_door(doors, "course.part", in.context["history.title"], ShowPart{PartRef{PartKind::course}});
        add_door(doors, "keep.part", in.context["history.next_time"], ShowPart{PartRef{PartKind::keep}});
    }
    if (in.pack().repeat == Repeat::people) add_door(doors, "people", in.context["compare.title"], ShowPeople{});
    add_rest_door(in, doors);
}

/// Whether every facet that has a band is in the lowest one.
bool all_low(const Results& in) {
    bool any = false;
    for (const Facet& facet : in.pack().facets) {
        const std::size_t place = facet_feedback(in.pack(), facet, in.taken.responses).place;
        if (place > 1) return false;
        any |= place == 1;
    }
    return any;
}

}  // namespace

void add_results_actions(const Results& in, const Intent& back, Screen& screen) {
    add_button(screen.actions, "back", in.context["nav.back"], back);
    const std::string label =
        in.state.fresh == 0 ? in.context["nav.stop_here"] : counted(in.context, "results.page_with", in.state.fresh);
    add_button(screen.actions, "summary", label, ShowSummary{}, Weight::primary);
}

Screen results_screen(const Context& context, const Contacts& contacts, const OccasionView& taken,
                      const ResultsState& state) {
    const Results in{context, contacts, taken, state};
    Screen screen = new_screen(context, "results." + in.pack().id, in.word("title"));
    screen.kept = true;
    add_said_heading(screen.content, "results.title", context["results.title"], 2);
    add_leads(in, screen.content);
    add_part_doors(in, screen.content);
    const bool how = state.wide && state.beside.value_or(PartRef{}).kind == PartKind::more;  // which says it too
    if (all_low(in) && !how) add_known(in, "note", ".low", Tone::caption, screen.content);
    add_text(screen.content, "results.untested", context["results.untested"], Tone::caption);
    if (state.tired) add_text(screen.content, "results.tired", context["results.tired"], Tone::caption);
    add_results_actions(in, GoBack{}, screen);
    if (state.wide) add_beside(in, screen);
    return screen;
}

}  // namespace groundwork::view
