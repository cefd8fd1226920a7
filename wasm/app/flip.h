#pragma once

#include <algorithm>
#include <vector>

namespace groundwork::app {

/// Adds the value to the list, or takes it off when it is there. Returns whether it is there now.
template <class Value>
bool flip(std::vector<Value>& list, const Value& value) {
    const auto found = std::find(list.begin(), list.end(), value);
    const bool is_new = found == list.end();
    if (is_new) list.push_back(value);
    else list.erase(found);
    return is_new;
}

}  // namespace groundwork::app
