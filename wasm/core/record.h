#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/pack.h"
#include "core/responses.h"

namespace groundwork {

/// What was responded to a check at one time, as a person may keep it and hand it in again.
struct Record {
    std::string check;
    std::string version;  // of the content of the check
    std::string date;     // ISO 8601, such as 2026-11-25
    Responses responses;
};

/// Whether a text is a day as ISO 8601 writes it, such as 2026-11-25. Months may have 31 days each.
bool is_date(const std::string& text);

/// How many records a file may hold: twenty years of a session a week, and some more.
constexpr std::size_t most_records = 1250;

/// The records in {"format": 1, "records": [{"check", "version", "date", "responses"}, ...]} in the order of the file,
/// or the first of its faults: too many records, a check that is not among `packs`, another version of it, a text that
/// is not a date, and responses that its items do not offer or that no record may hold.
Result<std::vector<Record>> parse_records(const std::vector<const Pack*>& packs, std::string_view source,
                                          const std::string& file);

/// The file that parse_records reads, with records of that check only. Left out are responses to items that may not be
/// kept, and to those that are not asked.
std::string write_records(const Pack& pack, const std::vector<Record>& records);

}  // namespace groundwork
