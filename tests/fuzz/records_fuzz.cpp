// A file that a person hands in: what is read is written and read again as it was.
#include "core/record.h"
#include "given.h"

using namespace groundwork;

namespace {

void write_and_read(const Pack& pack, const std::vector<Record>& records) {
    const std::string written = write_records(pack, records);
    if (written.size() > history_limits.bytes) return;
    const auto again = parse_records({&pack}, written, "again");
    fuzz::must(again.has_value() && again->size() == records.size());
    fuzz::must(write_records(pack, *again) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<const Pack*> packs;
    for (const Check& check : fuzz::shipped_checks()) packs.push_back(&check.pack);
    const auto records = parse_records(packs, {reinterpret_cast<const char*>(data), size}, "f");
    fuzz::sound(records);
    if (!records) return 0;
    fuzz::must(records->size() <= most_records);
    for (const Pack* pack : packs) {
        std::vector<Record> own;
        for (const Record& record : *records)
            if (record.check == pack->id) own.push_back(record);
        if (!own.empty()) write_and_read(*pack, own);
    }
    return 0;
}
