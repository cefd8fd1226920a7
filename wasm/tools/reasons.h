#pragma once

#include <string>
#include <vector>

#include "tools/conditional_texts.h"

namespace groundwork::tools {

/// Why somebody is told what they are told.
class Reasons {
public:
    /// Of one check and what was given to it over time, the oldest first; both must outlive the reasons.
    Reasons(const Check& check, const std::vector<Responses>& times);

    /// The condition, in words, that brought the text with that key; for what quotes or answers one response, that
    /// response. Empty when the text is always said.
    std::string reason_of(const std::string& key) const;

private:
    const Pack& pack_;
    std::vector<Responses> before_;
    Responses now_;
    std::vector<ConditionalText> texts_;
};

}  // namespace groundwork::tools
