// Smaller code in place of the C library's; numbers round as exactly as its own.
#include <algorithm>
#include <cstddef>

#include "browser/host.h"
#include "browser/power.h"
#include "core/decimal.h"

double groundwork::decimal(std::string_view text) { return host_number(text.data(), static_cast<int>(text.size())); }

extern "C" {

double pow(double base, double exponent) { return groundwork::browser::power(base, exponent); }

// Nothing is thrown or cast at run time: what tells the types of the C++ library apart is never called.
extern const void* const class_types[3] __asm__("_ZTVN10__cxxabiv117__class_type_infoE");
extern const void* const derived_class_types[3] __asm__("_ZTVN10__cxxabiv120__si_class_type_infoE");
const void* const class_types[3] = {};
const void* const derived_class_types[3] = {};

// Dear ImGui sorts lists of very few things with it.
void qsort(void* base, std::size_t count, std::size_t size, int (*compare)(const void*, const void*)) {
    char* const all = static_cast<char*>(base);
    for (char* end = all + size; count > 1 && end != all + count * size; end += size)
        for (char* at = end; at != all && compare(at - size, at) > 0; at -= size)
            std::swap_ranges(at, at + size, at - size);
}

// The page makes its views of the memory anew each time, so it need not be told that the memory grew.
void emscripten_notify_memory_growth(std::size_t) {}

// The library's abort() ends here: what cannot go on stops with a trap, which the page receives as an error.
void _Exit(int) { __builtin_trap(); }
}
