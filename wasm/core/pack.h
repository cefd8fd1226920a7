#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace groundwork {

/// One offered response. Without a counted value it is kept and shown, but scoring takes it as not answered.
struct Option {
    std::string value;
    std::optional<double> counted;
    std::vector<std::size_t> excludes;  // multi: the options that taking this one takes away
};

enum class ScaleKind { choice, ruler, bipolar, tick, multi, text, integer, date };

/// How an item is responded to. Choice, ruler, bipolar, tick and multi have options in the order shown; text,
/// integer and date have none.
struct Scale {
    std::string id;
    ScaleKind kind = ScaleKind::choice;
    bool numeric = false;
    std::vector<Option> options;
    double min = 0;  // numeric choice, ruler, bipolar, integer: the ends of the response range
    double max = 0;
    std::size_t max_characters = 0;  // text only
    std::size_t lines = 1;           // text only
};

/// Whether this stands for a scale that could not be read, whose fault is noted already.
inline bool is_unread(const Scale& scale) { return scale.kind == ScaleKind::choice && scale.options.empty(); }

/// What has to be so for something to be asked or shown, from a closed list (docs/pack-format.md). One without parts
/// always holds.
struct Condition {
    enum class About {
        all,              // all parts hold
        any,              // one of the parts holds
        none,             // its one part does not hold
        response,         // to one item
        elsewhere,        // the response to an item of another check
        fell,             // one item's number, since the time before
        items,            // how many items have one of the values
        facets,           // how many facets are in one of the bands
        topic,            // its state
        worst_end,        // how many scored items have their least favorable number
        not_best,         // how many scored items have another number than their most favorable
        scored,           // how many scored items have a number
        answered,         // how many of the items have a response
        moved_down,       // how many facets, since the time before
        same_throughout,  // whether so many scored items of both keyings have one number
        all_high,         // whether so many scored items have a number, each its most favorable
        times,            // how many earlier times there are
        strong_wishes,    // how many
        reached           // whether the day that was given to the item has come
    };

    About about = About::all;
    std::vector<Condition> parts;
    std::vector<std::size_t> subjects;  // indices into Pack::items, facets or topics
    std::vector<std::size_t> options;   // response: one of these is taken; empty when its number decides
    std::vector<std::string> names;     // facets: bands; topic: states; items, elsewhere: values of options
    std::string check, item;            // elsewhere: the ids of both
    std::optional<double> at_least;     // the ends of the numbers or counts meant, both included
    std::optional<double> at_most;
    bool or_absent = false;    // response: holds without a response too
    std::size_t in_a_row = 1;  // response: holds in this record and in those before it, so many in all
    double by = 0;             // moved_down, fell: how far in keyed steps; moved_down: 0 for Pack::moved_by
};

/// A text, as a wording key, and when it is said.
struct SaidWhen {
    std::string text;
    Condition when;
};

/// Texts that stand in place of those of a band or state when the condition holds: "<owner>.<id>.headline", ".text" and
/// ".next_step", each where the wording has it.
struct Variant {
    std::string id;
    Condition when;
};

/// A text that a response raises as a question for a session.
struct QuestionTrigger {
    std::string option;  // the option's value; "strong" for a strong wish
    std::string text;    // wording key
    Condition when;
};

struct Item {
    std::string id;
    std::size_t scale = 0;  // index into Pack::scales
    std::vector<std::string> evidence;
    std::optional<Condition> show_if;  // asked only when this holds
    std::vector<QuestionTrigger> questions;
    std::vector<std::size_t>
        alarming;         // options that show a panel of safety.json at once, and open it when the person goes on
    std::string panel;    // its id; empty when there is none
    bool persist = true;  // whether a record may hold the response
    bool card = false;    // worded as a card about a technique
};

enum class Keying { direct, reverse };

struct KeyedItem {
    std::size_t item = 0;  // index into Pack::items
    Keying keying = Keying::direct;
};

/// A named interval of facet scores, from `from` up to but without `below`; the last band has no upper edge.
struct Band {
    std::string id;
    double from = 0;
    std::optional<double> below;
};

/// Items scored together, on 0 to 100.
struct Facet {
    std::string id;
    std::vector<KeyedItem> items;
    std::size_t min_answered = 1;
    std::vector<Band> bands;  // its own; none where those of the pack count
    std::vector<SaidWhen> starters;
    std::vector<Variant> variants;
    std::vector<std::string> evidence;
    std::vector<std::string> points;  // wording keys of what to look for
};

