#pragma once

#include <string>
#include <vector>

#include "core/evidence.h"
#include "view/screen_builder.h"

namespace groundwork::view {

/// The published reviews behind one part of the results; ids that are held back are left out.
Screen sources_screen(const Context& context, const std::string& title, const Evidence& evidence,
                      const std::vector<std::string>& ids);

}  // namespace groundwork::view
