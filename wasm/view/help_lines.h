#pragma once

#include <string>
#include <vector>

#include "core/config.h"
#include "core/safety.h"
#include "view/screen_builder.h"

namespace groundwork::view {

/// Where somebody can turn: the help lines, those that the clinic names, and the code of the country that was chosen.
struct Contacts {
    const Safety& safety;
    const Config& config;
    const std::string& country;
    const std::vector<std::string>* likely = nullptr;  // codes of countries where the person may be
    bool guessed = false;                              // the country follows from the time zone, and nobody chose it
};

/// What somebody needs numbers for: anything, not being safe, being hurt at home, or what went wrong in therapy.
enum class Need { anything, danger, home, therapy };

/// `text` with the numbers that are known; a number that is not known stays as {name}.
std::string with_numbers(const Context& context, const Contacts& contacts, std::string text);

/// Whether a text that with_numbers() returned still has a number that is not known.
bool needs_more(const std::string& text);

/// Where to find a line for thoughts of suicide, for a country that is known and has none; empty where none is known.
std::string without_line(const Contacts& contacts);

/// The paragraphs of a panel. One that needs a number which is not known is left out, and the panel's own words for
/// that case follow.
std::vector<std::string> panel_text(const Context& context, const Contacts& contacts, const Panel& panel);

/// Adds whom to call, each a link that dials one number, and the choice of a country: below the numbers of the one that
/// was chosen. Where none was, it follows the contact of the clinic for this need, which is all that there is to dial.
void add_help_lines(const Context& context, const Contacts& contacts, Need need, std::vector<Node>& to);

/// Adds whom somebody can turn to about their therapist: the contacts of the clinic, or where else to look. Returns the
/// first of them, to be taken to.
std::uint32_t add_therapy_contacts(const Context& context, const Contacts& contacts, const Panel& panel,
                                   std::vector<Node>& to);

/// Adds how far the numbers were checked.
void add_review(const Context& context, const Contacts& contacts, std::vector<Node>& to);

}  // namespace groundwork::view
