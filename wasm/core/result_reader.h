#pragma once

#include "core/pack_context.h"

namespace groundwork {

/// The parts of the results, each of a kind from a closed list.
void read_results(const Reader& in, PackContext& context);

}  // namespace groundwork
