#pragma once

#include "tools/files.h"

namespace groundwork::tools {

/// Whether that is a folder of assets: packs and all that stands beside them.
bool is_assets(const fs::path& folder);

/// Every fault of a folder of assets: of each file, and of what does not fit together.
Errors lint_assets(const fs::path& folder);

}  // namespace groundwork::tools
