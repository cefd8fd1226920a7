#include "browser/screen_json.h"

#include <array>
#include <cmath>
#include <string_view>

namespace groundwork::browser {
namespace {

using view::Node;

// web/engine/elements.js has an element for each.
constexpr std::array roles{"header",   "footer", "row",       "card",  "doors",     "masthead",  "list",
                           "fieldset", "ruler",  "bipolar",   "table", "table_row", "select",    "heading",
                           "legend",   "text",   "list_item", "steps", "progress",  "head_cell", "cell",
                           "option",   "radio",  "checkbox",  "field", "file",      "button",    "link"};

static_assert(roles.size() == static_cast<std::size_t>(view::Role::link) + 1,
              "each role must have its name here, in the order of view::Role");

const char* role_name(view::Role role) { return roles[static_cast<std::size_t>(role)]; }

/// Writes JSON piece by piece; commas find their own places.
class Writer {
public:
    Writer& open(char bracket) {
        comma();
        out_ += bracket;
        return *this;
    }
    Writer& close(char bracket) {
        out_ += bracket;
        return *this;
    }
    Writer& name(std::string_view name) {
        text(name);
        out_ += ':';
        return *this;
    }
    Writer& text(std::string_view text) {
        comma();
        out_ += '"';
        for (const char c : text) character(c);
        out_ += '"';
        return *this;
    }
    Writer& number(double value) {
        comma();
        const double hundredths = std::round(std::abs(value) * 100), whole = std::floor(hundredths / 100);
        const int rest = static_cast<int>(hundredths - whole * 100);
        if (value < 0 && hundredths > 0) out_ += '-';
        out_ += std::to_string(static_cast<unsigned>(whole));
        if (rest > 0) (out_ += rest < 10 ? ".0" : ".") += std::to_string(rest);
        return *this;
    }
    Writer& flag(std::string_view label, bool value) {
        if (!value) return *this;
        name(label);
        out_ += "true";
        return *this;
    }
    Writer& some(std::string_view label, const std::string& value) {
        return value.empty() ? *this : name(label).text(value);
    }
    Writer& some(std::string_view label, double value) { return value == 0 ? *this : name(label).number(value); }
    std::string done() { return std::move(out_); }

private:
    void comma() {
        if (!out_.empty() && std::string_view("{[:,").find(out_.back()) == std::string_view::npos) out_ += ',';
    }
    void character(char c) {
        if (c == '"' || c == '\\') (out_ += '\\') += c;
        else if (static_cast<unsigned char>(c) >= 0x20) out_ += c;
        else (((out_ += "\\u00") += "01"[c >> 4]) += "0123456789abcdef"[c & 15]);
    }

    std::string out_;
};

class ScreenWriter {
public:
    explicit ScreenWriter(const ui::Layout& layout) : layout_(layout) {}

    /// A node, and before its children a group of the actions that it holds.
    void node(const Node& node, const ui::Rect& parent, bool kept = false, const std::vector<Node>& actions = {}) {
        const ui::Placed* placed = ui::find_placed(layout_, node.id);
        const ui::Rect box = placed ? placed->box : parent;
        out_.open('{').name("id").number(node.id).name("role").text(role_name(node.role));
        out_.name("box")
            .open('[')
            .number(box.x - parent.x)
            .number(box.y - parent.y)
            .number(box.width)
            .number(box.height)
            .close(']');
        if (placed) texts(*placed);
        words(node);
        state(node);
        out_.flag("kept", kept || node.kept || node.foreign);
        if (!node.children.empty()) {
            out_.name("children").open('[');
            group("actions", actions, box);
            for (const Node& child : node.children) this->node(child, box);
            out_.close(']');
        }
        out_.close('}');
    }

    /// Nodes that belong together, in an element that has no place of its own.
    void group(std::string_view role, const std::vector<Node>& nodes, const ui::Rect& parent = {}) {
        if (nodes.empty()) return;
        for (const Node& node : nodes)
            if (node.passing) this->node(node, parent);
        out_.open('{').name("id").number(view::node_id(role)).name("role").text(role).name("children").open('[');
        for (const Node& node : nodes)
            if (!node.passing) this->node(node, parent);
        out_.close(']').close('}');
    }

    Writer& out() { return out_; }

private:
    void texts(const ui::Placed& placed) {
        if (placed.texts.empty()) return;
        out_.name("texts").open('[');
        for (const ui::TextSpot& spot : placed.texts) {
            out_.open('[')
                .number(spot.box.x - placed.box.x)
                .number(spot.box.y - placed.box.y)
                .number(spot.box.width)
                .number(spot.box.height);
            out_.number(static_cast<int>(spot.type))
                .number(static_cast<int>(spot.align))
                .number(static_cast<int>(spot.ink));
            if (!spot.repeated.empty()) out_.text(spot.repeated);
            out_.close(']');
        }
        out_.close(']');
    }

