# What every target of this project is compiled with: a target that links ParIndex_options, and no
# flag that reaches anybody else's code.
add_library(ParIndex_options INTERFACE)
target_compile_features(ParIndex_options INTERFACE cxx_std_20)
target_compile_options(ParIndex_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  -Wno-missing-field-initializers)  # designated initializers leave members out on purpose
# GCC 12 warns of std::string's own concatenation (GCC bug 105651).
target_compile_options(ParIndex_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(PARINDEX_WERROR)
  target_compile_options(ParIndex_options INTERFACE -Werror)
endif()
if(PARINDEX_SANITIZE)
  target_compile_options(ParIndex_options INTERFACE
    -fsanitize=${PARINDEX_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(ParIndex_options INTERFACE -fsanitize=${PARINDEX_SANITIZE})
endif()
