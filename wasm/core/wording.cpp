#include "core/wording.h"

#include <algorithm>
#include <utility>

#include "core/json.h"
#include "core/reader.h"

namespace groundwork {
namespace {

const std::string empty;

constexpr std::size_t longest_text = 1200;

bool before(const Wording::Text& one, const Wording::Text& other) { return one.key < other.key; }
bool is_before(const Wording::Text& text, std::string_view key) { return text.key < key; }

}  // namespace

Wording::Wording(std::string language, std::vector<Text> texts)
    : language_(std::move(language)), texts_(std::move(texts)) {
    // Some hundred texts: the library's sort would be a hundredth of all the code.
    for (auto end = texts_.begin(); end != texts_.end(); ++end)
        std::rotate(std::upper_bound(texts_.begin(), end, *end, before), end, end + 1);
}

const Wording::Text* Wording::find(std::string_view key) const {
    const auto found = std::lower_bound(texts_.begin(), texts_.end(), key, is_before);
    return found != texts_.end() && found->key == key ? &*found : nullptr;
}

const std::string& Wording::operator[](std::string_view key) const {
    const Text* found = find(key);
    return found ? found->text : empty;
}

bool Wording::has(std::string_view key) const { return find(key) != nullptr; }

std::size_t Wording::index(std::string_view key) const {
    const Text* found = find(key);
    GROUNDWORK_EXPECTS(found);
    return static_cast<std::size_t>(found - texts_.data());
}

std::optional<Wording> read_wording(const Reader& in) {
    in.only("format language text");
    in.whole("format", 1, 1);
    const std::string language = in.id("language");

    std::vector<Wording::Text> texts;
    const Json* all = in.find("text");
    if (!all || all->kind != Json::Kind::object) {
        in.fault("must be an object of texts", "/text");
        return std::nullopt;
    }
    for (const Json::Member& entry : all->members) {
        const std::string below = "/text" + pointer_step(entry.name);
        const std::string& text = entry.value.string;
        if (entry.value.kind != Json::Kind::string)
            in.fault({"must be a string but is ", kind_name(entry.value.kind)}, {below});
        else if (text.empty()) in.fault({"must not be empty"}, {below});
        else if (text.size() > longest_text)
            in.fault({"must be at most ", longest_text, " bytes but has ", text.size()}, {below});
        else check_characters(text, in, below);
        texts.push_back({entry.name, text});
    }
    return Wording(language, std::move(texts));
}

Result<Wording> parse_wording(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    std::optional<Wording> wording = read_wording(Reader(document));
    if (!errors.empty()) return errors;
    return std::move(*wording);
}

std::string fill(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string>> values) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        bool replaced = false;
        for (const auto& [name, value] : values) {
            if (text[at] != '{' || text.substr(at + 1, name.size()) != name ||
                text.substr(at + 1 + name.size(), 1) != "}")
                continue;
            out += value;
            at += name.size() + 2;
            replaced = true;
            break;
        }
        if (!replaced) out += text[at++];
    }
    return out;
}

}  // namespace groundwork
