#include "tools/plural_rules.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/json.h"
#include "core/pieces.h"
#include "core/plurals.h"

namespace groundwork::tools {
namespace {

/// Languages by the forms that whole numbers below a million take there; each has "other" besides.
constexpr struct {
    std::string_view languages, forms;
} rules[] = {
    {"id ja jv ko km lo ms my th vi wo yo yue zh", ""},
    {"af am az bg bn ca da de el en eo es et eu fa fi fo fr gl gu ha hi hu hy is it ka kk kn ku ky mk ml mn mr nb ne "
     "nl nn no pa ps pt si sq sv sw ta te tk tr ug ur uz zu",
     "one"},
    {"lv", "zero one"},
    {"he", "one two"},
    {"bs cs hr lt ro sk sr", "one few"},
    {"be pl ru uk", "one few many"},
    {"dsb gd hsb sl", "one two few"},
    {"ga mt", "one two few many"},
    {"ar cy", "zero one two few many"},
};

/// Whether a list with spaces between has that word.
bool has_word(std::string_view words, std::string_view word) {
    return (' ' + std::string(words) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

/// What stands above of a language; nothing where that is not known.
std::optional<std::string_view> forms_of(const std::string& language) {
    const std::string first = language.substr(0, language.find('-'));
    for (const auto& [languages, forms] : rules)
        if (has_word(languages, first)) return forms;
    return std::nullopt;
}

/// What is wrong with the text for a form, which is there or not; empty when nothing is.
std::string form_fault(const std::string& language, std::string_view form, bool is_there) {
    const std::optional<std::string_view> forms = forms_of(language);
    const std::string_view name = form.substr(1);
    const bool is_needed = name == "other" || (forms && has_word(*forms, name));
    if (is_needed && !is_there) return "must be a string but is missing";
    if (is_there && !is_needed && forms)
        return join({"must be a form of plural that whole numbers have in \"", language, "\" but is not"});
    return "";
}

}  // namespace

std::string without_form(const std::string& key, const std::set<std::string>& counted) {
    const std::string base = key.substr(0, key.rfind('.'));
    const bool is_form =
        std::find(std::begin(plural_forms), std::end(plural_forms), key.substr(base.size())) != std::end(plural_forms);
    return is_form && counted.contains(base) ? base : key;
}

bool has_text(const Wording& wording, const std::string& key) {
    return wording.has(key) || std::any_of(std::begin(plural_forms), std::end(plural_forms),
                                           [&](const char* form) { return wording.has(key + form); });
}

void check_forms(const Wording& wording, const File& file, const std::set<std::string>& counted, Errors& errors) {
    const auto refuse = [&](const std::string& key, const std::string& fault) {
        if (!fault.empty()) errors.push_back({file.name(), "/text" + pointer_step(key), fault});
    };
    for (const std::string& key : counted) {
        if (wording.has(key)) {
            for (const char* form : plural_forms)
                if (wording.has(key + form)) refuse(key + form, "must not be there beside a text for all numbers");
        } else if (has_text(wording, key)) {
            for (const char* form : plural_forms)
                refuse(key + form, form_fault(wording.language(), form, wording.has(key + form)));
        }
    }
}

}  // namespace groundwork::tools
