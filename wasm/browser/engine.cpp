// The engine's exports: the page calls these, and nothing else of C++.
#include <emscripten.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <new>
#include <optional>
#include <string>

#include "app/app.h"
#include "browser/browser_text.h"
#include "browser/host.h"
#include "browser/library_builder.h"
#include "browser/screen_json.h"
#include "imgui.h"
#include "ui/draw_screen.h"
#include "ui/painter.h"

namespace {

using namespace groundwork;

/// All that lives from one call to the next.
struct Engine {
    browser::LibraryBuilder documents;
    std::optional<app::App> app;
    view::Screen screen;
    ui::Window window;
    ui::Layout layout;
    browser::BrowserText text;
    std::vector<std::uint32_t> words;
    std::string shown;   // the screen as the mirror has it
    std::string answer;  // what the last call answered
    std::uint32_t hovered = 0;
};

Engine engine;

std::string taken(int bytes) {
    std::string text(static_cast<std::size_t>(bytes), '\0');
    if (bytes > 0) host_take(text.data());
    return text;
}

void start_imgui() {
    // ImGui's own would go on with no memory where there is none left; C++'s stops.
    ImGui::SetAllocatorFunctions([](std::size_t bytes, void*) { return ::operator new(bytes); },
                                 [](void* memory, void*) { ::operator delete(memory); });
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = style.ItemSpacing = {0, 0};
    style.WindowBorderSize = style.WindowRounding = 0;
}

/// The control at a point of the page, or 0.
std::uint32_t control_at(float x, float y) {
    for (const ui::Placed& placed : engine.layout.placed) {
        const ui::Rect& box = placed.box;
        if (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height) {
            const view::Node* node = view::find_node(engine.screen, placed.id);
            if (node && (node->role == view::Role::select || node->intent.act != view::Act::nothing)) return placed.id;
        }
    }
    return 0;
}

/// No shape of ours has a texture: what all of ImGui makes for its font is as good as taken over or thrown away.
void answer_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                          : ImTextureStatus_OK);
}

/// Draws the screen as often as the page must be asked how large its words are, at most twice, and then completely, in
/// its place.
void draw() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {engine.window.width, engine.window.drawn};
    io.DeltaTime = 1.0f / 60;
    constexpr int most_turns = 8;  // a picture that would never come to rest must not keep anybody from leaving
    ui::Fit fit;
    int turns = 0;
    do {
        fit = engine.layout.fit;
        ImGui::NewFrame();
        engine.layout = ui::draw_screen(engine.screen, engine.window, engine.text, fit);
        ImGui::Render();
        answer_textures();
    } while ((engine.text.ask() || engine.layout.fit != fit) && ++turns < most_turns);
}

}  // namespace

