#include "core/plurals.h"

#include <algorithm>

namespace groundwork {

std::size_t plural_form(std::string_view table, std::size_t number) {
    constexpr std::size_t one = 1, other = 5;
    const std::size_t at = number < 200 ? number : number % 100 + 100;
    if (at >= table.size()) return number == 1 ? one : other;
    return std::min<std::size_t>(static_cast<unsigned char>(table[at]) - std::size_t{'0'}, other);
}

}  // namespace groundwork
