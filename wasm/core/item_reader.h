#pragma once

#include "core/pack_context.h"

namespace groundwork {

/// The items of the pack with their scales, and a reader for each of them.
std::vector<Reader> read_item_list(const Reader& in, PackContext& context);

/// What the items say about each other and about their options, once all of them are known.
void read_item_rules(const std::vector<Reader>& items, PackContext& context);

/// The questions that their responses raise: when may depend on facets and topics.
void read_item_questions(const std::vector<Reader>& items, PackContext& context);

}  // namespace groundwork
