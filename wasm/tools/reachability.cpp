#include "tools/reachability.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "core/change.h"

namespace groundwork::tools {
namespace {

using About = Condition::About;

/// A small generator with a fixed seed (xorshift32, Marsaglia 2003), so that lint says the same each time.
class Random {
public:
    std::size_t below(std::size_t end) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return state_ % end;
    }

private:
    std::uint32_t state_ = 2463534242u;
};

/// How many earlier times the condition can ask for.
std::size_t earlier_times(const Condition& condition) {
    std::size_t times = condition.in_a_row - 1;
    if (condition.about == About::fell || condition.about == About::moved_down) times = 1;
    if (condition.about == About::times) times = static_cast<std::size_t>(condition.at_least.value_or(0)) + 1;
    for (const Condition& part : condition.parts) times = std::max(times, earlier_times(part));
    return times;
}

/// The items of other checks that a condition asks for, each a check of one item with the options named.
class OtherItems {
public:
    explicit OtherItems(const Condition& condition) { collect(condition); }

    /// What was given to some of them.
    std::vector<OtherCheck> some(Random& random) const {
        std::vector<OtherCheck> checks;
        for (const auto& pack : packs_)
            if (const std::size_t option = random.below(pack->scales[0].options.size() + 1); option > 0)
                checks.push_back({pack.get(), {Chosen{{option - 1}}}});
        return checks;
    }

private:
    void collect(const Condition& condition) {
        for (const Condition& part : condition.parts) collect(part);
        if (condition.about != About::elsewhere) return;
        Scale& scale = pack_of(condition).scales[0];
        for (const std::string& name : condition.names) scale.options.push_back({.value = name});
    }

    Pack& pack_of(const Condition& condition) {
        for (const auto& pack : packs_)
            if (pack->id == condition.check && pack->items[0].id == condition.item) return *pack;
        packs_.push_back(std::make_unique<Pack>());
        packs_.back()->id = condition.check;
        packs_.back()->items = {{.id = condition.item}};
        packs_.back()->scales = {{.id = condition.item, .options = {{.value = "none of those"}}}};
        return *packs_.back();
    }

    std::vector<std::unique_ptr<Pack>> packs_;
};

class Search {
public:
    Search(const Pack& pack, const Condition& condition, const IsFound& is_found)
        : pack_(pack), condition_(condition), is_found_(is_found), others_(condition) {
        collect(condition);
        std::sort(items_.begin(), items_.end());
        items_.erase(std::unique(items_.begin(), items_.end()), items_.end());
        if (items_.empty())
            for (std::size_t i = 0; i < pack.items.size(); ++i) items_.push_back(i);
    }

    std::optional<FoundResponses> run() {
        constexpr int beginnings = 600, steps = 40;
        const std::size_t times = std::min<std::size_t>(earlier_times(condition_), 12);
        for (int beginning = 0; beginning < beginnings; ++beginning) {
            times_.assign(1 + (times > 0 ? random_.below(times + 1) : 0), Responses(pack_.items.size()));
            if (beginning % 3 == 0) times_.resize(times + 1, Responses(pack_.items.size()));
            for (Responses& responses : times_) begin(responses);
            for (int step = 0; step < steps; ++step) {
                if (is_found()) return FoundResponses{counted_, named(other_checks_)};
                change(times_[random_.below(times_.size())], items_[random_.below(items_.size())]);
            }
        }
        return std::nullopt;
    }

private:
    void collect_facet(std::size_t facet) {
        for (const KeyedItem& keyed : pack_.facets[facet].items) items_.push_back(keyed.item);
    }

    /// The items that decide whether the condition holds.
    void collect(const Condition& condition) {
        for (const Condition& part : condition.parts) collect(part);
        switch (condition.about) {
            case About::response:
            case About::fell:
            case About::items:
            case About::answered:
                items_.insert(items_.end(), condition.subjects.begin(), condition.subjects.end());
                break;
            case About::topic: collect_topic(pack_.topics[condition.subjects.front()]); break;
            case About::facets:
                for (const std::size_t facet : condition.subjects) collect_facet(facet);
                if (!condition.subjects.empty()) break;
                [[fallthrough]];
            default:
                for (std::size_t i = 0; i < pack_.facets.size() && condition.parts.empty(); ++i) collect_facet(i);
                if (condition.about == About::strong_wishes)
                    for (const Topic& topic : pack_.topics)
                        items_.insert(items_.end(), topic.items.begin(), topic.items.end());
        }
    }

    void collect_topic(const Topic& topic) {
        items_.insert(items_.end(), topic.items.begin(), topic.items.end());
        for (const State& state : topic.states)
            if (state.when) collect(*state.when);
    }

