#pragma once

#include "app/app.h"
#include "tools/files.h"

namespace groundwork::tools {

/// Everything that the app is handed at its start, from a folder of assets in its first language, or every fault that
/// `groundwork lint` finds there. Its `today` is empty.
Result<app::Library> read_library(const fs::path& assets);

}  // namespace groundwork::tools
