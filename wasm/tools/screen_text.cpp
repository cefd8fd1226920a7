#include "tools/screen_text.h"

#include <utility>

namespace groundwork::tools {
namespace {

using view::Node;
using view::Role;

/// What a line of that role begins and ends with.
std::pair<std::string, const char*> signs_of(const Node& node) {
    switch (node.role) {
        case Role::heading:
        case Role::legend: return {std::string(static_cast<std::size_t>(node.level), '#') + ' ', ""};
        case Role::list_item: return {"- ", ""};
        case Role::checkbox: return {node.checked ? "[x] " : "[ ] ", ""};
        case Role::button:
        case Role::link:
        case Role::file: return {"[", "]"};
        default: return {"", ""};
    }
}

class Writer {
public:
    explicit Writer(const KeyFinder* keys) : keys_(keys) {}

    void write(const Node& node) {
        if (node.hidden) return;
        if (node.role == Role::table_row) return write_row(node);
        if (node.role == Role::heading || node.role == Role::table) text_ += text_.empty() ? "" : "\n";
        const auto [before, after] = signs_of(node);
        if (keys_ && node.role == Role::heading && node.level <= 3) card_ = keys_->key_of(node.label, "");
        for (const std::string* words : {&node.label, &node.detail, &node.text})
            if (!words->empty() && (words != &node.text || node.role == Role::field)) line(*words, before, after);
        for (const Node& child : node.children) write(child);
    }

    std::string occasion() { return std::move(text_); }

private:
    void write_row(const Node& row) {
        std::string words;
        for (const Node& cell : row.children)
            (words += words.empty() ? "" : " | ") += cell.label.empty() ? cell.said : cell.label;
        line(words, "| ", "");
    }

    void line(const std::string& words, const std::string& before, const char* after) {
        if (keys_) {
            const std::string key = keys_->key_of(words, card_);
            (text_ += key.empty() ? "-" : key) += '\t';
        }
        ((text_ += before) += words) += after;
        text_ += '\n';
    }

    const KeyFinder* keys_;
    std::string card_;  // the key of the heading above
    std::string text_;
};

}  // namespace

std::string screen_text(const view::Screen& screen, const KeyFinder* keys) {
    Writer writer(keys);
    for (const Node& node : screen.content) writer.write(node);
    return writer.occasion();
}

}  // namespace groundwork::tools
