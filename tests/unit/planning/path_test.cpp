// Paths: every one that there is reads as what it names, and wrong ones say what could stand there.
#include "parindex/path.hpp"

#include <gtest/gtest.h>

#include "parindex/scenario.hpp"
#include "planning/set_draft.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex::test {
namespace {

SetText sample() {
  SetText text;
  text.total = "20";
  text.more = "  clamp yes\n  cap { event late  band poor }\n";
  text.body = area("1", "10", item("1.1", "10", "a count b count", "rate { of \"a / b\" }")) +
              area("2", "10",
                   item("2.1", "10", "",
                        "survey { option good { percent 100% }  option bad { percent 0% }\n"
                        "  no_opinion excluded }")) +
              "  penalty { cap 3\n" + item("P.1", "2", "x count", "count { of x  each 1 }") +
              "  }\n";
  return text;
}

class Paths : public testing::Test {
 protected:
  Paths() : block_(read(sample())) { block_.add("so-y-te"); }

  std::string findings(const std::string& text) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_path(block_.year, text, {}, diagnostics));
    std::string all = codes(diagnostics);
    for (const auto& one : diagnostics) {
      if (!one.suggestion.empty()) all += " " + one.suggestion;
    }
    return all;
  }

  void expect_round_trip(const std::string& text) {
    Diagnostics diagnostics;
    const auto target = read_path(block_.year, text, {}, diagnostics);
    ASSERT_TRUE(target) << text << shown(diagnostics);
    EXPECT_EQ(path_text(block_.year, *target), text);
  }

  OneBlock block_;
};

TEST_F(Paths, OfEveryLineAndItemReadAsTheyArePrinted) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < block_.set().all_items.size(); ++i) {
    for (const auto& path : paths_of_line(block_.year, 0, i)) {
      expect_round_trip(path);
      ++count;
    }
    for (const auto& path : paths_of_item(block_.year, 0, i)) {
      expect_round_trip(path);
      ++count;
    }
  }
  EXPECT_EQ(count, 29u);
}

TEST_F(Paths, OfEverythingElseReadAsTheyArePrinted) {
  for (const auto* const path :
       {"agency so-y-te / status", "agency so-y-te / event late", "set sample / area 1 / weight",
        "set sample / band good / from", "set sample / band fair / below",
        "set sample / penalty / cap", "set sample / not_applicable", "set sample / ties",
        "set sample / decide_on", "set sample / missing", "set sample / clamp",
        "set sample / rounding item", "set sample / rounding index"}) {
    expect_round_trip(path);
  }
}

TEST_F(Paths, AreReadWithAnyBlanksAndBlocksForSets) {
  Diagnostics diagnostics;
  const auto target =
      read_path(block_.year, " set  departments/item 1.1 /full_at", {}, diagnostics);
  ASSERT_TRUE(target) << shown(diagnostics);
  EXPECT_EQ(path_text(block_.year, *target), "set sample / item 1.1 / full_at");
}

TEST_F(Paths, TellWhatIsMeant) {
  EXPECT_EQ(findings("agency so-y-tee / status"), "E0901 agency so-y-te");
  EXPECT_EQ(findings("agency so-y-te / item 1.2 / points"), "E0901 item 1.1");
  EXPECT_EQ(findings("agency so-y-te / item 1.1 / fact aa"), "E0901 fact a");
  EXPECT_EQ(findings("agency so-y-te / item 2.1 / answers god"), "E0901 answers good");
  EXPECT_EQ(findings("set sample / item 1.1 / fullat"), "E0901 full_at");
  EXPECT_EQ(findings("set sampel / ties"), "E0901 set sample");
  EXPECT_EQ(findings("agency so-y-te / itm 1.1 / points"), "E0901 item 1.1");
  EXPECT_EQ(findings("province"), "E0901");
  EXPECT_EQ(findings("agency so-y-te / event fire"), "E0901");
}

TEST_F(Paths, HaveToEndWithAValue) {
  EXPECT_EQ(findings(""), "E0902");
  EXPECT_EQ(findings("agency so-y-te"), "E0902");
  EXPECT_EQ(findings("agency so-y-te / item 1.1"), "E0902");
  EXPECT_EQ(findings("set sample / item 1.1 /"), "E0902");
  EXPECT_EQ(findings("agency so-y-te / status / excused"), "E0903");
  EXPECT_EQ(findings("set sample / ties / dense"), "E0903");
}

}  // namespace
}  // namespace parindex::test
