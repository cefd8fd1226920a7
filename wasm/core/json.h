#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace groundwork {

/// One value of a JSON document that passed the guard. Only the fields of its kind are meaningful.
struct Json {
    struct Member;
    enum class Kind { null, boolean, number, string, array, object };

    Kind kind = Kind::null;
    bool boolean = false;
    double number = 0;
    std::string string;
    std::vector<Json> elements;
    std::vector<Member> members;

    /// The member of that name, or nullptr when this is no object or has no such member.
    const Json* find(std::string_view name) const;
};

struct Json::Member {
    std::string name;
    Json value;
};

/// The English name of a kind with its article, for messages: "a string".
const char* kind_name(Json::Kind kind);

/// `name` as one step of a JSON pointer: "/" and the name with ~ and / escaped (RFC 6901).
std::string pointer_step(std::string_view name);

/// What the guard lets through. What is larger is refused before it takes memory.
struct JsonLimits {
    std::size_t bytes = 256 * 1024;
    std::size_t string_bytes = 4096;
    static constexpr std::size_t depth = 32;
    static constexpr std::size_t name_bytes = 96;
    static constexpr std::size_t names = 4096;  // in one object
    static constexpr std::size_t values =
        100'000;  // in the document: each list, object, text, number, true, false and null
};

/// The document in `text`, or the one fault that stops it from being read: not JSON, too deep, too long, too many
/// values, a name given twice, a NUL byte, or a number that is not finite. `file` names the document in the fault.
Result<Json> parse_json(std::string_view text, const std::string& file, const JsonLimits& limits = {});

}  // namespace groundwork