extern "C" {

/// Hands over a document: its name and then its text, `bytes` in all. Its kind is a browser::Document.
EMSCRIPTEN_KEEPALIVE void groundwork_document(int kind, int name_bytes, int bytes) {
    const std::string both = taken(bytes);
    engine.documents.add(static_cast<browser::Document>(kind), both.substr(0, static_cast<std::size_t>(name_bytes)),
                         both.substr(static_cast<std::size_t>(name_bytes)));
}

/// Starts with the documents handed over, on the day that is handed over as YYYY-MM-DD, with the codes of the countries
/// where the person may be behind it, `bytes` in all. Returns a JSON list of faults, empty when the app is running.
EMSCRIPTEN_KEEPALIVE const char* groundwork_start(int bytes) {
    const std::string said = taken(bytes);
    Result<app::Library> library = engine.documents.build();
    engine.documents = {};
    engine.answer = browser::faults_json(library.error());
    if (library) {
        start_imgui();
        library->today = said.substr(0, said.find(' '));
        for (std::size_t at = library->today.size() + 1; at < said.size(); at += 3)
            library->likely.push_back(said.substr(at, 2));
        engine.app.emplace(std::move(*library));
        engine.screen = engine.app->screen();
    }
    return engine.answer.c_str();
}

/// Takes over the window as it is now, and which part of the page is to be drawn; `wished` is what the person prefers:
/// 1 dark, 2 more contrast, 3 both; 4 is added in a page of somebody else's, and 8 where the browser lays the screen
/// out as a plain form. Returns the theme for it as JSON.
EMSCRIPTEN_KEEPALIVE const char* groundwork_window(float width, float height, float top, float drawn, float text_scale,
                                                   int wished) {
    const Config& config = engine.app->config();
    const bool dark = config.theme == Theme::automatic ? (wished & 1) != 0 : config.theme == Theme::dark;
    engine.window = {width, height, top, drawn, text_scale, dark, config.accent, (wished & 2) != 0, (wished & 4) != 0};
    if (engine.app->set_wide(engine.window.is_wide() && (wished & 8) == 0)) {
        engine.screen = engine.app->screen();
        engine.screen.focus = 0;  // nobody asked to be taken there now
    }
    engine.answer = browser::theme_json(engine.window);
    return engine.answer.c_str();
}

/// Forgets measured text: a font or a text style of the page changed.
EMSCRIPTEN_KEEPALIVE void groundwork_forget_text() { engine.text.forget(); }

/// Takes over how large the run with that number is where it stands in a node: its height at its width, its width on
/// one line, and that of its longest piece.
EMSCRIPTEN_KEEPALIVE void groundwork_see(std::uint32_t id, std::size_t number, float height, float whole, float least) {
    const view::Node* node = view::find_node(engine.screen, id);
    const ui::Placed* placed = ui::find_placed(engine.layout, id);
    if (!node || !placed || number >= placed->texts.size()) return;
    const ui::TextSpot& spot = placed->texts[number];
    const std::string* own[] = {&node->label, &node->detail, &node->detail_end, &node->detail_middle, &spot.repeated};
    const std::string& text = *own[std::min(static_cast<std::size_t>(spot.part), std::size(own) - 1)];
    engine.text.see({id, spot.part, spot.type, text}, spot.box.width, height, {whole, least});
}

/// Takes over where in the page the pointer is. Returns whether anything looks different for it.
EMSCRIPTEN_KEEPALIVE int groundwork_pointer(float x, float y, int down) {
    ImGuiIO& io = ImGui::GetIO();
    const std::uint32_t hovered = control_at(x, y);
    const bool pressed = io.MouseDown[0];
    // A press and its release may share a frame, since only the look depends on them: no queue of events is needed.
    io.MousePos = {x, y - engine.window.top};
    io.MouseDown[0] = down != 0;
    const bool changed = hovered != engine.hovered || (hovered && pressed != (down != 0));
    engine.hovered = hovered;
    return changed;
}

/// Carries out the intent of a node; `bytes` of text come with it. Returns an app::Effect.
EMSCRIPTEN_KEEPALIVE int groundwork_activate(std::uint32_t id, int bytes) {
    const std::string text = taken(bytes);
    const view::Node* node = view::find_node(engine.screen, id);
    if (!node) return static_cast<int>(app::Effect::none);
    const view::Intent intent = node->intent;
    const app::Effect effect = engine.app->dispatch(intent, text);
    engine.screen = engine.app->screen();
    return static_cast<int>(effect);
}

/// Hears how many parts from the end of the page to print do not fit on one sheet.
EMSCRIPTEN_KEEPALIVE void groundwork_page_fits(int too_many) {
    if (engine.app->page_fits(static_cast<std::size_t>(too_many))) engine.screen = engine.app->screen();
}

/// What is to be copied or saved, as JSON.
EMSCRIPTEN_KEEPALIVE const char* groundwork_text() {
    const app::Offer offer = engine.app->offered();
    engine.answer = browser::offer_json(offer.name, offer.text);
    return engine.answer.c_str();
}

/// Hears what came of the last effect: an app::Outcome.
EMSCRIPTEN_KEEPALIVE void groundwork_outcome(int outcome) {
    engine.app->tell(static_cast<app::Outcome>(outcome));
    engine.screen = engine.app->screen();
}

/// Forgets everything that was given and measured, and goes back to the first screen.
EMSCRIPTEN_KEEPALIVE void groundwork_forget() {
    engine.app->dispatch(view::Leave{});
    engine.screen = engine.app->screen();
    engine.layout = {};
    engine.words.clear();
    engine.shown.clear();
    engine.answer.clear();
    engine.text.forget();
}

/// Draws one frame and brings the mirror up to date.
EMSCRIPTEN_KEEPALIVE void groundwork_frame() {
    draw();
    ui::write_frame(*ImGui::GetDrawData(), engine.words);
    host_paint(engine.words.data(), static_cast<int>(engine.words.size()));

    std::string json = browser::screen_json(engine.screen, engine.layout);
    if (json == engine.shown) return;
    engine.shown = std::move(json);
    host_show(engine.shown.data(), static_cast<int>(engine.shown.size()));
    if (engine.screen.focus == 0) return;
    engine.screen.focus = 0;  // the person is taken there once, and once more where they ask for it again
    engine.shown.clear();
}
}
