// The browser measures and paints every word, so ImGui needs no font. This loader answers in place of the one that
// would bring a font rasteriser along: it has no glyph and gives every character the same advance.
#include "imgui.h"
#include "imgui_internal.h"
#include "imgui_freetype.h"

namespace {

bool has_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar, ImFontGlyph*, float* advance) {
    if (advance) *advance = baked->Size / 2;
    return advance != nullptr;
}

}  // namespace

const ImFontLoader* ImGuiFreeType::GetFontLoader() {
    static ImFontLoader loader;
    loader.Name = "none";
    loader.FontSrcContainsGlyph = has_glyph;
    loader.FontBakedLoadGlyph = load_glyph;
    return &loader;
}
