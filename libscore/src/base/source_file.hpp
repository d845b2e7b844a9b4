// SourceFile: the bytes of one input as they were read, and where in them a line begins.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/diagnostic.hpp"
#include "parindex/place.hpp"

namespace parindex {

class SourceFile {
 public:
  // Text that came from no file; `name` stands for the path in findings.
  SourceFile(std::string name, std::string text);

  // Reads the whole file. On failure null, and the reason is added: not found, a directory,
  // unreadable, empty, UTF-16, larger than 4 GiB. UTF-8 is checked by check_utf8(), not here.
  // `named_at` is where another file names this one; a file that cannot be opened is blamed on it.
  static std::shared_ptr<const SourceFile> read(const std::string& path, Diagnostics& diagnostics,
                                                const Place& named_at = {});

  const std::string& path() const { return path_; }
  // Without a byte order mark.
  std::string_view text() const { return text_; }
  // With it: what a hash is taken of.
  std::string_view bytes() const { return bytes_view_; }

  struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;  // in code points
    std::string_view line_text;
  };
  Position position(std::uint32_t offset) const;

 private:
  SourceFile() = default;
  void skip_byte_order_mark();

  std::string path_;
  std::string owned_;
  std::unique_ptr<char[]> buffer_;
  std::string_view bytes_view_;
  std::string_view text_;
  mutable std::once_flag indexed_;
  mutable std::vector<std::uint32_t> line_starts_;  // built when the first position is asked for
};

// Adds an error at the first byte that is not UTF-8; false where there is one.
bool check_utf8(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace parindex
