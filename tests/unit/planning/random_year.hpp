// Years drawn from a seed: a province above departments and districts, communes below the
// districts, with everything that hands in and appraisal may bring forth, and last year's facts.
//
//   Random random(7);
//   Assessment year = random_year(random, policies);
#pragma once

#include "parindex/assessment.hpp"
#include "planning/random_set.hpp"
#include "support/random.hpp"

namespace parindex::test {

// Sets of the four levels under one mix of policies; read once, since years share them.
struct LevelSets {
  explicit LevelSets(const Policies& policies)
      : is_decided(policies.ties == "decided"),
        province(level_of_everything("province", policies, true)),
        departments(level_of_everything("department", policies, false)),
        districts(level_of_everything("district", policies, true)),
        communes(level_of_everything("commune", policies, false)) {}

  bool is_decided;
  std::shared_ptr<const CriteriaSet> province, departments, districts, communes;
};

// A value of the fact's type. Most fit the other facts of their lines; some are at fault.
FactValue random_value(Random& random, const Fact& fact);

// Its facts may contradict rules: whoever needs a year that can be scored draws again.
Assessment random_year(Random& random, const LevelSets& sets);

}  // namespace parindex::test
