// How far each change of a scenario reaches, so that what a step touched is told change by change.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "parindex/scenario.hpp"

namespace parindex {

class Reach {
 public:
  // Of a step that has been applied.
  Reach(const Assessment& assessment, const Touched& touched);

  // Counts the lines and agencies that the change touched.
  void count(AppliedChange& change, const std::string& item_of_set) const;

 private:
  using LineKey = std::pair<std::size_t, std::size_t>;  // block and item

  void count_line(AppliedChange& change, std::size_t agency, std::size_t item) const;
  void count_agencies(AppliedChange& change, std::size_t block) const;
  void count_item_of_set(AppliedChange& change, std::size_t block, const std::string& item) const;

  const Assessment& assessment_;
  const Touched& touched_;
  std::map<LineKey, std::vector<const TouchedLine*>> lines_;
  std::map<std::string, std::vector<LineKey>> sums_;  // lines that sum a fact of that name
};

}  // namespace parindex
