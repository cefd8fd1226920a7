// The engine's power beside the C library's, where the page's is played as JavaScript has it.
#include "browser/power.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

double host_power(double base, double exponent) {
    const bool is_no_number = std::isnan(exponent) || (std::fabs(base) == 1 && std::isinf(exponent));
    return is_no_number ? std::numeric_limits<double>::quiet_NaN() : std::pow(base, exponent);
}

TEST_SUITE("power") {
    TEST_CASE("it is that of the C library, for every pair of unusual numbers") {
        constexpr double infinity = std::numeric_limits<double>::infinity(),
                         no_number = std::numeric_limits<double>::quiet_NaN();
        const double numbers[] = {0.0, -0.0, 1,   -1,    0.5,    -0.5,     2,         -2,
                                  3,   -3,   2.4, 1e308, 5e-324, infinity, -infinity, no_number};
        for (const double base : numbers)
            for (const double exponent : numbers) {
                CAPTURE(base);
                CAPTURE(exponent);
                const double ours = groundwork::browser::power(base, exponent), theirs = std::pow(base, exponent);
                CHECK(std::isnan(ours) == std::isnan(theirs));
                if (!std::isnan(theirs)) CHECK((ours == theirs && std::signbit(ours) == std::signbit(theirs)));
            }
    }
}
