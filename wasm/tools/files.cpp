#include "tools/files.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

namespace groundwork::tools {
namespace {

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

template <class Wanted>
std::vector<fs::path> entries(const fs::path& folder, Wanted wanted) {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (!is_hidden(entry.path()) && wanted(entry)) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

File read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    std::error_code ignored;
    if (!in || fs::is_directory(path, ignored)) return {path, "", false};
    out << in.rdbuf();
    return {path, out.str(), true};
}

std::vector<File> language_files(const fs::path& folder, const std::string& others) {
    std::vector<File> files;
    const auto wanted = [&](const fs::directory_entry& entry) {
        return entry.path().extension() == ".json" && entry.path().filename() != others;
    };
    for (const fs::path& path : entries(folder, wanted)) files.push_back(read_file(path));
    return files;
}

std::vector<fs::path> pack_folders(const fs::path& packs) {
    return entries(packs, [](const fs::directory_entry& entry) {
        std::error_code ignored;
        return entry.is_directory(ignored);
    });
}

Error unreadable(const fs::path& path) { return {path.string(), "", "must be a file that can be read but is not"}; }

void add_new(Errors& errors, const Errors& more) {
    for (const Error& error : more)
        if (std::find(errors.begin(), errors.end(), error) == errors.end()) errors.push_back(error);
}

void print(const Errors& errors) {
    for (const Error& error : errors)
        std::cerr << error.file << ": " << (error.pointer.empty() ? "/" : error.pointer) << ' ' << error.message
                  << '\n';
}

}  // namespace groundwork::tools
