// Scenarios: read strictly, validated wholly, composed in order, applied as one step or not at all.
#include "parindex/scenario.hpp"

#include <gtest/gtest.h>

#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex::test {
namespace {

std::string changes(const std::vector<std::string>& lines) {
  std::string text = "scenario \"thử\" {\n";
  for (const auto& line : lines) text += "  " + line + "\n";
  return text + "}\n";
}

std::string change(const std::string& path, const std::string& values) {
  return "change { path \"" + path + "\"  " + values + " }";
}

class Scenarios : public testing::Test {
 protected:
  Scenarios() {
    SetText text;
    text.total = "20";
    text.more = "  cap { event late  band poor }\n";
    text.body = area("1", "10",
                     item("1.1", "4", "a count b count", "rate { of \"a / b\" }") +
                         item("1.2", "6", "n count", "count { of n  each 2 }")) +
                area("2", "10", judged("2.1", "10"));
    OneBlock block(read(text));
    for (const auto* const code : {"so-a", "so-b"}) {
      block.add(code);
      block.declare(code, "a 9 b 10 n 2");
      block.appraise(code, "2.1", "5");
    }
    block.appraise("so-b", "1.2", "6");
    auto session = WhatIf::begin(std::move(block.year));
    if (!session) throw std::runtime_error(shown(session.diagnostics));
    session_.emplace(std::move(*session));
  }

  // What the scenarios come to: "path from -> to (lines, agencies)", or the codes with places.
  std::string apply(const std::vector<std::string>& texts) {
    scenarios_.clear();
    for (const auto& text : texts) {
      auto read =
          read_scenario(text, "kich-ban-" + std::to_string(scenarios_.size() + 1) + ".info");
      if (!read) return "unread " + places(read.diagnostics);
      scenarios_.push_back(std::move(*read));
    }
    const auto applied = apply_scenarios(*session_, scenarios_);
    if (!applied) {
      EXPECT_EQ(session_->steps(), 0u);
      last_ = applied.diagnostics;
      return places(applied.diagnostics);
    }
    std::string all;
    for (const auto& scenario : *applied) {
      for (const auto& one : scenario.changes) {
        all += (all.empty() ? "" : "; ") + one.path + " " + one.from + " -> " + one.to + " (" +
               std::to_string(one.lines) + ", " + std::to_string(one.agencies) + ")";
        if (!one.set_aside.empty()) all += " set aside";
      }
    }
    return all;
  }

  std::string index(const std::string& code) const {
    const auto agency = *session_->assessment().find_agency(code);
    return session_->standing(agency).index_text;
  }

