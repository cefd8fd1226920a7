#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "core/pack_parser.h"
#include "core/responses.h"
#include "core/scale_parser.h"

namespace groundwork {

/// The text of a file, named from the project's folder.
inline std::string read_file(const std::string& path) {
    std::ifstream in(GROUNDWORK_ROOT "/" + path, std::ios::binary);
    REQUIRE_MESSAGE(in, path);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The places of faults, as "pack.json/items/3/id en.json/text/title".
inline std::string places(const Errors& errors) {
    std::string all;
    for (const Error& error : errors) all += (all.empty() ? "" : " ") + error.file + error.pointer;
    return all;
}

/// `text` with the first `from` replaced, which must be there.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

inline const std::string& example_structure() {
    static const std::string text = read_file("tests/fixtures/example/pack.json");
    return text;
}

inline const std::string& example_wording() {
    static const std::string text = read_file("tests/fixtures/example/en.json");
    return text;
}

inline Result<Check> parse_example(const std::string& structure, const std::string& wording) {
    return parse_check({"pack.json", structure}, {"en.json", wording}, {});
}

/// The example pack: voice = hour_1, hour_2, hour_3 (reverse) on 0 to 2; a ruler, two ticks with a text, a text.
inline Pack example_pack() { return parse_example(example_structure(), example_wording())->pack; }

/// Where the example is faulty once `from` is replaced in its pack.json.
inline std::string faults_with(const std::string& from, const std::string& to) {
    return places(parse_example(replaced(example_structure(), from, to), example_wording()).error());
}

inline Pack readiness_pack() {
    const auto scales = parse_scales(read_file("assets/scales/scales.json"), "scales.json");
    const std::string structure = read_file("assets/packs/readiness/pack.json"), wording = read_file("assets/packs/readiness/en.json");
    return parse_check({"pack.json", structure}, {"en.json", wording}, *scales)->pack;
}

/// The response that takes the option of that index.
inline Response option(std::size_t index) { return Chosen{{index}}; }

/// Nothing given.
inline const Response absent = std::monostate();

}  // namespace groundwork
