#pragma once

#include <cstdint>
#include <string>

#include "ui/theme.h"
#include "view/screen.h"

namespace groundwork::ui {

/// Which of a node's words a run is. From `repeated` on they are those of other nodes, which stand here once more.
enum class Part : std::uint8_t { label, detail, end, middle, repeated };

/// Words of a node that are set in one type. It is good as long as the node.
struct Run {
    std::uint32_t node;
    Part part;
    Type type;
    const std::string& text;
};

inline Run label_of(const view::Node& node, Type type) { return {node.id, Part::label, type, node.label}; }
inline Run detail_of(const view::Node& node, Type type) { return {node.id, Part::detail, type, node.detail}; }
inline Run end_of(const view::Node& node, Type type) { return {node.id, Part::end, type, node.detail_end}; }
inline Run middle_of(const view::Node& node, Type type) { return {node.id, Part::middle, type, node.detail_middle}; }

/// Words that another node says, as the ones with that number of those that stand in this node.
inline Run repeated_in(const view::Node& node, Type type, const std::string& text, std::size_t number = 0) {
    return {node.id, static_cast<Part>(static_cast<std::size_t>(Part::repeated) + number), type, text};
}

}  // namespace groundwork::ui