  std::optional<WhatIf> session_;
  std::vector<Scenario> scenarios_;
  Diagnostics last_;
};

TEST_F(Scenarios, ChangeFactsAndTellWhatTheyTouch) {
  EXPECT_EQ(index("so-a"), "63.00");
  EXPECT_EQ(apply({changes({change("agency so-a / item 1.1 / fact a", "from 9  to 10")})}),
            "agency so-a / item 1.1 / fact a 9 -> 10 (1, 1)");
  EXPECT_EQ(index("so-a"), "65.00");
  EXPECT_EQ(session_->steps(), 1u);
}

TEST_F(Scenarios, SetAsideWhatWasDecided) {
  EXPECT_EQ(apply({changes({change("agency so-b / item 1.2 / fact n", "to 1")})}),
            "agency so-b / item 1.2 / fact n 2 -> 1 (1, 1) set aside");
  EXPECT_EQ(index("so-b"), "53.00");
}

TEST_F(Scenarios, ChangeThresholdsForEveryAgency) {
  EXPECT_EQ(apply({changes({change("set sample / item 1.1 / full_at", "from 100%  to 80%")})}),
            "set sample / item 1.1 / full_at 100% -> 80% (2, 2)");
  EXPECT_EQ(index("so-a"), "65.00");
}

TEST_F(Scenarios, ApplyTheirChangesAtOnce) {
  // Each alone would be a share above 100 %.
  EXPECT_EQ(apply({changes({change("agency so-a / item 1.1 / fact a", "to 20"),
                            change("agency so-a / item 1.1 / fact b", "to 20")})}),
            "agency so-a / item 1.1 / fact a 9 -> 20 (1, 1); "
            "agency so-a / item 1.1 / fact b 10 -> 20 (1, 1)");
}

TEST_F(Scenarios, ComposeInOrder) {
  EXPECT_EQ(apply({changes({change("set sample / item 1.1 / full_at", "to 80%")}),
                   changes({change("set sample / item 1.1 / full_at", "from 80%  to 90%")})}),
            "set sample / item 1.1 / full_at 100% -> 80% (2, 2); "
            "set sample / item 1.1 / full_at 80% -> 90% (0, 0)");
}

TEST_F(Scenarios, TellEveryFaultOfOneScenario) {
  EXPECT_EQ(apply({changes({change("agency so-x / status", "to excused"),
                            change("agency so-a / item 1.1 / fact a", "from 8  to 10"),
                            change("agency so-a / item 1.1 / fact b", "to viele"),
                            change("agency so-b / item 2.1 / points", "to 11"),
                            change("set sample / ties", "to dens")})}),
            "E0901 2:18, E0904 3:57, E0606 4:55, E0614 5:55, E0313 6:41");
}

TEST_F(Scenarios, TellValuesThatContradictTheRuleWhereTheyAreSupposed) {
  EXPECT_EQ(apply({changes({change("agency so-a / item 1.1 / fact a", "to 11")})}), "E0702 2:55");
}

TEST_F(Scenarios, TellWhatTheEditedSetIsFaultyOf) {
  EXPECT_EQ(apply({changes({change("set sample / item 1.2 / each", "to 0"),
                            change("set sample / item 1.1 / of", "to \"a / c\"")})}),
            "E0351 2:52, E0331 3:55");
}

TEST_F(Scenarios, MayNotChangeAValueTwice) {
  EXPECT_EQ(apply({changes({change("agency so-a / item 1.1 / fact a", "to 8"),
                            change("agency so-a / item 1.1 / fact a", "to 7")})}),
            "E0906 3:18");
  ASSERT_TRUE(last_[0].related);
  EXPECT_EQ(last_[0].related->line, 2u);
  EXPECT_EQ(apply({changes({change("agency so-a / item 1.1 / fact a", "to 8")}),
                   changes({change("agency so-a / item 1.1 / fact a", "to 7")})}),
            "E0907 2:18");
  EXPECT_EQ(last_[0].related->file, "kich-ban-1.info");
  EXPECT_EQ(apply({changes({change("agency so-a / item 1.1 / fact a", "to 8")}),
                   changes({change("agency so-a / item 1.1 / fact a", "from 9  to 7")})}),
            "E0904 2:57");
}

TEST_F(Scenarios, MayNotContradictThemselves) {
  const std::string fact = change("agency so-a / item 1.1 / fact a", "to 8");
  for (const auto& strong : {change("agency so-a / status", "to excused"),
                             change("set sample / item 1.1 / dropped", "to yes"),
                             change("agency so-a / item 1.1 / applicable", "to no"),
                             change("agency so-a / item 1.1 / points", "to 1")}) {
    EXPECT_EQ(apply({changes({fact, strong})}), "E0908 2:18") << strong;
  }
  EXPECT_EQ(apply({changes({change("set sample / item 1.1 / max", "to 3"),
                            change("set sample / area 1 / weight", "to 9")})}),
            "E0908 2:18");
  EXPECT_EQ(apply({changes({change("set sample / item 1.1 / max", "to 3"),
                            change("set sample / item 1.1 / dropped", "to yes")})}),
            "E0908 2:18");
  EXPECT_EQ(apply({changes({fact, change("agency so-b / status", "to excused")})}).substr(0, 6),
            "agency");
}

TEST_F(Scenarios, KeepTheTotal) {
  const std::string weight = change("set sample / area 1 / weight", "from 10  to 12");
  EXPECT_EQ(apply({changes({weight})}), "E0909 2:61");
  EXPECT_EQ(last_[0].arguments, (std::vector<std::string>{"sample", "22", "20", "+2"}));
  EXPECT_EQ(
      apply({changes({weight, change("set sample / area 2 / weight", "to 8")})}),
      "set sample / area 1 / weight 10 -> 12 (0, 2); set sample / area 2 / weight 10 -> 8 (0, 2)");
  EXPECT_EQ(index("so-a"), "65.60");
}

TEST_F(Scenarios, ScaleTheOtherAreas) {
  const std::string weight = change("set sample / area 1 / weight", "to 12");
  EXPECT_EQ(apply({changes({"rebalance yes", weight})}),
            "set sample / area 1 / weight 10 -> 12 (0, 2)");
  EXPECT_EQ(index("so-a"), "65.60");
  session_->undo();
  EXPECT_EQ(apply({changes({"rebalance yes", change("set sample / area 1 / weight", "to 20")})}),
            "E0910 3:52");
}

TEST_F(Scenarios, DropItemsAndExcuseAgencies) {
  EXPECT_EQ(apply({changes({change("set sample / item 2.1 / dropped", "from no  to yes"),
                            change("agency so-b / status", "to excused")})}),
            "set sample / item 2.1 / dropped no -> yes (1, 1); agency so-b / status ranked -> "
            "excused (0, 2)");
  EXPECT_EQ(index("so-a"), "76.00");
}

TEST_F(Scenarios, TellChangesThatDoNothing) {
  EXPECT_EQ(apply({changes({change("set sample / ties", "to competition"),
                            change("set sample / decide_on", "to published"),
                            change("agency so-a / item 1.1 / fact a", "to 10")})}),
            "set sample / ties competition -> competition (0, 0); "
            "set sample / decide_on exact -> published (0, 0); "
            "agency so-a / item 1.1 / fact a 9 -> 10 (1, 1)");
}

TEST_F(Scenarios, KnowTheirBaseline) {
  const std::string status = change("agency so-a / status", "to unranked");
  const std::string hash = sha256(session_->assessment().inputs);
  EXPECT_EQ(apply({changes({"baseline " + hash.substr(0, 15), status})}), "E0905 2:12");
  EXPECT_EQ(apply({changes({"baseline " + std::string(16, '0'), status})}), "E0905 2:12");
  EXPECT_EQ(apply({changes({"baseline " + hash.substr(0, 16), status})}).substr(0, 6), "agency");
}

TEST_F(Scenarios, AreReadStrictly) {
  EXPECT_EQ(apply({"scenario \"x\" {\n  author a\n}\n"}), "unread E0303 1:1");
  EXPECT_EQ(
      apply({"scenario \"x\" {\n  autor a\n  change { path \"a\"  two b }\n}\n"}).substr(0, 12),
      "unread E0301");
}

TEST_F(Scenarios, AreWrittenAsTheyAreRead) {
  Scenario scenario;
  scenario.name = "nâng \"chuẩn\"";
  scenario.title.vi = scenario.name;
  scenario.title.en = "raise";
  scenario.author = "Phòng CCHC";
  scenario.rebalance = true;
  ScenarioChange one;
  one.path.text = "set sample / item 1.1 / of";
  one.from = WrittenText{"a / b"};
  one.to.text = "min(a, b) / b";
  scenario.changes.push_back(one);
  const std::string text = scenario_text(scenario);
  const auto read = read_scenario(text, "x.info");
  ASSERT_TRUE(read) << shown(read.diagnostics) << text;
  EXPECT_EQ(scenario_text(*read), text);
  EXPECT_EQ(read->name, scenario.name);
  EXPECT_EQ(read->changes[0].to.text, "min(a, b) / b");
}

}  // namespace
}  // namespace parindex::test
