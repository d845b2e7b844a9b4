#include "base/csv_splitter.hpp"

namespace parindex {

std::size_t CsvSplitter::feed(std::string_view bytes) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\n') ++unended_;
    if (!step(bytes[i])) continue;
    end = i + 1;
    line_breaks_ += unended_;
    unended_ = 0;
  }
  return end;
}

bool CsvSplitter::step(char byte) {
  const char before = before_;
  before_ = byte;
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
