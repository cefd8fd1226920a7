#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/pack_parser.h"
#include "core/responses.h"

namespace groundwork::tools {

/// A check that is taken: which one of the page, and what is given each time, the oldest first, or to each of several
/// people.
struct CheckTaken {
    std::size_t check = 0;
    std::vector<Responses> occasions;
};

/// Somebody who takes checks in that order.
struct Person {
    std::vector<CheckTaken> checks;
    std::string today;  // YYYY-MM-DD
};

/// The person in {"checks": [ids], "responses": {id: {item: value}}, "before":
/// {id: [{item: value}, ...]}} or, for one check about several people, {"check": id, "people": [{"responses": ...}]};
/// or all faults. "today" is a day, and where it is left out the present one; "id", "who", "name", "must_say" and
/// "must_not_say" are for those who read and test the file.
Result<Person> parse_person(const std::vector<Check>& checks, const std::string& text, const std::string& file);

}  // namespace groundwork::tools
