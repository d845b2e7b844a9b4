// After any sequence of changes and undos a session is what score() and rank() make of its
// assessment, in every field; a change is made or refused as a whole, as a fresh scoring says.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "planning/random_changes.hpp"
#include "planning/random_year.hpp"
#include "planning/same_scores.hpp"

namespace parindex {
namespace {

using test::difference;
using test::LevelSets;
using test::Policies;
using test::Random;

constexpr int kStepsOfASeed = 250;
constexpr int kHeldOneIn = 8;    // steps that are held against the plain way one by one
constexpr int kWholeEvery = 40;  // steps after which everything is compared

ScoreOptions alone() {
  ScoreOptions options;
  options.threads = 1;
  return options;
}

// The errors, in an order that does not depend on who looked first.
std::vector<std::string> errors_in(const Diagnostics& diagnostics) {
  std::vector<std::string> errors;
  for (const auto& found : diagnostics) {
    if (found.severity != Severity::error) continue;
    std::string text = code_name(found.code) + " " + found.agency;
    for (const auto& argument : found.arguments) text += " " + argument;
    errors.push_back(std::move(text));
  }
  std::sort(errors.begin(), errors.end());
  return errors;
}

std::string listed(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += "\n  " + line;
  return text.empty() ? "\n  none" : text;
}

// How often what occurred, so that a test that has nothing to do is seen.
struct Seen {
  int applied = 0, held = 0, refused = 0, undone = 0, touched_nothing = 0;
};

class Walk {
 public:
  Walk(const LevelSets& sets, Stage stage, std::uint64_t seed)
      : random_(seed), stage_(stage), name_("seed " + std::to_string(seed)) {
    original_ = drawn(sets);
    auto begun = WhatIf::begin(original_, stage, alone());
    EXPECT_TRUE(begun) << name_;
    session_.emplace(std::move(*begun));
  }

  // Whole scorings are compared at each `whole_every` and at the end.
  void go(int steps, int whole_every) {
    check_whole("at the beginning");
    for (int step = 1; step <= steps && !testing::Test::HasFailure(); ++step) {
      step_ = step;
      if (session_->steps() > 0 && random_.one_in(3)) {
        session_->undo();
        ++seen.undone;
      } else {
        apply();
      }
      if (step % whole_every == 0) check_whole("after a step");
    }
    check_whole("at the end");
    while (session_->steps() > 0) session_->undo();
    check_whole("after everything was undone");
    EXPECT_EQ(difference(session_->assessment(), original_), "") << name_;
  }

  Seen seen;

 private:
  // Most years can be scored; those that cannot are drawn again.
  Assessment drawn(const LevelSets& sets) {
    while (true) {
      Assessment year = test::random_year(random_, sets);
      if (score(year, stage_, alone())) return year;
    }
  }

  std::string where() const { return name_ + ", step " + std::to_string(step_); }

  void apply() {
    const auto changes = test::random_step(random_, session_->assessment());
    const Assessment before = session_->assessment();
    const bool is_held = random_.one_in(kHeldOneIn);
    const auto steps = session_->steps();
    const auto touched = session_->apply(changes);
    if (!touched) {
      ++seen.refused;
      EXPECT_EQ(session_->steps(), steps) << where();
      EXPECT_EQ(difference(session_->assessment(), before), "") << where() << ", refused";
      check_refusal(changes, before, touched.diagnostics);
      return;
    }
    ++seen.applied;
    seen.touched_nothing += touched->nothing();
    EXPECT_EQ(session_->steps(), steps + 1) << where();
    if (!is_held) return;
    ++seen.held;
    Assessment plain = before;
    for (const auto& change : changes) test::apply_plainly(plain, change);
    const auto fresh = score(plain, stage_, alone());
    if (!fresh) {
      ADD_FAILURE() << where() << " was not refused, despite"
                    << listed(errors_in(fresh.diagnostics));
      return;
    }
    EXPECT_EQ(difference(session_->assessment(), plain), "") << where();
    EXPECT_EQ(difference(session_->scored(), *fresh), "") << where();
    check_touched(*touched, *score(before, stage_, alone()), *fresh);
    if (random_.one_in(4)) check_there_and_back(changes, before);
  }

