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

/// What has to be so for something to be asked or shown, from a closed list (docs/pack-format.md).
struct Condition {
    enum class About { response, moved_down, all_high, one_lowest };

    About about = About::response;
    std::size_t item = 0;              // response: index into Pack::items
    std::vector<std::size_t> options;  // response: one of these is taken; empty when its number decides
    std::optional<double> at_least;    // response: the ends of the numbers meant, both included
    std::optional<double> at_most;
    bool or_absent = false;    // response: holds without a response too
    std::size_t in_a_row = 1;  // response: holds in this record and in those before it, so many in all
    std::size_t count = 1;     // moved_down: how many facets; all_high: how many responses at least
};

/// Several conditions, all of which must hold, or one of them. An empty list always holds.
struct Conditions {
    bool any = false;
    std::vector<Condition> list;
};

/// A text that a response raises as a question for a session.
struct QuestionTrigger {
    std::string option;  // the option's value; "strong" for a strong wish
    std::string text;    // wording key
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

/// Items scored together, on 0 to 100.
struct Facet {
    std::string id;
    std::vector<KeyedItem> items;
    std::size_t min_answered = 1;
    std::vector<std::string> starters;
    std::vector<std::string> evidence;
    std::vector<std::string> points;  // wording keys of what to look for
};

/// What a topic's responses come to, in a word. Without a condition it is the state that is left.
struct State {
    std::string id;
    std::optional<Condition> response;  // about one item
    std::optional<double> at_least;     // or about how many of the topic's items count that much
    std::size_t count = 1;
};

/// Items that belong together without a score.
struct Topic {
    std::string id;
    std::vector<std::size_t> items;
    std::vector<State> states;  // the first that holds counts; the last one has no condition
    std::vector<std::string> starters;
    std::vector<std::string> evidence;
};

/// A named interval of facet scores, from `from` up to but without `below`; the last band has no upper edge.
struct Band {
    std::string id;
    double from = 0;
    std::optional<double> below;
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
    Conditions when;
    std::string say;  // wording key of a sentence to say; may be empty
    std::vector<std::string> evidence;
    bool help = false;  // shows the way to the help lines
};

/// A title and what is listed under it, as wording keys.
struct Block {
    std::string id;
    std::vector<std::string> points;
};

enum class ResultKind { facets, rulers, ticked, answers, topics, wishes, questions, chosen, notes, alerts };

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
    std::vector<std::string> texts;   // notes: wording keys of its paragraphs
    std::vector<std::string> points;  // alerts: what is worth raising at any time
    std::vector<Block> blocks;        // notes
    std::vector<Alert> alerts;
    Conditions shown_if;  // notes
    std::string panel;    // notes: the panel of safety.json that is shown instead of texts
    std::vector<std::string> starters;
    std::vector<std::string> evidence;
};

/// Whether a check is taken again over time, or once for each of several people.
enum class Repeat { never, times, people };

/// Which responses stand side by side when people are compared.
struct Comparison {
    std::size_t name = 0;  // the item that holds what the person calls them
    std::vector<std::size_t> items;
    std::size_t most = 0;  // how many people at most
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
    Comparison compare;  // repeat: people
    std::vector<ResultPart> results;

    const Scale& scale_of(std::size_t item) const { return scales[items[item].scale]; }
};

}  // namespace groundwork
