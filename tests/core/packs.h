#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "core/evidence.h"
#include "core/pack_parser.h"
#include "core/responses.h"
#include "core/safety.h"
#include "core/scale_parser.h"

namespace groundwork {

/// The text of a file, named from the project's folder.
inline std::string read_file(const std::string& path) {
    std::ifstream in(GROUNDWORK_ROOT "/" + path, std::ios::binary);
    REQUIRE_MESSAGE(in, path);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What is shipped of evidence, in English.
inline Evidence shipped_evidence() {
    const Wording words = *parse_wording(read_file("assets/evidence/en.json"), "evidence wording");
    return *parse_evidence(read_file("assets/evidence/evidence.json"), "evidence.json", words);
}

/// What is shipped about safety, in English.
inline Safety shipped_safety() {
    const Wording words = *parse_wording(read_file("assets/safety/en.json"), "safety wording");
    return *parse_safety(read_file("assets/safety/safety.json"), "safety.json", words);
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

/// A pack with every kind of item, condition and result (tests/fixtures/every_kind).
inline Result<Check> parse_every_kind(const std::string& structure) {
    static const std::string wording = read_file("tests/fixtures/every_kind/en.json");
    return parse_check({"pack.json", structure}, {"en.json", wording}, {});
}

inline const std::string& every_kind_structure() {
    static const std::string text = read_file("tests/fixtures/every_kind/pack.json");
    return text;
}

inline const Pack& every_kind_pack() {
    static const Pack pack = parse_every_kind(every_kind_structure())->pack;
    return pack;
}

/// The condition of its notes "long".
inline const char* const long_condition =
    R"({"all": [{"item": "times", "at_least": 10}, {"item": "met", "in": ["no"], "or_absent": true}]})";

/// Where that pack.json is faulty once `from` is replaced in it; its wording is left out of it.
inline std::string every_kind_faults(const std::string& from, const std::string& to) {
    Errors structure;
    const auto check = parse_every_kind(replaced(every_kind_structure(), from, to));
    for (const Error& error : check.error())
        if (error.file == "pack.json") structure.push_back({"", error.pointer, error.message});
    return places(structure);
}

/// What is said of that pack.json once the condition of the notes "long" is this one: "/at_most must ...", a fault a
/// line, each place beginning at the condition.
inline std::string condition_faults(const std::string& condition) {
    const auto check = parse_every_kind(replaced(every_kind_structure(), long_condition, condition));
    std::string all;
    for (const Error& error : check.error())
        all += (all.empty() ? "" : "\n") + replaced(error.pointer, "/results/7/if", "") + ' ' + error.message;
    return all;
}

/// That condition as it is read from the pack.
inline Condition every_kind_condition(const std::string& condition) {
    const auto check = parse_every_kind(replaced(every_kind_structure(), long_condition, condition));
    REQUIRE_MESSAGE(check.has_value(), condition);
    return check->pack.results[7].shown_if;
}

/// What is said of the pack with every kind once `from` is replaced in it: "/place sentence", a fault a line.
inline std::string said_with(const std::string& from, const std::string& to) {
    const auto check = parse_every_kind(replaced(every_kind_structure(), from, to));
    std::string all;
    for (const Error& error : check.error())
        if (error.file == "pack.json") all += (all.empty() ? "" : "\n") + error.pointer + ' ' + error.message;
    return all;
}

/// The responses in that text: R"("hour_1": 2)".
inline Responses responses_to(const Pack& pack, const std::string& given) {
    const auto responses = parse_responses(pack, R"({"responses": {)" + given + "}}", "responses");
    REQUIRE(places(responses.error()) == "");
    return *responses;
}

inline std::size_t item_called(const Pack& pack, const std::string& id) {
    for (std::size_t i = 0; i < pack.items.size(); ++i)
        if (pack.items[i].id == id) return i;
    FAIL(id);
    return 0;
}

inline Pack readiness_pack() {
    const auto scales = parse_scales(read_file("assets/scales/scales.json"), "scales.json");
    const std::string structure = read_file("assets/packs/readiness/pack.json"),
                      wording = read_file("assets/packs/readiness/en.json");
    return parse_check({"pack.json", structure}, {"en.json", wording}, *scales)->pack;
}

/// The response that takes the option of that index.
inline Response option(std::size_t index) { return Chosen{{index}}; }

/// Nothing given.
inline const Response absent = std::monostate();

}  // namespace groundwork
