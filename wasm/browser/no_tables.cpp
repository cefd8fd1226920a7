// We draw no tables and no columns, so imgui_tables.cpp is left out and these answer for it: ImGui calls them only to
// tidy up tables, of which there are none. They save 9 KB of the page. browser.cmake links the real file instead when
// ImGui is newer than the version for which this list is known to be complete.
#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui
