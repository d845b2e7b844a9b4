// Versions of a set: a block names several, as_of chooses, and evidence has to fit the one in use.
#include <algorithm>

#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::codes;
using test::SetText;
using test::YearFolder;

// The same set valid to the end of September, and from October on with a new item and a new fact.
std::string version_text(int version) {
  const std::string rate = "rate { of \"done / assigned\" }";
  SetText set;
  set.body =
      version == 1
          ? test::area("1", "10", test::item("1.1", "10", "done count assigned count", rate))
          : test::area("1", "10",
                       test::item("1.1", "8", "done count assigned count", rate) +
                           test::item("1.2", "2", "reports count", "count { of reports  each 1 }"));
  std::string text = set.text();
  const auto replace = [&text](const std::string& old, const std::string& by) {
    text.replace(text.find(old), old.size(), by);
  };
  replace("version 1", "version " + std::to_string(version));
  replace("from 2022-01-01  to 2022-12-31",
          version == 1 ? "from 2022-01-01  to 2022-09-30" : "from 2022-10-01  to 2022-12-31");
  return text;
}

constexpr const char* kBoth =
    "agency,item,fact,value\n"
    "so-y-te,1.1,done,9\n"
    "so-y-te,1.1,assigned,10\n";

class TwoVersions : public testing::Test {
 protected:
  TwoVersions() : year_(SetText{}) {
    year_.folder.write("set.info", version_text(1));
    year_.folder.write("v2.info", version_text(2));
    year_.block_keys = " criteria v2.info";
  }

  Result<Assessment> at(const std::string& as_of) const {
    LoadOptions options;
    options.as_of = Date::parse_iso(as_of);
    return year_.load(options);
  }

  YearFolder year_;
};

TEST_F(TwoVersions, AreChosenByTheDate) {
  year_.add("evidence", kBoth);
  for (const auto& [as_of, version, points] :
       {std::tuple("2022-09-30", 1, "9.00"), {"2022-10-01", 2, "7.20"}}) {
    const auto loaded = at(as_of);
    ASSERT_TRUE(loaded) << test::shown(loaded.diagnostics);
    const Block& block = loaded->blocks()[0];
    EXPECT_EQ(block.set->version, version);
    ASSERT_EQ(block.other_versions.size(), 1U);
    EXPECT_EQ(block.other_versions[0]->version, 3 - version);
    const auto scored = score(*loaded, Stage::computed);
    ASSERT_TRUE(scored);
    EXPECT_EQ(to_string(scored->blocks[0].agencies[0].items[0].points, 2), points);
  }
}

TEST_F(TwoVersions, AreBothInputs) {
  const auto loaded = at("2022-10-01");
  ASSERT_TRUE(loaded);
  std::size_t sets = 0;
  for (const auto& input : loaded->inputs) {
    sets +=
        input.path == year_.folder.path("set.info") || input.path == year_.folder.path("v2.info");
  }
  EXPECT_EQ(sets, 2U);
}

// An error in the version that is not in use is an error all the same.
TEST_F(TwoVersions, AreBothChecked) {
  year_.folder.write("v2.info", "criteria_set sample {\n}\n");
  EXPECT_FALSE(at("2022-09-30"));
}

TEST_F(TwoVersions, RefuseEvidenceOfEachOther) {
  year_.add("evidence", std::string(kBoth) + "so-y-te,1.2,reports,2\n");
  EXPECT_TRUE(at("2022-10-01"));
  const auto loaded = at("2022-09-30");
  ASSERT_EQ(codes(loaded.diagnostics), "E0660");
  const auto& error = loaded.diagnostics[0];
  EXPECT_EQ(error.line, 4U);
  EXPECT_EQ(error.arguments[0], "1.2");
  EXPECT_EQ(error.arguments[1], "sample v1");
  EXPECT_EQ(error.arguments[3], "sample v2");
  EXPECT_EQ(error.agency, "so-y-te");
}

TEST_F(TwoVersions, RefuseClaimsAndAppraisalsOfEachOther) {
  year_.add("self_scores", "agency,item,points\nso-y-te,1.2,2\n");
  year_.add("appraisals",
            "agency,item,round,decision,points,fact,value,appraiser,reason\n"
            "so-y-te,1.2,1,points,1,,,so-noi-vu,one report\n");
  EXPECT_TRUE(at("2022-10-01"));
  EXPECT_EQ(codes(at("2022-09-30").diagnostics), "E0660 E0660");
}

// What no version knows is unknown, as ever.
TEST_F(TwoVersions, DoNotHideAMisspelling) {
  year_.add("evidence", std::string(kBoth) + "so-y-te,1.3,reports,2\n");
  EXPECT_EQ(codes(at("2022-09-30").diagnostics), "E0603");
}

TEST_F(TwoVersions, TellOfAFactThatOnlyOneHas) {
  std::string later = version_text(2);
  later.replace(later.find("reports"), 7, "replies");  // its declaration
  later.replace(later.find("of reports"), 10, "of replies");
  year_.folder.write("set.info", [&] {
    std::string earlier = version_text(2);
    earlier.replace(earlier.find("version 2"), 9, "version 1");
    earlier.replace(earlier.find("from 2022-10-01  to 2022-12-31"), 30,
                    "from 2022-01-01  to 2022-09-30");
    return earlier;
  }());
  year_.folder.write("v2.info", later);
  year_.add("evidence", "agency,item,fact,value\nso-y-te,1.2,replies,2\n");
  EXPECT_TRUE(at("2022-10-01"));
  const auto loaded = at("2022-09-30");
  ASSERT_EQ(codes(loaded.diagnostics), "E0660");
  EXPECT_EQ(loaded.diagnostics[0].arguments[0], "replies");
}

// The same bytes under other names, in another folder and another order have the same hash.
TEST(InputHash, IsOfTheBytesAlone) {
  SetText set;
  set.body = test::area("1", "10", test::judged("1.1", "10"));
  const YearFolder here(set);
  const YearFolder there(set);
  auto loaded = here.load();
  ASSERT_TRUE(loaded);
  const auto hash = sha256(loaded->inputs);
  EXPECT_EQ(hash, sha256(there.load()->inputs));
  std::reverse(loaded->inputs.begin(), loaded->inputs.end());
  EXPECT_EQ(hash, sha256(loaded->inputs));
  loaded->inputs.pop_back();
  EXPECT_NE(hash, sha256(loaded->inputs));
  EXPECT_EQ(hash.size(), 64U);
}

}  // namespace
}  // namespace parindex
