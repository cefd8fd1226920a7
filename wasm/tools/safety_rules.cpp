#include "tools/safety_rules.h"

#include <algorithm>
#include <set>

#include "core/pieces.h"
#include "core/reader.h"
#include "core/text_names.h"
#include "tools/text_rules.h"

namespace groundwork::tools {
namespace {

using Seen = std::set<std::string>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether it has that many digits and nothing else.
bool is_digits(const std::string& text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), is_digit);
}

/// Whether it is one number: digits with a space or a hyphen between groups, or a * and digits.
bool is_one_number(const std::string& text) {
    if (text.starts_with('*')) return is_digits(text.substr(1), 1, 20);
    bool digit = false;
    for (const char c : text) {
        if (!is_digit(c) && (!digit || (c != ' ' && c != '-'))) return false;
        digit = is_digit(c);
    }
    return digit;
}

/// Whether it is a day of the calendar as YYYY-MM-DD.
bool is_day(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9})
        if (!is_digit(text[at])) return false;
    const int year = std::stoi(text.substr(0, 4)), month = std::stoi(text.substr(5, 2)), day = std::stoi(text.substr(8));
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const int days[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

void check(bool holds, const Reader& in, const char* name, const char* what) {
    if (!holds) in.fault({"must be ", what, " but is \"", in.text(name), "\""}, {"/", name});
}

void check_once(Seen& seen, const std::string& what, const Reader& in, const char* name) {
    if (!seen.insert(what).second) in.fault({"must be there once but \"", in.text(name), "\" is there twice"}, {"/", name});
}

void check_line(const Reader& in, Seen& seen) {
    in.only("kind service number then sms unconfirmed hours cost languages note");
    check(is_one_number(in.text("number")), in, "number", "one number, as digits in groups");
    check_once(seen, (in.flag("sms") ? "text " : "") + in.text("number"), in, "number");
    for (const char* name : {"then", "hours", "cost", "languages", "note"})
        if (in.has(name) && in.text(name).empty()) in.fault("must be left out or say something but is empty", join({"/", name}));
    for (const char* name : {"sms", "unconfirmed"})
        if (in.has(name) && !in.flag(name)) in.fault("must be true or left out but is false", join({"/", name}));
}

void check_country(const Reader& in, Seen& codes, Seen& names) {
    in.only("code name police medical police_unconfirmed lines");
    const std::string& code = in.text("code");
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    check(code.size() == 2 && std::all_of(code.begin(), code.end(), is_capital), in, "code", "two capital letters");
    check_once(codes, code, in, "code");
    check_once(names, in.text("name"), in, "name");
    for (const char* name : {"police", "medical"})
        check(is_digits(in.text(name), 2, 5), in, name, "the two to five digits of one number");
    const std::vector<Reader> lines = in.objects("lines");
    if (lines.empty()) in.fault("must have at least one line but has none", "/lines");
    Seen seen;
    for (const Reader& line : lines) check_line(line, seen);
}

void check_words(const Reader& in) {
    const auto only = [&](const char* name, const char* members) {
        if (!in.has(name)) return;
        if (const auto at = in.object(name)) at->only(members);
    };
    only("always", "id title text no_country not_for_emergencies");
    only("worry_about_other", "id title text");
    only("minors", "id title text");
    for (const char* panel : {"immediate", "item_self_harm", "unsafe_in_therapy", "unsafe_at_home"})
        only(panel, "id for title text no_contact no_line clinic_line repeat_before_summary print_choice starters");
}

/// Only the texts of a panel and its clinic_line are filled in; what the person can say is shown as it is.
void check_braces(const Json& node, const Error& place, bool filled, Errors& errors) {
    check_names(node.string, filled ? list(text_names::safety) : "", place, errors);
    for (std::size_t i = 0; i < node.elements.size(); ++i)
        check_braces(node.elements[i], {place.file, join({place.pointer, "/", i}), ""}, filled, errors);
    for (const Json::Member& member : node.members) {
        const bool is_filled = (member.name == "text" || member.name == "clinic_line") &&
                               place.pointer.find("/starters") == std::string::npos;
        check_braces(member.value, {place.file, place.pointer + pointer_step(member.name), ""}, is_filled, errors);
    }
}

}  // namespace

Errors check_safety(const Json& root, const File& file) {
    Errors errors;
    const std::string name = file.name();
    const Document document{root, name, errors};
    const Reader in(document);
    in.only("schema locale reviewed_on rules always immediate item_self_harm unsafe_in_therapy unsafe_at_home minors "
            "worry_about_other config release fallback countries");
    check(is_day(in.text("reviewed_on")), in, "reviewed_on", "a day such as 2026-11-29");
    check_words(in);
    Seen codes, names;
    for (const Reader& country : in.objects("countries")) check_country(country, codes, names);
    check_braces(root, {name, "", ""}, false, errors);
    return errors;
}

}  // namespace groundwork::tools
