#pragma once

#include <vector>

namespace groundwork::app {

/// Adds the value to the list, or takes it off when it is there. Returns whether it is there now.
template <class Value>
bool flip(std::vector<Value>& list, const Value& value) {
    if (std::erase(list, value) > 0) return false;
    list.push_back(value);
    return true;
}

}  // namespace groundwork::app
