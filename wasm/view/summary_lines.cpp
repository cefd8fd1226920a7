#include "view/summary_lines.h"

#include <algorithm>
#include <cmath>

#include "core/change.h"
#include "core/condition.h"
#include "core/feedback.h"
#include "core/text_names.h"
#include "core/topics.h"
#include "view/response_text.h"

namespace groundwork::view {
namespace {

/// One item of one of the checks that were taken.
struct Found {
    const OccasionView* taken = nullptr;
    std::size_t index = 0;

    const Check& check() const { return taken->check; }
    const Response& response() const { return taken->responses[index]; }
    const std::string& stem() const { return word(check().wording, check().pack.items[index].id); }
};

/// Looks in the list that `list` picks from a pack; nothing when no check that was taken has that id.
template <class List>
Found find_id(const SummarySource& in, const std::string& id, List list) {
    for (const OccasionView& taken : in.taken) {
        const auto& all = list(taken.check.pack);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].id == id) return {&taken, i};
    }
    return {};
}

Found find_item(const SummarySource& in, const std::string& id) {
    return find_id(
        in, id, [](const Pack& pack) -> auto& { return pack.items; });
}
Found find_facet(const SummarySource& in, const std::string& id) {
    return find_id(
        in, id, [](const Pack& pack) -> auto& { return pack.facets; });
}
Found find_part(const SummarySource& in, const std::string& id) {
    return find_id(
        in, id, [](const Pack& pack) -> auto& { return pack.results; });
}

/// The items of a line that belong to one check: all of its items do.
std::pair<const OccasionView*, std::vector<std::size_t>> items_of(const SummarySource& in, const SummaryLine& line) {
    std::pair<const OccasionView*, std::vector<std::size_t>> found{nullptr, {}};
    for (const std::string& id : line.ids)
        if (const Found item = find_item(in, id); item.taken) {
            found.first = item.taken;
            found.second.push_back(item.index);
        }
    return found;
}

std::string with_text(const SummarySource& in, const SummaryLine& line, const std::string& value) {
    return line.text.empty() ? value : fill(in.words[line.text], {{text_names::line[0], value}});
}

std::string shown(const SummarySource& in, const Found& item) {
    return response_text(in.context, item.check(), item.index, item.response());
}

/// What the pack has for the page in place of the label, where one option was taken; empty when it has nothing.
const std::string& own_words(const Found& item) {
    const auto* chosen = std::get_if<Chosen>(&item.response());
    const Pack& pack = item.check().pack;
    if (!chosen || chosen->options.size() != 1) return word(item.check().wording, "");
    const std::string& value = pack.scale_of(item.index).options[chosen->options.front()].value;
    return word(item.check().wording, pack.items[item.index].id + '.' + value, ".page");
}

void given(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    const Found item = find_item(in, line.ids.front());
    if (!item.taken) return;
    const std::string& own = own_words(item);
    if (const std::string text = shown(in, item); !text.empty())
        to.push_back(own.empty() ? with_text(in, line, text) : own);
}

void highest(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    const auto [taken, items] = items_of(in, line);
    if (!taken) return;
    std::string all;
    for (const std::size_t index : highest_items(taken->check.pack, items, line.most, taken->responses)) {
        const Found item{taken, index};
        append(in.context, all, with_note(in.context, item.stem(), shown(in, item)));
    }
    if (!all.empty()) to.push_back(with_text(in, line, all));
}

void strong(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    const auto [taken, items] = items_of(in, line);
    if (!taken) return;
    const Pack& pack = taken->check.pack;
    const OccasionView* of = taken;
    const auto strength = [&](const Wish& wish) {
        const Scale& scale = pack.scale_of(wish.item);
        return std::abs(*counted_value(scale, of->responses[wish.item]) - (scale.min + scale.max) / 2);
    };
    const auto stronger = [&](const Wish& a, const Wish& b) { return line.strongest && strength(a) > strength(b); };
    std::vector<Wish> wishes;
    for (const Wish& wish : strong_wishes(pack, items, line.edge, taken->responses))
        wishes.insert(std::upper_bound(wishes.begin(), wishes.end(), wish, stronger), wish);
    for (std::size_t i = 0; i < wishes.size() && (line.most == 0 || i < line.most); ++i)
        to.push_back(word(taken->check.wording, pack.items[wishes[i].item].id,
                          wishes[i].right ? ".strong_right" : ".strong_left"));
}

void ticked(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    std::string all;
    for (const std::string& id : line.ids)
        if (const Found item = find_item(in, id); item.taken && !is_absent(item.response()))
            append(in.context, all, item.stem());
    if (!all.empty()) to.push_back(all);
}

/// What was responded to an item with a number as a sentence of the person's: its stem, the same denied, or "partly".
std::string as_sentence(const SummarySource& in, const Found& item) {
    const Scale& scale = item.check().pack.scale_of(item.index);
    const double middle = (scale.min + scale.max) / 2, number = counted_value(scale, item.response()).value_or(middle);
    if (number > middle) return item.stem();
    const std::string& denied = word(item.check().wording, item.check().pack.items[item.index].id, ".not");
    if (number < middle && !denied.empty()) return denied;
    return fill(in.words["sum.partly"], {{text_names::line[0], item.stem()}});
}

