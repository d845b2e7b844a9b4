// Last year's values by the key `previous` of an assessment: the other folder is read with all that
// is wrong with it.
#include <algorithm>

#include "support/rule_case.hpp"
#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::codes;
using test::SetText;
using test::YearFolder;

SetText set_with(const std::string& facts = "rate percent") {
  SetText set;
  set.body = test::area("1", "10",
                        test::item("1.1", "10", facts,
                                   "cases { when \"rate > previous(rate)\" { points 10 }\n"
                                   "  when \"rate = previous(rate)\" { points 5 }  otherwise 0 }"));
  return set;
}

// A set of last year, which knew the fact under another item.
SetText old_set(const std::string& type = "percent") {
  SetText set;
  const std::string bound = type == "percent" ? "50%" : "50";
  set.body = test::area("7", "10",
                        test::item("7.3", "10", "rate " + type,
                                   "cases { when \"rate > " + bound +
                                       "\" { points 10 }  otherwise "
                                       "0 }"));
  return set;
}

constexpr const char* kNow =
    "agency,item,fact,value\n"
    "so-y-te,1.1,rate,80%\n"
    "so-xay-dung,1.1,rate,80%\n";
constexpr const char* kThen =
    "agency,item,fact,value\n"
    "so-y-te,7.3,rate,80%\n"
    "so-xay-dung,7.3,rate,80.01%\n";

// Both years; `now` names the folder of `then`.
struct TwoYears {
  explicit TwoYears(const SetText& old = old_set(), const SetText& set = set_with())
      : then(old), now(set) {
    now.add("evidence", kNow);
    now.more += "  previous \"" + then.folder.path() + "\"\n";
  }
  Result<Assessment> load(const LoadOptions& options = {}) const {
    static_cast<void>(then.load());  // writes its assessment.info
    return now.load(options);
  }
  YearFolder then;
  YearFolder now;
};

// "so-y-te 5.00, so-xay-dung missing"
std::string outcomes(const Result<Assessment>& year, Stage stage = Stage::computed) {
  if (!year) return codes(year.diagnostics);
  const auto scored = score(*year, stage);
  if (!scored) return codes(scored.diagnostics);
  std::string text;
  for (const auto& agency : scored->blocks[0].agencies) {
    const ItemScore& item = agency.items[0];
    text += (text.empty() ? "" : ", ") + year->agencies()[agency.agency].code.text + " " +
            (item.state == State::missing ? "missing" : to_string(item.points, 2));
  }
  return text;
}

TEST(PreviousFiles, AreReadFromTheFolderOrTheFile) {
  TwoYears years;
  years.then.add("evidence", kThen);
  const auto loaded = years.load();
  EXPECT_EQ(codes(loaded.diagnostics), "");
  EXPECT_EQ(outcomes(loaded), "so-y-te 5.00, so-xay-dung 0.00");
  years.now.more =
      "  evidence evidence.csv\n  previous \"" + years.then.folder.path("assessment.info") + "\"\n";
  EXPECT_EQ(outcomes(years.load()), "so-y-te 5.00, so-xay-dung 0.00");
}

TEST(PreviousFiles, AreNamedFromTheFolderOfTheAssessment) {
  YearFolder now(set_with());
  now.add("evidence", kNow);
  now.more += "  previous last-year\n";
  YearFolder then(old_set());
  then.add("evidence", kThen);
  ASSERT_TRUE(then.load());
  std::filesystem::copy(then.folder.path(), now.folder.path("last-year"));
  EXPECT_EQ(outcomes(now.load()), "so-y-te 5.00, so-xay-dung 0.00");
}

TEST(PreviousFiles, CountAmongTheInputs) {
  TwoYears years;
  years.then.add("evidence", kThen);
  const auto loaded = years.load();
  ASSERT_TRUE(loaded);
  // assessment.info, set, agencies and evidence of both years
  ASSERT_EQ(loaded->inputs.size(), 8U);
  const auto is_then = [&years](const InputFile& input) {
    return input.path.starts_with(years.then.folder.path());
  };
  EXPECT_EQ(std::count_if(loaded->inputs.begin(), loaded->inputs.end(), is_then), 4);
}

TEST(PreviousFiles, ThatLackAValueLeaveItMissing) {
  TwoYears years;
  years.then.add("evidence", "agency,item,fact,value\nso-xay-dung,7.3,rate,70%\n");
  EXPECT_EQ(outcomes(years.load()), "so-y-te missing, so-xay-dung 10.00");
}

