// Dear ImGui's own switches (its IMGUI_USER_CONFIG).
#pragma once

#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

#ifdef GROUNDWORK_IMGUI_SUBSET
#include "browser/imgui_math.h"
#include "browser/imgui_unused.h"

// What ImGui says to a programmer who forgot an End() is said by the whole build.
#define IM_ASSERT_USER_ERROR(expression, message) ((void)0)
#endif
