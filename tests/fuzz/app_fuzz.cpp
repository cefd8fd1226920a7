// Somebody who presses whatever is there, writes anything and hands in anything: each byte chooses a control.
#include "app/app.h"
#include "given.h"

using namespace groundwork;

namespace {

app::Library shipped() {
    app::Library library;
    library.checks = fuzz::shipped_checks();
    library.strings = *parse_wording(fuzz::read_asset("strings/en.json"), "strings");
    library.scale_labels = *parse_wording(fuzz::read_asset("scales/en.json"), "scale labels");
    library.evidence = *parse_evidence(fuzz::read_asset("evidence/evidence.json"), "evidence", fuzz::words("evidence"));
    library.safety = *parse_safety(fuzz::read_asset("safety/safety.json"), "safety", fuzz::words("safety"));
    library.config = *parse_config(R"({"from": "Example clinic", "country": "US"})", "configuration");
    library.index = *parse_index(fuzz::read_asset("index.json"), "index");
    library.summary = *parse_summary_plan(fuzz::read_asset("summary/summary.json"), "summary");
    library.summary_words = *parse_wording(fuzz::read_asset("summary/en.json"), "summary wording");
    library.today = "2026-11-25";
    return library;
}

void gather(const view::Node& node, std::vector<const view::Node*>& controls) {
    if (node.intent.act != view::Act::nothing && !node.hidden) controls.push_back(&node);
    for (const view::Node& child : node.children) gather(child, controls);
}

std::vector<const view::Node*> controls_of(const view::Screen& screen) {
    std::vector<const view::Node*> controls;
    gather(screen.header, controls);
    for (const view::Node& node : screen.content) gather(node, controls);
    for (const view::Node& node : screen.actions) gather(node, controls);
    gather(screen.footer, controls);
    return controls;
}

/// What comes with a control: as the browser has it, without control characters where one writes; a file as it is.
std::string text_for(const view::Node& node, fuzz::Bytes& bytes) {
    if (node.role == view::Role::file) return std::string(bytes.occasion(std::size_t{16} * bytes.next()));
    if (node.role != view::Role::field) return "";
    std::string text(bytes.occasion(bytes.next() % 24));
    for (char& c : text)
        if (c < ' ' || c > '~') c = 'x';
    return text;
}

/// What was saved can be handed in again, and is no news then.
void hand_in_again(app::App& app) {
    const std::string file = app.offered().text;
    app.dispatch(view::LoadRecords{}, file);
    app.dispatch(view::SaveRecords{});
    fuzz::must(app.offered().text == file);
}

void use(app::App& app, fuzz::Bytes& bytes) {
    const view::Screen screen = app.screen();
    const std::vector<const view::Node*> controls = controls_of(screen);
    fuzz::must(!controls.empty());
    const view::Node& node = *controls[bytes.next() % controls.size()];
    if (node.intent.act == view::Act::leave && bytes.next() % 16 != 0)
        return;  // or most runs would end before they begin
    const app::Effect effect = app.dispatch(node.intent, text_for(node, bytes));
    if (effect == app::Effect::copy) app.tell(bytes.next() % 2 ? app::Outcome::copied : app::Outcome::not_copied);
    if (effect == app::Effect::save && node.intent.act == view::Act::save_records) hand_in_again(app);
    if (screen.page) app.page_fits(bytes.next() % 5);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static app::App app(shipped());
    fuzz::Bytes bytes(data, size);
    app.dispatch(view::Leave{});  // which forgets everything
    for (int step = 0; step < 80 && !bytes.empty(); ++step) use(app, bytes);
    app.screen();
    return 0;
}
