// Impact: whose result moved, and who overtook whom.
#include "parindex/impact.hpp"

#include <gtest/gtest.h>

#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex::test {
namespace {

class Impacts : public testing::Test {
 protected:
  Impacts() {
    SetText text;
    text.body = area("1", "10", judged("1.1", "10"));
    OneBlock block(read(text));
    for (const auto* const code : {"a", "b", "c", "d"}) block.add(code);
    block.appraise("a", "1.1", "9");
    block.appraise("b", "1.1", "8");
    block.appraise("c", "1.1", "7");
    block.appraise("d", "1.1", "7");
    session_.emplace(std::move(*WhatIf::begin(std::move(block.year))));
  }

  // "c 3>1 overtakes a b", by agency that moved.
  std::string after(const Change& change) {
    const auto before = standings_of(*session_);
    EXPECT_TRUE(session_->apply(change));
    std::string text;
    const auto names = [this](const std::vector<std::size_t>& agencies) {
      std::string all;
      for (const auto i : agencies) all += " " + session_->assessment().agencies()[i].code.text;
      return all;
    };
    const auto blocks = impact(before, standings_of(*session_));
    unmoved_ = blocks[0].unmoved;
    for (const auto& one : blocks[0].agencies) {
      const auto rank = [](const AgencyStanding& standing) {
        return standing.rank ? std::to_string(*standing.rank) : std::string("-");
      };
      text += (text.empty() ? "" : "; ") +
              session_->assessment().agencies()[one.after.agency].code.text + " " +
              rank(one.before) + ">" + rank(one.after);
      if (!one.overtakes.empty()) text += " overtakes" + names(one.overtakes);
      if (!one.overtaken_by.empty()) text += " overtaken by" + names(one.overtaken_by);
    }
    return text;
  }

  std::optional<WhatIf> session_;
  std::size_t unmoved_ = 0;
};

TEST_F(Impacts, TellWhoOvertookWhom) {
  EXPECT_EQ(after(PointsChange{2, 0, points("8.5"), {}}),
            "c 3>2 overtakes b; b 2>3 overtaken by c; d 3>4");
  EXPECT_EQ(unmoved_, 1u);
}

TEST_F(Impacts, KnowThatTiesAreNotOvertaking) {
  EXPECT_EQ(after(PointsChange{2, 0, points("8"), {}}), "c 3>2; d 3>4");
}

TEST_F(Impacts, TellWhoLeft) {
  EXPECT_EQ(after(StatusChange{0, AgencyStatus::excused, {}}), "b 2>1; c 3>2; d 3>2; a 1>-");
}

TEST_F(Impacts, TellNothingWhereNothingMoved) {
  EXPECT_EQ(after(PointsChange{2, 0, points("7"), {}}), "");
  EXPECT_EQ(unmoved_, 4u);
}

}  // namespace
}  // namespace parindex::test
