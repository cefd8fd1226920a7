#include "tools/conditional_texts.h"

#include <algorithm>

#include "core/condition.h"
#include "core/feedback.h"
#include "core/ids.h"
#include "core/pieces.h"
#include "core/scoring.h"
#include "core/topics.h"

namespace groundwork::tools {
namespace {

using About = Condition::About;

Condition both(const Condition& one, const Condition& other) {
    if (is_always(one)) return other;
    return is_always(other) ? one : Condition{.parts = {one, other}};
}

/// The conditional texts of a pack while they are listed.
class Texts {
public:
    void add(const std::string& key, const std::string& pointer, const Condition& when) {
        if (!is_always(when))
            texts_.push_back({key, pointer, when, [when](const Given& given) { return holds(when, given); }});
    }
    /// Sentences of which only the first ones that hold are offered.
    void add_offered(const std::vector<SaidWhen>& texts, const std::string& list, const Condition& where,
                     const std::function<std::vector<std::string>(const Given&)>& offered) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            texts_.push_back({texts[i].text, join({list, "/", i, "/if"}), both(where, texts[i].when),
                              [offered, key = texts[i].text](const Given& given) {
                                  const std::vector<std::string> keys = offered(given);
                                  return std::find(keys.begin(), keys.end(), key) != keys.end();
                              }});
    }
    void add_said(const std::vector<SaidWhen>& texts, const std::string& list, const Condition& where) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            add(texts[i].text, join({list, "/", i, "/if"}), both(where, texts[i].when));
    }
    /// A text that is shown when the condition holds and it is the one that is chosen.
    void add_chosen(const std::string& key, const std::string& pointer, const Condition& when,
                    const std::function<std::string(const Given&)>& chosen) {
        texts_.push_back({key, pointer, when, [key, when, chosen](const Given& given) {
                              return holds(when, given) && chosen(given) == key;
                          }});
    }
    std::vector<ConditionalText> take() { return std::move(texts_); }

private:
    std::vector<ConditionalText> texts_;
};

constexpr const char* feedback[] = {".headline", ".text", ".next_step"};

/// The state of a facet that is contradicted: it says nothing of its own, of a variant neither.
constexpr const char* contradicted = "contradicted";

/// A facet, topic or alert that chooses among texts.
struct Chooser {
    const Wording& wording;
    const std::string& id;
    const std::vector<Variant>& variants;
    std::function<std::string(const Given&)> state;  // empty for an alert, which has one text alone
    std::string owner;                               // where it stands
    Condition where;                                 // when it is shown at all

    std::function<std::string(const Given&)> chosen(const char* end) const {
        return [&wording = wording, &id = id, &variants = variants, state = state, end](const Given& given) {
            const std::string now = state(given);
            return now == contradicted ? std::string() : feedback_key(wording, id, now, variants, given, end);
        };
    }
};

/// That none of the conditions holds; always, where there are none.
Condition none_of(std::vector<Condition> conditions) {
    if (conditions.empty()) return {};
    if (conditions.size() > 1) conditions = {{.about = About::any, .parts = std::move(conditions)}};
    return {.about = About::none, .parts = std::move(conditions)};
}

/// That no variant takes the place of a text with that end: the first one that holds does, where it has one of its own.
Condition without_variants(const Chooser& of, const char* end) {
    std::vector<Condition> replacing, without_text;
    for (const Variant& variant : of.variants)
        if (of.wording.has(of.id + '.' + variant.id + end))
            replacing.push_back(both(variant.when, none_of(without_text)));
        else without_text.push_back(variant.when);
    return none_of(std::move(replacing));
}

void add_state(const Chooser& of, const std::string& state, const Condition& in_state, Texts& texts) {
    const Condition shown = both(of.where, in_state);
    for (const char* end : feedback)  // too little answered has no variants
        texts.add_chosen(of.id + '.' + state + end, of.owner,
                         state == "none" ? shown : both(shown, without_variants(of, end)), of.chosen(end));
}

void add_variants(const Chooser& of, Texts& texts) {
    for (std::size_t i = 0; i < of.variants.size(); ++i)
        for (const char* end : feedback)
            if (const std::string key = of.id + '.' + of.variants[i].id + end; of.wording.has(key))
                texts.add_chosen(key, join({of.owner, "/variants/", i, "/if"}), both(of.where, of.variants[i].when),
                                 of.chosen(end));
}

void add_items(const Pack& pack, Texts& texts) {
    for (std::size_t i = 0; i < pack.items.size(); ++i) {
        const std::vector<Option>& options = pack.scale_of(i).options;
        for (const QuestionTrigger& question : pack.items[i].questions)
            for (std::size_t option = 0; option < options.size(); ++option)
                if (options[option].value == question.option)
                    texts.add(question.text, join({"/items/", i, "/questions/", question.option}),
                              both({.about = About::response, .subjects = {i}, .options = {option}}, question.when));
    }
}

