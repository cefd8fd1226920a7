#include <algorithm>

#include "view/panel_screen.h"
#include "view/results.h"

namespace groundwork::view {
namespace {

void add_panel_part(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    if (const Panel* panel = find_panel(in.contacts.safety, part.panel))
        add_panel_words(in.context, in.contacts, *panel, to);
}

void add_part(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    if (!part.panel.empty()) return add_panel_part(in, part, to);
    switch (part.kind) {
        case ResultKind::rulers: return add_rulers(in, part, to);
        case ResultKind::ticked: return add_ticked(in, part, to);
        case ResultKind::answers: return add_answers(in, part, to);
        case ResultKind::questions: return add_questions(in, part, to);
        case ResultKind::chosen: return add_chosen(in, part, to);
        case ResultKind::notes: return add_notes(in, part, to);
        case ResultKind::alerts: return add_points_to_raise(in, part, to);
        case ResultKind::beliefs: return add_beliefs(in, part, to);
        default: return;  // whose members have doors of their own
    }
}

void add_how(const Results& in, std::vector<Node>& to) {
    std::vector<Node>& card = add(to, Role::card, "how").children;
    add_heading(card, "how.title", in.context["results.how"], Tone::subtitle, 3);
    add_text(card, "results.reflective", in.context["label.reflective"]);
    for (const char* key : {".low", ".gating"}) add_known(in, "note", key, Tone::body, card);
    if (!in.pack().facets.empty())
        for (const char* key : {"results.no_overall", "label.bands", "label.rough"})
            add_text(card, std::string(key), in.context[key]);
    add_text(card, "label.no_diagnosis", in.context["label.no_diagnosis"]);
}

/// The name of the part's screen.
std::string key_of(const Results& in, const PartRef& part) {
    const char* key = part.kind == PartKind::course ? "course" : part.kind == PartKind::keep ? "keep" : "more";
    return std::string("part.") + (part.kind < PartKind::course ? sources_of(in.pack(), part).title : key);
}

const std::string& title_of(const Results& in, const PartRef& part) {
    switch (part.kind) {
        case PartKind::course: return in.context["history.title"];
        case PartKind::keep: return in.context["history.next_time"];
        case PartKind::more: return in.context["results.more"];
        default: break;
    }
    const Panel* panel =
        part.kind == PartKind::result ? find_panel(in.contacts.safety, in.pack().results[part.index].panel) : nullptr;
    return panel ? panel->title : in.word(sources_of(in.pack(), part).title);
}

void add_content(const Results& in, const PartRef& part, std::vector<Node>& to) {
    switch (part.kind) {
        case PartKind::facet: return add_facet(in, part.index, to);
        case PartKind::topic: return add_topic(in, part.index, to);
        case PartKind::alert: return add_alert(in, part, to);
        case PartKind::course: return add_course(in, to);
        case PartKind::keep: return add_files(in, to);
        case PartKind::result: return add_part(in, in.pack().results[part.index], to);
        case PartKind::belief:  // stands with the rest
        case PartKind::more: break;
    }
    add_rest(in, to);
    add_how(in, to);
    if (in.state.others) add_button(to, "another", in.context["results.another_check"], Stop{});
}

/// The door to that part, or else the first one to a part; nullptr without any.
Node* door_to(std::vector<Node>& content, const std::optional<PartRef>& part) {
    Node* first = nullptr;
    for (Node& group : content)
        for (Node& door : group.children) {
            if (door.intent.act != Act::show_part) continue;
            if (part && door.intent.part() == *part) return &door;
            if (!first) first = &door;
        }
    return first;
}

}  // namespace

void add_beside(const Results& in, Screen& screen) {
    Node* const door = door_to(screen.content, in.state.beside ? in.state.beside : leading_part(in));
    if (!door) return;
    door->checked = true;
    std::vector<Node>& card = add(screen.beside, Role::card, "beside").children;
    add_heading(card, "part.title", title_of(in, door->intent.part()));
    add_content(in, door->intent.part(), card);
}

// Notes that say something of what was answered have a door of their own, and so have questions by topic and what one
// does when something is not safe; what can be read at any time stands together.
bool has_door(const ResultPart& part) {
    const bool always = part.shown_if.about == Condition::About::all && part.shown_if.parts.empty();
    return !part.panel.empty() || !part.topics.empty() || (part.kind == ResultKind::notes && !always);
}

void add_rest(const Results& in, std::vector<Node>& to) {
    for (const ResultPart& part : in.pack().results) {
        if (has_door(part) || !holds(part.shown_if, in.given())) continue;
        std::vector<Node> content;
        add_heading(content, {part.id, ".title"}, in.word(part.id), Tone::subtitle, 3);
        add_part(in, part, content);
        if (content.size() > 1) add(to, Role::card, part.id).children = std::move(content);
    }
}

Screen part_screen(const Context& context, const Contacts& contacts, const OccasionView& taken,
                   const ResultsState& state, const PartRef& part) {
    const Results in{context, contacts, taken, state};
    Screen screen = new_screen(context, key_of(in, part), in.word("title"));
    screen.kept = true;
    add_heading(screen.content, "part.title", title_of(in, part));
    add_content(in, part, screen.content);
    add_results_actions(in, Close{}, screen);
    return screen;
}

}  // namespace groundwork::view
