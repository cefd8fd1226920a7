#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace groundwork {

/// One help line that may be shown.
struct HelpLine {
    std::string country;       // ISO 3166 code
    std::string country_name;
    std::string service;
    std::string number;
    std::string href;          // "tel:…" or "sms:…"
    std::string channel;       // how to reach it, in words
    std::vector<std::string> emergency;  // emergency numbers of the country, the usual one first
};

/// The words and lines of the help screen.
struct Safety {
    std::string title;
    std::string text;          // may hold {emergency}, {line_name}, {line_number}
    std::string no_country;
    std::string not_for_emergencies;
    std::string checked_on;    // date, ISO 8601
    std::vector<HelpLine> lines;
};

/// What safety.json says, with only the lines marked "display": true, or all its faults.
Result<Safety> parse_safety(std::string_view source, const std::string& file);

/// The lines of a country, in the order of the file.
std::vector<const HelpLine*> lines_of(const Safety& safety, std::string_view country);

}  // namespace groundwork
