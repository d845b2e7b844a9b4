// Rule peer, and the second pass over the block that it needs.
#include <algorithm>

#include "support/random.hpp"
#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::item;
using test::OneBlock;
using test::read;
using test::SetText;

SetText set_with(const std::string& rule) {
  SetText set;
  set.body = test::area("1", "10", item("1.1", "10", "done count assigned count", rule));
  return set;
}

// Values by agency, "a b c …" of one block, and what each has.
std::string outcomes(const std::string& rule, const std::vector<std::string>& declared,
                     Stage stage = Stage::computed) {
  OneBlock year(read(set_with(rule)));
  for (std::size_t i = 0; i < declared.size(); ++i) {
    const std::string code(1, static_cast<char>('a' + i));
    year.add(code);
    year.declare(code, declared[i]);
  }
  std::string text;
  for (std::size_t i = 0; i < declared.size(); ++i) {
    text += (i > 0 ? ", " : "") +
            year.outcome(std::string(1, static_cast<char>('a' + i)), "1.1", stage);
  }
  return text;
}

struct PeerCase {
  const char* name;
  const char* rule;
  std::vector<std::string> declared;
  const char* expected;
};

void PrintTo(const PeerCase& each, std::ostream* out) { *out << each.rule; }

class Peer : public testing::TestWithParam<PeerCase> {};

TEST_P(Peer, Gives) {
  EXPECT_EQ(outcomes(GetParam().rule, GetParam().declared), GetParam().expected);
}

constexpr const char* kBest = "peer { of \"done / assigned\"  against best }";
constexpr const char* kLowest =
    "peer { of \"done / assigned\"  against best  lower_is_better yes }";
constexpr const char* kMean = "peer { of \"done / assigned\"  against mean }";
constexpr const char* kLowMean =
    "peer { of \"done / assigned\"  against mean  lower_is_better yes }";
constexpr const char* kRange = "peer { of \"done / assigned\"  against range }";
constexpr const char* kLowRange =
    "peer { of \"done / assigned\"  against range  lower_is_better yes }";

const PeerCase kCases[] = {
    {"best",
     kBest,
     {"done 8 assigned 1", "done 2 assigned 1", "done 0 assigned 1"},
     "10.00, 2.50, 0.00"},
    {"best_alone", kBest, {"done 3 assigned 1"}, "10.00"},
    {"best_of_nothing",
     kBest,
     {"done 0 assigned 1", "done 0 assigned 2"},
     "not_applicable, not_applicable"},
    {"lowest",
     kLowest,
     {"done 8 assigned 1", "done 2 assigned 1", "done 4 assigned 1"},
     "2.50, 10.00, 5.00"},
    {"lowest_is_0", kLowest, {"done 8 assigned 1", "done 0 assigned 1"}, "0.00, 10.00"},
    {"all_are_0", kLowest, {"done 0 assigned 1", "done 0 assigned 5"}, "10.00, 10.00"},
    {"mean",
     kMean,
     {"done 1 assigned 1", "done 2 assigned 1", "done 3 assigned 1"},
     "0.00, 10.00, 10.00"},
    // 1/3, 1/3 and 1/3 are their own mean, which no decimal hits.
    {"mean_of_thirds",
     kMean,
     {"done 1 assigned 3", "done 1 assigned 3", "done 1 assigned 3"},
     "10.00, 10.00, 10.00"},
    {"low_mean",
     kLowMean,
     {"done 1 assigned 1", "done 2 assigned 1", "done 3 assigned 1"},
     "10.00, 10.00, 0.00"},
    {"range",
     kRange,
     {"done 2 assigned 1", "done 5 assigned 1", "done 8 assigned 1"},
     "0.00, 5.00, 10.00"},
    {"low_range",
     kLowRange,
     {"done 2 assigned 1", "done 5 assigned 1", "done 8 assigned 1"},
     "10.00, 5.00, 0.00"},
    {"range_of_equals",
     kRange,
     {"done 2 assigned 1", "done 4 assigned 2"},
     "not_applicable, not_applicable"},
    {"who_has_no_value_is_no_peer",
     kBest,
     {"done 8 assigned 1", "done 4", "done 0 assigned 0", "done 4 assigned 1"},
     "10.00, missing 0.00, not_applicable, 5.00"},
};
INSTANTIATE_TEST_SUITE_P(Table, Peer, testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(PeerField, ExcusedAgenciesAreNoPeersUnrankedOnesAre) {
  OneBlock year(read(set_with(kBest)));
  year.add("a");
  year.add("b", AgencyStatus::unranked);
  year.add("c", AgencyStatus::excused);
  year.declare("a", "done 2 assigned 1");
  year.declare("b", "done 4 assigned 1");
  year.declare("c", "done 8 assigned 1");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::computed), "5.00");
  EXPECT_EQ(year.outcome("b", "1.1", Stage::computed), "10.00");
}

