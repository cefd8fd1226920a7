#include "core/decimal.h"

#include <cstdlib>
#include <string>

namespace groundwork {

double decimal(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

}  // namespace groundwork
