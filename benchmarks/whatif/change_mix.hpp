// The changes that are timed: as many of each kind, on agencies drawn from a seed.
//
//     ChangeMix mix(session.assessment(), 1);
//     const DrawnChange next = mix.draw();
//
// A fact is drawn among its line's, and a value that its rule takes: a part stays within its whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parindex/what_if.hpp"

namespace parindex::benchmark {

struct DrawnChange {
  std::size_t kind = 0;  // index into kinds()
  Change change;
};

class ChangeMix {
 public:
  // The assessment must outlive this. Items of rule peer are drawn alone or not at all.
  ChangeMix(const Assessment& assessment, std::uint64_t seed, bool only_peers = false);

  // "choice", "deadline", …: the rules whose items the set has.
  const std::vector<std::string>& kinds() const { return kinds_; }
  DrawnChange draw();

 private:
  std::uint64_t below(std::uint64_t bound);
  std::optional<Change> change_of(std::size_t agency, std::size_t item);
  std::optional<FactValue> other_value(std::size_t agency, const Item& item, std::size_t fact);

  const Assessment& assessment_;
  std::vector<std::string> kinds_;
  std::vector<std::vector<std::size_t>> items_;  // by kind
  std::vector<std::size_t> agencies_;
  std::uint64_t state_;
  std::size_t next_kind_ = 0;
};

}  // namespace parindex::benchmark