    void words(const Node& node) {
        out_.some("label", node.label).some("said", node.said).some("text", node.text);
        out_.some("detail", node.detail).some("detailEnd", node.detail_end).some("detailMiddle", node.detail_middle);
    }

    void state(const Node& node) {
        if (node.role == view::Role::heading || node.role == view::Role::legend ||
            (node.role == view::Role::checkbox && node.level > 2))
            out_.name("level").number(node.level);
        if (node.role == view::Role::button)
            out_.flag("primary", node.weight == view::Weight::primary).flag("onward", view::leads_on(node.intent.act));
        if (node.role == view::Role::button || node.role == view::Role::checkbox || node.role == view::Role::link)
            out_.flag("quiet", node.weight == view::Weight::quiet);
        out_.flag("hidden", node.hidden)
            .flag("checked", node.checked)
            .flag("expandable", node.expandable)
            .flag("expanded", node.expanded)
            .flag("digits", node.digits)
            .flag("invalid", node.invalid)
            .flag("date", node.date)
            .flag("foreign", node.foreign);
        if (node.role == view::Role::progress) out_.name("value").number(node.value).name("of").number(node.of);
        out_.some("then", node.then)
            .some("maxCharacters", node.max_characters)
            .some("labelledBy", node.labelled_by)
            .some("labels", node.labels);
        if (node.described_by != std::array<std::uint32_t, 4>{}) {
            out_.name("describedBy").open('[');
            for (const std::uint32_t id : node.described_by)
                if (id) out_.number(id);
            out_.close(']');
        }
        if (node.lines > 1) out_.name("lines").number(node.lines);
    }

    const ui::Layout& layout_;
    Writer out_;
};

void page(Writer& out, const view::Page& page) {
    out.name("page").open('{').name("title").text(page.title).name("date").text(page.date);
    out.name("room").text(page.room).name("footer").text(page.footer).name("parts").open('[');
    for (const view::Page::Part& part : page.parts) {
        out.open('{').name("title").text(part.title).name("lines").open('[');
        for (const std::string& line : part.lines) out.text(line);
        out.close(']').close('}');
    }
    out.close(']').close('}');
}

void colour(Writer& out, std::string_view name, ui::Colour colour) {
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4) text += "0123456789abcdef"[colour >> shift & 15];
    out.name(name).text(text);
}

}  // namespace

std::string screen_json(const view::Screen& screen, const ui::Layout& layout) {
    ScreenWriter writer(layout);
    Writer& out = writer.out();
    out.open('{')
        .name("key")
        .text(screen.key)
        .name("height")
        .number(layout.page_height)
        .name("contentEnd")
        .number(layout.content_end);
    out.some("status", screen.status)
        .some("focus", screen.focus)
        .flag("resumed", screen.resumed)
        .flag("plain", screen.plain)
        .flag("pinned", layout.footer_pinned);
    out.name("nodes").open('[');
    writer.node(screen.header, {});
    for (const std::vector<Node>* nodes : {&screen.content, &screen.beside})
        for (const Node& node : *nodes) writer.node(node, {}, screen.kept);
    if (!layout.actions_pinned) writer.group("actions", screen.actions);
    writer.node(screen.footer, {}, false, layout.actions_pinned ? screen.actions : std::vector<Node>());
    out.close(']');
    if (screen.page) page(out, *screen.page);
    return out.close('}').done();
}

std::string theme_json(const ui::Window& window) {
    Writer out;
    out.open('{').name("types").open('[');
    for (std::size_t i = 0; i < static_cast<std::size_t>(ui::Type::count); ++i) {
        const ui::TypeStyle style = ui::type_style(static_cast<ui::Type>(i), window.text_scale, window.width);
        out.open('[').number(style.weight).number(style.em).number(style.line).close(']');
    }
    out.close(']').name("colours").open('{');
    const ui::Colours colours = ui::colours(window.dark, window.accent, window.more);
    colour(out, "ground", colours.ground);
    colour(out, "card", colours.card);
    colour(out, "ink", colours.ink);
    colour(out, "soft", colours.soft);
    colour(out, "line", colours.line);
    colour(out, "accent", colours.accent);
    colour(out, "on-fill", colours.on_fill);
    colour(out, "fill", colours.fill);
    colour(out, "edge", colours.edge);
    colour(out, "desk", colours.desk);
    colour(out, "tint", colours.tint);
    colour(out, "warm", colours.warm);
    out.name("scheme").text(window.dark ? "dark" : "light");
    return out.close('}').close('}').done();
}

std::string offer_json(const std::string& name, const std::string& text) {
    Writer out;
    return out.open('{').name("name").text(name).name("text").text(text).close('}').done();
}

std::string faults_json(const Errors& faults) {
    Writer out;
    out.open('[');
    for (const Error& fault : faults) out.text(fault.file + ' ' + fault.pointer + ": " + fault.message);
    return out.close(']').done();
}

}  // namespace groundwork::browser
