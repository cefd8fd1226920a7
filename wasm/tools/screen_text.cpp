#include "tools/screen_text.h"

#include <utility>
#include <vector>

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

/// Whether those words of the node are read: of a link not where it leads, and of a box not whether it is taken.
bool is_read(const Node& node, const std::string* words) {
    if (words == &node.text) return node.role == Role::field;
    return words != &node.detail || node.role != Role::checkbox;
}

class Writer {
public:
    explicit Writer(const Annotations& annotations) : annotations_(annotations) {}

    void write(const Node& node) {
        if (node.hidden) return;
        if (node.role == Role::table_row) return write_row(node);
        if (node.role == Role::heading || node.role == Role::table) text_ += text_.empty() ? "" : "\n";
        const auto [before, after] = signs_of(node);
        if (node.tone == view::Tone::title || node.tone == view::Tone::subtitle) begin_card(node.label);
        const bool is_said = node.role == Role::heading && node.label.empty();
        for (const std::string* words : {is_said ? &node.said : &node.label, &node.detail, &node.text})
            if (!words->empty() && is_read(node, words)) line(*words, node.id, before, after);
        for (const Node& child : node.children) write(child);
    }

    void begin_card(const std::string& title) {
        if (annotations_.finder) card_ = annotations_.finder->keys_of(title);
    }

    void line(const std::string& words, std::uint32_t node, const std::string& before = "", const char* after = "") {
        const std::string key = annotations_.finder ? annotations_.finder->key_of(words, card_, node) : "";
        if (annotations_.keys) (text_ += key.empty() ? "-" : key) += '\t';
        ((text_ += before) += words) += after;
        text_ += '\n';
        if (!annotations_.reasons) return;
        const std::string reason = annotations_.reasons->reason_of(key);
        if (!reason.empty() && reason != reason_) text_ += "    because " + reason + '\n';
        reason_ = reason;
    }

    std::string take() { return std::move(text_); }

private:
    void write_row(const Node& row) {
        std::string words;
        for (const Node& cell : row.children)
            (words += words.empty() ? "" : " | ") += cell.label.empty() ? cell.said : cell.label;
        line(words, row.id, "| ");
    }

    const Annotations& annotations_;
    std::vector<std::string> card_;  // the keys that the heading above may have
    std::string reason_, text_;
};

}  // namespace

std::string screen_text(const view::Screen& screen, const Annotations& annotations) {
    Writer writer(annotations);
    for (const Node& node : screen.content) writer.write(node);
    return writer.take();
}

std::string page_text(const view::Page& page, const Annotations& annotations) {
    Writer writer(annotations);
    for (const view::Page::Part& part : page.parts) {
        writer.begin_card(part.title);
        writer.line(part.title, 0, "# ");
        for (const std::string& line : part.lines) writer.line(line, 0);
    }
    writer.line(page.footer, 0);
    return writer.take();
}

}  // namespace groundwork::tools