/// When the part is shown in which a facet or topic stands; always, where none shows it.
Condition shown_with(const Pack& pack, std::size_t member, bool facet) {
    for (const ResultPart& part : pack.results) {
        const std::vector<std::size_t>& members = part.kind == ResultKind::questions ? part.topics : part.members;
        const bool topics =
            part.kind == ResultKind::topics || part.kind == ResultKind::wishes || part.kind == ResultKind::questions;
        if ((facet ? part.kind == ResultKind::facets : topics) &&
            std::find(members.begin(), members.end(), member) != members.end())
            return part.shown_if;
    }
    return {};
}

void add_facets(const Check& check, Texts& texts) {
    const Pack& pack = check.pack;
    for (std::size_t i = 0; i < pack.facets.size(); ++i) {
        const Facet& facet = pack.facets[i];
        const std::string owner = join({"/facets/", i});
        const auto state = [&facet](const Given& given) {
            return is_contradicted(given, facet) ? contradicted : band_id(given.pack, facet, given.now);
        };
        const Chooser of{check.wording, facet.id, facet.variants, state, owner, shown_with(pack, i, true)};
        Condition scored{.about = About::facets, .subjects = {i}, .at_least = 1};
        const auto add_band = [&](const std::string& band) {
            Condition in_band = scored;
            in_band.names = {band};
            add_state(of, band, in_band, texts);
        };
        add_band("none");
        for (const Band& band : bands_of(pack, facet)) add_band(band.id);
        for (const Band& band : bands_of(pack, facet)) scored.names.push_back(band.id);
        add_variants(of, texts);
        texts.add_offered(facet.starters, owner + "/starters", both(of.where, scored),
                          [&facet](const Given& given) { return facet_starters(given, facet); });
    }
}

bool is_of_wishes(const Pack& pack, std::size_t topic) {
    return std::any_of(pack.results.begin(), pack.results.end(), [&](const ResultPart& part) {
        return part.kind == ResultKind::wishes && part.members.front() == topic;
    });
}

void add_topics(const Check& check, Texts& texts) {
    for (std::size_t i = 0; i < check.pack.topics.size(); ++i) {
        const Topic& topic = check.pack.topics[i];
        const std::string owner = join({"/topics/", i});
        const auto state_of = [&topic](const Given& given) { return topic_state(given, topic); };
        const Chooser of{check.wording, topic.id, topic.variants, state_of, owner, shown_with(check.pack, i, false)};
        const auto in_state = [&](const std::string& state) {
            return Condition{.about = About::topic, .subjects = {i}, .names = {state}};
        };
        for (const State& state : topic.states) add_state(of, state.id, in_state(state.id), texts);
        for (const char* state : {"strong", "open"})
            if (is_of_wishes(check.pack, i)) add_state(of, state, in_state(state), texts);
        add_variants(of, texts);
        texts.add_offered(topic.starters, owner + "/starters", {.about = About::none, .parts = {in_state("none")}},
                          [&topic](const Given& given) { return topic_starters(given, topic); });
    }
}

/// That none of the alerts holds.
Condition without(const std::vector<Alert>& alerts) {
    std::vector<Condition> conditions;
    for (const Alert& alert : alerts) conditions.push_back(alert.when);
    return none_of(std::move(conditions));
}

void add_part(const Check& check, const ResultPart& part, const std::string& owner, Texts& texts) {
    const Condition& where = part.shown_if;
    texts.add(part.id, owner + "/if", where);
    texts.add_said(part.texts, owner + "/texts", where);
    texts.add_said(part.starters, owner + "/starters", where);
    for (std::size_t i = 0; i < part.blocks.size(); ++i)
        texts.add_said(part.blocks[i].starters, join({owner, "/blocks/", i, "/starters"}), where);
    for (std::size_t i = 0; i < part.alerts.size(); ++i) {
        const Alert& alert = part.alerts[i];
        const std::string at = join({owner, "/alerts/", i});
        texts.add(alert.id, at + "/if", both(where, alert.when));
        const auto no_state = [](const Given&) { return std::string(); };
        const Chooser of{check.wording, alert.id, alert.variants, no_state, at, both(where, alert.when)};
        for (const char* end : {".text", ".next_step"})
            texts.add_chosen(alert.id + end, at, both(of.where, without_variants(of, end)), of.chosen(end));
        add_variants(of, texts);
        if (!alert.say.empty()) texts.add(alert.say, at + "/if", both(where, alert.when));
    }
    if (!part.alerts.empty()) texts.add(part.id + ".none", owner + "/alerts", both(where, without(part.alerts)));
    for (std::size_t i = 0; i < part.beliefs.size(); ++i) {
        const Belief& belief = part.beliefs[i];
        const std::string at = join({owner, "/beliefs/", i, "/if"});
        texts.add(belief.id, at, both(where, belief.when));
        texts.add(belief.say, at, both(where, belief.when));
    }
}

}  // namespace

std::vector<ConditionalText> conditional_texts(const Check& check) {
    Texts texts;
    add_items(check.pack, texts);
    add_facets(check, texts);
    add_topics(check, texts);
    for (std::size_t i = 0; i < check.pack.results.size(); ++i)
        add_part(check, check.pack.results[i], join({"/results/", i}), texts);
    return texts.take();
}

}  // namespace groundwork::tools