  // Whatever a step is refused for, scoring anew finds, and nothing else.
  void check_refusal(const std::vector<Change>& changes, const Assessment& before,
                     const Diagnostics& refusal) {
    Assessment plain = before;
    for (const auto& change : changes) test::apply_plainly(plain, change);
    const auto fresh = score(plain, stage_, alone());
    EXPECT_FALSE(fresh) << where() << " was refused for" << listed(errors_in(refusal));
    EXPECT_EQ(errors_in(refusal), errors_in(fresh.diagnostics)) << where();
    if (seen.refused % 4 == 0) check_whole("after a refusal");
  }

  // Of each agency its score and row.
  struct Standing {
    const AgencyScore* score = nullptr;
    const RankedAgency* row = nullptr;
  };
  std::vector<Standing> standings(const Scored& scored, const Ranking& ranking) const {
    std::vector<Standing> all(original_.agencies().size());
    for (const auto& block : scored.blocks) {
      for (const auto& agency : block.agencies) all[agency.agency].score = &agency;
    }
    for (const auto& block : ranking.blocks) {
      for (const auto& row : block.rows) all[row.agency].row = &row;
    }
    return all;
  }

  void check_touched(const Touched& touched, const Scored& before, const Scored& after) {
    const Ranking ranking_before = rank(before);
    const Ranking ranking_after = rank(after);
    const auto old = standings(before, ranking_before);
    const auto now = standings(after, ranking_after);
    std::vector<std::size_t> agencies;
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (old[i].score == nullptr || now[i].score == nullptr) {
        if (old[i].score != now[i].score) agencies.push_back(i);
        continue;
      }
      const bool differs = old[i].score->points != now[i].score->points ||
                           old[i].score->applicable_max != now[i].score->applicable_max ||
                           old[i].score->index != now[i].score->index ||
                           old[i].row->rank != now[i].row->rank ||
                           old[i].row->band != now[i].row->band;
      if (differs) agencies.push_back(i);
      for (std::size_t k = 0; k < now[i].score->items.size(); ++k) {
        if (!test::is_same(old[i].score->items[k], now[i].score->items[k])) lines.push_back({i, k});
      }
    }
    for (const auto agency : agencies) {
      EXPECT_TRUE(std::find(touched.agencies.begin(), touched.agencies.end(), agency) !=
                  touched.agencies.end())
          << where() << ": agency " << agency << " changed and is not listed";
    }
    for (const auto agency : touched.agencies) {
      const bool is_there = old[agency].row != nullptr && now[agency].row != nullptr;
      const bool moved = std::find(agencies.begin(), agencies.end(), agency) != agencies.end();
      EXPECT_TRUE(moved || (is_there && !test::is_same(*old[agency].row, *now[agency].row)))
          << where() << ": agency " << agency << " is listed and did not change";
    }
    EXPECT_TRUE(std::is_sorted(touched.agencies.begin(), touched.agencies.end())) << where();
    std::vector<std::pair<std::size_t, std::size_t>> told;
    for (const auto& line : touched.lines) {
      told.push_back({line.agency, line.item});
      if (old[line.agency].score == nullptr || now[line.agency].score == nullptr) continue;
      EXPECT_TRUE(test::is_same(line.before, old[line.agency].score->items[line.item])) << where();
      EXPECT_TRUE(test::is_same(line.after, now[line.agency].score->items[line.item])) << where();
    }
    EXPECT_EQ(told, lines) << where();
  }

