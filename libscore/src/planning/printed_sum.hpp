// Numbers that are printed rounded and still add up.
#pragma once

#include <string>
#include <vector>

#include "parindex/fraction.hpp"

namespace parindex {

// The terms as printed, and what they lack of the printed whole, to the same decimals.
struct PrintedSum {
  std::vector<std::string> terms;
  Fraction rest;
};

inline PrintedSum printed_sum(const std::vector<Fraction>& terms, const Fraction& whole,
                              int decimals) {
  PrintedSum sum{{}, whole};
  for (const auto& term : terms) {
    sum.terms.push_back(term.to_decimal(decimals));
    sum.rest = sum.rest - as_printed(term, decimals);
  }
  return sum;
}

}  // namespace parindex
