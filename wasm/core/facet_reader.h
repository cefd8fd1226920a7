#pragma once

#include "core/pack_context.h"

namespace groundwork {

/// How the pack is scored: its bands, its facets and what counts as moved.
void read_scoring(const Reader& in, PackContext& context);

/// The pack's topics, which need no scores.
void read_topics(const Reader& in, PackContext& context);

}  // namespace groundwork
