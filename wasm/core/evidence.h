#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/wording.h"

namespace groundwork {

/// One published review that a reason rests on. Empty texts mean that the source does not say.
struct EvidenceRow {
    std::string id;
    std::string statement;
    std::string size_in_words;
    std::string effect;
    std::string studies;
    std::string people;
    std::string authors;
    std::string year;
    std::string journal;
    std::string doi;
};

struct Evidence {
    std::vector<EvidenceRow> rows;  // those that may be shown
    std::vector<std::string> ids;   // of all rows, so that a pack may name one that is held back
};

/// The rows of evidence.json that its own rules let us show (its confidence grades and its hold_back list), or all
/// faults of the file, in the words of a language file of its folder. A text that the words lack is empty: the lint
/// asks for each of them.
Result<Evidence> parse_evidence(std::string_view source, const std::string& file, const Wording& words = {});

/// The row of that id, or nullptr when there is none or it is held back.
const EvidenceRow* find_evidence(const Evidence& evidence, std::string_view id);

}  // namespace groundwork
