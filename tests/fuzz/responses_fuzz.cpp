// Responses and what they come to. The first byte chooses a check, the rest is {"responses": ..., "before": [...]}.
#include "given.h"

using namespace groundwork;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Bytes bytes(data, size);
    const std::vector<Check>& checks = fuzz::shipped_checks();
    const Pack& pack = checks[bytes.next() % checks.size()].pack;
    const auto history = parse_history(pack, bytes.rest(), "f");
    fuzz::sound(history);
    if (!history) return 0;
    fuzz::must(!history->empty());
    for (const Responses& responses : *history) fuzz::must(responses.size() == pack.items.size());
    fuzz::work_out(pack, *history);
    return 0;
}
