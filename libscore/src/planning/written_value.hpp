// A value as a scenario or the command line writes it, and its reading by the parsers of the
// loaders, so that a number is the same number wherever it is written.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parindex/date.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/expression.hpp"
#include "parindex/fraction.hpp"
#include "parindex/place.hpp"
#include "parindex/points.hpp"

namespace parindex {

struct WrittenValue {
  std::string text;
  Place place;
  std::string name;  // what is changed, for findings: "full_at"
  int decimals = 6;  // that a points literal of the set may have
};

// In place of a value that is not there: no points without a date, no floor of a rate, a fact that
// nobody declared.
inline constexpr const char* kNoValue = "missing";

// Each reports a text that it cannot read and then gives nothing.
std::optional<Points> read_points(const WrittenValue& value, Diagnostics& diagnostics);
std::optional<Fraction> read_percent(const WrittenValue& value, Diagnostics& diagnostics);
// A decimal, or the quotient of two whole numbers, as a maximum scaled by others may be.
std::optional<Fraction> read_maximum(const WrittenValue& value, Diagnostics& diagnostics);
std::optional<bool> read_yes_no(const WrittenValue& value, Diagnostics& diagnostics);
std::optional<int> read_integer(const WrittenValue& value, int low, int high,
                                Diagnostics& diagnostics);
// The index of the word among the known ones.
std::optional<std::size_t> read_word(const WrittenValue& value,
                                     const std::vector<std::string>& known,
                                     Diagnostics& diagnostics);

// The canonical texts, which the functions above read again.
std::string percentage_text(const Fraction& share);
inline std::string yes_no_text(bool yes) { return yes ? "yes" : "no"; }

}  // namespace parindex