  // The step taken back leaves what was there, and taken again what was there after it.
  void check_there_and_back(const std::vector<Change>& changes, const Assessment& before) {
    session_->undo();
    EXPECT_EQ(difference(session_->assessment(), before), "") << where() << ", undone";
    check_whole("after an undo");
    EXPECT_TRUE(session_->apply(changes)) << where() << ", again";
    check_whole("after the step was taken again");
  }

  void check_whole(const std::string& when) const {
    if (testing::Test::HasFailure()) return;
    const auto fresh = score(session_->assessment(), stage_, alone());
    ASSERT_TRUE(fresh) << where() << " " << when;
    EXPECT_EQ(difference(session_->scored(), *fresh), "") << where() << " " << when;
    const Ranking ranking = rank(*fresh);
    EXPECT_EQ(difference(session_->ranking(), ranking), "") << where() << " " << when;
    for (const auto& block : ranking.blocks) {
      for (const auto& row : block.rows) {
        const RankedAgency& standing = session_->standing(row.agency);
        EXPECT_EQ(standing.agency, row.agency) << where();
        EXPECT_TRUE(test::is_same(standing, row)) << where() << " " << when;
        EXPECT_EQ(standing.score, &session_->score_of(row.agency)) << where();
      }
    }
  }

  Random random_;
  Stage stage_;
  std::string name_;
  Assessment original_{"sample", 2022};
  std::optional<WhatIf> session_;
  int step_ = 0;
};

struct Mix {
  const char* name;
  Policies policies;
};

void PrintTo(const Mix& mix, std::ostream* out) { *out << mix.name; }

const Mix kMixes[] = {
    {"exclude_competition", {}},
    {"full_dense_published", {"full", "dense", "published", "item 2  index 1", "yes", false}},
    {"rescale_decided", {"rescale_area", "decided", "exact", "item 3  index 2", "yes", true}},
    {"exclude_decided_published",
     {"exclude", "decided", "published", "item 2  index 0", "no", true}},
};

class WhatIfRandom : public testing::TestWithParam<std::tuple<Mix, Stage>> {
 protected:
  // Seeds of one mix and stage: with the three stages 10,000 steps a mix.
  void walk(std::uint64_t first_seed, int seeds) const {
    const auto& [mix, stage] = GetParam();
    const LevelSets sets(mix.policies);
    Seen seen;
    for (int i = 0; i < seeds && !HasFailure(); ++i) {
      Walk walk(sets, stage, first_seed + static_cast<std::uint64_t>(i));
      walk.go(kStepsOfASeed, kWholeEvery);
      seen.applied += walk.seen.applied;
      seen.held += walk.seen.held;
      seen.refused += walk.seen.refused;
      seen.undone += walk.seen.undone;
      seen.touched_nothing += walk.seen.touched_nothing;
    }
    if (HasFailure()) return;
    EXPECT_GT(seen.applied, seeds * kStepsOfASeed / 3);
    EXPECT_GT(seen.held, seeds * kStepsOfASeed / 25);
    EXPECT_GT(seen.refused, seeds * kStepsOfASeed / 50);
    EXPECT_GT(seen.undone, seeds * kStepsOfASeed / 5);
    EXPECT_GT(seen.touched_nothing, seeds);
  }
};

TEST_P(WhatIfRandom, IsAlwaysWhatScoringAnewGives) { walk(1000, 14); }

std::string name_of(const testing::TestParamInfo<std::tuple<Mix, Stage>>& info) {
  constexpr const char* kStages[] = {"self", "computed", "final"};
  return std::string(std::get<0>(info.param).name) + "_" +
         kStages[static_cast<std::size_t>(std::get<1>(info.param))];
}

INSTANTIATE_TEST_SUITE_P(Mixes, WhatIfRandom,
                         testing::Combine(testing::ValuesIn(kMixes),
                                          testing::Values(Stage::self, Stage::computed,
                                                          Stage::final)),
                         name_of);

}  // namespace
}  // namespace parindex
