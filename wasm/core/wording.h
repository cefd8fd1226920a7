#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace groundwork {

class Reader;

/// The texts of one language file by key, such as "RDY_1" or "RDY.goals.talk.headline".
class Wording {
public:
    struct Text {
        std::string key;
        std::string text;
    };

    Wording() = default;
    Wording(std::string language, std::vector<Text> texts);

    /// A BCP 47 language tag, such as "en".
    const std::string& language() const { return language_; }

    /// The text under `key`; empty when there is none.
    const std::string& operator[](std::string_view key) const;
    bool has(std::string_view key) const;

    /// Where the text under `key` stands among texts(); there must be one.
    std::size_t index(std::string_view key) const;

    /// All texts in order of their keys.
    const std::vector<Text>& texts() const { return texts_; }

private:
    const Text* find(std::string_view key) const;

    std::string language_;
    std::vector<Text> texts_;
};

/// The wording in a language file: {"format": 1, "language": "en", "text": {key: text, ...}}, or all its faults,
/// among them characters that could make a text look like another one.
Result<Wording> parse_wording(std::string_view source, const std::string& file);

/// The same from a document whose faults go to the reader's list; a text with a fault is among the texts all the
/// same, so that its key does not count as missing. None when the document has no object of texts.
std::optional<Wording> read_wording(const Reader& in);

/// `text` with every {name} in it replaced by the value under that name; names without a value stay as they are.
std::string fill(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string>> values);

}  // namespace groundwork
