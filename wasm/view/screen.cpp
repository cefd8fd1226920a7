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

std::uint32_t node_id(const Name& name) {
    std::uint32_t hash = 2166136261u;
    for (const std::string_view part : {name.base, name.end})
        for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    hash &= 0x7FFFFFFFu;
    return hash ? hash : 1;
}

const Node* find_node(const Screen& screen, std::uint32_t id) {
    if (const Node* found = find_in(screen.header, id)) return found;
    for (const std::vector<Node>* nodes : {&screen.content, &screen.actions})
        for (const Node& node : *nodes)
            if (const Node* found = find_in(node, id)) return found;
    return find_in(screen.footer, id);
}

}  // namespace groundwork::view
