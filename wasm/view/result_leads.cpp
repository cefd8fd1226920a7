// What leads the first screen of the results: one thing to lean on, and the one that is worth talking about first.
#include <algorithm>

#include "core/topics.h"
#include "view/response_text.h"
#include "view/results.h"

namespace groundwork::view {
namespace {

/// A panel: what it is, in a caption, and its title.
std::vector<Node>& add_panel(Ground ground, const char* name, const std::string& caption, const std::string& title,
                             std::vector<Node>& to) {
    Node& card = add(to, Role::card, std::string(name));
    card.ground = ground;
    const Tone tone = ground == Ground::warm ? Tone::warm : ground == Ground::tint ? Tone::accent : Tone::caption;
    if (!caption.empty()) add_text(card.children, {name, std::string(".caption")}, caption, tone).below = Gap::close;
    if (!title.empty())
        add_heading(card.children, {name, std::string(".title")}, title, Tone::subtitle, 3).below = Gap::close;
    return card.children;
}

/// A facet that has a band, and what it comes to.
struct Banded {
    std::size_t index;
    FacetFeedback feedback;

    bool is_highest() const { return feedback.place == feedback.of; }
};

bool is_lower(const Banded& one, const Banded& other) {
    return *one.feedback.score.score < *other.feedback.score.score;
}

/// Those of the parts that are shown, without what contradicts itself.
std::vector<Banded> banded(const Results& in) {
    std::vector<Banded> all;
    for (const std::size_t index : shown_facets(in)) {
        const Facet& facet = in.pack().facets[index];
        FacetFeedback feedback = facet_feedback(in.pack(), facet, in.taken.responses);
        if (feedback.place > 0 && !is_contradicted(in.given(), facet)) all.push_back({index, std::move(feedback)});
    }
    return all;
}

const std::string& feedback_word(const Results& in, const Banded& one, const char* end) {
    const Facet& facet = in.pack().facets[one.index];
    return in.word(feedback_key(in.check().wording, facet.id, one.feedback.band, facet.variants, in.given(), end));
}

/// The statement that the person agreed with most; absent when they agreed with none by three quarters of the range.
std::optional<std::size_t> most_true(const Results& in) {
    std::optional<std::size_t> most;
    double highest = 0.75;
    for (const Facet& facet : in.pack().facets)
        for (const KeyedItem& keyed : facet.items) {
            const Scale& scale = in.pack().scale_of(keyed.item);
            const std::optional<double> value = counted_value(scale, in.taken.responses[keyed.item]);
            if (!value || keyed.keying == Keying::reverse || scale.kind != ScaleKind::choice) continue;
            const double share = (*value - scale.min) / (scale.max - scale.min);
            if (share < highest || (most && share == highest)) continue;
            highest = share;
            most = keyed.item;
        }
    return most;
}

void add_lean(const Results& in, const std::vector<Banded>& all, std::vector<Node>& to) {
    const auto best = std::max_element(all.begin(), all.end(), is_lower);
    if (best != all.end() && best->is_highest()) {
        add_panel(Ground::tint, "lean", in.context["results.lean"], feedback_word(in, *best, ".headline"), to);
        return;
    }
    const std::optional<std::size_t> item = all.empty() ? std::nullopt : most_true(in);
    if (!item) return;
    std::vector<Node>& panel =
        add_panel(Ground::tint, "lean", in.context["results.lean"], in.context["results.true"], to);
    add_text(panel, {in.item_id(*item), ".true"}, in.word(in.item_id(*item)), Tone::quote);
}

// The lowest comes first; where all are in the highest band, one small thing.
void add_first(const Results& in, const std::vector<Banded>& all, std::vector<Node>& to) {
    const auto low = std::min_element(all.begin(), all.end(), is_lower);
    if (low == all.end()) return;
    const Facet& facet = in.pack().facets[low->index];
    const bool small = low->is_highest();
    std::vector<Node>& panel = add_panel(small ? Ground::card : Ground::warm, "first",
                                         in.context[small ? "results.small" : "results.first"], in.word(facet.id), to);
    add_text(panel, "first.text", feedback_word(in, *low, small ? ".next_step" : ".headline"));
    const auto same = [&](const Banded& one) { return one.feedback.place == low->feedback.place; };
    if (!small && all.size() > 1 && std::all_of(all.begin(), all.end(), same))
        add_text(panel, "first.any", in.context["results.any_first"], Tone::caption);
    const PartRef part{PartKind::facet, low->index};
    if (in.state.wide && in.state.beside.value_or(part) == part) return;  // its lines stand beside it
    const std::vector<std::string> starters = starters_of(in, facet);
    if (!starters.empty()) add_sentence(in, "first", starters.front(), panel);
}

/// The first sentence of a facet that holds whatever was left out.
std::string any_line(const Results& in) {
    for (const Facet& facet : in.pack().facets)
        if (const std::vector<std::string> lines = said(facet.starters, in.given()); !lines.empty())
            return lines.front();
    return {};
}

void add_too_few(const Results& in, std::vector<Node>& to) {
    std::vector<std::size_t> scored;
    for (const Facet& facet : in.pack().facets)
        for (const KeyedItem& keyed : facet.items) scored.push_back(keyed.item);
    const std::string count =
        fill(in.context["progress.answered"], {{"n", std::to_string(answered_items(scored, in.taken.responses).size())},
                                               {"total", std::to_string(scored.size())}});
    std::vector<Node>& panel = add_panel(Ground::card, "few", count, in.context["results.few"], to);
    add_text(panel, "few.text", in.context["results.few_text"]);
    const auto open = std::find_if(scored.begin(), scored.end(),
                                   [&](std::size_t item) { return is_absent(in.taken.responses[item]); });
    if (open != scored.end()) add_button(panel, "few.more", in.context["results.answer_more"], JumpTo{*open});
    if (const std::string line = any_line(in); !line.empty())
        add_sentence(in, "few", line, add_panel(Ground::tint, "anyway", in.context["results.anyway"], "", to));
}

// Help is said first, in words that tell nobody why, and nothing on the screen says that all is well.
void add_help_first(const Results& in, std::vector<Node>& to) {
    std::vector<Node>& panel = add_panel(Ground::warm, "help", "", in.context["results.help"], to);
    add_text(panel, "help.text", in.context["results.help_text"]);
    add_button(panel, "help.open", in.context["help.open"], ShowHelp{}, Weight::primary);
}

/// `first` says whether nothing is said before it.
void add_leading_alert(const Results& in, const PartRef& ref, bool first, std::vector<Node>& to) {
    const Alert& alert = in.pack().results[ref.index].alerts[ref.within];
    const bool talk = first && (alert.lowest > 0 || !alert.say.empty());
    add_alert(in, ref,
              add_panel(Ground::warm, "first", talk ? in.context["results.first"] : "", in.word(alert.id), to));
}

/// Whether the alert that leads has the way to the help lines itself.
bool leads_to_help(const Results& in, const std::vector<PartRef>& alerts) {
    return !alerts.empty() && in.pack().results[alerts.front().index].alerts[alerts.front().within].help;
}

// Without facets: what was written first.
void add_own_lead(const Results& in, std::vector<Node>& to) {
    for (std::size_t item = 0; item < in.pack().items.size(); ++item) {
        if (in.pack().scale_of(item).kind != ScaleKind::text || is_absent(in.taken.responses[item])) continue;
        std::vector<Node>& panel = add_panel(Ground::tint, "lean", in.word(in.item_id(item)), "", to);
        add_text(panel, {in.item_id(item), ".own"}, written_text(in.taken.responses[item]), Tone::quote);
        return;
    }
}

}  // namespace

std::optional<PartRef> leading_part(const Results& in) {
    const std::vector<Banded> all = banded(in);
    if (all.empty() || in.pack().neutral || !raised_alerts(in).empty()) return std::nullopt;
    return PartRef{PartKind::facet, std::min_element(all.begin(), all.end(), is_lower)->index};
}

void add_leads(const Results& in, std::vector<Node>& to) {
    const std::vector<PartRef> alerts = raised_alerts(in);
    const std::vector<Banded> all = banded(in);
    const bool help = !in.state.charts && !leads_to_help(in, alerts);
    if (help) add_help_first(in, to);
    if (!in.pack().neutral && in.state.charts) add_lean(in, all, to);
    if (in.pack().facets.empty()) add_own_lead(in, to);
    if (!alerts.empty()) return add_leading_alert(in, alerts.front(), !help, to);
    if (in.pack().neutral) return;
    if (all.empty() && !in.pack().facets.empty()) add_too_few(in, to);
    else if (!help) add_first(in, all, to);  // its door is below
}

}  // namespace groundwork::view
