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

struct Item {
    std::string id;
    std::size_t scale = 0;  // index into Pack::scales
    std::vector<std::string> evidence;
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
};

enum class ResultKind { facets, rulers, ticked, words };

/// One part of the results, from a closed list of kinds (docs/pack-format.md). `members` are indices into
/// Pack::facets for facets and into Pack::items for every other kind.
struct ResultPart {
    ResultKind kind = ResultKind::facets;
    std::string id;
    std::vector<std::size_t> members;
    std::vector<std::size_t> words;  // ticked: free-text items shown with the ticks
    double low_below = 0;            // rulers: below it the low prompt is asked
    std::vector<std::string> starters;
    std::vector<std::string> evidence;
};

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
    std::vector<Band> bands;
    std::vector<ResultPart> results;

    const Scale& scale_of(std::size_t item) const { return scales[items[item].scale]; }
};

}  // namespace groundwork
