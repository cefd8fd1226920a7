# The engine for the browser: what we use of Dear ImGui, our screens drawn with it, and the exports that the page calls.
if(NOT EXISTS "${IMGUI_DIR}/imgui.h")
  message(FATAL_ERROR "IMGUI_DIR must be a folder with Dear ImGui's sources but is \"${IMGUI_DIR}\"")
endif()

file(STRINGS ${IMGUI_DIR}/imgui.h version_line REGEX "^#define IMGUI_VERSION_NUM ")
string(REGEX REPLACE "[^0-9]" "" imgui_version "${version_line}")
if(imgui_version LESS 19200)
  message(FATAL_ERROR "Dear ImGui must be 1.92 or newer but its IMGUI_VERSION_NUM is ${imgui_version}")
endif()

# Of Dear ImGui we use one window, its layout, the look under the pointer and draw lists with our shapes; its sources are
# compiled as they come but for the bodies of the functions that imgui_unused.txt lists with the reasons.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(trim ${CMAKE_CURRENT_SOURCE_DIR}/browser/trim_imgui.py ${CMAKE_CURRENT_SOURCE_DIR}/browser/imgui_unused.txt)
set(trimmed ${CMAKE_CURRENT_BINARY_DIR}/imgui)
set(imgui_sources imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp)
list(TRANSFORM imgui_sources PREPEND ${IMGUI_DIR}/ OUTPUT_VARIABLE whole_sources)
list(TRANSFORM imgui_sources PREPEND ${trimmed}/ OUTPUT_VARIABLE trimmed_sources)
add_custom_command(OUTPUT ${trimmed_sources} DEPENDS ${trim} ${whole_sources} VERBATIM
  COMMAND Python3::Interpreter -B ${trim} ${IMGUI_DIR} ${trimmed})

add_library(imgui ${trimmed_sources})
target_include_directories(imgui SYSTEM PUBLIC ${IMGUI_DIR})
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT)

add_library(ui ui/canvas.cpp ui/charts.cpp ui/choices.cpp ui/controls.cpp ui/draw_screen.cpp ui/painter.cpp ui/tables.cpp ui/words.cpp)
target_link_libraries(ui PUBLIC view theme imgui)

add_executable(engine browser/browser_text.cpp browser/engine.cpp browser/library_builder.cpp browser/screen_json.cpp browser/small_libc.cpp)
target_link_libraries(engine PRIVATE app ui)
set_target_properties(engine PROPERTIES SUFFIX .wasm)
# The bare module, which web/engine/wasm.js starts: what browser/host.h declares stays undefined here, and becomes its
# imports. The stack lies beneath everything else, so that one that grows too large ends in a trap, not in other data.
# The memory begins with 8 MiB, which is enough for every check; a large file that is handed in makes it grow, to 64 at most.
target_link_options(engine PRIVATE
  --no-entry -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0 -Wl,--stack-first
  -sMALLOC=emmalloc -sSUPPORT_LONGJMP=0 -sTOTAL_STACK=262144
  -sINITIAL_MEMORY=8388608 -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=67108864)

foreach(target core view app imgui theme ui engine)
  target_compile_options(${target} PRIVATE -flto -fno-exceptions -fno-rtti -fvisibility=hidden -fno-threadsafe-statics -fno-c++-static-destructors
    -mnontrapping-fptoint -msign-ext -mbulk-memory)
endforeach()
# Once over is not enough for the optimizer: with its expressions taken apart and put together anew it saves another 2 KB.
# Which functions it puts into their callers makes 3 KB: these two sizes were found by trying, with brotli.
target_link_options(engine PRIVATE -flto -Oz
  -sBINARYEN_EXTRA_PASSES=--flatten,--rereloop,-Oz,-Oz,-Oz,--one-caller-inline-max-function-size=70,--always-inline-max-function-size=5)

# The native command once more, for Node: the tests compare the bits of its scores with the native ones.
target_link_options(groundwork PRIVATE -sNODERAWFS -sENVIRONMENT=node -sALLOW_MEMORY_GROWTH -sEXIT_RUNTIME)
