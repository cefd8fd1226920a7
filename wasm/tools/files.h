#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"

namespace groundwork::tools {

namespace fs = std::filesystem;

/// A file that was looked for; its text is empty when it could not be read.
struct File {
    fs::path path;
    std::string text;
    bool there = false;

    std::string name() const { return path.string(); }
};

File read_file(const fs::path& path);

/// The language files of a folder in the order of their names: every .json file but those named `others`, and none
/// whose name begins with a dot, which are other programs'.
std::vector<File> language_files(const fs::path& folder, const std::string& others);

/// The folders of packs in a folder, in the order of their names.
std::vector<fs::path> pack_folders(const fs::path& packs);

/// The fault of a file that is not there or cannot be read.
Error unreadable(const fs::path& path);

/// Adds the faults that are not there yet.
void add_new(Errors& errors, const Errors& more);

/// Writes each fault to standard error: file, place, sentence.
void print(const Errors& errors);

}  // namespace groundwork::tools
