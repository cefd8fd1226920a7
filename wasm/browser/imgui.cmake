# Dear ImGui, compiled byte for byte as released: the targets imgui_headers, imgui_whole and imgui_subset.
if(NOT EXISTS "${IMGUI_DIR}/imgui.h")
  message(FATAL_ERROR "IMGUI_DIR must be a folder with Dear ImGui's sources but is \"${IMGUI_DIR}\"")
endif()

file(STRINGS ${IMGUI_DIR}/imgui.h version_line REGEX "^#define IMGUI_VERSION_NUM ")
string(REGEX REPLACE "[^0-9]" "" imgui_version "${version_line}")
if(imgui_version LESS 19200)
  message(FATAL_ERROR "Dear ImGui must be 1.92 or newer but its IMGUI_VERSION_NUM is ${imgui_version}")
endif()

# The subset fits the pinned sources alone. Of any others all of ImGui is taken, which is larger and works the same.
set(IMGUI_PINNED ON)
file(STRINGS ${PROJECT_SOURCE_DIR}/web/imgui.sha256 pins REGEX "^[0-9a-f]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/imgui.sha256)
foreach(pin IN LISTS pins)
  string(REGEX MATCH "^([0-9a-f]+)  (.+)$" matched "${pin}")
  set(name ${CMAKE_MATCH_2})
  set(expected ${CMAKE_MATCH_1})
  set(hash "no such file")
  if(EXISTS ${IMGUI_DIR}/${name})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${IMGUI_DIR}/${name})
    file(SHA256 ${IMGUI_DIR}/${name} hash)
  endif()
  if(NOT hash STREQUAL expected)
    set(IMGUI_PINNED OFF)
    message(STATUS "${name} is not the one that web/imgui.sha256 lists: Dear ImGui is built whole")
  endif()
endforeach()

add_library(imgui_headers INTERFACE)
target_include_directories(imgui_headers SYSTEM INTERFACE ${IMGUI_DIR})
target_include_directories(imgui_headers INTERFACE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(imgui_headers INTERFACE "IMGUI_USER_CONFIG=\"browser/imgui_config.h\"")

set(imgui_sources imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp)
list(TRANSFORM imgui_sources PREPEND ${IMGUI_DIR}/)

add_library(imgui_whole OBJECT EXCLUDE_FROM_ALL ${imgui_sources})
target_link_libraries(imgui_whole PUBLIC imgui_headers)

# Weak functions give way to those of imgui_subset.cpp. They must be objects and not an archive, from which a weak
# reference takes nothing.
add_library(imgui_weak OBJECT EXCLUDE_FROM_ALL ${imgui_sources})
target_link_libraries(imgui_weak PUBLIC imgui_headers)
target_compile_definitions(imgui_weak PRIVATE GROUNDWORK_IMGUI_SUBSET "IMGUI_API=__attribute__((weak))")
add_library(imgui_subset OBJECT EXCLUDE_FROM_ALL browser/imgui_subset.cpp)
target_link_libraries(imgui_subset PUBLIC imgui_headers)

