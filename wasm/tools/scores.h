#pragma once

#include <string>
#include <vector>

#include "core/pack.h"
#include "core/responses.h"

namespace groundwork::tools {

/// What the responses come to, as JSON with that many spaces for each level, or in one line when there are -1.
/// `history` holds the responses of every time, at least one, and those to score are the last.
std::string scores_of(const Pack& pack, std::vector<Responses> history, int indent);

}  // namespace groundwork::tools
