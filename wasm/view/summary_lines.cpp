#include "view/summary_lines.h"

#include <algorithm>

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

void given(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    for (const std::string& id : line.ids) {
        const Found item = find_item(in, id);
        if (!item.taken) continue;
        if (const std::string text = shown(in, item); !text.empty()) to.push_back(with_text(in, line, text));
    }
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
    for (const Wish& wish : strong_wishes(taken->check.pack, items, line.strong, taken->responses))
        to.push_back(word(taken->check.wording, taken->check.pack.items[wish.item].id,
                          wish.right ? ".strong_right" : ".strong_left"));
}

void ticked(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    std::string all;
    for (const std::string& id : line.ids)
        if (const Found item = find_item(in, id); item.taken && !is_absent(item.response()))
            append(in.context, all, item.stem());
    if (!all.empty()) to.push_back(all);
}

void band(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    for (const std::string& id : line.ids) {
        const Found facet = find_facet(in, id);
        if (!facet.taken) continue;
        const Pack& pack = facet.check().pack;
        const FacetFeedback feedback = facet_feedback(pack, pack.facets[facet.index], facet.taken->responses);
        if (feedback.place == 0) continue;
        to.push_back(fill(in.context["join.pair"], {{"name", word(facet.check().wording, id)},
                                                    {"value", band_word(facet.check().wording, feedback.band)}}));
    }
}

// The stem alone could say the opposite of the response, so that stands behind it.
void lowest_of(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    const Found facet = find_facet(in, line.ids.front());
    if (!facet.taken) return;
    const Pack& pack = facet.check().pack;
    const auto lowest = lowest_item(pack, pack.facets[facet.index], facet.taken->responses);
    if (!lowest) return;
    const Found item{facet.taken, *lowest};
    to.push_back(with_text(in, line, with_note(in.context, item.stem(), shown(in, item))));
}

void lowest_facet_of(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    const OccasionView* taken = nullptr;
    std::vector<std::size_t> facets;
    for (const std::string& id : line.ids)
        if (const Found facet = find_facet(in, id); facet.taken) {
            taken = facet.taken;
            facets.push_back(facet.index);
        }
    if (!taken) return;
    const auto lowest = lowest_facet(taken->check.pack, facets, taken->responses);
    if (!lowest) return;
    const Facet& facet = taken->check.pack.facets[*lowest];
    // In the highest band nothing asks to be talked about first.
    if (facet_feedback(taken->check.pack, facet, taken->responses).place == taken->check.pack.bands.size()) return;
    to.push_back(with_text(in, line, word(taken->check.wording, facet.id)));
    if (!facet.starters.empty()) to.push_back(word(taken->check.wording, facet.starters.front()));
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
    for (const RaisedQuestion& raised : raised_questions(taken->check.pack, items, taken->responses))
        to.push_back(word(taken->check.wording, raised.text));
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
        if (holds(part.check().pack, alert.when, part.taken->responses, part.taken->before))
            to.push_back(word(part.check().wording, alert.say.empty() ? alert.id : alert.say));
}

void picked(const SummarySource& in, std::vector<std::string>& to) {
    for (const Picked& one : in.picked) to.push_back(in.checks[one.check].wording.texts()[one.text].text);
}

void fixed(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    if (std::find(in.panels.begin(), in.panels.end(), line.ids.front()) != in.panels.end())
        to.push_back(in.words[line.text]);
}

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void add_lines(const SummarySource& in, const SummaryLine& line, std::vector<std::string>& to) {
    switch (line.kind) {
        case SummaryLine::Kind::given: return given(in, line, to);
        case SummaryLine::Kind::highest: return highest(in, line, to);
        case SummaryLine::Kind::strong: return strong(in, line, to);
        case SummaryLine::Kind::ticked: return ticked(in, line, to);
        case SummaryLine::Kind::band: return band(in, line, to);
        case SummaryLine::Kind::lowest_item: return lowest_of(in, line, to);
        case SummaryLine::Kind::lowest_facet: return lowest_facet_of(in, line, to);
        case SummaryLine::Kind::asked: return asked(in, line, to);
        case SummaryLine::Kind::marked: return marked(in, line, to);
        case SummaryLine::Kind::raised: return raised(in, line, to);
        case SummaryLine::Kind::picked: return picked(in, to);
        case SummaryLine::Kind::fixed: return fixed(in, line, to);
    }
}

}  // namespace

bool is_picked(const SummaryLine& line) {
    return line.kind == SummaryLine::Kind::picked || line.kind == SummaryLine::Kind::fixed;
}

std::vector<std::string> summary_lines(const SummarySource& source, const SummarySection& section, bool picked_only) {
    std::vector<std::string> lines;
    for (const SummaryLine& line : section.lines)
        if (!picked_only || is_picked(line)) add_lines(source, line, lines);
    if (section.most == 0) return lines;
    if (lines.size() > section.most) lines.resize(section.most);
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i] = std::to_string(i + 1) + ". " + one_line(std::move(lines[i]));
    return lines;
}

}  // namespace groundwork::view
