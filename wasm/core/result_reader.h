#pragma once

#include "core/draft.h"

namespace groundwork {

/// The parts of the results, each of a kind from a closed list.
void read_results(const Reader& in, Draft& draft);

}  // namespace groundwork
