#include "base/csv_splitter.hpp"

#include <bit>

#include "base/csv_bytes.hpp"

namespace parindex {

std::size_t CsvSplitter::feed(std::string_view bytes) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const bool is_pending = state_ == State::quote_seen || state_ == State::return_seen;
    if (is_pending || bytes.size() - at < kBlockBytes) {
      if (step(bytes[at++])) end = at;
      continue;
    }
    const auto end_in_block = feed_block(bytes.data() + at);
    if (end_in_block > 0) end = at + end_in_block;
    at += kBlockBytes;
  }
  return end;
}

std::size_t CsvSplitter::feed_block(const char* bytes) {
  const CsvBlock block(bytes);
  const auto quotes = block.equal_to('"');
  const auto feeds = block.equal_to('\n');
  if (state_ == State::quoted && quotes == 0) {
    feeds_ += count_bits(feeds);
    before_ = bytes[kBlockBytes - 1];
    return 0;
  }
  const auto returns = block.equal_to('\r');
  if (quotes != 0) return feed_marks(bytes, quotes | feeds | returns);

  before_ = bytes[kBlockBytes - 1];
  feeds_ += count_bits(feeds);
  std::size_t end = 0;
  std::uint64_t open_returns = returns;  // those after the last row end
  if (feeds != 0) {
    end = kBlockBytes - static_cast<std::size_t>(std::countl_zero(feeds));
    open_returns = end == kBlockBytes ? 0 : returns >> end << end;
    line_breaks_ = feeds_;
    state_ = State::plain;
  }
  // The last byte may be a carriage return that a line feed follows.
  constexpr std::uint64_t kLast = std::uint64_t{1} << (kBlockBytes - 1);
  if ((open_returns & ~kLast) != 0) state_ = State::broken;
  if (open_returns == kLast && state_ == State::plain) state_ = State::return_seen;
  return end;
}

// Steps to the marked bytes only; what stands between them leaves the state as it is, but for the
// byte after a quote or a carriage return.
std::size_t CsvSplitter::feed_marks(const char* bytes, std::uint64_t marks) {
  std::size_t end = 0;
  while (marks != 0) {
    const auto at = static_cast<std::size_t>(std::countr_zero(marks));
    marks &= marks - 1;
    if (at > 0) before_ = bytes[at - 1];
    if (step(bytes[at])) end = at + 1;
    if (state_ == State::quote_seen || state_ == State::return_seen) {
      marks |= (std::uint64_t{1} << at) << 1;
    }
  }
  before_ = bytes[kBlockBytes - 1];
  return end;
}

bool CsvSplitter::step(char byte) {
  const char before = before_;
  before_ = byte;
  if (byte == '\n') ++feeds_;
  switch (state_) {
    case State::quoted:
      if (byte == '"') state_ = State::quote_seen;
      return false;
    case State::quote_seen:
      if (byte == '"') {
        state_ = State::quoted;
        return false;
      }
      if (byte != delimiter_ && byte != '\n' && byte != '\r') {
        state_ = State::broken;
        return false;
      }
      state_ = State::plain;
      break;
    case State::return_seen: state_ = byte == '\n' ? State::plain : State::broken; break;
    case State::plain:
    case State::broken: break;
  }
  if (byte == '\n') {
    state_ = State::plain;
    line_breaks_ = feeds_;
    return true;
  }
  if (state_ == State::broken) return false;
  if (byte == '\r') state_ = State::return_seen;
  if (byte == '"') {
    state_ = before == delimiter_ || before == '\n' ? State::quoted : State::broken;
  }
  return false;
}

}  // namespace parindex