/// What a topic's responses come to, in a word. Without a condition it is the state that is left.
struct State {
    std::string id;
    std::optional<Condition> when;
    std::optional<double> at_least;  // or how many of the topic's items count that much
    std::size_t count = 1;
};

/// Items that belong together without a score.
struct Topic {
    std::string id;
    std::vector<std::size_t> items;
    std::vector<State> states;  // the first that holds counts; the last one has no condition
    std::vector<SaidWhen> starters;
    std::vector<Variant> variants;
    std::vector<std::string> evidence;
};

/// Items under one title, shown one a screen, or all on one screen when `together`.
struct Section {
    std::string id;
    std::vector<std::size_t> items;
    bool together = false;
    std::string panel;  // the panel of safety.json that is shown below its last item; empty when there is none
};

/// Something worth raising when its conditions hold; its id is the key of its title.
struct Alert {
    std::string id;
    Condition when;
    std::string say;  // wording key of a sentence to say; may be empty
    std::vector<std::string> evidence;
    bool help = false;                  // shows the way to the help lines
    std::vector<std::string> excludes;  // ids of what is not shown beside it
    std::size_t lowest = 0;             // how many of the lowest responses {items} lists; 0 for none
    std::string lowest_words;           // the beginning of the keys of that list
    std::vector<Variant> variants;
};

/// What is said when somebody believes something that is worth a word: its id is the key of its title.
struct Belief {
    std::string id;
    std::size_t item = 0;
    Condition when;
    std::string say;
    std::vector<std::string> evidence;
    std::vector<std::string> excludes;
};

/// A title and what is listed under it, as wording keys, and sentences to say.
struct Block {
    std::string id;
    std::vector<std::string> points;
    std::vector<SaidWhen> starters;
};

enum class ResultKind { facets, rulers, ticked, answers, topics, wishes, questions, chosen, notes, alerts, beliefs };

/// One part of the results, from a closed list of kinds (docs/pack-format.md). `members` are indices into
/// Pack::facets for facets, into Pack::topics for topics and wishes, and into Pack::items for every other kind.
struct ResultPart {
    ResultKind kind = ResultKind::facets;
    std::string id;
    std::vector<std::size_t> members;
    std::vector<std::size_t> words;   // ticked: free-text items shown with the ticks
    std::vector<std::size_t> topics;  // questions: the topics that group them; empty when `members` stand alone
    double low_below = 0;             // rulers: below it the low prompt is asked
    double strong = 0;                // wishes: how far from the middle a wish is strong
    std::vector<SaidWhen> texts;      // notes: its paragraphs
    std::vector<std::string> points;  // alerts: what is worth raising at any time
    std::vector<Block> blocks;        // notes
    std::vector<Alert> alerts;
    std::vector<Belief> beliefs;
    Condition shown_if;
    std::vector<std::string> excludes;
    std::vector<std::size_t> shows;   // notes: items whose responses stand above the texts
    std::vector<std::size_t> closed;  // notes: other notes, as indices into Pack::results, that open on a press
    std::string panel;                // notes: the panel of safety.json that is shown instead of texts
    std::vector<SaidWhen> starters;
    std::vector<std::string> evidence;
};

/// Whether a check is taken again over time, or once for each of several people.
enum class Repeat { never, times, people };

/// Which responses stand side by side when people are compared.
struct Comparison {
    std::size_t name = 0;  // the item that holds what the person calls them
    std::vector<std::size_t> items;
    std::size_t most = 0;  // how many people at most
    Condition asked_if;    // of whom questions are asked
};

/// How a pack is scored: not at all, or each facet by the mean of its items (docs/scoring.md).
enum class ScoringKind { unscored, facet_mean };

/// The structure of one check: what is asked, how it is scored, what is shown. Its wording is a Wording.
struct Pack {
    std::string id;
    std::string version;
    int minutes = 0;
    std::vector<std::string> when;
    std::vector<Scale> scales;
    std::vector<Item> items;
    std::vector<Section> sections;
    std::vector<Facet> facets;
    std::vector<Topic> topics;
    ScoringKind scoring = ScoringKind::unscored;
    std::vector<Band> bands;
    bool neutral = false;  // no band is better than another
    double moved_by = 0;   // how far the sum of a facet must change to count as moved
    Repeat repeat = Repeat::never;
    Comparison compare;                // repeat: people
    std::vector<std::size_t> charted;  // repeat: times: items that are charted one by one
    std::vector<ResultPart> results;

    const Scale& scale_of(std::size_t item) const { return scales[items[item].scale]; }
};

}  // namespace groundwork
