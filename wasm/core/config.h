#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace groundwork {

/// Light or dark as the device has it, or always one of them.
enum class Theme { automatic, light, dark };

/// Whom a clinic names, in its own words, and the one number in them.
struct Contact {
    std::string text;  // may be empty
    std::string call;  // "tel:…" or "sms:…"; empty where the words have no number, or more than one
};

/// What a clinic or a link sets, each by the name of its row in web/settings.js. Nothing in it is about the person.
struct Config {
    bool link = false;                // a link sets it, and not the page around
    std::string from;                 // the clinic that offers the page, or who prepared the link; may be empty
    std::string note;                 // from them to the person, at most settings::most_note characters; may be empty
    std::string country;              // ISO 3166 code of the help lines; empty lets the person choose
    std::vector<std::string> checks;  // ids of the checks on offer; empty offers all
    Contact urgent;                   // of the clinic; this and all below may be empty
    Contact complaints;               // whom to talk to at the clinic about what went wrong in therapy
    Contact regulator;                // the board that licenses therapists
    Contact abuse_at_home;            // who helps a person who is hurt at home
    Contact abuse;                    // of an older setting, which did not say abuse by whom
    std::optional<std::uint32_t> accent;  // 0xRRGGBB; absent for our own
    Theme theme = Theme::automatic;
};

/// The configuration in {"link": true, "from", "note", …}, with the names of web/settings.js, all optional, or all its
/// faults. A contact is {"text", "call"}, and its call is optional. `lang` says which documents there are, and is not
/// looked at.
Result<Config> parse_config(std::string_view source, const std::string& file);

}  // namespace groundwork
