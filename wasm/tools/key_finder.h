#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"

namespace groundwork::tools {

/// Finds which key of the wording a sentence on a screen comes from.
class KeyFinder {
public:
    /// Looks in the wording of that check, which counts first, in the shared words and in the panels about safety. The
    /// library must outlive the finder.
    KeyFinder(const app::Library& library, std::size_t check);

    /// The keys of all texts that say just that.
    std::vector<std::string> keys_of(std::string_view sentence) const;

    /// The key of the sentence, such as "RDY.goals.talk.headline". Of several with the same text it is the one after
    /// which the node is named, else one that begins with one of `near`, where there is such a one; where the sentence
    /// is a text with names in braces filled in, it is the key of that text, and of several the one with the most
    /// characters besides. Empty when there is none.
    std::string key_of(std::string_view sentence, const std::vector<std::string>& near, std::uint32_t node) const;

private:
    struct Entry {
        std::string_view key, text;
    };

    /// The entry with exactly that text, chosen like that; nullptr when there is none.
    const Entry* exact(std::string_view sentence, const std::vector<std::string>& near, std::uint32_t node) const;
    void add(std::string_view key, std::string_view text);

    std::vector<Entry> entries_;
};

}  // namespace groundwork::tools
