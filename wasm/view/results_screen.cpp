#include "view/results_screen.h"

#include "view/results.h"

namespace groundwork::view {
namespace {

void add_part(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    if (!holds(part.shown_if, in.given())) return;
    switch (part.kind) {
        case ResultKind::facets: return add_facets(in, part, to);
        case ResultKind::rulers: return add_rulers(in, part, to);
        case ResultKind::ticked: return add_ticked(in, part, to);
        case ResultKind::answers: return add_answers(in, part, to);
        case ResultKind::topics: return add_topics(in, part, to);
        case ResultKind::wishes: return add_wishes(in, part, to);
        case ResultKind::questions: return add_questions(in, part, to);
        case ResultKind::chosen: return add_chosen(in, part, to);
        case ResultKind::notes: return add_notes(in, part, to);
        case ResultKind::alerts: return add_alerts(in, part, to);
        case ResultKind::beliefs: return add_beliefs(in, part, to);
    }
}

void add_closing(const Results& in, std::vector<Node>& to) {
    for (const char* key : {".low", ".gating"}) add_known(in, "note", key, Tone::soft, to);
    if (!in.pack().facets.empty()) {
        add_text(to, "results.no_overall", in.context["results.no_overall"], Tone::caption);
        add_text(to, "label.bands", in.context["label.bands"], Tone::caption);
        add_text(to, "label.rough", in.context["label.rough"], Tone::caption);
    }
    add_text(to, "label.no_diagnosis", in.context["label.no_diagnosis"], Tone::caption);
    if (in.state.tired) add_text(to, "results.tired", in.context["results.tired"], Tone::hint);
    if (in.pack().repeat == Repeat::people) add_button(to, "people", in.context["compare.title"], ShowPeople{});
    if (in.state.others) add_button(to, "another", in.context["results.another_check"], Close{});
}

}  // namespace

Screen results_screen(const Context& context, const Contacts& contacts, const OccasionView& taken,
                      const ResultsState& state) {
    const Results in{context, contacts, taken, state};
    Screen screen = new_screen(context, "results." + in.pack().id, in.word("title"));
    screen.kept = true;
    add_heading(screen.content, "results.title", context["results.title"]);
    add_text(screen.content, "results.intro", context["results.intro"], Tone::soft);
    add_text(screen.content, "results.reflective", context["label.reflective"], Tone::hint);
    add_raised(in, screen.content);
    if (in.pack().repeat == Repeat::times) add_course(in, screen.content);
    for (const ResultPart& part : in.pack().results) add_part(in, part, screen.content);
    if (in.pack().repeat == Repeat::times) add_files(in, screen.content);
    add_closing(in, screen.content);
    add_button(screen.actions, "back", context["nav.back"], GoBack{});
    add_button(screen.actions, "summary", context["nav.stop_here"], ShowSummary{}, Weight::primary);
    return screen;
}

}  // namespace groundwork::view
