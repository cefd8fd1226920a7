#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/json.h"
#include "core/pack.h"
#include "core/result.h"

namespace groundwork {

class Reader;

/// The options taken, as indices into Scale::options in ascending order; never empty.
struct Chosen {
    std::vector<std::size_t> options;
    bool operator==(const Chosen&) const = default;
};

/// What was written, never empty. Integers and dates are kept as they were written.
struct Written {
    std::string text;
    bool operator==(const Written&) const = default;
};

/// What was given to an item; std::monostate when nothing was, which is never a zero.
using Response = std::variant<std::monostate, Chosen, Written>;

/// One response for every item of a pack, in the order of its items.
using Responses = std::vector<Response>;

/// Whether nothing was given.
bool is_absent(const Response& response);

/// Whether that option is taken.
bool has_option(const Response& response, std::size_t option);

/// What was written; empty when nothing was.
const std::string& written_text(const Response& response);

/// The number that the response counts as; absent when nothing was given, when the option taken does not count, or when
/// what was written is no whole number within the scale.
std::optional<double> counted_value(const Scale& scale, const Response& response);

/// Whether something was written where a number is asked for that is no whole number within the scale.
bool is_unclear(const Scale& scale, const Response& response);

/// What a file of responses may hold: many times, and texts of the longest kind.
inline constexpr JsonLimits history_limits{.bytes = 1280 * 1024, .string_bytes = 16'000};

/// The responses in {"responses": {"RDY_1": 3, "RDY_2": null, ...}}, or all faults: ids that the pack lacks and
/// values that the item's scale does not offer. Items left out are absent.
Result<Responses> parse_responses(const Pack& pack, std::string_view source, const std::string& file);

/// The same with the responses of earlier times under "before", oldest first: [{"RDY_1": 2, ...}, ...]. They come
/// first; the last of the list are those under "responses".
Result<std::vector<Responses>> parse_history(const Pack& pack, std::string_view source, const std::string& file);

/// The responses in an object {"RDY_1": 3, ...} whose faults go to the reader's list.
Responses read_responses(const Pack& pack, const Reader& in);

}  // namespace groundwork
