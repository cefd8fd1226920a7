# Fails when a function that these objects declare weak is defined in none of them:
#   cmake -D NM=... -D OBJECTS=... -P undefined_symbols.cmake
execute_process(COMMAND ${NM} ${OBJECTS} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[TWDVBR] [^\n]+" defined "${symbols}")
list(TRANSFORM defined REPLACE "^. " "")
string(REGEX MATCHALL " w [^\n]+" undefined "${symbols}")
list(TRANSFORM undefined REPLACE "^ w " "")
list(REMOVE_DUPLICATES undefined)
list(REMOVE_ITEM undefined ${defined})
if(undefined)
  list(JOIN undefined "\n  " lines)
  message(FATAL_ERROR "These functions of Dear ImGui are called and defined nowhere:\n  ${lines}")
endif()
