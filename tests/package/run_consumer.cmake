# Configures, builds and runs the consumer in a fresh folder, finding the library by WAY:
# find_package, from an installed copy, or add_subdirectory, from source.
cmake_minimum_required(VERSION 3.25)
include("${SETTINGS}")
file(REMOVE_RECURSE "${WORK_DIR}")
set(build "${WORK_DIR}/build")

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

if(WAY STREQUAL "find_package")
  # Moved after it was installed: a package finds its own files wherever it lies.
  run("${CMAKE_COMMAND}" --install "${PARINDEX_BINARY_DIR}" --config "${CONFIG}"
      --prefix "${WORK_DIR}/staged")
  set(prefix "${WORK_DIR}/installed")
  file(RENAME "${WORK_DIR}/staged" "${prefix}")
  file(GLOB_RECURSE exported "${prefix}/*.cmake")
  foreach(file IN LISTS exported)
    file(STRINGS "${file}" leaks REGEX "[Bb]oost|Eigen|ParIndex_options|${PARINDEX_SOURCE_DIR}")
    if(leaks)
      message(FATAL_ERROR "${file} must not speak of:\n${leaks}")
    endif()
  endforeach()
  set(where "-DParIndex_ROOT=${prefix}")
else()
  # Not optimized: what is tried here is how the parts are joined.
  set(where "-DPARINDEX_SOURCE_DIR=${PARINDEX_SOURCE_DIR}" -DCMAKE_BUILD_TYPE=)
endif()

run("${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}/consumer" -B "${build}" -G "${GENERATOR}"
    -C "${SETTINGS}" ${where} "-DPARINDEX_VERSION=${PARINDEX_VERSION}")
run("${CMAKE_COMMAND}" --build "${build}" --config "${CONFIG}" --parallel ${CORES})

foreach(unwanted IN ITEMS cli tests examples benchmarks)
  if(EXISTS "${build}/parindex/${unwanted}")
    message(FATAL_ERROR "a consumer's build entered ${unwanted}/, which is for developers")
  endif()
endforeach()

find_program(consumer consumer PATHS "${build}" "${build}/${CONFIG}" NO_DEFAULT_PATH REQUIRED)
execute_process(COMMAND "${consumer}"
  OUTPUT_VARIABLE printed ECHO_OUTPUT_VARIABLE COMMAND_ERROR_IS_FATAL ANY)
set(expected "parindex ${PARINDEX_VERSION}: so-y-te 95.00 good 64 hex digits\n1 3 2 median ranks\n")
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "the consumer should have printed\n${expected}")
endif()
