# Every rule that a set may use is in `list rules`, and the example of its help page passes `check`.
cmake_minimum_required(VERSION 3.25)

function(run_parindex result)
  execute_process(COMMAND ${PARINDEX} ${ARGN} --lang en
    OUTPUT_VARIABLE printed ERROR_VARIABLE printed)
  set(${result} "${printed}" PARENT_SCOPE)
endfunction()

run_parindex(listed list rules -f csv)
string(REGEX MATCHALL "\n[a-z]+," rules "${listed}")
list(TRANSFORM rules REPLACE "[\n,]" "")

# The library names its rules where it meets an unknown one.
run_parindex(printed check "${ERRORS}/E0334/set.info")
if(NOT printed MATCHES "rules: ([a-z, ]+)")
  message(FATAL_ERROR "the rules of the library are not named: ${printed}")
endif()
string(REPLACE ", " ";" known "${CMAKE_MATCH_1}")

foreach(rule ${known})
  if(NOT rule IN_LIST rules)
    message(FATAL_ERROR "list rules lacks ${rule}")
  endif()
endforeach()
foreach(rule ${rules})
  if(NOT rule IN_LIST known)
    message(STATUS "${rule}: not in this library")
    continue()
  endif()
  run_parindex(page help ${rule})
  if(NOT page MATCHES "\n  Example:\n(.*)")
    message(FATAL_ERROR "help ${rule} has no example")
  endif()
  set(item "${CMAKE_MATCH_1}")
  string(REGEX MATCH "max +([0-9]+)\n" max "${item}")
  math(EXPR total "${CMAKE_MATCH_1} + 1")  # with the item beside it, since a tracked one has 0
  file(WRITE "${SCRATCH}/${rule}.info" "criteria_set example {
  title Example version 1 status draft level department source { document Example }
  valid { from 2022-01-01 to 2022-12-31 } total ${total} rounding { item 2 index 2 }
  decide_on exact not_applicable exclude missing zero ties competition
  band all { title All }
  area A { title Area max ${total} appraiser office criterion A.1 { title Criterion
    item A.1.1 { title Beside max 1 rule judgement { step 1 } }
${item}
  } }
}
")
  run_parindex(checked check "${SCRATCH}/${rule}.info")
  if(NOT checked MATCHES "\n0 errors, 0 warnings\n")
    message(FATAL_ERROR "the example of help ${rule}:\n${item}\n${checked}")
  endif()
endforeach()
