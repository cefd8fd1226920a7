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

/// What a clinic or a link sets. Nothing in it is about the person.
struct Config {
    std::string clinic;               // shown as who offers the page; may be empty
    bool link = false;                // a link sets it, and not the page around
    std::string from;                 // who prepared the link; may be empty
    std::string note;                 // from them or the clinic to the person, at most 280 characters; may be empty
    std::string country;              // ISO 3166 code of the help lines; empty lets the person choose
    std::vector<std::string> checks;  // ids of the checks on offer; empty offers all
    Contact urgent_number;            // of the clinic; this and all below may be empty
    Contact complaints_contact;       // whom to talk to at the clinic about what went wrong in therapy
    Contact regulator_contact;        // the board that licenses therapists
    Contact abuse_at_home;            // who helps a person who is hurt at home
    Contact abuse_contact;            // of an older setting, which did not say abuse by whom
    std::optional<std::uint32_t> accent;  // 0xRRGGBB; absent for our own
    Theme theme = Theme::automatic;
};

/// The configuration in {"clinic", "link": true, "from", "note", "country", "checks", "urgent_number", "complaints_contact",
/// "regulator_contact", "abuse_at_home", "abuse_contact", "accent": "#rrggbb", "theme": "auto", "light" or "dark"}, all
/// optional, or all its faults. A contact is {"text", "call"}, and its call is optional.
Result<Config> parse_config(std::string_view source, const std::string& file);

}  // namespace groundwork
