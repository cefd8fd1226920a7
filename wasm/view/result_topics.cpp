#include <algorithm>

#include "core/feedback.h"
#include "core/text_names.h"
#include "core/topics.h"
#include "view/response_text.h"
#include "view/results.h"

namespace groundwork::view {
namespace {

// Where a wish lies between its ends, from 0 for the left one to 100.
double place_of(const Scale& scale, double value) { return (value - scale.min) * 100 / (scale.max - scale.min); }

void add_wish_row(const Results& in, std::size_t item, std::vector<Node>& to) {
    const std::optional<double> value = counted_value(in.pack().scale_of(item), in.taken.responses[item]);
    if (!value) return;
    const std::string& id = in.item_id(item);
    const Ends ends = ends_of(in.context, in.check(), item);
    std::vector<Node>& row = add(to, Role::table_row, {id, ".row"}).children;
    add(row, Role::head_cell, {id, ".row_left"}).label = ends.left;
    add(row, Role::cell, {id, ".row_right"}).label = ends.right;
    Node& cell = add(row, Role::cell, {id, ".row_place"});
    cell.label = response_text(in.context, in.check(), item, in.taken.responses[item]);
    cell.number = place_of(in.pack().scale_of(item), *value);
}

void add_wish_chart(const Results& in, const Topic& topic, std::vector<Node>& to) {
    Node& table = add(to, Role::table, {topic.id, ".chart"});
    table.label = in.context["results.wishes"];
    table.chart = Chart::wishes;
    std::vector<Node>& heads = add(table.children, Role::table_row, {topic.id, ".heads"}).children;
    for (const char* side : {"results.one_side", "results.other_side", "results.you"})
        add(heads, Role::head_cell, {topic.id, side}).said = in.context[side];
    for (const std::size_t item : topic.items) add_wish_row(in, item, table.children);
}

void add_strong_wishes(const Results& in, const std::vector<Wish>& wishes, std::vector<Node>& to) {
    std::vector<std::string> questions;
    if (!wishes.empty()) add_heading(to, "wishes.strong", in.context["results.strong_wishes"], Tone::strong, 3);
    for (const Wish& wish : wishes) {
        const std::string& id = in.item_id(wish.item);
        add_text(to, {id, ".strong"}, in.word(id, wish.right ? ".strong_right" : ".strong_left"));
        for (const QuestionTrigger& question : in.pack().items[wish.item].questions)
            if (question.option == "strong" && holds(question.when, in.given())) questions.push_back(question.text);
    }
    add_sentences(in, "wishes.questions", in.context["results.questions"], questions, to);
}

void add_remarks(const Results& in, const ResultPart& part, const std::vector<std::size_t>& items,
                 std::vector<Node>& to) {
    for (const std::size_t item : items) {
        const auto* chosen = std::get_if<Chosen>(&in.taken.responses[item]);
        if (!chosen) continue;
        for (const std::size_t option : chosen->options) {
            const std::string& value = in.pack().scale_of(item).options[option].value;
            const std::string& remark = in.word(part.id + ".each." + value);
            if (!remark.empty())
                add_text(to, in.item_id(item) + '.' + value,
                         fill(remark, {{text_names::remark[0], in.word(in.item_id(item))}}));
        }
    }
}

void add_counts(const Results& in, const ResultPart& part, const std::vector<std::size_t>& items,
                std::vector<Node>& to) {
    const Scale& scale = in.pack().scale_of(items.front());
    for (std::size_t option = 0; option < scale.options.size(); ++option) {
        const std::string key = part.id + ".count." + scale.options[option].value;
        std::size_t count = 0;
        for (const std::size_t item : items) count += has_option(in.taken.responses[item], option);
        if (count == 0) continue;
        const std::string text = counted(in.context, in.check().wording, key, count);
        if (!text.empty()) add_text(to, key, text);
    }
}

std::vector<std::string> texts_of(const std::vector<RaisedQuestion>& raised) {
    std::vector<std::string> texts;
    for (const RaisedQuestion& one : raised) texts.push_back(one.text);
    return texts;
}

/// The starters that do not say what a raised question says already, word for word.
std::vector<std::string> other_texts(const Results& in, const std::vector<std::string>& starters,
                                     const std::vector<RaisedQuestion>& raised) {
    std::vector<std::string> others;
    for (const std::string& key : starters)
        if (std::none_of(raised.begin(), raised.end(),
                         [&](const RaisedQuestion& one) { return in.word(one.text) == in.word(key); }))
            others.push_back(key);
    return others;
}

// A next step belongs to what was asked for.
void add_raising_topic(const Results& in, const ResultPart& part, const Topic& topic, std::vector<Node>& to) {
    const std::vector<RaisedQuestion> raised = raised_questions(in.given(), topic.items);
    const std::vector<std::string> starters = other_texts(in, topic_starters(in.given(), topic), raised);
    if (!raised.empty()) add_known(in, topic.id, ".answered.headline", Tone::strong, to);
    add_remarks(in, part, topic.items, to);
    add_sentences(in, topic.id + ".raised", in.context["results.questions"], texts_of(raised), to);
    if (!raised.empty()) add_next_step(in, topic.id, in.word(topic.id, ".answered.next_step"), to);
    add_sentences(in, topic.id, in.context["results.starters"], starters, to);
}

void add_wishes(const Results& in, const ResultPart& part, const Topic& topic, std::vector<Node>& to) {
    add_feedback(in, topic.id, topic_state(in.given(), topic), topic.variants, to);
    add_strong_wishes(in, strong_wishes(in.pack(), topic.items, part.strong, in.taken.responses), to);
    if (in.state.charts && !answered_items(topic.items, in.taken.responses).empty()) add_wish_chart(in, topic, to);
    add_sentences(in, topic.id, in.context["results.starters"], topic_starters(in.given(), topic), to);
}

void add_given_topic(const Results& in, const Topic& topic, std::vector<Node>& to) {
    add_feedback(in, topic.id, topic_state(in.given(), topic), topic.variants, to);
    add_given(in, topic.items, to);
    add_sentences(in, topic.id, in.context["results.starters"], topic_starters(in.given(), topic), to);
}

/// Whether responses to the topic raise a question or offer something to say.
bool is_raising(const Results& in, const Topic& topic) {
    return !raised_questions(in.given(), topic.items).empty() || !topic_starters(in.given(), topic).empty();
}

/// A door to each topic whose responses raise something; what is to be said of the others.
void add_topic_doors(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    std::vector<Node> doors;
    for (const std::size_t index : part.topics) {
        const Topic& topic = in.pack().topics[index];
        if (is_raising(in, topic))
            add_door(doors, {topic.id, ".part"}, in.word(topic.id), ShowPart{PartRef{PartKind::topic, index}},
                     in.word(topic.id, ".answered.headline"));
        else add_remarks(in, part, topic.items, to);
    }
    if (!doors.empty()) add(to, Role::doors, {part.id, ".doors"}).children = std::move(doors);
}

/// The part of the results in which a topic stands.
const ResultPart& part_of(const Pack& pack, std::size_t topic) {
    return *std::find_if(pack.results.begin(), pack.results.end(), [&](const ResultPart& part) {
        const bool in_members = part.kind == ResultKind::topics || part.kind == ResultKind::wishes;
        const std::vector<std::size_t>& topics = in_members ? part.members : part.topics;
        return std::find(topics.begin(), topics.end(), topic) != topics.end();
    });
}

}  // namespace

void add_topic(const Results& in, std::size_t index, std::vector<Node>& to) {
    const Topic& topic = in.pack().topics[index];
    const ResultPart& part = part_of(in.pack(), index);
    if (part.kind == ResultKind::questions) add_raising_topic(in, part, topic, to);
    else if (part.kind == ResultKind::wishes) add_wishes(in, part, topic, to);
    else add_given_topic(in, topic, to);
    add_reasons(in, {PartKind::topic, index}, nullptr, to);
}

void add_questions(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    const std::vector<std::size_t>& items = part.members;  // those of the topics too
    const std::vector<RaisedQuestion> raised = raised_questions(in.given(), items);
    const bool answered = !answered_items(items, in.taken.responses).empty();
    if (raised.empty()) add_text(to, {part.id, ".nothing"}, in.word(part.id, answered ? ".clear" : ".empty"));
    else add_known(in, part.id, ".text", Tone::body, to);
    if (answered) add_counts(in, part, items, to);
    if (part.topics.empty()) {
        if (!raised.empty()) add_known(in, part.id, ".prefix", Tone::soft, to);
        add_remarks(in, part, items, to);
        add_sentences(in, part.id, in.context["results.questions"], texts_of(raised), to);
    }
    if (!raised.empty()) add_known(in, part.id, ".next_step", Tone::strong, to);
    add_topic_doors(in, part, to);
}

void add_chosen(const Results& in, const ResultPart& part, std::vector<Node>& to) {
    add_known(in, part.id, ".text", Tone::body, to);
    for (const std::size_t item : part.members) {
        const auto* chosen = std::get_if<Chosen>(&in.taken.responses[item]);
        if (!chosen) continue;
        const std::string& value = in.pack().scale_of(item).options[chosen->options.front()].value;
        add_text(to, {in.item_id(item), ".given"}, response_text(in.context, in.check(), item, *chosen), Tone::strong);
        add_text(to, {in.item_id(item), ".chosen"}, in.word(in.item_id(item) + '.' + value, ".text"));
    }
    add_known(in, part.id, ".note", Tone::soft, to);
    add_sentences(in, part.id, in.context["results.starters"], said(part.starters, in.given()), to);
    add_reasons(in, result_ref(in.pack(), part), nullptr, to);
}

}  // namespace groundwork::view
