#include "core/json.h"

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "core/decimal.h"
#include "core/pieces.h"

// Two functions of the library's lexer without the C library's printf and strtod, which are larger than the parser.
using Lexer = nlohmann::detail::lexer<nlohmann::json, nlohmann::detail::iterator_input_adapter<const char*>>;

template <>
[[gnu::nonnull]] void Lexer::strtof(double& value, const char* text, char** end) noexcept {
    const std::string_view number = text;
    value = groundwork::decimal(number);
    *end = const_cast<char*>(text) + number.size();
}

/// What was read last, for its complaints: a control character stands there as <U+001F>.
template <>
std::string Lexer::get_token_string() const {
    std::string text;
    for (const char c : token_string) {
        const auto code = static_cast<unsigned char>(c);
        if (code > 0x1f) {
            text += c;
        } else {
            text.append("<U+00").append(1, static_cast<char>('0' + code / 16));
            text.append(1, "0123456789ABCDEF"[code % 16]).append(">");
        }
    }
    return text;
}

namespace groundwork {
namespace {

/// Receives the library's events, refuses what the guard forbids, and builds our own tree from the rest.
class Guard {
public:
    Guard(std::string file, const JsonLimits& limits) : file_(std::move(file)), limits_(limits) {}

    bool null() { return add({}); }
    bool boolean(bool value) { return add({.kind = Json::Kind::boolean, .boolean = value}); }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return number(value); }
    bool binary(std::vector<std::uint8_t>&) { return refuse("must be text JSON but holds binary data"); }

    bool string(std::string& value) {
        if (value.size() > limits_.string_bytes)
            return refuse(join({"must be at most ", limits_.string_bytes, " bytes long but has ", value.size()}));
        if (value.find('\0') != std::string::npos) return refuse("must not contain a NUL character");
        return add({.kind = Json::Kind::string, .string = std::move(value)});
    }

    bool key(std::string& name) {
        if (name.size() > JsonLimits::name_bytes)
            return refuse("must have names of at most " + std::to_string(JsonLimits::name_bytes) + " bytes");
        if (name.find('\0') != std::string::npos) return refuse("must not have a NUL character in a name");
        Open& object = open_.back();
        if (!object.names.insert(name).second) return refuse("must name \"" + name + "\" once but does so twice");
        if (object.names.size() > JsonLimits::names)
            return refuse(join({"must have at most ", JsonLimits::names, " names but has more"}));
        object.name = std::move(name);
        return true;
    }

    bool start_object(std::size_t) { return open(Json::Kind::object); }
    bool start_array(std::size_t) { return open(Json::Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& fault) {
        constexpr int number_overflow = 406;
        if (fault.id == number_overflow) return refuse("must be a finite number");
        const std::string text = fault.what();
        const std::size_t tag = text.find("] ");
        return refuse("must be JSON: " + (tag == std::string::npos ? text : text.substr(tag + 2)));
    }

    Result<Json> result() && {
        if (!errors_.empty()) return errors_;
        return std::move(root_);
    }

private:
    struct Open {
        Json value;
        std::string name;
        std::set<std::string> names;
    };

    bool number(double value) {
        if (!std::isfinite(value)) return refuse("must be a finite number");
        return add({.kind = Json::Kind::number, .number = value});
    }

    bool open(Json::Kind kind) {
        if (open_.size() == JsonLimits::depth)
            return refuse("must be nested at most " + std::to_string(JsonLimits::depth) + " deep");
        open_.push_back({.value = {.kind = kind}, .name = {}, .names = {}});
        return true;
    }

    bool close() {
        Json done = std::move(open_.back().value);
        open_.pop_back();
        return add(std::move(done));
    }

    bool add(Json value) {
        if (++values_ > JsonLimits::values)
            return refuse(
                join({"must be in a document of at most ", JsonLimits::values, " values but there are more"}));
        if (open_.empty()) {
            root_ = std::move(value);
        } else if (Open& parent = open_.back(); parent.value.kind == Json::Kind::array) {
            parent.value.elements.push_back(std::move(value));
        } else {
            parent.value.members.push_back({std::move(parent.name), std::move(value)});
        }
        return true;
    }

    bool refuse(std::string message) {
        std::string pointer;
        for (const Open& level : open_) {
            const bool list = level.value.kind == Json::Kind::array;
            if (!list && level.name.empty()) break;
            pointer += pointer_step(list ? std::to_string(level.value.elements.size()) : level.name);
        }
        errors_.push_back({file_, std::move(pointer), std::move(message)});
        return false;
    }

    std::string file_;
    JsonLimits limits_;
    std::size_t values_ = 0;
    std::vector<Open> open_;
    Json root_;
    Errors errors_;
};

}  // namespace

const Json* Json::find(std::string_view name) const {
    for (const Member& member : members)
        if (member.name == name) return &member.value;
    return nullptr;
}

std::string pointer_step(std::string_view name) {
    std::string step = "/";
    for (const char c : name) step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return step;
}

const char* kind_name(Json::Kind kind) {
    switch (kind) {
        case Json::Kind::null: return "null";
        case Json::Kind::boolean: return "true or false";
        case Json::Kind::number: return "a number";
        case Json::Kind::string: return "a string";
        case Json::Kind::array: return "a list";
        case Json::Kind::object: return "an object";
    }
    return "";
}

Result<Json> parse_json(std::string_view text, const std::string& file, const JsonLimits& limits) {
    if (text.size() > limits.bytes)
        return Errors{{file, "", join({"must be at most ", limits.bytes, " bytes but has more"})}};
    // The library takes a NUL byte for the end of the document and accepts whatever follows it.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        return Errors{{file, "", "must not contain a NUL byte but has one at byte " + std::to_string(nul)}};

    Guard guard(file, limits);
    nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &guard);
    return std::move(guard).result();
}

}  // namespace groundwork
