#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace groundwork {

/// What a clinic or a link sets. Nothing in it is about the person.
struct Config {
    std::string clinic;               // shown as who offers the page; may be empty
    std::string country;              // ISO 3166 code of the help lines; empty lets the person choose
    std::vector<std::string> checks;  // ids of the checks on offer; empty offers all
    std::string urgent_number;        // of the clinic; this and all below may be empty
    std::string complaints_contact;   // whom to talk to at the clinic
    std::string regulator_contact;    // the board that licenses therapists
    std::string abuse_line;           // whom to call about abuse
};

/// The configuration in {"clinic", "country", "checks", "urgent_number", "complaints_contact", "regulator_contact",
/// "abuse_line"}, all optional, or all its faults.
Result<Config> parse_config(std::string_view source, const std::string& file);

}  // namespace groundwork
