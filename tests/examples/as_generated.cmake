# Generates the example anew in SCRATCH, with OPTIONS, and fails where a file differs from the one in
# EXAMPLE.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${SCRATCH}")
execute_process(COMMAND "${GENERATE}" ${OPTIONS} -o "${SCRATCH}" "${EXAMPLE}"
  COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE generated RELATIVE "${SCRATCH}" "${SCRATCH}/*.csv")
list(LENGTH generated count)
if(count LESS 5)
  message(FATAL_ERROR "only ${count} files were generated: ${generated}")
endif()
# A file in a generated folder that is no longer written is left over from before.
foreach(folder IN ITEMS evidence self_scores surveys appraisals explanations records)
  file(GLOB committed RELATIVE "${EXAMPLE}" "${EXAMPLE}/${folder}/*.csv")
  foreach(file IN LISTS committed)
    if(NOT file IN_LIST generated)
      message(FATAL_ERROR "${file} is not written by the generator")
    endif()
  endforeach()
endforeach()
foreach(file IN LISTS generated)
  execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${SCRATCH}/${file}"
                          "${EXAMPLE}/${file}" RESULT_VARIABLE differs)
  if(differs)
    message(FATAL_ERROR "${file} is not what the generator writes")
  endif()
endforeach()
