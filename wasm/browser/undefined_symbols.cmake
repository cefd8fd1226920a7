# Fails when one of these objects calls a function of Dear ImGui that none of them defines:
#   cmake -D NM=... -D OBJECTS=... -P undefined_symbols.cmake
execute_process(COMMAND ${NM} ${OBJECTS} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[TWDVBR] [^\n]+" defined "${symbols}")
list(TRANSFORM defined REPLACE "^. " "")
string(REGEX MATCHALL " (w [^\n]+|U _ZN?K?[0-9]+Im[^\n]+)" undefined "${symbols}")
list(TRANSFORM undefined REPLACE "^ . " "")
list(REMOVE_DUPLICATES undefined)
list(REMOVE_ITEM undefined ${defined})
if(undefined)
  list(JOIN undefined "\n  " lines)
  message(FATAL_ERROR "These functions of Dear ImGui are called and defined nowhere:\n  ${lines}")
endif()
