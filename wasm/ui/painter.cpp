#include "ui/painter.h"

#include <cstring>

namespace groundwork::ui {
namespace {

// First word of every operation: its number in the low byte, its length in words above it. web/packaging/abi.mjs reads
// these.
enum class Op : std::uint32_t { clip, rect, outline, disc, ring, path };

/// One operation, written word by word.
class Shape {
public:
    explicit Shape(Op op) : words_{static_cast<std::uint32_t>(op)} {}

    Shape& add(float value) {
        std::uint32_t bits;
        std::memcpy(&bits, &value, sizeof bits);
        return word(bits);
    }
    Shape& add(ImVec2 point) { return add(point.x).add(point.y); }
    Shape& word(std::uint32_t value) {
        words_.push_back(value);
        return *this;
    }
    const std::vector<std::uint32_t>& done() {
        words_[0] |= static_cast<std::uint32_t>(words_.size()) << 8;
        return words_;
    }

private:
    std::vector<std::uint32_t> words_;
};

Placement put(ImDrawList& list, Shape& shape) {
    const auto& words = shape.done();
    const Placement place = list._CallbacksDataBuf.Size;
    list.AddCallback(shape_marker, const_cast<std::uint32_t*>(words.data()), words.size() * sizeof(std::uint32_t));
    return place;
}

void append(Shape shape, std::vector<std::uint32_t>& words) {
    const auto& more = shape.done();
    words.insert(words.end(), more.begin(), more.end());
}

}  // namespace

void shape_marker(const ImDrawList*, const ImDrawCmd*) {}

Placement fill_rect(ImDrawList& list, ImVec2 from, ImVec2 to, float radius, Colour colour) {
    return put(list, Shape(Op::rect).add(from).add(to).add(radius).word(colour));
}

Placement stroke_rect(ImDrawList& list, ImVec2 from, ImVec2 to, float radius, float thickness, Colour colour) {
    return put(list, Shape(Op::outline).add(from).add(to).add(radius).add(thickness).word(colour));
}

void end_rect(ImDrawList& list, Placement rect, float bottom) {
    constexpr std::size_t word = 4;  // after the operation, and left, top and right
    std::memcpy(list._CallbacksDataBuf.Data + rect + word * sizeof bottom, &bottom, sizeof bottom);
}

void fill_circle(ImDrawList& list, ImVec2 centre, float radius, Colour colour) {
    put(list, Shape(Op::disc).add(centre).add(radius).word(colour));
}

void stroke_circle(ImDrawList& list, ImVec2 centre, float radius, float thickness, Colour colour) {
    put(list, Shape(Op::ring).add(centre).add(radius).add(thickness).word(colour));
}

void stroke_path(ImDrawList& list, std::initializer_list<ImVec2> points, float thickness, Colour colour) {
    Shape shape(Op::path);
    shape.add(thickness).word(colour);
    for (const ImVec2 point : points) shape.add(point);
    put(list, shape);
}

void write_frame(const ImDrawData& frame, std::vector<std::uint32_t>& words) {
    words.clear();
    ImVec4 clip(-1, -1, -1, -1);
    for (const ImDrawList* list : frame.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback != shape_marker) continue;
            if (std::memcmp(&clip, &command.ClipRect, sizeof clip) != 0) {
                clip = command.ClipRect;
                append(std::move(Shape(Op::clip).add(ImVec2(clip.x, clip.y)).add(ImVec2(clip.z, clip.w))), words);
            }
            const auto* payload = static_cast<const std::uint32_t*>(command.UserCallbackData);
            words.insert(words.end(), payload, payload + command.UserCallbackDataSize / sizeof(std::uint32_t));
        }
    }
}

}  // namespace groundwork::ui
