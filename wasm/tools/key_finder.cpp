#include "tools/key_finder.h"

#include <algorithm>
#include <cstddef>

#include "view/screen.h"

namespace groundwork::tools {
namespace {

/// How many characters of the text stand in the sentence as they are, where the sentence is the text with each name in
/// braces replaced by something; 0 when it is not.
std::size_t own_characters(std::string_view text, std::string_view sentence) {
    std::size_t own = 0;
    bool open = false;  // a name stood before, so that anything may come here
    while (true) {
        const std::size_t brace = text.find('{'), end = brace == text.npos ? brace : text.find('}', brace);
        const std::string_view literal = text.substr(0, end == text.npos ? text.size() : brace);
        const bool last = end == text.npos;
        const std::size_t at = last && open && literal.size() <= sentence.size() ? sentence.size() - literal.size()
                               : open                                            ? sentence.find(literal)
                                                                                 : 0;
        if (at == sentence.npos || sentence.substr(at, literal.size()) != literal) return 0;
        own += literal.size();
        sentence.remove_prefix(at + literal.size());
        if (last) return sentence.empty() ? own : 0;
        text.remove_prefix(end + 1);
        open = true;
    }
}

}  // namespace

KeyFinder::KeyFinder(const app::Library& library, std::size_t check) {
    const auto add_all = [&](const Wording& wording) {
        for (const Wording::Text& text : wording.texts()) add(text.key, text.text);
    };
    add_all(library.checks[check].wording);
    for (const Wording* shared : {&library.scale_labels, &library.summary_words, &library.strings}) add_all(*shared);
    for (const Panel& panel : library.safety.panels) {
        entries_.push_back({panel.id, panel.title});
        for (const std::string& text : panel.text) entries_.push_back({panel.id, text});
    }
}

// A text around a list stands in two pieces.
void KeyFinder::add(std::string_view key, std::string_view text) {
    constexpr std::string_view list = "{items}";
    const std::size_t at = text.find(list);
    if (at == text.npos) return entries_.push_back({key, text});
    const auto trimmed = [](std::string_view piece) {
        const std::size_t begin = std::min(piece.find_first_not_of(' '), piece.size());
        return piece.substr(begin, piece.find_last_not_of(' ') + 1 - begin);
    };
    entries_.push_back({key, trimmed(text.substr(0, at))});
    if (at + list.size() < text.size()) entries_.push_back({key, trimmed(text.substr(at + list.size()))});
}

std::vector<std::string> KeyFinder::keys_of(std::string_view sentence) const {
    std::vector<std::string> keys;
    for (const Entry& entry : entries_)
        if (entry.text == sentence) keys.emplace_back(entry.key);
    return keys;
}

const KeyFinder::Entry* KeyFinder::exact(std::string_view sentence, const std::vector<std::string>& near,
                                         std::uint32_t node) const {
    const Entry* first = nullptr;
    const Entry* nearest = nullptr;
    for (const Entry& entry : entries_) {
        if (entry.text != sentence) continue;
        if (view::node_id(entry.key) == node || view::node_id(entry.key, ".title") == node) return &entry;
        const auto is_near = [&](const std::string& key) { return entry.key.starts_with(key); };
        if (!nearest && std::any_of(near.begin(), near.end(), is_near)) nearest = &entry;
        if (!first) first = &entry;
    }
    return nearest ? nearest : first;
}

std::string KeyFinder::key_of(std::string_view sentence, const std::vector<std::string>& near,
                              std::uint32_t node) const {
    const Entry* best = exact(sentence, near, node);
    if (best) return std::string(best->key);
    std::size_t most = 0;
    for (const Entry& entry : entries_) {
        const std::size_t own = own_characters(entry.text, sentence);
        if (own <= most) continue;
        most = own;
        best = &entry;
    }
    return best ? std::string(best->key) : "";
}

}  // namespace groundwork::tools
