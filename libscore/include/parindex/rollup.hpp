// Rollup: facts that an agency does not declare itself but that are the sum over the agencies below
// it, as a province's dossiers are those of its departments and districts (`rollup sum` in a set).
//
//   const auto scored = parindex::score(year, parindex::Stage::final);
//   if (const auto* sum = parindex::rolled_up(*scored, province, fact))
//     for (const auto& part : sum->parts) std::cout << name(part.agency) << part.record.value …
//
// Facts meet by name. Sharp edges: a fact that the agency declares is never summed. For one item
// the sums are taken over the same agencies, so that a share of two sums is a share of one whole:
// who lacks one of the item's facts is left out of all of them.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/score.hpp"

namespace parindex {

// The agencies whose facts are summed for this one: those that name it as their parent. Where there
// are none and it is the only agency whose set has level province: every agency without a parent
// whose set has another level. Excused agencies hand in nothing that counts and are not among them.
// In the order of agencies.csv.
std::vector<std::size_t> agencies_below(const Assessment& assessment, std::size_t agency);

// One agency's share of a sum: what it declared, or itself a sum.
struct RolledUpPart {
  std::size_t agency = 0;
  FactRecord record;
};

struct RolledUpFact {
  FactRecord record;  // the sum, origin rolled_up; it has no place and no document of its own
  std::vector<RolledUpPart> parts;    // never empty
  std::vector<std::size_t> left_out;  // agencies below that the item applies to but that lack facts
};

// The sums of one assessment, over declared values or over those that hold in the end.
class RolledUpFacts {
 public:
  // Null where the fact (in the set's numbering) does not roll up, is declared, or nobody below has
  // it.
  const RolledUpFact* find(std::size_t agency, std::size_t fact) const {
    const auto found = facts_.find({agency, fact});
    return found == facts_.end() ? nullptr : &found->second;
  }
  bool empty() const { return facts_.empty(); }

 private:
  friend class RollingUp;
  std::map<std::pair<std::size_t, std::size_t>, RolledUpFact> facts_;
};

struct Rollup {
  RolledUpFacts declared;    // stages self and computed
  RolledUpFacts in_the_end;  // stage final: under the corrections of those below, to last_round
  RolledUpFacts last_year;   // the previous assessment's, in the end: for previous(fact)

  const RolledUpFacts& at(Stage stage) const {
    return stage == Stage::final ? in_the_end : declared;
  }
};

// The sum at the stage of `scored`; null where there is none.
const RolledUpFact* rolled_up(const Scored& scored, std::size_t agency, std::size_t fact);

}  // namespace parindex
