#include "core/reader.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace groundwork {
namespace {

const std::string empty;

/// The code point at `at`, which moves past it. The JSON parser has already refused bad UTF-8.
std::uint32_t next_code_point(const std::string& text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    std::uint32_t point = lead & (0x3Fu >> more);
    for (int i = 0; i < more && at < text.size(); ++i)
        point = point << 6 | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
    return point;
}

// Controls, zero-width and direction-changing characters, tags and noncharacters: Unicode TR36, "visual spoofing".
bool is_deceptive(std::uint32_t c) {
    return (c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0x200B || c == 0xFEFF ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xE0000 && c <= 0xE007F) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

std::string hexadecimal(std::uint32_t c) {
    std::string digits;
    for (; c > 0 || digits.size() < 4; c >>= 4) digits.insert(digits.begin(), "0123456789ABCDEF"[c & 15]);
    return digits;
}

/// Puts the pointer that leads from one value to another before `pointer`; false when the other is not in the first.
bool find_way(const Json& from, const Json& to, std::string& pointer) {
    if (&from == &to) return true;
    const std::size_t count = std::max(from.elements.size(), from.members.size());
    for (std::size_t i = 0; i < count; ++i) {
        const bool list = from.kind == Json::Kind::array;
        if (!find_way(list ? from.elements[i] : from.members[i].value, to, pointer)) continue;
        pointer.insert(0, pointer_step(list ? std::to_string(i) : from.members[i].name));
        return true;
    }
    return false;
}

/// The first of the words in a text that has spaces between them; it is taken off the text.
std::string_view take_word(std::string_view& words) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    return word;
}

std::optional<std::size_t> index_of_word(std::string_view words, std::string_view word) {
    for (std::size_t i = 0; !words.empty(); ++i)
        if (take_word(words) == word) return i;
    return std::nullopt;
}

}  // namespace

void check_characters(const std::string& text, const Reader& at, std::string_view below) {
    for (std::size_t i = 0; i < text.size();) {
        const std::uint32_t c = next_code_point(text, i);
        if (!is_deceptive(c)) continue;
        at.fault({"must not contain control or direction-changing characters but has U+", hexadecimal(c)}, {below});
        return;
    }
}

bool is_id(std::string_view id) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
               c == '-';
    };
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), allowed);
}

std::string number_text(double number) {
    constexpr double largest = 1e9;
    if (!(std::abs(number) < largest)) return "a huge number";
    const double thousandths = std::round(std::abs(number) * 1000), whole = std::floor(thousandths / 1000);
    const int rest = static_cast<int>(thousandths - whole * 1000);
    std::string text = thousandths / 1000 == std::abs(number) ? "" : "nearly ";
    text += (number < 0 && thousandths > 0 ? "-" : "") + std::to_string(static_cast<int>(whole));
    if (rest == 0) return text;
    text += '.' + std::to_string(1000 + rest).substr(1);
    return text.erase(text.find_last_not_of('0') + 1);
}

// The way to a fault is looked for in the whole document, so a document of nothing but faults must not be told to its
// end.
void Reader::fault(Pieces message, Pieces below) const {
    Errors& errors = document_->errors;
    const std::size_t most = document_->most_faults;
    if (errors.size() > most) return;
    if (errors.size() == most)
        return errors.push_back(
            {document_->file, "", "must have fewer faults: the others are told when those above are mended"});
    std::string pointer;
    find_way(document_->root, *node_, pointer);
    errors.push_back({document_->file, pointer + join(below), join(message)});
}

void Reader::fault(std::string_view message, std::string_view below) const { fault(Pieces{message}, Pieces{below}); }

const Json* Reader::optional_member(std::string_view name, Json::Kind kind) const {
    const Json* found = node_->find(name);
    if (!found || found->kind == kind) return found;
    fault({"must be ", kind_name(kind), " but is ", kind_name(found->kind)}, {pointer_step(name)});
    return nullptr;
}

const Json* Reader::member(std::string_view name, Json::Kind kind) const {
    if (!node_->find(name)) fault({"must be ", kind_name(kind), " but is missing"}, {pointer_step(name)});
    return optional_member(name, kind);
}

