#include "tools/safety_rules.h"

#include <algorithm>
#include <set>

#include "core/pieces.h"
#include "core/reader.h"
#include "core/safety.h"

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
    const int year = std::stoi(text.substr(0, 4)), month = std::stoi(text.substr(5, 2)),
              day = std::stoi(text.substr(8));
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const int days[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

void check(bool holds, const Reader& in, const char* name, const char* what) {
    if (!holds) in.fault({"must be ", what, " but is \"", in.text(name), "\""}, {"/", name});
}

void check_once(Seen& seen, const std::string& what, const Reader& in, const char* name) {
    if (!seen.insert(what).second)
        in.fault({"must be there once but \"", in.text(name), "\" is there twice"}, {"/", name});
}

void check_line(const Reader& in, Seen& seen) {
    in.only("kind number sms unconfirmed");
    check(is_one_number(in.text("number")), in, "number", "one number, as digits in groups");
    check_once(seen, in.text("number"), in, "number");
    for (const char* name : {"sms", "unconfirmed"})
        if (in.has(name) && !in.flag(name)) in.fault("must be true or left out but is false", join({"/", name}));
}

void check_country(const Reader& in, Seen& codes) {
    in.only("code police medical police_unconfirmed lines");
    const std::string& code = in.text("code");
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    check(code.size() == 2 && std::all_of(code.begin(), code.end(), is_capital), in, "code", "two capital letters");
    check_once(codes, code, in, "code");
    for (const char* name : {"police", "medical"})
        check(is_digits(in.text(name), 2, 5), in, name, "the two to five digits of one number");
    const std::vector<Reader> lines = in.objects("lines");
    if (lines.empty()) in.fault("must have at least one line but has none", "/lines");
    Seen seen;
    for (const Reader& line : lines) check_line(line, seen);
}

void check_region(const Reader& in, Seen& ids) {
    in.only("id emergency crisis");
    check_once(ids, in.id("id"), in, "id");
    check(is_digits(in.text("emergency"), 2, 5), in, "emergency", "the two to five digits of one number");
    if (in.has("crisis")) check(!call_to(in.text("crisis")).empty(), in, "crisis", "a number that can be dialled");
}

void check_panel(const Reader& in, Seen& ids) {
    in.only("id for text starters has");
    check_once(ids, in.text("id"), in, "id");
    const std::vector<std::string> has = in.texts("has");
    for (std::size_t i = 0; i < has.size(); ++i)
        if (!Seen{"instead", "clinic", "repeat", "print"}.contains(has[i]))
            in.fault({"must be instead, clinic, repeat or print but is \"", has[i], "\""}, {"/has/", i});
}

/// The keys `key` 1, `key` 2 … up to that number.
void add_numbered(Seen& keys, const std::string& key, std::size_t count) {
    for (std::size_t number = 1; number <= count; ++number) keys.insert(key + std::to_string(number));
}

void add_country(const Reader& in, SafetyKeys& keys) {
    const std::string& code = in.text("code");
    keys.needed.insert(code);
    for (const Reader& line : in.objects("lines")) {
        const std::string key = code + '.' + line.text("number");
        keys.needed.insert(key);
        keys.allowed.insert(key + ".then");
    }
}

void add_panel(const Reader& in, SafetyKeys& keys) {
    const std::string& id = in.text("id");
    keys.needed.insert(id);
    add_numbered(keys.filled, id + '.', in.whole("text", 1, 9));
    add_numbered(keys.needed, id + ".starter.", in.has("starters") ? in.whole("starters", 1, 9) : 0);
    if (in.has("starters")) keys.allowed.insert(id + ".starters_intro");
    for (const std::string& name : in.texts("has"))
        (name == "clinic" ? keys.filled : keys.needed).insert(id + '.' + name);
}

}  // namespace

SafetyKeys safety_keys(const Json& root) {
    Errors ignored;
    const std::string file;
    const Document document{root, file, ignored};
    const Reader in(document);
    SafetyKeys keys{
        .needed = {"title", "no_country", "not_for_emergencies", "worry"}, .allowed = {}, .filled = {"worry.text"}};
    add_numbered(keys.filled, "text.", in.whole("text", 1, 9));
    for (const Reader& panel : in.objects("panels")) add_panel(panel, keys);
    for (const Reader& country : in.objects("countries")) add_country(country, keys);
    if (in.has("everywhere"))
        for (const Reader& region : in.objects("everywhere")) keys.needed.insert("everywhere." + region.text("id"));
    keys.needed.insert(keys.filled.begin(), keys.filled.end());
    return keys;
}

Errors check_safety(const Json& root, const File& file) {
    Errors errors;
    const std::string name = file.name();
    const Document document{root, name, errors};
    const Reader in(document);
    in.only("format reviewed_on rules text panels config release fallback everywhere countries");
    in.whole("format", 1, 1);
    check(is_day(in.text("reviewed_on")), in, "reviewed_on", "a day such as 2026-11-29");
    Seen ids, codes, regions;
    for (const Reader& panel : in.objects("panels")) check_panel(panel, ids);
    for (const Reader& country : in.objects("countries")) check_country(country, codes);
    if (in.has("everywhere"))
        for (const Reader& region : in.objects("everywhere")) check_region(region, regions);
    return errors;
}

}  // namespace groundwork::tools
