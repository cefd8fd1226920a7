// What this program does not need of Dear ImGui, as functions that do nothing. ImGui's own files are compiled as
// released, with weak functions (imgui.cmake): the linker takes the ones below in their place and drops all that only
// the others called. IMGUI_API is empty here, so that these are strong, and the compiler compares each with ImGui's own
// declaration. imgui_unused.h does the same for the functions that only imgui.cpp can see.
#include "imgui.h"
#include "imgui_internal.h"

// Hooks of other libraries, and what makes good for a program that forgot an End(): ours is one Begin() and one End().
void ImGui::CallContextHooks(ImGuiContext*, ImGuiContextHookType) {}
void ImGui::ErrorCheckEndFrameFinalizeErrorTooltip() {}
void ImGui::ErrorCheckUsingSetCursorPosToExtendParentBoundaries() {}
void ImGui::ErrorRecoveryStoreState(ImGuiErrorRecoveryState*) {}
void ImGui::ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState*) {}
void ImGui::ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState*) {}

// Settings, translations and logs: nothing is kept, and ImGui says no word.
void ImGui::AddSettingsHandler(const ImGuiSettingsHandler*) {}
void ImGui::TableSettingsAddSettingsHandler() {}
ImGuiWindowSettings* ImGui::FindWindowSettingsByWindow(ImGuiWindow*) { return nullptr; }
void ImGui::LocalizeRegisterEntries(const ImGuiLocEntry*, int) {}
void ImGui::LogBegin(ImGuiLogFlags, int) {}
void ImGui::LogFinish() {}

// Fonts: the browser measures and paints every word. Words that are given to ImGui have no size and no shape.
void ImGui::RegisterFontAtlas(ImFontAtlas*) {}
void ImGui::UpdateCurrentFontSize(float) {}
void ImDrawList::_OnChangedTexture() {}
ImVec2 ImFont::CalcTextSizeA(float, float, float, const char*, const char*, const char**) { return {}; }
void ImDrawList::AddText(ImFont*, float, const ImVec2&, ImU32, const char*, const char*, float, const ImVec4*) {}

// Channels of a draw list: a card draws its ground first, so that shapes keep the order in which they are drawn. And
// the pointer that ImGui would draw over everything.
void ImDrawListSplitter::Split(ImDrawList*, int) {}
void ImDrawListSplitter::SetCurrentChannel(ImDrawList*, int) {}
void ImDrawListSplitter::Merge(ImDrawList*) {}
void ImGui::RenderMouseCursor(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32, ImU32) {}

// The keyboard, shortcuts and focus: the mirror has them. The engine writes the pointer into the IO, past ImGui's
// queue.
void ImGui::UpdateInputEvents(bool) {}
bool ImGui::Shortcut(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) { return false; }
const char* ImGui::GetKeyChordName(ImGuiKeyChord) { return ""; }
int ImGui::CalcTypematicRepeatAmount(float, float, float, float) { return 0; }
void ImGui::SetKeyOwner(ImGuiKey, ImGuiID, ImGuiInputFlags) {}
void ImGui::SetFocusID(ImGuiID, ImGuiWindow*) {}
void ImGui::FocusWindow(ImGuiWindow*, ImGuiFocusRequestFlags) {}
void ImGui::FocusTopMostWindowUnderOne(ImGuiWindow*, ImGuiWindow*, ImGuiViewport*, ImGuiFocusRequestFlags) {}
void ImGui::PushFocusScope(ImGuiID) {}
void ImGui::PopFocusScope() {}
void ImGui::NavInitWindow(ImGuiWindow*, bool) {}
void ImGui::NavUpdateCurrentWindowIsScrollPushableX() {}
void ImGui::RenderNavCursor(const ImRect&, ImGuiID, ImGuiNavRenderCursorFlags) {}
void ImGui::InputTextDeactivateHook(ImGuiID) {}

// Windows that are moved, folded, scrolled or left unused: ours fills the canvas in every frame.
void ImGui::UpdateMouseMovingWindowNewFrame() {}
void ImGui::UpdateMouseMovingWindowEndFrame() {}
void ImGui::StopMouseMovingWindow() {}
void ImGui::SetWindowCollapsed(ImGuiWindow*, bool, ImGuiCond) {}
void ImGui::UpdateWindowSkipRefresh(ImGuiWindow*) {}
void ImGui::Scrollbar(ImGuiAxis) {}
void ImGui::GcCompactTransientWindowBuffers(ImGuiWindow*) {}
void ImGui::GcAwakeTransientWindowBuffers(ImGuiWindow*) {}
void ImGui::GcCompactTransientMiscBuffers() {}

// Popups, tooltips, what is dragged and what is disabled; tables and columns.
ImGuiWindow* ImGui::GetTopMostPopupModal() { return nullptr; }
ImVec2 ImGui::FindBestWindowPosForPopup(ImGuiWindow* window) { return window->Pos; }
bool ImGui::BeginTooltipEx(ImGuiTooltipFlags, ImGuiWindowFlags) { return false; }
void ImGui::BeginDisabledOverrideReenable() {}
void ImGui::EndDisabledOverrideReenable() {}
void ImGui::ClearDragDrop() {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTable*) {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void ImGui::EndColumns() {}