TEST(PeerField, WhoIsNotConcernedIsNoPeer) {
  OneBlock year(read(set_with(kBest)));
  year.add("a");
  year.add("b");
  year.declare("a", "done 2 assigned 1");
  year.declare("b", "done 4 assigned 1");
  year.not_applicable("b", "1.1");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::computed), "10.00");
}

// A correction changes the field of the stage at which it counts, for everyone.
TEST(PeerField, FollowsCorrectionsAtFinal) {
  OneBlock year(read(set_with(kBest)));
  year.add("a");
  year.add("b");
  year.declare("a", "done 2 assigned 1");
  year.declare("b", "done 8 assigned 1");
  year.correct("b", "done", "4");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::computed), "2.50");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::final), "5.00");
  EXPECT_EQ(year.outcome("b", "1.1", Stage::final), "10.00");
}

// A claim or an appraisal of points says nothing of the value, which stays in the field.
TEST(PeerField, IsOfFactsNotOfPoints) {
  OneBlock year(read(set_with(kBest)));
  year.add("a");
  year.add("b");
  year.declare("a", "done 2 assigned 1");
  year.declare("b", "done 8 assigned 1");
  year.claim("b", "1.1", "3");
  year.appraise("b", "1.1", "1");
  for (const auto stage : {Stage::self, Stage::computed, Stage::final}) {
    EXPECT_EQ(year.outcome("a", "1.1", stage), "2.50");
  }
  EXPECT_EQ(year.outcome("b", "1.1", Stage::self), "3.00");
  EXPECT_EQ(year.outcome("b", "1.1", Stage::computed), "10.00");
  EXPECT_EQ(year.outcome("b", "1.1", Stage::final), "1.00");
}

// A value that a correction brings in or takes out counts from stage final on.
TEST(PeerField, CorrectionsBringPeersInAndTakeThemOut) {
  OneBlock year(read(set_with(kBest)));
  for (const char* const code : {"a", "b", "c"}) year.add(code);
  year.declare("a", "done 2 assigned 1");
  year.declare("b", "done 8");
  year.correct("b", "assigned", "1");
  year.declare("c", "done 16 assigned 1");
  year.correct("c", "done", "0", 1);
  year.correct("c", "assigned", "0", 2);
  EXPECT_EQ(year.outcome("a", "1.1", Stage::self), "1.25");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::computed), "1.25");
  EXPECT_EQ(year.outcome("b", "1.1", Stage::computed), "missing 0.00");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::final), "2.50");
  EXPECT_EQ(year.outcome("b", "1.1", Stage::final), "10.00");
  EXPECT_EQ(year.outcome("c", "1.1", Stage::final), "not_applicable");
}

TEST(PeerField, FaultsAreToldOfTheAgencyThatHasThem) {
  OneBlock year(read(set_with(kBest)));
  year.add("a");
  year.add("b");
  year.declare("a", "done 2 assigned 1");
  year.declare("b", "done 8 assigned 0");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::computed), "E0701");
  ScoreOptions provisional;
  provisional.tolerate_faulty_agencies = true;
  const auto result = score(year.year, Stage::computed, provisional);
  ASSERT_TRUE(result);
  EXPECT_FALSE(result->blocks[0].agencies[1].is_scored);
  EXPECT_EQ(result->blocks[0].agencies[0].points, Points::whole(10));  // alone in the field
}

TEST(PeerField, OfAnotherBlockSaysNothing) {
  OneBlock year(read(set_with(kBest)));
  year.add("a");
  year.declare("a", "done 2 assigned 1");
  Block other = year.year.blocks()[0];
  other.id = {"districts"};
  const auto block = year.year.add_block(std::move(other));
  Agency agency;
  agency.code = {"b"};
  agency.block = block;
  const auto index = year.year.add_agency(std::move(agency));
  year.year.declare(index, "done", FactValue::count(8));
  year.year.declare(index, "assigned", FactValue::count(1));
  const auto scored = year.scored(Stage::computed);
  EXPECT_EQ(scored.blocks[0].agencies[0].points, Points::whole(10));
  EXPECT_EQ(scored.blocks[1].agencies[0].points, Points::whole(10));
}

TEST(PeerWhenNone, IsAsTheItemSays) {
  SetText set;
  const auto with = [&set](const std::string& rule, const std::string& when_none) {
    set.body = test::area(
        "1", "10", item("1.1", "10", "done count assigned count", rule, "when_none " + when_none));
    OneBlock year(read(set));
    year.add("a");
    year.add("b");
    year.declare("a", "done 0 assigned 5");
    year.declare("b", "done 0 assigned 5");
    return year.outcome("a", "1.1", Stage::computed);
  };
  EXPECT_EQ(with(kBest, "full"), "10.00");
  EXPECT_EQ(with(kBest, "zero"), "0.00");
  EXPECT_EQ(with(kRange, "full"), "10.00");
  EXPECT_EQ(with(kRange, "exclude"), "not_applicable");
  EXPECT_EQ(with(kMean, "zero"), "10.00");  // at the mean: something arose
}

// What the rule is by its definition, in exact fractions, on a block that several threads share.
TEST(PeerField, OfManyAgenciesIsThatOfTheDefinition) {
  struct Direction {
    const char* rule;
    PeerRule::Against against;
    bool lower;
  };
  using Against = PeerRule::Against;
  static constexpr Direction kDirections[] = {
      {kBest, Against::best, false},   {kLowest, Against::best, true},
      {kMean, Against::mean, false},   {kLowMean, Against::mean, true},
      {kRange, Against::range, false}, {kLowRange, Against::range, true}};
  constexpr std::size_t kAgencies = 150;
  for (const auto& [rule, against, lower] : kDirections) {
    test::Random random(81);
    OneBlock year(read(set_with(rule)));
    std::vector<Fraction> values;
    for (std::size_t i = 0; i < kAgencies; ++i) {
      const std::string code = "a" + std::to_string(i);
      year.add(code, random.one_in(4) ? AgencyStatus::unranked : AgencyStatus::ranked);
      const auto done = random.between(1, 999);
      const auto assigned = random.between(1, 99);
      year.declare(code, "done " + std::to_string(done) + " assigned " + std::to_string(assigned));
      values.push_back(Fraction::of(done, assigned));
    }
    const Fraction lowest = *std::min_element(values.begin(), values.end());
    const Fraction highest = *std::max_element(values.begin(), values.end());
    Fraction mean = 0;
    for (const auto& value : values) mean = mean + value / Fraction(kAgencies);
    for (const int threads : {1, 8}) {
      ScoreOptions options;
      options.threads = threads;
      const auto scored = score(year.year, Stage::computed, options);
      ASSERT_TRUE(scored);
      for (std::size_t i = 0; i < kAgencies; ++i) {
        const Fraction& value = values[i];
        Fraction share;
        switch (against) {
          case Against::best: share = lower ? lowest / value : value / highest; break;
          case Against::mean: share = (lower ? value <= mean : value >= mean) ? 1 : 0; break;
          case Against::range:
            share = (lower ? highest - value : value - lowest) / (highest - lowest);
        }
        EXPECT_EQ(scored->blocks[0].agencies[i].points, (Fraction(10) * share).rounded(2))
            << rule << " of " << value.to_string();
      }
    }
  }
}

TEST(PeerRefused, WithoutWhatItIsAgainst) {
  EXPECT_EQ(test::findings_of(set_with("peer { of \"done / assigned\" }")), "E0303");
  EXPECT_EQ(test::findings_of(set_with("peer { of \"done / assigned\"  against median }")),
            "E0313");
  EXPECT_EQ(test::findings_of(set_with("peer { against best }")), "E0303");
  EXPECT_EQ(test::findings_of(set_with("peer { of \"done > assigned\"  against best }")), "E0332");
  EXPECT_EQ(test::findings_of(set_with("peer { of \"done\"  against best }")), "W0381");
}

}  // namespace
}  // namespace parindex
