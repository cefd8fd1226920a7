#include "core/wording_keys.h"

#include <initializer_list>
#include <set>

#include "core/change.h"
#include "core/feedback.h"
#include "core/json.h"
#include "core/plurals.h"
#include "core/scale_parser.h"

namespace groundwork {
namespace {

/// The keys of the texts that a pack must have, and of those that it may have.
struct Keys {
    std::set<std::string> needed;
    std::set<std::string> allowed;

    void need(const std::string& base, std::initializer_list<const char*> endings) {
        for (const char* ending : endings) needed.insert(base + ending);
    }
    void need(const std::vector<std::string>& keys) { needed.insert(keys.begin(), keys.end()); }
    void need(const std::vector<SaidWhen>& texts) {
        for (const SaidWhen& text : texts) needed.insert(text.text);
    }
    template <class Endings = std::initializer_list<const char*>>
    void allow(const std::string& base, const Endings& endings) {
        for (const char* ending : endings) allowed.insert(base + ending);
    }
};

constexpr std::initializer_list<const char*> feedback = {".headline", ".text", ".next_step"};

void variant_keys(const std::string& id, const std::vector<Variant>& variants, Keys& keys) {
    for (const Variant& variant : variants) keys.allow(id + '.' + variant.id, feedback);
}

// A shared scale brings its labels along; a pack may word them again for itself.
void scale_keys(const Scale& scale, bool own, Keys& keys) {
    keys.allow(scale.id, {".left", ".right"});
    for (const Option& option : scale.options) {
        if (own && !is_numbered(scale, option)) keys.need(scale.id + '.' + option.value, {""});
        else keys.allow(scale.id + '.' + option.value, {""});
    }
}

void item_keys(const Pack& pack, const Item& item, Keys& keys) {
    keys.need(item.id, {""});
    keys.allow(item.id, {".help", ".left", ".right", ".not"});
    for (const Option& option : pack.scales[item.scale].options)
        keys.allow(item.id + '.' + option.value, {".note", ".page"});
    for (const QuestionTrigger& question : item.questions) keys.need(question.text, {""});
    if (!item.card) return;
    keys.need(item.id, {".name", ".plain", ".asks", ".used_for", ".good"});
    keys.need("card", {".name", ".plain", ".asks", ".used_for", ".good", ".questions"});
}

void facet_keys(const Pack& pack, const Facet& facet, Keys& keys) {
    keys.need(facet.id, {"", ".meaning", ".why"});
    keys.need(facet.id + ".none", feedback);
    // A band for which each response has a variant needs no texts of its own; lint knows which are shown.
    for (const Band& band : bands_of(pack, facet))
        if (facet.variants.empty()) keys.need(facet.id + '.' + band.id, feedback);
        else keys.allow(facet.id + '.' + band.id, feedback);
    for (const Band& band : facet.bands) keys.need(band_key(facet, band.id), {""});
    variant_keys(facet.id, facet.variants, keys);
    keys.need(facet.starters);
    keys.need(facet.points);
}

void topic_keys(const Topic& topic, Keys& keys) {
    keys.need(topic.id, {"", ".meaning", ".why"});
    keys.need(topic.starters);
    variant_keys(topic.id, topic.variants, keys);
    keys.allow(topic.id + ".none", feedback);
    for (const State& state : topic.states) keys.allow(topic.id + '.' + state.id, feedback);
}

void ruler_keys(const Pack& pack, const ResultPart& part, Keys& keys) {
    keys.need(part.id, {".note"});
    for (const std::size_t item : part.members) keys.need(pack.items[item].id, {".ask", ".ask_low", ".one_up"});
}

void tick_keys(const Pack& pack, const ResultPart& part, Keys& keys) {
    keys.need(part.id, {".empty", ".some", ".why"});
    keys.allow(part.id + ".some", plural_forms);
    for (const std::size_t item : part.members) keys.need(pack.items[item].id, {".tip"});
}

void state_keys(const Pack& pack, const ResultPart& part, Keys& keys) {
    for (const std::size_t member : part.members) {
        const Topic& topic = pack.topics[member];
        keys.need(topic.id + ".none", feedback);
        for (const State& state : topic.states) keys.need(topic.id + '.' + state.id, feedback);
    }
}

void wish_keys(const Pack& pack, const ResultPart& part, Keys& keys) {
    for (const std::size_t member : part.members) {
        const Topic& topic = pack.topics[member];
        for (const char* state : {".strong", ".open", ".none"}) keys.need(topic.id + state, feedback);
        for (const std::size_t item : topic.items)
            keys.need(pack.items[item].id, {".left", ".right", ".strong_left", ".strong_right"});
    }
}

void question_keys(const Pack& pack, const ResultPart& part, Keys& keys) {
    keys.need(part.id, {".empty", ".clear"});
    keys.allow(part.id, {".text", ".next_step", ".prefix"});
    for (const std::size_t item : part.members)
        for (const Option& option : pack.scale_of(item).options) {
            keys.allow(part.id + ".count." + option.value, {""});
            keys.allow(part.id + ".count." + option.value, plural_forms);
            keys.allow(part.id + ".each." + option.value, {""});
        }
}

void chosen_keys(const Pack& pack, const ResultPart& part, Keys& keys) {
    keys.allow(part.id, {".text", ".note", ".why"});
    for (const std::size_t item : part.members)
        for (const Option& option : pack.scale_of(item).options)
            keys.need(pack.items[item].id + '.' + option.value, {".text"});
}

void note_keys(const ResultPart& part, Keys& keys) {
    keys.need(part.texts);
    for (const Block& block : part.blocks) {
        keys.need(block.id, {""});
        keys.need(block.points);
        keys.need(block.starters);
    }
}

void alert_keys(const ResultPart& part, Keys& keys) {
    keys.allow(part.id, {".none", ".text"});
    keys.need(part.points);
    for (const Alert& alert : part.alerts) {
        keys.need(alert.id, {"", ".text"});
        keys.allow(alert.id, {".next_step"});
        variant_keys(alert.id, alert.variants, keys);
        if (!alert.say.empty()) keys.need(alert.say, {""});
        if (alert.lowest > 0) keys.need(alert.lowest_words, {".line", ".more", ".tie"});
    }
}

void belief_keys(const ResultPart& part, Keys& keys) {
    for (const Belief& belief : part.beliefs) {
        keys.need(belief.id, {"", ".text"});
        keys.need(belief.say, {""});
    }
}

void result_keys(const Pack& pack, const ResultPart& part, Keys& keys) {
    if (!part.panel.empty()) return;                                               // its words are those of safety.json
    const bool untitled = part.kind == ResultKind::alerts && part.points.empty();  // it may be no more than its alerts
    if (untitled) keys.allow(part.id, {""});
    else keys.need(part.id, {""});
    keys.need(part.starters);
    switch (part.kind) {
        case ResultKind::facets:
        case ResultKind::answers: return;
        case ResultKind::rulers: return ruler_keys(pack, part, keys);
        case ResultKind::ticked: return tick_keys(pack, part, keys);
        case ResultKind::topics: return state_keys(pack, part, keys);
        case ResultKind::wishes: return wish_keys(pack, part, keys);
        case ResultKind::questions: return question_keys(pack, part, keys);
        case ResultKind::chosen: return chosen_keys(pack, part, keys);
        case ResultKind::notes: return note_keys(part, keys);
        case ResultKind::alerts: return alert_keys(part, keys);
        case ResultKind::beliefs: return belief_keys(part, keys);
    }
}

void compare_keys(const Pack& pack, Keys& keys) {
    for (const KeyedItem& keyed : scored_items(pack)) keys.need(pack.items[keyed.item].id, {".ask"});
    keys.need("compare", {".intro", ".close", ".differs", ".dont_know", ".after", ".noticed"});
    for (char number = '1'; number <= '9'; ++number) keys.allowed.insert(std::string("compare.reflect.") + number);
}

Keys keys_of(const Pack& pack, std::size_t own_scales) {
    Keys keys;
    keys.need("", {"title", "purpose", "intro", "when"});
    keys.allow("", {"note.low", "note.gating"});
    for (std::size_t i = 0; i < pack.scales.size(); ++i) scale_keys(pack.scales[i], i < own_scales, keys);
    for (const Item& item : pack.items) item_keys(pack, item, keys);
    for (const Section& section : pack.sections) {
        keys.need(section.id, {""});
        keys.allow(section.id, {".intro"});
    }
    if (!pack.facets.empty()) keys.need("band.none", {""});
    for (const Band& band : pack.bands) keys.need("band." + band.id, {""});
    for (const Facet& facet : pack.facets) facet_keys(pack, facet, keys);
    for (const Topic& topic : pack.topics) topic_keys(topic, keys);
    for (const ResultPart& part : pack.results) result_keys(pack, part, keys);
    if (pack.repeat == Repeat::people) compare_keys(pack, keys);
    return keys;
}

}  // namespace

void check_wording(const Pack& pack, std::size_t own_scales, const Wording& wording, const std::string& file,
                   Errors& errors) {
    const Keys keys = keys_of(pack, own_scales);
    for (const std::string& key : keys.needed)
        if (!wording.has(key) && !wording.has(key + ".other"))
            errors.push_back({file, "/text" + pointer_step(key), "must be a string but is missing"});
    for (const ResultPart& part : pack.results)
        if (part.points.empty() && wording.has(part.id + ".none") && !wording.has(part.id))
            errors.push_back(
                {file, "/text" + pointer_step(part.id), "must be a string, over what .none says, but is missing"});
    for (const Wording::Text& entry : wording.texts())
        if (!keys.needed.contains(entry.key) && !keys.allowed.contains(entry.key))
            errors.push_back({file, "/text" + pointer_step(entry.key), "must be called for by pack.json but is not"});
}

}  // namespace groundwork
