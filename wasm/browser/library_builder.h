#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/app.h"

namespace groundwork::browser {

/// What a document handed over at the start is; the numbers are those of web/engine/wasm.js.
enum class Document {
    strings,
    scales,
    scale_labels,
    evidence,
    evidence_wording,
    safety,
    safety_wording,
    config,
    pack,
    pack_wording,
    index,
    summary,
    summary_wording,
    matters,
    matters_wording,
    count
};

/// Collects the documents of the start and turns them into what the app needs.
class LibraryBuilder {
public:
    /// Keeps a document. A pack's wording follows its pack; of scales, their labels and evidence each check may bring
    /// its own.
    void add(Document kind, std::string name, std::string text);

    /// The library. Broken packs are left out and their faults are in it; a fault in anything that every screen needs
    /// leaves no library at all, only the faults.
    Result<app::Library> build() const;

private:
    struct Entry {
        std::string name;
        std::string text;
    };

    const std::vector<Entry>& all(Document kind) const { return documents_[static_cast<std::size_t>(kind)]; }

    std::vector<Entry> documents_[static_cast<std::size_t>(Document::count)];
};

}  // namespace groundwork::browser
