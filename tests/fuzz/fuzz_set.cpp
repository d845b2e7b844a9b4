// Any bytes read as a criteria set give a set or findings with places inside the text; never a
// crash, never an exception.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "parindex/criteria_set.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto result = parindex::read_criteria_set(text, "fuzz.info");
  if (!result && !parindex::has_errors(result.diagnostics)) std::abort();
  for (const auto& diagnostic : result.diagnostics) {
    if (message(diagnostic, parindex::Language::vi).empty()) std::abort();
  }
  return 0;
}
