// Plans over years with every rule and policy: each, applied to a session, reaches its goal with
// the points that it promised, and leaves nothing behind.
#include <gtest/gtest.h>

#include "parindex/improve.hpp"
#include "planning/random_year.hpp"
#include "planning/same_scores.hpp"

namespace parindex::test {
namespace {

bool reaches(const WhatIf& session, std::size_t agency, const Goal& goal) {
  const RankedAgency& row = session.standing(agency);
  const CriteriaSet& set = session.assessment().set_of(agency);
  switch (goal.kind) {
    case Goal::Kind::band: return row.band && *row.band <= goal.band;  // the best stands first
    case Goal::Kind::rank: return row.rank && *row.rank <= goal.rank;
    case Goal::Kind::index: break;
  }
  const Fraction& index = *row.score->index;
  return set.decide_on == DecideOn::exact
             ? index >= goal.index
             : Fraction(*index.rounded(set.index_decimals)) >= goal.index;
}

void hold_to_promise(WhatIf& session, std::size_t agency, const Goal& goal,
                     const ImprovementPlan& plan) {
  std::vector<Change> changes;
  for (const auto& step : plan.steps) {
    for (auto& change : changes_of(agency, step)) changes.push_back(std::move(change));
  }
  ASSERT_TRUE(session.apply(changes));
  EXPECT_TRUE(reaches(session, agency, goal));
  for (const auto& step : plan.steps) {
    EXPECT_EQ(session.score_of(agency).items[step.item].points, step.to);
  }
  session.undo();
}

// Every goal of one agency; how many can be reached.
int plans_of(WhatIf& session, std::size_t agency) {
  std::vector<Goal> goals = {Goal::to_index(50), Goal::to_index(80), Goal::to_index(99)};
  for (std::size_t band = 0; band < 3; ++band) goals.push_back(Goal::to_band(band));
  if (const auto rank = session.standing(agency).rank) {
    goals.push_back(Goal::to_rank(1));
    goals.push_back(Goal::to_rank(std::max(1, *rank - 1)));
  }
  int reached = 0;
  for (const auto& goal : goals) {
    const Improvement found = improve(session, agency, goal);
    EXPECT_EQ(found.answer == Answer::met_already, reaches(session, agency, goal));
    if (!found.best) continue;
    ++reached;
    hold_to_promise(session, agency, goal, *found.best);
    for (const auto& plan : found.runner_ups) {
      EXPECT_GE(plan.steps.size(), found.best->steps.size());
      hold_to_promise(session, agency, goal, plan);
    }
  }
  return reached;
}

struct Mix {
  const char* name;
  Policies policies;
};

class ImproveYears : public testing::TestWithParam<Mix> {};

TEST_P(ImproveYears, PlansKeepTheirPromise) {
  const LevelSets sets(GetParam().policies);
  int reached = 0;
  for (std::uint64_t seed = 1; seed <= 2; ++seed) {
    Random random(seed);
    const Stage stage = seed % 3 == 0   ? Stage::self
                        : seed % 3 == 1 ? Stage::final
                                        : Stage::computed;
    auto session = WhatIf::begin(random_year(random, sets), stage);
    if (!session) continue;
    const Scored before = *score(session->assessment(), stage);
    for (std::size_t agency = 0; agency < session->assessment().agencies().size(); ++agency) {
      const auto status = session->assessment().agencies()[agency].status;
      if (status != AgencyStatus::ranked && status != AgencyStatus::unranked) continue;
      SCOPED_TRACE("seed " + std::to_string(seed) + " agency " + std::to_string(agency));
      if (session->score_of(agency).index) reached += plans_of(*session, agency);
      outlook(*session, agency);
    }
    EXPECT_EQ(session->steps(), 0U);
    EXPECT_EQ(difference(session->scored(), before), "");
  }
  EXPECT_GT(reached, 3);
}

std::string mix_name(const testing::TestParamInfo<Mix>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Policies, ImproveYears,
    testing::Values(
        Mix{"exclude", {}}, Mix{"full", {.not_applicable = "full", .ties = "dense"}},
        Mix{"rescaled",
            {.not_applicable = "rescale_area", .ties = "decided", .breaks_ties = false}},
        Mix{"published",
            {.decide_on = "published", .rounding = "item 2  index 0", .clamp = "yes"}}),
    mix_name);

}  // namespace
}  // namespace parindex::test
