// Parameter: one number, word or expression of a criteria set that a scenario may change: what it
// is called, what it is, and how another value takes its place.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "planning/written_value.hpp"

namespace parindex {

// Refers to the set that it was made of, which must stay where it is.
struct Parameter {
  // How a path names it below the set: {"item 3.4.1", "by 2022-01", "points"}.
  std::vector<std::string> names;
  // What it is, in canonical text.
  std::function<std::string()> text;
  // The canonical text of a value; nothing where it cannot be read, which is reported.
  std::function<std::optional<std::string>(const WrittenValue&, Diagnostics&)> canonical;
  // Puts the value in place, and its place where the set remembers one, so that what finish() finds
  // is told where the change was written. A value that canonical() refuses changes nothing.
  std::function<void(const WrittenValue&)> write;
};

using Parameters = std::vector<Parameter>;

}  // namespace parindex