TEST(PreviousFiles, CountAsLastYearsAppraisalLeftThem) {
  TwoYears years;
  years.then.add("evidence", kThen);
  years.then.add("appraisals",
                 "agency,item,round,decision,points,fact,value,appraiser,reason\n"
                 "so-y-te,7.3,1,fact,,rate,79%,so-noi-vu,counted twice\n"
                 "so-xay-dung,7.3,1,points,3,,,so-noi-vu,late\n");
  const auto loaded = years.load();
  EXPECT_EQ(codes(loaded.diagnostics), "") << test::shown(loaded.diagnostics);
  // Points that were given change no value.
  EXPECT_EQ(outcomes(loaded), "so-y-te 10.00, so-xay-dung 0.00");
  EXPECT_EQ(outcomes(loaded, Stage::final), "so-y-te 10.00, so-xay-dung 0.00");
}

TEST(PreviousFiles, WithTheirOwnPreviousAreNotFollowedFurther) {
  TwoYears years;
  years.then.add("evidence", kThen);
  years.then.more += "  previous nowhere\n";
  EXPECT_EQ(outcomes(years.now.load()), "E0101");  // then has not been written yet
  EXPECT_FALSE(years.then.load());                 // of itself it would need that folder
  EXPECT_EQ(outcomes(years.now.load()), "so-y-te 5.00, so-xay-dung 0.00");
}

TEST(PreviousFiles, ThatAreNotThereAreBlamedOnTheirName) {
  YearFolder now(set_with());
  now.add("evidence", kNow);
  now.more += "  previous nowhere\n";
  EXPECT_EQ(now.findings(), "E0101 8:12");
}

TEST(PreviousFiles, OfAnotherTypeAreAnError) {
  TwoYears years(old_set("count"));
  years.then.add("evidence", "agency,item,fact,value\nso-y-te,7.3,rate,80\n");
  const auto loaded = years.load();
  ASSERT_EQ(codes(loaded.diagnostics), "E0412");
  const auto& error = loaded.diagnostics[0];
  EXPECT_EQ(error.arguments[0], "rate");
  EXPECT_EQ(error.arguments[1], "percent");
  EXPECT_EQ(error.arguments[2], "count");
  EXPECT_EQ(error.file, years.now.folder.path("set.info"));
  ASSERT_TRUE(error.related);
  EXPECT_EQ(error.related->file, years.then.folder.path("set.info"));
}

// A fact of last year that nothing asks for may be of any type.
TEST(PreviousFiles, OfAnotherTypeThatNothingAsksFor) {
  SetText set;
  set.body = test::area("1", "10",
                        test::item("1.1", "10", "rate percent",
                                   "cases { when \"rate > 50%\" { points 10 }  otherwise 0 }"));
  TwoYears years(old_set("count"), set);
  EXPECT_EQ(outcomes(years.load()), "so-y-te 10.00, so-xay-dung 10.00");
}

// One fault of one set is told once, however many blocks use the set.
TEST(PreviousFiles, OfAnotherTypeAreToldOnceForTwoBlocks) {
  TwoYears years(old_set("count"));
  years.now.folder.write("agencies.csv",
                         std::string(YearFolder::agencies) + "huyen-a,districts,Huyện A,ranked\n");
  years.now.more += "  block districts { title \"Huyện\"  criteria set.info }\n";
  EXPECT_EQ(codes(years.load().diagnostics), "E0412");
}

TEST(PreviousFiles, WithErrorsAreErrorsOfThisYear) {
  TwoYears years;
  years.then.add("evidence", "agency,item,fact,value\nso-y-te,7.3,rate,80\n");  // no percent sign
  const auto loaded = years.load();
  EXPECT_FALSE(loaded);
  ASSERT_EQ(codes(loaded.diagnostics), "E0610");
  EXPECT_EQ(loaded.diagnostics[0].file, years.then.folder.path("evidence.csv"));
  EXPECT_EQ(loaded.diagnostics[0].line, 2U);
}

TEST(PreviousFiles, AreLeftAloneWhereNobodyWantsThem) {
  YearFolder now(set_with());
  now.add("evidence", kNow);
  now.more += "  previous nowhere\n";
  LoadOptions options;
  options.with_previous = false;
  EXPECT_EQ(outcomes(now.load(options)), "so-y-te missing, so-xay-dung missing");
}

}  // namespace
}  // namespace parindex
