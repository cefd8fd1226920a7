#include "view/item_screen.h"

#include <algorithm>
#include <utility>

#include "core/condition.h"
#include "view/panel_screen.h"
#include "view/response_text.h"

namespace groundwork::view {
namespace {

/// The most characters of a number: six digits of a script of its own, with signs and marks around them.
constexpr int most_digits_written = 40;

/// The step that is being built, with what all its parts need.
struct Builder {
    const Context& context;
    const Contacts& contacts;
    const Check& check;
    const Run& run;
    const StepState& state;

    const std::string& word(const char* key) const { return view::word(check.wording, key); }
    const std::string& word(const std::string& base, const char* end = "") const {
        return view::word(check.wording, base, end);
    }
    const Item& item(std::size_t index) const { return check.pack.items[index]; }
    const Scale& scale(std::size_t index) const { return check.pack.scale_of(index); }
    const Response& response(std::size_t index) const { return run.responses[index]; }
};

/// A text that a pack may leave out.
void add_optional(const Builder& in, const std::string& base, const char* end, Tone tone, std::vector<Node>& to,
                  bool kept = false) {
    if (const std::string& text = in.word(base, end); !text.empty()) add_text(to, {base, end}, text, tone).kept = kept;
}

// What helps with a question stands near it.
void add_help(const Builder& in, const std::string& id, std::vector<Node>& to) {
    if (const std::string& text = in.word(id, ".help"); !text.empty())
        add_text(to, {id, ".help"}, text, Tone::caption).above = Gap::near;
}

/// The id of such a text, or 0 without one.
std::uint32_t optional_id(const Builder& in, const std::string& base, const char* end) {
    return in.word(base, end).empty() ? 0 : Name(base, end).id;
}

Node& add_option(const Builder& in, std::size_t index, std::size_t option, Role role, std::string_view label,
                 std::vector<Node>& to) {
    const bool chosen = has_option(in.response(index), option);
    Node& node = add(to, role, in.item(index).id + '.' + in.scale(index).options[option].value);
    node.label = label;
    node.checked = chosen;
    if (role == Role::checkbox) node.intent = Tick{index, option, !chosen};
    else node.intent = Choose{index, option};
    return node;
}

// A tap leads on from one choice among options that say nothing more, on the way through the check. On a ruler a narrow
// step is often corrected, and from a jump one comes back to a list.
bool leads_on_by_tap(const Builder& in, const Step& step) {
    const Section& section = in.check.pack.sections[step.section];
    const std::size_t index = step.items.front();
    const auto has_note = [&](const Option& option) {
        return optional_id(in, in.item(index).id + '.' + option.value, ".note") != 0;
    };
    const std::vector<Option>& options = in.scale(index).options;
    const bool calm =
        in.item(index).panel.empty() && section.panel.empty() && std::none_of(options.begin(), options.end(), has_note);
    return calm && !section.together && !in.run.from_review && in.scale(index).kind == ScaleKind::choice;
}

// Said before the first item of that kind.
void add_tap_switch(const Builder& in, const std::vector<Step>& steps, std::vector<Node>& to) {
    const auto first = std::find_if(steps.begin(), steps.end(), [&](const Step& s) { return leads_on_by_tap(in, s); });
    if (first != steps.begin() + static_cast<std::ptrdiff_t>(in.run.step)) return;
    Node& node = add(to, Role::checkbox, "tap");
    node.label = in.context["item.tap"];
    node.said = in.context["item.no_tap"];
    node.weight = Weight::quiet;
    node.checked = in.state.taps;
    node.intent = SetTaps{!in.state.taps};
}

// The parts of a card about a technique, each under the pack's own word for it.
void add_card_texts(const Builder& in, const std::string& id, std::vector<Node>& to) {
    for (const char* part : {".plain", ".asks", ".used_for", ".good", ".name"}) {
        add_heading(to, {id + ".title", part}, in.word("card", part), Tone::strong, 3);
        add_text(to, {id, part}, in.word(id, part));
    }
    add_help(in, id, to);
}

// What is said while an option is taken, such as that one need not say more.
void add_option_notes(const Builder& in, std::size_t index, std::vector<Node>& to) {
    const auto* chosen = std::get_if<Chosen>(&in.response(index));
    if (!chosen) return;
    for (const std::size_t option : chosen->options)
        add_optional(in, in.item(index).id + '.' + in.scale(index).options[option].value, ".note", Tone::soft, to,
                     true);
}

void add_options(const Builder& in, std::size_t index, Role group, Role control, std::vector<Node>& to) {
    const std::string& id = in.item(index).id;
    const Scale& scale = in.scale(index);
    const Ends ends = ends_of(in.context, in.check, index);
    Node& node = add(to, group, id);
    add_legend(node.children, {id, ".stem"}, in.word(id));
    if (in.item(index).card) add_card_texts(in, id, node.children);
    else add_help(in, id, node.children);
    node.described_by[2] = optional_id(in, id, ".help");
    if (scale.kind == ScaleKind::multi)
        node.described_by[3] = add_text(node.children, {id, ".many"}, in.context["item.choose_many"], Tone::caption).id;
    for (std::size_t option = 0; option < scale.options.size(); ++option) {
        Node& added =
            add_option(in, index, option, control, option_label(in.context, in.check, index, option), node.children);
        const std::optional<double>& value = scale.options[option].counted;
        added.step = group != Role::fieldset && value.has_value();
        if (group == Role::bipolar && value) added.said.swap(added.label);
        if (group == Role::ruler && (value == scale.min || value == scale.max))
            append(in.context, added.said = added.label, value == scale.min ? ends.left : ends.right);
    }
    if (group == Role::fieldset) return;
    node.detail = ends.left;
    node.detail_end = ends.right;
    if (group == Role::bipolar)
        node.detail_middle = option_label(in.context, in.check, index, scale.options.size() / 2);
}

void add_bipolar(const Builder& in, std::size_t index, std::vector<Node>& to) {
    add_options(in, index, Role::bipolar, Role::radio, to);
    const std::string given = response_text(in.context, in.check, index, in.response(index));
    const bool is_set = !given.empty();
    add_text(to, {in.item(index).id, ".place"}, is_set ? given : in.context["item.not_set"],
             is_set ? Tone::strong : Tone::soft)
        .kept = is_set;
}

std::string limits_text(const Context& context, const Scale& scale, const Response& response) {
    const char* key = is_unclear(scale, response) ? "item.unclear" : "item.whole_number";
    const auto whole = [](double number) { return std::to_string(static_cast<int>(number)); };
    return fill(
        context[key],
        {{"text", "\u2068" + written_text(response) + "\u2069"}, {"min", whole(scale.min)}, {"max", whole(scale.max)}});
}

// What says more about a field, and what is wrong with what was written in it.
void add_limits(const Builder& in, std::size_t index, std::vector<Node>& to) {
    const Scale& scale = in.scale(index);
    const Response& response = in.response(index);
    Node& field = to.back();
    const Name limits{in.item(index).id, ".limits"};
    field.digits = scale.min >= 0;
    field.max_characters = most_digits_written;
    field.described_by[1] = limits.id;
    field.invalid = is_unclear(scale, response);
    const bool is_quoted = field.invalid;
    add_text(to, limits, limits_text(in.context, scale, response), is_quoted ? Tone::strong : Tone::caption).kept =
        is_quoted;
}

void add_field(const Builder& in, std::size_t index, Tone tone, std::vector<Node>& to) {
    const std::string& id = in.item(index).id;
    const Scale& scale = in.scale(index);
    const Name stem{id, ".stem"};
    if (tone == Tone::question) add_heading(to, stem, in.word(id), tone);
    else add_text(to, stem, in.word(id), tone).labels = Name(id, ".field").id;
    add_help(in, id, to);
    Node& node = add(to, Role::field, {id, ".field"});
    node.described_by[0] = optional_id(in, id, ".help");
    node.lines = static_cast<int>(scale.lines);
    node.max_characters = static_cast<int>(scale.max_characters);
    node.date = scale.kind == ScaleKind::date;
    node.text = written_text(in.response(index));
    node.labelled_by = stem.id;
    node.intent = Write{index};
    if (scale.kind == ScaleKind::text) {
        node.described_by[1] = Name(id, ".note").id;
        add_text(to, {id, ".note"}, in.context["item.text_note"], Tone::caption);
    }
    if (scale.kind == ScaleKind::integer) add_limits(in, index, to);
}

// One at a time: two would have the same list of countries.
void add_panel(const Builder& in, const Panel& panel, std::vector<Node>& to) {
    if (std::none_of(to.begin(), to.end(), [](const Node& node) { return node.role == Role::card; }))
        add_panel_card(in.context, in.contacts, panel, to);
}

void add_alone(const Builder& in, std::size_t index, std::vector<Node>& to) {
    switch (in.scale(index).kind) {
        case ScaleKind::choice: add_options(in, index, Role::fieldset, Role::radio, to); break;
        case ScaleKind::bipolar: add_bipolar(in, index, to); break;
        case ScaleKind::ruler: add_options(in, index, Role::ruler, Role::radio, to); break;
        case ScaleKind::multi:
        case ScaleKind::tick: add_options(in, index, Role::fieldset, Role::checkbox, to); break;
        case ScaleKind::text:
        case ScaleKind::integer:
        case ScaleKind::date:
            add_field(in, index, Tone::question, add(to, Role::fieldset, in.item(index).id).children);
            break;
    }
    add_option_notes(in, index, to);
    if (const Panel* panel = raised_panel(in.contacts.safety, in.item(index), in.response(index)))
        add_panel(in, *panel, to);
}

// A ruler among others is a row with its title over it; the first has the ends of all, with their numbers.
void add_ruler_row(const Builder& in, std::size_t index, bool first, std::vector<Node>& to) {
    add_options(in, index, Role::ruler, Role::radio, to);
    Node& row = to.back();
    row.weight = Weight::quiet;
    row.below = Gap::near;
    row.children.front().tone = Tone::caption;
    row.children.front().level = 3;
    row.detail.clear();
    row.detail_end.clear();
    for (const Node& step : row.children)
        if (first && !step.said.empty()) (row.detail.empty() ? row.detail : row.detail_end) = step.said;
}

// A section shown together is a list to tick, or rulers as rows; its title asks the question, and each tick or row is
// worded by its item.
void add_together(const Builder& in, const Step& step, std::vector<Node>& to) {
    const std::string& id = in.check.pack.sections[step.section].id;
    Node& group = add(to, Role::fieldset, id);
    std::vector<Node>& ticks = group.children;
    add_legend(ticks, {id, ".stem"}, in.word(id));
    add_optional(in, id, ".intro", Tone::soft, ticks);
    group.described_by[1] = optional_id(in, id, ".intro");
    for (const std::size_t index : step.items)
        if (in.scale(index).kind == ScaleKind::tick)
            add_option(in, index, 0, Role::checkbox, in.word(in.item(index).id), ticks);
        else if (in.scale(index).kind == ScaleKind::ruler) add_ruler_row(in, index, index == step.items.front(), ticks);
    for (const std::size_t index : step.items) {
        const ScaleKind kind = in.scale(index).kind;
        if (kind == ScaleKind::text || kind == ScaleKind::integer || kind == ScaleKind::date)
            add_field(in, index, Tone::strong, to);
        else if (kind != ScaleKind::tick && kind != ScaleKind::ruler) add_alone(in, index, to);
    }
}

bool is_choice(const Builder& in, const Step& step) {
    return std::all_of(step.items.begin(), step.items.end(), [&](std::size_t item) {
        const ScaleKind kind = in.scale(item).kind;
        return kind == ScaleKind::choice || kind == ScaleKind::ruler || kind == ScaleKind::bipolar;
    });
}

void add_progress(const Context& context, std::size_t at, std::size_t of, std::vector<Node>& to) {
    Node& node = add(to, Role::progress, "progress");
    node.label = fill(context["progress.question"], {{"n", std::to_string(at)}, {"total", std::to_string(of)}});
    node.value = static_cast<int>(at);
    node.of = static_cast<int>(of);
}

// While a tap is about to lead on, nothing comes that would be gone again at once.
void add_ways(const Builder& in, const Step& step, std::vector<Node>& to) {
    const bool choice = is_choice(in, step);
    const bool open = choice && std::all_of(step.items.begin(), step.items.end(),
                                            [&](std::size_t item) { return is_absent(in.response(item)); });
    add_button(to, "back", in.context["nav.back"], GoBack{});
    if (choice && !open && !in.state.tapped) {
        Node& clear = add_button(to, "clear", in.context["item.clear_short"], Clear{});
        clear.said = in.context[step.items.size() > 1 ? "item.clear_all" : "item.clear"];
        clear.passing = true;
    }
    add_button(to, "next", in.context[open ? "nav.skip" : "nav.next"], GoOn{},
               open ? Weight::secondary : Weight::primary);
}

void add_step(const Builder& in, const Step& step, std::vector<Node>& to) {
    const Section& section = in.check.pack.sections[step.section];
    if (section.together) return add_together(in, step, to);
    add_text(to, section.id, in.word(section.id), Tone::caption);
    add_optional(in, section.id, ".intro", Tone::soft, to);
    const std::size_t item = step.items.front(), group = to.size();
    add_alone(in, item, to);
    if (in.state.taps && leads_on_by_tap(in, step))
        for (Node& node : to[group].children)
            if (node.role == Role::radio) node.then = node_id("next");
    if (item != section.items.front() && !in.run.from_review) return;
    to[group].described_by[0] = Name(section.id).id;
    to[group].described_by[1] = optional_id(in, section.id, ".intro");
}

}  // namespace

std::string unclear_text(const Context& context, const Check& check, const Run& run) {
    const std::vector<Step> steps = steps_of(check.pack, run.responses);
    if (run.stage != Stage::asking) return {};
    for (const std::size_t item : steps[run.step].items)
        if (is_unclear(check.pack.scale_of(item), run.responses[item]))
            return limits_text(context, check.pack.scale_of(item), run.responses[item]);
    return {};
}

Screen item_screen(const Context& context, const Contacts& contacts, const Check& check, const Run& run,
                   const StepState& state) {
    const std::vector<Step> steps = steps_of(check.pack, run.responses);
    const Step& step = steps[run.step];
    const Section& section = check.pack.sections[step.section];
    const Builder in{context, contacts, check, run, state};

    Screen screen =
        new_screen(context, "step." + check.pack.id + std::to_string(run.step), word(check.wording, "title"));
    screen.question = true;
    add_progress(context, run.step + 1, steps.size(), screen.content);
    if (state.introduce && run.step == 0) add_text(screen.content, "intro", word(check.wording, "intro"), Tone::soft);
    add_tap_switch(in, steps, screen.content);
    add_step(in, step, screen.content);
    // The group that holds the heading is called by how far one is, for the heading is read by itself.
    const auto is_group = [](const Node& node) {
        return node.role == Role::fieldset || node.role == Role::ruler || node.role == Role::bipolar;
    };
    std::find_if(screen.content.begin(), screen.content.end(), is_group)->labelled_by = node_id("progress");

    if (const Panel* panel = find_panel(contacts.safety, section.panel);
        panel && step.items.back() == section.items.back())
        add_panel(in, *panel, screen.content);
    add_ways(in, step, screen.actions);
    return screen;
}

}  // namespace groundwork::view
