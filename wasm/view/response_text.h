#pragma once

#include <string>

#include "core/pack_parser.h"
#include "core/responses.h"
#include "view/screen_builder.h"

namespace groundwork::view {

/// What a ruler's or a wish's ends are called, for this item.
struct Ends {
    std::string left, right;
};
Ends ends_of(const Context& context, const Check& check, std::size_t item);

/// How an option is worded for an item: by the pack, else by the shared scale, else by its value.
std::string option_label(const Context& context, const Check& check, std::size_t item, std::size_t option);

/// What was given to an item in words: the text as it was written, or the options taken; empty when nothing was.
std::string response_text(const Context& context, const Check& check, std::size_t item, const Response& response);

}  // namespace groundwork::view
