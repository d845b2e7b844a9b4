// Place: where in a source file something was written, so that every finding can point at it.
// Data built in memory has no place, and findings about it carry no file.
#pragma once

#include <cstdint>
#include <string>

namespace parindex {

class SourceFile;  // a file's path and bytes; opaque outside the library

struct Place {
  const SourceFile* file = nullptr;
  std::uint32_t offset = 0;  // bytes from the start of the text
  std::uint32_t length = 0;  // bytes; 0: a point
};

// "path:line:column" of a place; empty for data built in memory.
std::string place_text(const Place& place);

}  // namespace parindex
