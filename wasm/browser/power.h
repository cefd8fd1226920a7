#pragma once

#include <cmath>

#include "browser/host.h"

namespace groundwork::browser {

/// The C library's pow() by the page's, which differs in two cases: C says 1, and JavaScript that it is no number.
inline double power(double base, double exponent) {
    if (base == 1 || (base == -1 && std::isinf(exponent))) return 1;
    return host_power(base, exponent);
}

}  // namespace groundwork::browser
