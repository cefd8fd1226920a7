#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace groundwork {

/// One thing that matters in therapy: the checks that look at it, and the evidence behind it, by their ids. Its words
/// are a title, under its id, and a text.
struct MattersPoint {
    std::string id;
    std::vector<std::string> checks;
    std::vector<std::string> evidence;
};

/// What matters in therapy. Without points there is no such page.
struct Matters {
    std::vector<MattersPoint> points;
    std::string moment;      // the moment of the index whose checks look at one's own therapy
    std::string line_check;  // the check whose wording has the line that can be put on the page to take along
    std::string line;        // and its key there
};

/// What {"format": 1, "points": [{"id", "checks": [ids], "evidence": [ids]}, …], "moment": id, "line": {"check",
/// "text"}} says, or all its faults.
Result<Matters> parse_matters(std::string_view source, const std::string& file);

}  // namespace groundwork
