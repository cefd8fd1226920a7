#include "tools/text_rules.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/condition.h"
#include "core/pieces.h"
#include "core/text_names.h"
#include "tools/plural_rules.h"

namespace groundwork::tools {
namespace {

#include "tools/string_names.inc"

using Table = std::map<std::string, std::string>;

/// Whether a list with spaces between has that name.
bool has_name(std::string_view names, std::string_view name) {
    return !name.empty() && (' ' + std::string(names) + ' ').find(' ' + std::string(name) + ' ') != std::string::npos;
}

/// "only {n} and {total} in braces", or "no name in braces".
std::string allowed(std::string_view names) {
    if (names.empty()) return "no names in braces";
    std::string words = "only {";
    for (const char c : names) words += c == ' ' ? std::string("} and {") : std::string(1, c);
    return words + "} in braces";
}

void label_table(const Scale& scale, Table& table) {
    for (const Option& option : scale.options)
        if (scale.kind == ScaleKind::bipolar) table[scale.id + '.' + option.value] = list(text_names::ends);
}

void part_table(const Pack& pack, const ResultPart& part, Table& table) {
    if (part.kind == ResultKind::ticked) table[part.id + ".some"] = list(text_names::count);
    for (const std::size_t member : part.members) {
        if (part.kind == ResultKind::rulers) {
            table[pack.items[member].id + ".ask"] = list(text_names::ruler);
            table[pack.items[member].id + ".ask_low"] = list(text_names::low_ruler);
        }
        if (part.kind != ResultKind::questions) continue;
        for (const Option& option : pack.scale_of(member).options) {
            table[part.id + ".count." + option.value] = list(text_names::count);
            table[part.id + ".each." + option.value] = list(text_names::remark);
        }
    }
}

void alert_table(const Alert& alert, Table& table) {
    const auto& [items, facets] = text_names::alert;
    std::string names;
    if (alert.lowest > 0) {
        names = items;
        table[alert.lowest_words + ".line"] = list(text_names::lowest);
        for (const char* end : {".more", ".tie"}) table[alert.lowest_words + end] = list(text_names::count);
    }
    if (is_about(alert.when, {Condition::About::moved_down, Condition::About::facets}))
        (names += names.empty() ? "" : " ") += facets;
    table[alert.id + ".text"] = names;
    for (const Variant& variant : alert.variants) table[alert.id + '.' + variant.id + ".text"] = names;
}

/// Two or three letters, then parts of up to eight letters or digits after a dash each: the form of BCP 47.
bool is_language(std::string_view tag) {
    std::size_t length = 0;
    bool first = true;
    for (const char c : tag) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-' ? length < (first ? 2 : 1) : !letter && (first || c < '0' || c > '9')) return false;
        first = first && c != '-';
        length = c == '-' ? 0 : length + 1;
        if (length > (first ? 3 : 8)) return false;
    }
    return length >= (first ? 2 : 1);
}

NamesOf looked_up(Table table) {
    return [table = std::move(table)](const std::string& key) {
        const auto found = table.find(key);
        return found == table.end() ? std::string() : found->second;
    };
}

}  // namespace

void check_names(const std::string& text, std::string_view names, const Error& place, Errors& errors) {
    const auto refuse = [&](const std::string& found) {
        errors.push_back({place.file, place.pointer, join({"must hold ", allowed(names), " but holds ", found})});
    };
    for (std::size_t at = text.find_first_of("{}"); at != std::string::npos; at = text.find_first_of("{}", at + 1)) {
        const std::size_t end = text[at] == '{' ? text.find_first_of("{}", at + 1) : std::string::npos;
        if (text[at] == '}') {
            refuse("a } without its {");
        } else if (end == std::string::npos || text[end] == '{') {
            refuse("a { without its }");
        } else {
            if (!has_name(names, std::string_view(text).substr(at + 1, end - at - 1)))
                refuse(text.substr(at, end - at + 1));
            at = end;
        }
    }
}

Errors check_texts(const Wording& wording, const File& file, const NamesOf& names_of,
                   const std::set<std::string>& counted) {
    Errors errors;
    const std::string language = file.path.stem().string();
    if (!is_language(wording.language()))
        errors.push_back({file.name(), "/language",
                          join({"must be a language tag such as en or pt-BR but is \"", wording.language(), "\""})});
    if (wording.language() != language)
        errors.push_back(
            {file.name(), "/language",
             join({"must be \"", language, "\", as the file is named, but is \"", wording.language(), "\""})});
    for (const Wording::Text& text : wording.texts())
        check_names(text.text, names_of(without_form(text.key, counted)),
                    {file.name(), "/text" + pointer_step(text.key), ""}, errors);
    check_forms(wording, file, counted, errors);
    return errors;
}

NamesOf pack_names(const Pack& pack) {
    Table table;
    for (const Scale& scale : pack.scales) label_table(scale, table);
    for (const ResultPart& part : pack.results) {
        part_table(pack, part, table);
        for (const Alert& alert : part.alerts) alert_table(alert, table);
    }
    if (pack.repeat == Repeat::people) table["compare.noticed"] = list(text_names::noticed);
    return looked_up(std::move(table));
}

std::set<std::string> counted_texts(const Pack& pack) {
    std::set<std::string> counted;
    for (const ResultPart& part : pack.results) {
        if (part.kind == ResultKind::ticked) counted.insert(part.id + ".some");
        if (part.kind != ResultKind::questions) continue;
        for (const std::size_t member : part.members)
            for (const Option& option : pack.scale_of(member).options)
                counted.insert(part.id + ".count." + option.value);
    }
    return counted;
}

std::set<std::string> counted_strings() { return {std::begin(counted_in_screens), std::end(counted_in_screens)}; }

NamesOf label_names(const std::vector<Scale>& scales) {
    Table table;
    for (const Scale& scale : scales) label_table(scale, table);
    return looked_up(std::move(table));
}

NamesOf string_names() {
    Table table;
    for (const auto& [key, names] : names_of_strings) table[std::string(key)] = names;
    return looked_up(std::move(table));
}

}  // namespace groundwork::tools
