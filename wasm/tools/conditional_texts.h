#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/condition.h"
#include "core/pack_parser.h"

namespace groundwork::tools {

/// Words that are shown only sometimes.
struct ConditionalText {
    std::string key;      // of the text, or the beginning of the keys of all that is shown then
    std::string pointer;  // where pack.json says so
    Condition when;
    std::function<bool(const Given&)> is_shown;  // by all rules: the condition, the order and how many are offered
};

/// All of the check's, in the order of pack.json: sentences to say, texts of bands, states and variants, questions,
/// and the parts, paragraphs, alerts and beliefs of the results. What a part says has the part's condition as well. The
/// check must outlive them.
std::vector<ConditionalText> conditional_texts(const Check& check);

}  // namespace groundwork::tools
