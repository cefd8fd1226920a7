// The documents beside the packs. The first byte says which one the rest is.
#include "core/config.h"
#include "core/index.h"
#include "core/safety.h"
#include "core/summary_plan.h"
#include "given.h"

using namespace groundwork;

namespace {

void read_safety(std::string_view text) {
    const auto safety = parse_safety(text, "f", {});
    fuzz::sound(safety);
    if (!safety) return;
    for (const Country& country : safety->countries) fuzz::must(find_country(*safety, country.code) != nullptr);
    find_panel(*safety, "immediate");
}

void read_wording(std::string_view text) {
    const auto wording = parse_wording(text, "f");
    fuzz::sound(wording);
    if (!wording) return;
    for (const Wording::Text& one : wording->texts()) {
        fuzz::must((*wording)[one.key] == one.text);
        fill(one.text, {{"n", "1"}, {"value", one.text}});
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Bytes bytes(data, size);
    const std::uint8_t kind = bytes.next();
    const std::string_view text = bytes.rest();
    switch (kind % 7) {
        case 0: fuzz::sound(parse_config(text, "f")); break;
        case 1: read_safety(text); break;
        case 2: fuzz::sound(parse_evidence(text, "f")); break;
        case 3: fuzz::sound(parse_summary_plan(text, "f")); break;
        case 4: fuzz::sound(parse_index(text, "f")); break;
        case 5: fuzz::sound(parse_scales(text, "f")); break;
        case 6: read_wording(text); break;
    }
    return 0;
}