    /// Nothing, all at the first or at the last option that counts, all scored items at one level of the keyed range
    /// and the others anywhere, or anything; and of some of that one half.
    void begin(Responses& responses) {
        const std::size_t manner = random_.below(10);
        const bool half = random_.below(3) == 0;
        for (std::size_t i = 0; i < responses.size(); ++i) {
            const std::size_t options = counting_options(i);
            if (manner == 0 || (half && random_.below(2) == 0)) responses[i] = {};
            else if (manner == 1 || options == 0 || (manner > 3 && !is_scored(i))) change(responses, i);
            else if (manner < 4) responses[i] = Chosen{{manner == 2 ? 0 : options - 1}};
            else responses[i] = Chosen{{level(i, manner - 4)}};
        }
    }

    bool is_scored(std::size_t item) const {
        const std::vector<KeyedItem> scored = scored_items(pack_);
        return std::any_of(scored.begin(), scored.end(), [&](const KeyedItem& keyed) { return keyed.item == item; });
    }

    /// How many options of an item have a number; all of them where none has.
    std::size_t counting_options(std::size_t item) const {
        const std::vector<Option>& options = pack_.scale_of(item).options;
        const auto counted = static_cast<std::size_t>(std::count_if(
            options.begin(), options.end(), [](const Option& option) { return option.counted.has_value(); }));
        return counted > 0 ? counted : options.size();
    }

    /// The option of an item at a level from 0, the least favorable, to 5.
    std::size_t level(std::size_t item, std::size_t level) const {
        const std::size_t last = counting_options(item) - 1, place = (last * level + 2) / 5;
        for (const Facet& facet : pack_.facets)
            for (const KeyedItem& keyed : facet.items)
                if (keyed.item == item && keyed.keying == Keying::reverse) return last - place;
        return place;
    }

    /// Whether an option can be taken beside others: none of them takes the other away.
    static bool goes_with(const Scale& scale, std::size_t option, const std::vector<std::size_t>& others) {
        const auto excludes = [&](std::size_t one, std::size_t other) {
            const std::vector<std::size_t>& excluded = scale.options[one].excludes;
            return std::find(excluded.begin(), excluded.end(), other) != excluded.end();
        };
        return std::none_of(others.begin(), others.end(),
                            [&](std::size_t other) { return excludes(option, other) || excludes(other, option); });
    }

    std::vector<std::size_t> some_options(const Scale& scale) {
        if (scale.kind != ScaleKind::multi) return {random_.below(scale.options.size())};
        std::vector<std::size_t> options;
        for (std::size_t i = 0; i < scale.options.size(); ++i)
            if (random_.below(3) == 0 && goes_with(scale, i, options)) options.push_back(i);
        return options.empty() ? std::vector<std::size_t>{random_.below(scale.options.size())} : options;
    }

    void change(Responses& responses, std::size_t item) {
        const Scale& scale = pack_.scale_of(item);
        if (random_.below(6) == 0) {
            responses[item] = {};
        } else if (scale.kind == ScaleKind::integer) {
            const auto span = static_cast<std::size_t>(scale.max - scale.min) + 1;
            const double number = scale.min + static_cast<double>(random_.below(random_.below(2) ? span : 12));
            responses[item] = Written{std::to_string(std::lround(std::min(number, scale.max)))};
        } else if (scale.options.empty()) {
            responses[item] = Written{scale.kind == ScaleKind::date ? "2026-01-01" : "x"};
        } else {
            responses[item] = Chosen{some_options(scale)};
        }
    }

    bool is_found() {
        counted_.clear();
        for (const Responses& responses : times_) counted_.push_back(asked_responses(pack_, responses));
        const std::vector<Responses> before(counted_.begin(), counted_.end() - 1);
        other_checks_ = others_.some(random_);
        return is_found_({pack_, counted_.back(), before, other_checks_, random_.below(2) ? "2026-12-31" : ""});
    }

    static std::vector<OtherItem> named(const std::vector<OtherCheck>& checks) {
        std::vector<OtherItem> items;
        for (const OtherCheck& check : checks)
            items.push_back({check.pack->id, check.pack->items[0].id,
                             check.pack->scales[0].options[std::get<Chosen>(check.responses[0]).options[0]].value});
        return items;
    }

    const Pack& pack_;
    const Condition& condition_;
    const IsFound& is_found_;
    OtherItems others_;
    Random random_;
    std::vector<std::size_t> items_;
    std::vector<Responses> times_, counted_;
    std::vector<OtherCheck> other_checks_;
};

}  // namespace

std::optional<FoundResponses> find_responses(const Pack& pack, const Condition& condition, const IsFound& is_found) {
    return Search(pack, condition, is_found).run();
}

}  // namespace groundwork::tools
