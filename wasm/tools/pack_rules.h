#pragma once

#include "core/pack.h"
#include "core/pack_parser.h"
#include "core/wording.h"
#include "tools/files.h"

namespace groundwork::tools {

/// The faults of a sound pack that would mislead its author or a reader: an id that stands for two things, a facet that
/// no part of the results shows, cut-offs that are sums, and another id than that of its folder in a folder of packs.
Errors check_pack(const Pack& pack, const File& structure);

/// The faults of rulers whose question in that language says a number below their lower end.
Errors check_rulers(const Pack& pack, const Wording& wording, const File& structure);

/// The faults of texts that no responses show, and of those of facets that some responses ask for and that are missing
/// in that language.
Errors check_reachable(const Check& check, const File& structure, const File& wording);

}  // namespace groundwork::tools
