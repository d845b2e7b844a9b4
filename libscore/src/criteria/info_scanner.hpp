// The scanner that runs over INFO text before Property_tree does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.hpp"
#include "parindex/diagnostic.hpp"

namespace parindex {

// A key of the file with where it and its value stand, in document order.
struct InfoEntry {
  std::string key;
  Place key_place;
  bool has_value = false;
  bool has_block = false;
  Place value_place;
};

class InfoScanner {
 public:
  InfoScanner(const SourceFile& file, Diagnostics& diagnostics);

  // Every key in document order. The text is sound where no finding was added.
  std::vector<InfoEntry> scan();

 private:
  struct Token {
    std::string_view raw;  // without quotes
    std::size_t offset = 0;
  };

  Token quoted();
  Token word();
  void take(const Token& token);
  void open();
  void close();
  void skip_line();
  void check_escapes(std::string_view raw, std::size_t offset);
  void check_characters(std::string_view word, std::size_t offset);
  void report_brace(ErrorCode code);
  void report(ErrorCode code, std::size_t offset, std::size_t length,
              std::vector<std::string> arguments = {});

  const SourceFile& file_;
  std::string_view text_;
  std::size_t at_ = 0;
  Diagnostics& diagnostics_;
  std::size_t faults_before_;
  Diagnostics brace_faults_;
  std::vector<InfoEntry> entries_;
  std::vector<std::size_t> open_entries_;  // the entries whose blocks are open
  bool wants_value_ = false;
  bool may_open_ = false;  // a key stands before, whose block may begin
};

// A word's or a quoted text's escapes replaced as Property_tree does.
std::string unescaped(std::string_view raw);

}  // namespace parindex
