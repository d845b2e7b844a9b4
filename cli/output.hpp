// Where results go: standard output, or a file that is written whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/diagnostic.hpp"

namespace parindex::cli {

// Writes to the file, or to standard output where `path` is empty. What went wrong, if anything.
std::optional<Diagnostic> write_output(const std::string& path, std::string_view text);

struct OutputFile {
  std::string path;
  std::string text;
};

// Writes all of the files or none; folders on the way are made, files that are there replaced.
std::optional<Diagnostic> write_together(const std::vector<OutputFile>& files);

}  // namespace parindex::cli
