#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/pack.h"
#include "core/responses.h"
#include "core/result.h"
#include "core/wording.h"

namespace groundwork {

/// What a help line is for: another emergency number, thoughts of suicide, being hurt at home, or young people.
enum class LineKind { emergency, crisis, abuse, youth };

/// One help line.
struct HelpLine {
    LineKind kind = LineKind::emergency;
    std::string service;       // without its number
    std::string number;        // one number, as it is printed
    std::string then;          // what to choose or dial once it answers, such as "option 5"; may be empty
    std::string detail;        // hours, cost, languages and what else to know; may be empty
    bool message = false;      // takes text messages and no calls
    bool unconfirmed = false;  // fewer than two good public sources carry the number
};

/// A country, whom to call there when it burns, and its help lines.
struct Country {
    std::string code;  // ISO 3166
    std::string name;
    std::string police;   // where somebody is hurt or threatened; digits alone, as the next
    std::string medical;  // ambulance; often the same number
    bool police_unconfirmed = false;
    std::vector<HelpLine> lines;
};

/// A part of the world, and whom to call there, for somebody whose country is not known.
struct Region {
    std::string name;
    std::string emergency;
    std::string crisis;  // who listens; empty where it differs from country to country
};

/// Words that an answer brings up at once. They may hold {emergency}, {police}, {medical}, {line_name}, {line_number},
/// {abuse_name}, {abuse_number}, {urgent_number}, {complaints_contact}, {regulator_contact} and {abuse_at_home}.
struct Panel {
    std::string id;
    std::string title;
    std::vector<std::string> text;
    std::string print_line;  // label of the box that adds a line to the summary; may be empty, as may all below
    std::vector<std::string> starters;  // sentences to say
    std::string starters_intro;         // to whom
    std::string fallback;               // stands for a text whose contact is not known
    std::string clinic_line;            // shown when the clinic has a contact for this
    std::string repeat;                 // said again before the summary
};

/// The words and lines of the help screen and of the panels.
struct Safety {
    std::string title;
    std::vector<std::string> text;  // may hold what a panel may
    std::string no_country;
    std::string not_for_emergencies;
    std::string reviewed_on;  // the day on which the numbers were compared with public sources, ISO 8601
    std::string worry_title;  // for a person who worries about someone else
    std::string worry_text;
    std::vector<Country> countries;
    std::vector<Region> everywhere;
    std::vector<Panel> panels;
};

/// What safety.json says in the words of a language file of its folder, or all faults of safety.json. A text that
/// the words lack is empty: the lint asks for each of them.
Result<Safety> parse_safety(std::string_view source, const std::string& file, const Wording& words);

/// The country of that code, or nullptr when there is none.
const Country* find_country(const Safety& safety, std::string_view code);

/// The first line of that kind, or nullptr when there is none.
const HelpLine* first_line(const Country& country, LineKind kind);

/// The panel of that id, or nullptr when there is none.
const Panel* find_panel(const Safety& safety, std::string_view id);

/// The panel that a response to an item brings up, or nullptr when it brings up none.
const Panel* raised_panel(const Safety& safety, const Item& item, const Response& response);

/// Where a link to that number leads: "tel:" or "sms:" and its digits. Empty when the number holds anything but digits,
/// spaces, hyphens and a + before them: some telephones do not dial that from a link, so it is shown as text.
std::string call_to(const std::string& number, bool message = false);

}  // namespace groundwork
