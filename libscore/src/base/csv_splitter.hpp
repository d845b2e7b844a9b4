// CsvSplitter: where rows end in text that comes piece by piece, exactly as CsvScanner sees it.
//
//   CsvSplitter splitter(',');
//   const auto end = splitter.feed(block);  // whole rows up to here, if it is not 0
//
// A row ends at a line feed outside quotes. A broken row (a quote inside a cell, text after a
// closing quote, a bare carriage return) ends at the next line feed, whatever quotes follow; a
// quote that is never closed takes in the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace parindex {

class CsvSplitter {
 public:
  explicit CsvSplitter(char delimiter) : delimiter_(delimiter) {}

  // The offset just past the last row end within these bytes; 0: none of their line feeds ends a
  // row.
  std::size_t feed(std::string_view bytes);

  // The line feeds from the start of the text to the last row end.
  std::uint64_t line_breaks() const { return line_breaks_; }

 private:
  // What the bytes so far leave open.
  enum class State : std::uint8_t {
    plain,        // outside quotes
    quoted,       // inside them
    quote_seen,   // the quote closes the cell, unless another follows
    return_seen,  // a carriage return, which a line feed has to follow
    broken,       // in a broken row
  };

  // Whether the byte ends a row.
  bool step(char byte);
  // As feed(), of one block of 64 bytes.
  std::size_t feed_block(const char* bytes);
  std::size_t feed_marks(const char* bytes, std::uint64_t marks);

  char delimiter_;
  State state_ = State::plain;
  char before_ = '\n';  // the last byte
  std::uint64_t line_breaks_ = 0;
  std::uint64_t feeds_ = 0;  // line feeds so far
};

}  // namespace parindex
