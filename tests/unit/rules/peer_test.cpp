// Rule peer, and the second pass over the block that it needs.
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

TEST(PeerRefused, WithoutWhatItIsAgainst) {
  EXPECT_EQ(test::findings_of(set_with("peer { of \"done / assigned\" }")), "E0303");
  EXPECT_EQ(test::findings_of(set_with("peer { of \"done / assigned\"  against median }")),
            "E0313");
}

}  // namespace
}  // namespace parindex
