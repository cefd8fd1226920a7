#include "core/pieces.h"

namespace groundwork {

void Piece::append_to(std::string& text) const {
    if (words_) text.append(words_, size_);
    else text += std::to_string(size_);
}

std::string join(Pieces pieces) {
    std::string out;
    for (const Piece& piece : pieces) piece.append_to(out);
    return out;
}

}  // namespace groundwork
