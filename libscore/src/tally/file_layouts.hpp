// FileLayouts: which column each cell of a file's rows belongs to, as its header says.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tally/count_job.hpp"

namespace parindex {

struct FileLayout {
  bool is_usable = false;
  std::vector<std::size_t> column_of_cell;
  std::uint32_t body = 0;  // where rows begin in the first piece
};

class FileLayouts {
 public:
  explicit FileLayouts(const CountJob& job) : job_(job), layouts_(job.files.size()) {}

  // Reads the header at the start of a file's first piece, before anybody asks for it.
  void read(std::size_t file, std::string_view piece);
  const FileLayout& of(std::size_t file) const { return layouts_[file]; }

  // What is wrong with headers.
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  const CountJob& job_;
  std::vector<FileLayout> layouts_;
  Diagnostics diagnostics_;
};

}  // namespace parindex
