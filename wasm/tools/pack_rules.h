#pragma once

#include "core/pack.h"
#include "core/wording.h"
#include "tools/files.h"

namespace groundwork::tools {

/// The faults of a sound pack that would mislead its author or a reader: an id that stands for two things, a facet that
/// no part of the results shows, cut-offs that are sums, and another id than that of its folder in a folder of packs.
Errors check_pack(const Pack& pack, const File& structure);

/// The faults of rulers whose question in that language says a number below their lower end.
Errors check_rulers(const Pack& pack, const Wording& wording, const File& structure);

}  // namespace groundwork::tools
