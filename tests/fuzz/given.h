#pragma once

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/evidence.h"
#include "core/pack_parser.h"
#include "core/responses.h"
#include "core/scale_parser.h"

namespace groundwork::fuzz {

/// Stops the fuzzer, which then keeps the bytes, unless the condition holds.
inline void must(bool condition) {
    if (!condition) std::abort();
}

inline std::string read_asset(const std::string& name) {
    std::ifstream in(GROUNDWORK_ROOT "/assets/" + name, std::ios::binary);
    must(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The English texts of a folder of assets.
inline Wording words(const std::string& folder) { return *parse_wording(read_asset(folder + "/en.json"), folder); }

/// What a parser answers is a value or faults that say something.
template <class T>
const Result<T>& sound(const Result<T>& result) {
    for (const Error& error : result.error()) must(!error.message.empty());
    must(result.has_value() == result.error().empty());
    return result;
}

inline const std::vector<Scale>& shipped_scales() {
    static const std::vector<Scale> scales = *parse_scales(read_asset("scales/scales.json"), "scales");
    return scales;
}

/// The ten shipped checks, in the order of their folders; tests/fuzz/seeds.py counts on it.
inline const std::vector<Check>& shipped_checks() {
    static const std::vector<Check> checks = [] {
        const std::vector<std::string> evidence = parse_evidence(read_asset("evidence/evidence.json"), "evidence")->ids;
        std::vector<Check> all;
        for (const std::string id : {"course", "expectations", "fit", "preferences", "readiness", "situation",
                                     "support", "techniques", "therapist", "traits"})
            all.push_back(*parse_check({"pack", read_asset("packs/" + id + "/pack.json")},
                                       {"wording", read_asset("packs/" + id + "/en.json")}, shipped_scales(),
                                       evidence));
        return all;
    }();
    return checks;
}

/// The bytes of one input, taken from the front; 0 when there are no more.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}
    explicit Bytes(std::string_view text) : rest_(text) {}

    bool empty() const { return rest_.empty(); }
    std::uint8_t next() {
        if (rest_.empty()) return 0;
        const auto byte = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        return byte;
    }
    std::string_view occasion(std::size_t most) {
        const std::string_view taken = rest_.substr(0, most);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    /// Everything up to a byte that no text in UTF-8 has; that byte is passed over.
    std::string_view take_text() {
        const std::string_view taken = occasion(rest_.find('\xff'));
        next();
        return taken;
    }
    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

/// Works out everything that results can say from these responses; the last of them are those of now.
void work_out(const Pack& pack, std::vector<Responses> history);

}  // namespace groundwork::fuzz
