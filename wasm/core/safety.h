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

/// Words that an answer brings up at once. They may hold {emergency}, {line_name}, {line_number},
/// {complaints_contact}, {regulator_contact}, {abuse_line} and {clinic_urgent_number}.
struct Panel {
    std::string id;
    std::string title;
    std::vector<std::string> text;
    std::string print_line;             // label of the box that adds a line to the summary; may be empty, as may all below
    std::vector<std::string> starters;  // sentences to say
    std::string fallback;               // stands for a text whose contact is not known
    std::string clinic_line;            // shown when the clinic has an urgent number
    std::string repeat;                 // said again before the summary
};

/// The words and lines of the help screen and of the panels.
struct Safety {
    std::string title;
    std::string text;          // may hold {emergency}, {line_name}, {line_number}
    std::string no_country;
    std::string not_for_emergencies;
    std::string checked_on;    // date, ISO 8601
    std::string worry_title;   // for whoever worries about someone else
    std::string worry_text;
    std::vector<HelpLine> lines;
    std::vector<Panel> panels;
};

/// What safety.json says, with only the lines marked "display": true, or all its faults.
Result<Safety> parse_safety(std::string_view source, const std::string& file);

/// The lines of a country, in the order of the file.
std::vector<const HelpLine*> lines_of(const Safety& safety, std::string_view country);

/// The panel of that id, or nullptr when there is none.
const Panel* find_panel(const Safety& safety, std::string_view id);

}  // namespace groundwork
