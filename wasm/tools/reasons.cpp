#include "tools/reasons.h"

#include "tools/condition_words.h"

namespace groundwork::tools {
namespace {

/// Whether the key is that text or begins with it and a dot.
bool belongs_to(const std::string& key, const std::string& text) {
    return key.starts_with(text) && (key.size() == text.size() || key[text.size()] == '.');
}

/// What was given, as in a file of responses; "not answered" when nothing was.
std::string given_words(const Pack& pack, std::size_t item, const Response& response) {
    if (const std::string& text = written_text(response); !text.empty()) return '"' + text + '"';
    std::string all;
    for (const Option& option : pack.scale_of(item).options)
        if (has_option(response, static_cast<std::size_t>(&option - pack.scale_of(item).options.data())))
            all += (all.empty() ? "" : ", ") + option.value;
    return all.empty() ? "not answered" : all;
}

/// The condition with only those alternatives that hold.
Condition what_held(Condition condition, const Given& given) {
    if (condition.about == Condition::About::none) return condition;
    if (condition.about == Condition::About::any)
        std::erase_if(condition.parts, [&](const Condition& part) { return !holds(part, given); });
    for (Condition& part : condition.parts) part = what_held(std::move(part), given);
    return condition;
}

}  // namespace

Reasons::Reasons(const Check& check, const std::vector<Responses>& times)
    : pack_(check.pack), texts_(conditional_texts(check)) {
    for (const Responses& given : times) before_.push_back(asked_responses(pack_, given));
    now_ = before_.empty() ? Responses(pack_.items.size()) : std::move(before_.back());
    if (!before_.empty()) before_.pop_back();
}

std::string Reasons::reason_of(const std::string& key) const {
    const Given given{pack_, now_, before_};
    const ConditionalText* nearest = nullptr;
    bool nearest_holds = false;
    for (const ConditionalText& text : texts_) {
        if (!belongs_to(key, text.key) || (nearest && text.key.size() < nearest->key.size())) continue;
        const bool longer = !nearest || text.key.size() > nearest->key.size(), here = holds(text.when, given);
        if (longer || (here && !nearest_holds)) nearest = &text, nearest_holds = here;
    }
    if (nearest) return condition_words(pack_, nearest_holds ? what_held(nearest->when, given) : nearest->when);
    if (key.ends_with(".left") || key.ends_with(".right")) return "";  // the end of a scale
    for (std::size_t i = 0; i < pack_.items.size(); ++i)
        if (belongs_to(key, pack_.items[i].id)) return pack_.items[i].id + " is " + given_words(pack_, i, now_[i]);
    return "";
}

}  // namespace groundwork::tools
