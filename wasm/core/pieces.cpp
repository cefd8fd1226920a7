#include "core/pieces.h"

namespace groundwork {

std::string join(Pieces pieces) {
    std::string out;
    for (const Piece& piece : pieces) {
        if (piece.counted) out += std::to_string(piece.count);
        else out += piece.words;
    }
    return out;
}

}  // namespace groundwork
