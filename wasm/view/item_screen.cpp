#include "view/item_screen.h"

namespace groundwork::view {
namespace {

/// The step that is being built, with what all its parts need.
struct Builder {
    const Context& context;
    const Check& check;
    const Run& run;

    const std::string& word(const Name& key) const { return view::word(check.wording, key); }
    const Item& item(std::size_t index) const { return check.pack.items[index]; }
    const Scale& scale(std::size_t index) const { return check.pack.scale_of(index); }
    const Response& response(std::size_t index) const { return run.responses[index]; }
};

const std::string& first_of(const std::string& own, const std::string& shared) { return own.empty() ? shared : own; }

void add_legend(const std::string& name, const std::string& label, std::vector<Node>& to) {
    Node& node = add_text(to, {name, ".stem"}, label, Tone::question);
    node.role = Role::legend;
}

/// A text that a pack may leave out.
void add_optional(const Builder& in, const Name& key, Tone tone, std::vector<Node>& to) {
    if (const std::string& text = in.word(key); !text.empty()) add_text(to, key, text, tone);
}

void add_option(const Builder& in, std::size_t index, std::size_t option, Role role, std::string_view label, std::vector<Node>& to) {
    const bool chosen = has_option(in.response(index), option);
    Node& node = add(to, role, in.item(index).id + '.' + in.scale(index).options[option].value);
    node.label = label;
    node.checked = chosen;
    if (role == Role::checkbox) node.intent = Tick{index, option, !chosen};
    else node.intent = Choose{index, option};
}

void add_options(const Builder& in, std::size_t index, Role group, Role control, std::vector<Node>& to) {
    const std::string& id = in.item(index).id;
    const Scale& scale = in.scale(index);
    Node& node = add(to, group, id);
    add_legend(id, in.word(id), node.children);
    add_optional(in, {id, ".help"}, Tone::soft, node.children);
    for (std::size_t option = 0; option < scale.options.size(); ++option)
        add_option(in, index, option, control, option_label(in.context, in.check, scale, scale.options[option]), node.children);
    if (group != Role::ruler) return;
    node.detail = first_of(in.word({id, ".left"}), word(in.context.scales, {scale.id, ".left"}));
    node.detail_end = first_of(in.word({id, ".right"}), word(in.context.scales, {scale.id, ".right"}));
}

void add_field(const Builder& in, std::size_t index, Tone tone, std::vector<Node>& to) {
    const std::string& id = in.item(index).id;
    const Scale& scale = in.scale(index);
    const Name stem{id, ".stem"};
    if (tone == Tone::question) add_heading(to, stem, in.word(id), tone);
    else add_text(to, stem, in.word(id), tone);
    add_optional(in, {id, ".help"}, Tone::soft, to);
    Node& node = add(to, Role::field, {id, ".field"});
    node.lines = static_cast<int>(scale.lines);
    node.max_characters = static_cast<int>(scale.max_characters);
    node.numeric = scale.kind == ScaleKind::integer;
    node.text = written_text(in.response(index));
    node.labelled_by = node_id(stem);
    node.intent = Write{index};
    add_text(to, {id, ".note"}, in.context["item.text_note"], Tone::caption);
}

void add_alone(const Builder& in, std::size_t index, std::vector<Node>& to) {
    switch (in.scale(index).kind) {
        case ScaleKind::choice:
        case ScaleKind::bipolar: return add_options(in, index, Role::fieldset, Role::radio, to);
        case ScaleKind::ruler: return add_options(in, index, Role::ruler, Role::radio, to);
        case ScaleKind::multi:
        case ScaleKind::tick: return add_options(in, index, Role::fieldset, Role::checkbox, to);
        case ScaleKind::text:
        case ScaleKind::integer:
        case ScaleKind::date: return add_field(in, index, Tone::question, to);
    }
}

// A section shown together is a list to tick; its section title asks the question, and each tick is worded by its item.
void add_together(const Builder& in, const Step& step, std::vector<Node>& to) {
    const std::string& id = in.check.pack.sections[step.section].id;
    std::vector<Node>& ticks = add(to, Role::fieldset, id).children;
    add_legend(id, in.word(id), ticks);
    add_optional(in, {id, ".intro"}, Tone::soft, ticks);
    for (const std::size_t index : step.items)
        if (in.scale(index).kind == ScaleKind::tick) add_option(in, index, 0, Role::checkbox, in.word(in.item(index).id), ticks);
    for (const std::size_t index : step.items) {
        const ScaleKind kind = in.scale(index).kind;
        if (kind == ScaleKind::text || kind == ScaleKind::integer || kind == ScaleKind::date) add_field(in, index, Tone::strong, to);
        else if (kind != ScaleKind::tick) add_alone(in, index, to);
    }
}

bool is_choice(const Builder& in, const Step& step) {
    const ScaleKind kind = in.scale(step.items.front()).kind;
    return step.items.size() == 1 && (kind == ScaleKind::choice || kind == ScaleKind::ruler || kind == ScaleKind::bipolar);
}

void add_progress(const Context& context, std::size_t at, std::size_t of, std::vector<Node>& to) {
    Node& node = add(to, Role::progress, "progress");
    node.label = fill(context["progress.question"], {{"n", std::to_string(at)}, {"total", std::to_string(of)}});
    node.value = static_cast<int>(at);
    node.of = static_cast<int>(of);
}

}  // namespace

std::string option_label(const Context& context, const Check& check, const Scale& scale, const Option& option) {
    const std::string key = scale.id + '.' + option.value;
    return first_of(first_of(check.wording[key], context.scales[key]), option.value);
}

Screen item_screen(const Context& context, const Check& check, const Run& run, bool introduce) {
    const std::vector<Step> steps = steps_of(check.pack, run.responses);
    const Step& step = steps[run.step];
    const Section& section = check.pack.sections[step.section];
    const Builder in{context, check, run};

    Screen screen = new_screen(context, "step." + std::to_string(run.step), check.wording["title"]);
    add_progress(context, run.step + 1, steps.size(), screen.content);
    if (introduce && run.step == 0) add_text(screen.content, "intro", check.wording["intro"], Tone::soft);
    if (section.together) {
        add_together(in, step, screen.content);
    } else {
        add_text(screen.content, section.id, check.wording[section.id], Tone::caption);
        add_alone(in, step.items.front(), screen.content);
        add_optional(in, {section.id, ".intro"}, Tone::hint, screen.content);
    }

    const bool choice = is_choice(in, step), open = choice && is_absent(in.response(step.items.front()));
    if (choice) add_button(screen.content, "clear", context["item.clear"], Clear{step.items.front()}, Weight::quiet).hidden = open;
    add_button(screen.actions, "back", context["nav.back"], GoBack{});
    add_button(screen.actions, "next", context[open ? "nav.skip" : "nav.next"], GoOn{}, open ? Weight::secondary : Weight::primary);
    return screen;
}

}  // namespace groundwork::view
