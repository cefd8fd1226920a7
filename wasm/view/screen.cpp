#include "view/screen.h"

namespace groundwork::view {
namespace {

const Node* find_in(const Node& node, std::uint32_t id) {
    if (node.id == id) return &node;
    for (const Node& child : node.children)
        if (const Node* found = find_in(child, id)) return found;
    return nullptr;
}

}  // namespace

std::uint32_t Name::of(const std::string& base, const char* end) { return node_id(base, end); }
std::uint32_t Name::of(const std::string& base, const char* end, std::size_t number) {
    return node_id(base, end + std::to_string(number));
}
std::uint32_t Name::of(const char* start, const std::string& rest) { return node_id(start, rest); }

const Node* find_node(const Screen& screen, std::uint32_t id) {
    if (const Node* found = find_in(screen.header, id)) return found;
    for (const std::vector<Node>* nodes : {&screen.content, &screen.beside, &screen.actions})
        for (const Node& node : *nodes)
            if (const Node* found = find_in(node, id)) return found;
    return find_in(screen.footer, id);
}

}  // namespace groundwork::view
