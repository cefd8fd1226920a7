#pragma once

#include <vector>

#include "core/pack_context.h"

namespace groundwork {

/// How the pack is scored: its bands, its facets and what counts as moved. Returns the readers of the facets, for
/// read_facet_rules.
std::vector<Reader> read_scoring(const Reader& in, PackContext& context);

/// What is said of the facets and when: it may ask about all facets, topics and items.
void read_facet_rules(const std::vector<Reader>& facets, PackContext& context);

/// The pack's topics, which need no scores. Returns their readers, for read_topic_rules.
std::vector<Reader> read_topics(const Reader& in, PackContext& context);

/// What is said of the topics and when.
void read_topic_rules(const std::vector<Reader>& topics, PackContext& context);

}  // namespace groundwork
