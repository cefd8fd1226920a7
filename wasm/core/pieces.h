#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace groundwork {

/// A piece of a sentence or of a pointer: words or a count. A sentence is put together from pieces in one
/// place, which is shorter to read and to ship than a chain of additions.
struct Piece {
    std::string_view words;
    std::size_t count = 0;
    bool counted = false;

    Piece(const char* words) : words(words) {}
    Piece(std::string_view words) : words(words) {}
    Piece(const std::string& words) : words(words) {}
    Piece(std::size_t count) : count(count), counted(true) {}
};

using Pieces = std::initializer_list<Piece>;

/// The pieces one after the other.
std::string join(Pieces pieces);

}  // namespace groundwork
