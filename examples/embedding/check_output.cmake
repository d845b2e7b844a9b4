# Runs PROGRAM and fails unless it prints exactly what the file EXPECTED holds, and no finding.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND "${PROGRAM}"
  OUTPUT_VARIABLE printed ERROR_VARIABLE findings RESULT_VARIABLE result)
file(READ "${EXPECTED}" expected)
if(NOT result EQUAL 0 OR NOT findings STREQUAL "" OR NOT printed STREQUAL expected)
  message(FATAL_ERROR
    "exit ${result}\nprinted:\n${printed}findings:\n${findings}expected:\n${expected}")
endif()
