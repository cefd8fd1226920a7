// What the page does for the engine in place of larger code: its numbers round as exactly as the C library's.
#include <cstddef>

#include "browser/host.h"
#include "browser/power.h"
#include "core/decimal.h"

double groundwork::decimal(std::string_view text) { return host_number(text.data(), static_cast<int>(text.size())); }

extern "C" {

double pow(double base, double exponent) { return groundwork::browser::power(base, exponent); }

// The page makes its views of the memory anew each time, so it need not be told that the memory grew.
void emscripten_notify_memory_growth(std::size_t) {}

// The library's abort() ends here: what cannot go on stops with a trap, which the page receives as an error.
void _Exit(int) { __builtin_trap(); }
}
