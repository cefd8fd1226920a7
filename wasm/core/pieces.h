#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace groundwork {

/// A piece of a sentence or of a pointer: words or a count. A sentence is put together from pieces in one
/// place, which is shorter to read and to ship than a chain of additions.
class Piece {
public:
    Piece(const char* words) : words_(words), size_(std::string_view(words).size()) {}
    Piece(std::string_view words) : words_(words.empty() ? "" : words.data()), size_(words.size()) {}
    Piece(const std::string& words) : words_(words.data()), size_(words.size()) {}
    Piece(std::size_t count) : size_(count) {}

    void append_to(std::string& text) const;

private:
    const char* words_ = nullptr;  // none when the piece is a count
    std::size_t size_ = 0;         // of the words; or the count
};

using Pieces = std::initializer_list<Piece>;

/// The pieces one after the other.
std::string join(Pieces pieces);

}  // namespace groundwork
