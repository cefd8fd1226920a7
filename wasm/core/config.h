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

/// What a clinic or a link sets. Nothing in it is about the person.
struct Config {
    std::string clinic;               // shown as who offers the page; may be empty
    bool link = false;                // a link sets it, and not the page around
    std::string from;                 // who prepared the link; may be empty
    std::string note;                 // from them or the clinic to the person, at most 280 characters; may be empty
    std::string country;              // ISO 3166 code of the help lines; empty lets the person choose
    std::vector<std::string> checks;  // ids of the checks on offer; empty offers all
    std::string urgent_number;        // of the clinic; this and all below may be empty
    std::string complaints_contact;   // whom to talk to at the clinic
    std::string regulator_contact;    // the board that licenses therapists
    std::string abuse_line;           // whom to call about abuse
    std::optional<std::uint32_t> accent;  // 0xRRGGBB; absent for our own
    Theme theme = Theme::automatic;
};

/// The configuration in {"clinic", "link": true, "from", "note", "country", "checks", "urgent_number", "complaints_contact",
/// "regulator_contact", "abuse_line", "accent": "#rrggbb", "theme": "auto", "light" or "dark"}, all optional, or all its
/// faults.
Result<Config> parse_config(std::string_view source, const std::string& file);

}  // namespace groundwork