const std::string& Reader::text(std::string_view name) const {
    const Json* found = member(name, Json::Kind::string);
    if (!found) return empty;
    check_characters(found->string, *this, pointer_step(name));
    return found->string;
}

const std::string& Reader::id(std::string_view name) const {
    const Json* found = member(name, Json::Kind::string);
    if (!found) return empty;
    if (!is_id(found->string))
        fault({"must be 1 to 64 letters, digits, dots, dashes or underscores but is \"", found->string, "\""},
              {pointer_step(name)});
    return found->string;
}

std::optional<std::size_t> Reader::choice(std::string_view name, std::string_view words) const {
    const Json* found = member(name, Json::Kind::string);
    if (!found) return std::nullopt;
    if (const auto word = index_of_word(words, found->string)) return word;

    std::string list(take_word(words));
    while (!words.empty()) {
        const std::string_view word = take_word(words);
        list += words.empty() ? " or " : ", ";
        list += word;
    }
    fault({"must be ", list, " but is \"", found->string, "\""}, {pointer_step(name)});
    return std::nullopt;
}

double Reader::number(std::string_view name) const {
    const Json* found = member(name, Json::Kind::number);
    return found ? found->number : 0;
}

std::size_t Reader::whole(std::string_view name, std::size_t least, std::size_t most) const {
    const Json* found = member(name, Json::Kind::number);
    if (!found) return least;
    const double value = found->number;
    if (value == std::floor(value) && value >= static_cast<double>(least) && value <= static_cast<double>(most))
        return static_cast<std::size_t>(value);
    fault({"must be a whole number from ", least, " to ", most, " but is ", number_text(value)}, {pointer_step(name)});
    return least;
}

// Whole values keep every sum exact, so that a score is rounded once, in its division.
double Reader::whole_value(std::string_view name) const {
    constexpr double largest = 1000;
    const double value = number(name);
    if (value == std::floor(value) && std::abs(value) <= largest) return value;
    fault({"must be a whole number from -1000 to 1000 but is ", number_text(value)}, {pointer_step(name)});
    return 0;
}

bool Reader::flag(std::string_view name) const {
    const Json* found = optional_member(name, Json::Kind::boolean);
    return found && found->boolean;
}

std::vector<std::string> Reader::texts(std::string_view name, bool needed) const {
    std::vector<std::string> out;
    const Json* list = needed ? member(name, Json::Kind::array) : optional_member(name, Json::Kind::array);
    if (!list) return out;
    for (std::size_t i = 0; i < list->elements.size(); ++i) {
        const Json& element = list->elements[i];
        const std::string below = pointer_step(name) + pointer_step(std::to_string(i));
        if (element.kind != Json::Kind::string) fault({"must be a string but is ", kind_name(element.kind)}, {below});
        check_characters(element.string, *this, below);
        out.push_back(element.string);
    }
    return out;
}

std::optional<Reader> Reader::object(std::string_view name) const {
    const Json* found = member(name, Json::Kind::object);
    if (!found) return std::nullopt;
    return Reader(*document_, *found);
}

std::vector<Reader> Reader::objects(std::string_view name) const {
    std::vector<Reader> out;
    const Json* list = member(name, Json::Kind::array);
    if (!list) return out;
    for (const Json& element : list->elements) {
        const Reader at(*document_, element);
        if (element.kind == Json::Kind::object) out.push_back(at);
        else at.fault({"must be an object but is ", kind_name(element.kind)});
    }
    return out;
}

std::vector<Reader> Reader::values(std::string_view name) const {
    std::vector<Reader> out;
    for (const Json& element : elements(name)) out.push_back(Reader(*document_, element));
    return out;
}

const std::vector<Json>& Reader::elements(std::string_view name) const {
    static const std::vector<Json> nothing;
    const Json* list = member(name, Json::Kind::array);
    if (list && list->elements.empty()) fault({"must have at least one member"}, {pointer_step(name)});
    return list ? list->elements : nothing;
}

void Reader::only(std::string_view names) const {
    if (node_->kind != Json::Kind::object) fault({"must be an object but is ", kind_name(node_->kind)});
    for (const Json::Member& member : node_->members)
        if (!index_of_word(names, member.name))
            fault({"must not be here: this part of the format does not know it"}, {pointer_step(member.name)});
}

}  // namespace groundwork
