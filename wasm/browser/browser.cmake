# The engine for the browser: Dear ImGui, our screens drawn with it, and the exports that the page calls.
include(browser/imgui.cmake)

add_library(ui
  ui/canvas.cpp ui/charts.cpp ui/choices.cpp ui/controls.cpp ui/doors.cpp ui/draw_screen.cpp ui/painter.cpp ui/paper.cpp
  ui/tables.cpp ui/words.cpp)
target_link_libraries(ui PUBLIC view theme imgui_headers)

add_library(engine_parts OBJECT
  browser/browser_text.cpp browser/engine.cpp browser/library_builder.cpp browser/screen_json.cpp
  browser/small_libc.cpp)
target_link_libraries(engine_parts PUBLIC app ui)

# At -Oz Emscripten forbids the compiler to put any function into another one; it may wherever the code gets smaller.
foreach(target core view app imgui_whole imgui_weak imgui_subset theme ui engine_parts)
  target_compile_options(${target} PRIVATE
    -flto -finline-functions -fno-exceptions -fno-rtti -fvisibility=hidden -fno-threadsafe-statics
    -fno-c++-static-destructors -mnontrapping-fptoint -msign-ext -mbulk-memory)
endforeach()

# The bare module, which web/engine/wasm.js starts: what browser/host.h declares stays undefined here, and becomes its
# imports. The stack lies beneath everything else, so that one that grows too large ends in a trap, not in other data.
# The memory begins with 8 MiB, which is enough for every check; a large file that is handed in makes it grow, to 64 at
# most. Once over is not enough for the optimizer: with its expressions taken apart and put together anew it saves
# another 2 KB. Which functions the linker and it put into their callers makes 3 KB: these three sizes were found by
# trying, with brotli.
function(add_engine name)
  set(inlining --one-caller-inline-max-function-size=400,--always-inline-max-function-size=2)
  add_executable(${name})
  target_link_libraries(${name} PRIVATE engine_parts ${ARGN})
  set_target_properties(${name} PROPERTIES SUFFIX .wasm LINKER_LANGUAGE CXX)
  target_link_options(${name} PRIVATE
    --no-entry -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0 -Wl,--stack-first
    -sMALLOC=emmalloc -sSUPPORT_LONGJMP=0 -sTOTAL_STACK=262144
    -sINITIAL_MEMORY=8388608 -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=67108864 -flto -Oz
    -Wl,-mllvm,-inline-threshold=-30
    -sBINARYEN_EXTRA_PASSES=--flatten,--rereloop,-Oz,-Oz,-Oz,${inlining})
endfunction()

if(IMGUI_PINNED)
  add_engine(engine imgui_weak imgui_subset)
  set(all_objects "$<TARGET_OBJECTS:imgui_weak>;$<TARGET_OBJECTS:imgui_subset>")
  string(APPEND all_objects ";$<TARGET_OBJECTS:ui>;$<TARGET_OBJECTS:engine_parts>")
  # To the linker an undefined weak function is no fault, but a trap when it is called, and another is an import.
  add_custom_command(TARGET engine PRE_LINK VERBATIM COMMAND ${CMAKE_COMMAND}
    "-DNM=${CMAKE_NM}"
    "-DOBJECTS=${all_objects}"
    -P ${CMAKE_CURRENT_SOURCE_DIR}/browser/undefined_symbols.cmake)
else()
  add_engine(engine imgui_whole)
endif()

# The same with all of ImGui: tests/bench/run compares the sizes, and a test starts it.
add_engine(engine_whole imgui_whole)
set(whole ${CMAKE_BINARY_DIR}/whole)
set_target_properties(engine_whole PROPERTIES EXCLUDE_FROM_ALL ON OUTPUT_NAME engine RUNTIME_OUTPUT_DIRECTORY ${whole})
add_custom_command(TARGET engine_whole POST_BUILD VERBATIM COMMAND
  node ${CMAKE_SOURCE_DIR}/web/packaging/tools.mjs ${CMAKE_CXX_COMPILER} ${IMGUI_DIR} ${CMAKE_BINARY_DIR}/include
    ${whole}/BUILT_WITH)

# The native command once more, for Node: the tests compare the bits of its scores with the native ones.
target_link_options(groundwork PRIVATE -sNODERAWFS -sENVIRONMENT=node -sALLOW_MEMORY_GROWTH -sEXIT_RUNTIME)
