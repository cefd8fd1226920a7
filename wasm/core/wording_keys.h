#pragma once

#include <string>

#include "core/pack.h"
#include "core/wording.h"

namespace groundwork {

/// Notes a fault for every text that the pack calls for and the wording lacks, and for every one it does not know.
/// The first `own_scales` scales are the pack's own: it must bring their labels, which shared scales have elsewhere.
void check_wording(const Pack& pack, std::size_t own_scales, const Wording& wording, const std::string& file,
                   Errors& errors);

}  // namespace groundwork
