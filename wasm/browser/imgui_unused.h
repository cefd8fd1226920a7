// What this program does not need of the functions that only imgui.cpp can see, declared before ImGui's own sources are
// read. A function that is `const` has no effect, so that the compiler leaves out the calls, and with them the
// function. imgui_subset.cpp does the same for the functions that other files can see.
#pragma once

struct ImGuiWindow;
struct ImGuiWindowSettings;
struct ImVec2;
struct ImRect;

#define UNUSED static __attribute__((const)) void

namespace ImGui {
// Checks of how a program uses ImGui: ours is one Begin() and one End().
UNUSED ErrorCheckNewFrameSanityChecks();
UNUSED ErrorCheckEndFrameSanityChecks();

// Settings: nothing is kept.
UNUSED UpdateSettings();

// Fonts and textures: the browser measures and paints every word, and no shape has a texture.
UNUSED UpdateFontsNewFrame();
UNUSED UpdateFontsEndFrame();
UNUSED UpdateTexturesNewFrame();
UNUSED UpdateTexturesEndFrame();

// ImGui's own shapes: a window without a background, a title, borders or grips has none, and nothing dims.
UNUSED RenderWindowDecorations(ImGuiWindow* window, const ImRect& title_bar_rect, bool title_bar_is_highlight,
                               bool handle_borders_and_resize_grips, int resize_grip_count,
                               const unsigned int resize_grip_col[4], float resize_grip_draw_size);
UNUSED RenderWindowTitleBarContents(ImGuiWindow* window, const ImRect& title_bar_rect, const char* name, bool* p_open);
UNUSED RenderDimmedBackgrounds();

// The keyboard, shortcuts and focus: the mirror has them.
UNUSED NavUpdate();
UNUSED NavEndFrame();
UNUSED NavProcessItem();
UNUSED UpdateKeyboardInputs();
UNUSED ItemHandleShortcut(unsigned int id);

// Windows that are sized, scrolled or in another order: ours fills the canvas in every frame.
UNUSED UpdateMouseWheel();
UNUSED UpdateWindowInFocusOrderList(ImGuiWindow* window, bool just_created, int new_flags);

// A function with a result stays `const` in vain. One that takes a reference to what may be changed fits the only call
// better, and takes the place of ImGui's.
inline int UpdateWindowManualResize(ImGuiWindow*, const ImVec2&, int*, int*, int, unsigned int*, ImRect&) { return 0; }
}  // namespace ImGui

inline const ImVec2& CalcWindowAutoFitSize(ImGuiWindow*, ImVec2& content_size) { return content_size; }

UNUSED CalcWindowContentSizes(ImGuiWindow* window, ImVec2* content_size_current, ImVec2* content_size_ideal);
UNUSED ClampWindowPos(ImGuiWindow* window, const ImRect& visibility_rect);
UNUSED ApplyWindowSettings(ImGuiWindow* window, ImGuiWindowSettings* settings);
UNUSED SetWindowActiveForSkipRefresh(ImGuiWindow* window);

#undef UNUSED
