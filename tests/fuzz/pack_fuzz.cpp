// A pack of somebody's own, and a whole run through it: pack.json, 0xff, its wording, 0xff, what the person does.
#include "core/record.h"
#include "core/run.h"
#include "given.h"

using namespace groundwork;

namespace {

Response response_of(const Scale& scale, std::uint8_t byte) {
    if (byte % 5 == 0) return {};
    if (scale.options.empty()) return Written{std::string(1 + byte % 3, static_cast<char>('0' + byte % 10))};
    return Chosen{{byte % scale.options.size()}};
}

void respond_to_step(const Pack& pack, Run& run, fuzz::Bytes& bytes) {
    const std::vector<Step> steps = steps_of(pack, run.responses);
    if (run.stage != Stage::asking || run.step >= steps.size()) return;
    for (const std::size_t item : steps[run.step].items)
        run = respond(run, item, response_of(pack.scale_of(item), bytes.next()));
}

Run walk(const Pack& pack, fuzz::Bytes& bytes) {
    Run run = begin_run(pack);
    for (int step = 0; step < 400 && run.stage != Stage::finished; ++step) {
        respond_to_step(pack, run, bytes);
        run = bytes.next() % 7 == 3 ? go_back(pack, std::move(run)) : go_on(pack, std::move(run));
        unanswered_items(pack, run);
    }
    return run;
}

/// The record of a run is read again, unless a record may not have the pack's own id or version.
void keep(const Pack& pack, const Responses& responses) {
    const auto records =
        parse_records({&pack}, write_records(pack, {{pack.id, pack.version, "2026-11-25", responses}}), "record");
    fuzz::sound(records);
    for (const Error& error : records.error()) fuzz::must(error.pointer.find("/responses") == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Bytes bytes(data, size);
    const std::string_view structure = bytes.take_text(), wording = bytes.take_text();
    const auto check = parse_check({"pack", structure}, {"wording", wording}, fuzz::shipped_scales(), {});
    fuzz::sound(check);
    if (!check) return 0;
    const Run run = walk(check->pack, bytes);
    fuzz::work_out(check->pack, {Responses(check->pack.items.size()), run.responses});
    keep(check->pack, run.responses);
    return 0;
}
