#include "core/ids.h"

namespace groundwork {

std::optional<std::size_t> Ids::find(std::string_view id) const {
    for (std::size_t i = 0; i < size_; ++i)
        if ((*this)[i] == id) return i;
    return std::nullopt;
}

}  // namespace groundwork