// In the highest band the line that says most for it, otherwise the one that says most against it.
void said(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    const Found found = find_facet(in, line.ids.front());
    if (!found.taken) return;
    const Pack& pack = found.check().pack;
    const Facet& facet = pack.facets[found.index];
    const Responses& responses = found.taken->responses;
    const FacetFeedback feedback = facet_feedback(pack, facet, responses);
    if (feedback.place == 0 || is_contradicted(found.taken->given(), facet)) return;
    const auto item =
        feedback.place == feedback.of ? highest_item(pack, facet, responses) : lowest_item(pack, facet, responses);
    if (item) to.push_back(as_sentence(in, {found.taken, *item}));
}

void lowest_lines(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    const Found found = find_facet(in, line.ids.front());
    if (!found.taken || is_same_throughout(found.taken->given())) return;
    const Pack& pack = found.check().pack;
    const LowestResponses lowest = lowest_responses(pack, found.taken->responses, line.most);
    const std::vector<ScoredResponse> all = scored_responses(pack, found.taken->responses);
    for (const std::size_t item : lowest.items) {
        const auto one = std::find_if(all.begin(), all.end(),
                                      [&](const ScoredResponse& scored) { return scored.keyed.item == item; });
        if (one->value < line.edge) to.push_back(as_sentence(in, {found.taken, item}));
    }
}

void endorsed(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    std::size_t lines = 0;
    for (const std::string& id : line.ids) {
        const Found item = find_item(in, id);
        if (!item.taken || lines == line.most) continue;
        const auto number = counted_value(item.check().pack.scale_of(item.index), item.response());
        if (!number || *number < line.edge) continue;
        to.push_back(item.stem());
        ++lines;
    }
}

bool has_value(const Found& item, const std::vector<std::string>& values) {
    const auto* chosen = std::get_if<Chosen>(&item.response());
    if (!chosen) return false;
    const std::vector<Option>& options = item.check().pack.scale_of(item.index).options;
    return std::any_of(chosen->options.begin(), chosen->options.end(), [&](std::size_t option) {
        return std::find(values.begin(), values.end(), options[option].value) != values.end();
    });
}

void asked(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    auto [taken, items] = items_of(in, line);
    if (!taken) return;
    const OccasionView* of = taken;
    if (!line.values.empty())
        std::erase_if(items, [&](std::size_t item) { return !has_value({of, item}, line.values); });
    for (const RaisedQuestion& raised : raised_questions(taken->given(), items))
        to.push_back(word(taken->check.wording, raised.text));
}

void given_if(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    if (const Found item = find_item(in, line.ids.front()); item.taken && has_value(item, line.values))
        to.push_back(in.words[line.text]);
}

void marked(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    std::string all;
    for (const std::string& id : line.ids)
        if (const Found item = find_item(in, id); item.taken && has_value(item, line.values))
            append(in.context, all, item.stem());
    if (!all.empty()) to.push_back(with_text(in, line, all));
}

void raised(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    const Found part = find_part(in, line.ids.front());
    if (!part.taken) return;
    for (const Alert& alert : part.check().pack.results[part.index].alerts)
        if (holds(alert.when, part.taken->given()))
            to.push_back(word(part.check().wording, alert.say.empty() ? alert.id : alert.say));
}

void picked(const SummarySource& in, std::vector<std::string>& to) {
    for (const Picked& one : in.picked) to.push_back(in.checks[one.check].wording.texts()[one.text].text);
}

void fixed(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    if (std::find(in.panels.begin(), in.panels.end(), line.ids.front()) != in.panels.end())
        to.push_back(in.words[line.text]);
}

void add_lines(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    switch (line.kind) {
        case SummaryLine::Kind::given: return given(in, line, to);
        case SummaryLine::Kind::highest: return highest(in, line, to);
        case SummaryLine::Kind::strong: return strong(in, line, to);
        case SummaryLine::Kind::ticked: return ticked(in, line, to);
        case SummaryLine::Kind::said: return said(in, line, to);
        case SummaryLine::Kind::lowest_lines: return lowest_lines(in, line, to);
        case SummaryLine::Kind::endorsed: return endorsed(in, line, to);
        case SummaryLine::Kind::given_if: return given_if(in, line, to);
        case SummaryLine::Kind::asked: return asked(in, line, to);
        case SummaryLine::Kind::marked: return marked(in, line, to);
        case SummaryLine::Kind::raised: return raised(in, line, to);
        case SummaryLine::Kind::picked: return picked(in, to);
        case SummaryLine::Kind::fixed: return fixed(in, line, to);
    }
}

}  // namespace

bool holds_for(const SummarySource& source, const Condition& condition) {
    static const Pack none;
    static const Responses nothing;
    std::vector<OtherCheck> checks;
    for (const OccasionView& taken : source.taken) checks.push_back({&taken.check.pack, taken.responses});
    return holds(condition, {none, nothing, no_earlier_times, checks});
}

bool may_speak(const SummarySource& source, const SummarySection& section) {
    const auto has = [](const auto& list, const std::string& id) {
        return std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    };
    for (const SummaryLine& line : section.lines)
        for (const Check& check : source.checks)
            for (const std::string& id : line.ids)
                if (has(check.pack.items, id) || has(check.pack.facets, id)) return true;
    return false;
}

bool is_picked(const SummaryLine& line) {
    return line.kind == SummaryLine::Kind::picked || line.kind == SummaryLine::Kind::fixed;
}

std::vector<std::string> summary_lines(const SummarySource& source, const SummarySection& section, bool picked_only) {
    std::vector<std::string> lines;
    for (const SummaryLine& line : section.lines)
        if ((!picked_only || is_picked(line)) && holds_for(source, line.shown_if)) add_lines(source, line, lines);
    if (section.most > 0 && lines.size() > section.most) lines.resize(section.most);
    return lines;
}

}  // namespace groundwork::view
