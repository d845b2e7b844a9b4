// Filled forms: what each row takes, what the file declares of itself, and that a value in a form
// is the value in a file of its own.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "parindex/form.hpp"
#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::SetText;
using test::YearFolder;

SetText sample_set() {
  SetText set;
  set.body = area(
      "1", "10",
      item("1.1", "6", "done count share percent",
           "parts { part a { max 3  rule count { of done  each 0.5 } } "
           "part b { max 3  rule rate { of share  full_at 80% } } }") +
          item("1.2", "1", "day date", "deadline { fact day  by 2022-01 { points 1 } }") +
          item("1.3", "3", "", "survey { option a { percent 100% }  option b { percent 0% } }"));
  return set;
}

const char* const kHeader = "row,agency,item,fact,points,value,document,explanation,text\n";

// With the form as forms/so-y-te.csv, under whatever keys the entry has.
Result<Assessment> load(YearFolder& folder, const std::string& form, const std::string& keys = {}) {
  folder.folder.write("forms/so-y-te.csv", form);
  folder.more += "  forms { file \"forms/*.csv\" " + keys + " }\n";
  return folder.load();
}

std::string findings(const std::string& form, const std::string& keys = {}) {
  YearFolder folder(sample_set());
  return test::places(load(folder, form, keys).diagnostics);
}

std::string points(const Result<Assessment>& year, Stage stage) {
  if (!year) return test::places(year.diagnostics);
  const auto scored = score(*year, stage);
  if (!scored) return test::places(scored.diagnostics);
  std::string text;
  for (const auto& score : scored->blocks[0].agencies[0].items) {
    text += (text.empty() ? "" : " ") + to_string(score.points, 2);
  }
  return text;
}

TEST(Forms, RowsOfEveryKind) {
  YearFolder folder(sample_set());
  const auto year = load(folder, std::string(kHeader) +
                                     "form,so-y-te,,,,,,,\n"
                                     "guide,a,b,c,d,e,f,g,h\n"
                                     "area,so-y-te,1,,,,,,\n"
                                     "criterion,so-y-te,c1,,,,,,\n"
                                     "item,so-y-te,1.1,,5.5,,BC 1,why,\n"
                                     "fact,so-y-te,1.1,done,,5,BC 2,,\n"
                                     "fact,so-y-te,1.1,share,,40%,,,\n"
                                     "item,so-y-te,1.2,,,,,,\n"
                                     "fact,so-y-te,1.2,day,,,,,\n"
                                     "survey,so-y-te,1.3,,,,,,\n"
                                     "difficulty,so-y-te,1.2,,,,,,late\n"
                                     "proposal,so-y-te,,,,,,,more\n"
                                     "proposal,so-y-te,,,,,,,\n");
  ASSERT_EQ(test::places(year.diagnostics), "") << test::shown(year.diagnostics);
  EXPECT_EQ(points(year, Stage::self), "5.50 0.00 0.00");
  EXPECT_EQ(points(year, Stage::computed), "4.00 0.00 0.00");
  const AgencyRecords& records = year->records(0);
  ASSERT_EQ(records.self_scores.size(), 1U);
  EXPECT_EQ(records.self_scores[0].document, "BC 1");
  EXPECT_EQ(records.self_scores[0].explanation, "why");
  EXPECT_EQ(year->fact(0, 0)->document, "BC 2");
  EXPECT_EQ(year->fact(0, 2), nullptr);
  EXPECT_EQ(records.notes.size(), 2U);
  ASSERT_EQ(year->forms.size(), 1U);
  EXPECT_EQ(year->forms[0].agency, 0U);
  EXPECT_FALSE(year->forms[0].is_new);
}

TEST(Forms, EachFaultAtItsCell) {
  const struct {
    const char* row;
    const char* found;
  } cases[] = {
      {"fact,so-y-te,1.1,done,,5.5,,,", "E0609 2:24"},
      {"fact,so-y-te,1.1,dune,,5,,,", "E0604 2:18"},
      {"fact,so-y-te,1.2,done,,5,,,", "E0605 2:18"},
      {"fact,so-y-te,1.1,done,,,BC,,", "E0510 2:24"},
      {"item,so-y-te,1.1,,7,,BC,,", "E0614 2:19"},
      {"item,so-y-te,1.1,,,,BC,,", "E0510 2:19"},
      {"item,so-y-te,1.9,,1,,BC,,", "E0603 2:14"},
      {"item,so-y-te,1.3,,1,,BC,,", "E0625 2:14"},
      {"survey,so-y-te,1.3,,1,,,,", "E0625 2:16"},
      {"survey,so-y-te,1.3,,,,BC,,", "E0634 2:23"},
      {"item,so-y-te,1.1,,1,5,BC,,", "E0634 2:21"},
      {"fact,so-y-te,1.1,done,2,5,,,", "E0634 2:23"},
      {"area,so-y-te,1,,10,,,,", "E0634 2:17"},
      {"difficulty,so-y-te,1.1,,,,BC,,a", "E0634 2:27"},
      {"difficulty,so-y-te,9.9,,,,,,a", "E0603 2:20"},
      {"itm,so-y-te,1.1,,1,,BC,,", "E0511 2:1"},
      {",so-y-te,1.1,,1,,BC,,", "E0510 2:1"},
      {"item,so-yte,1.1,,1,,BC,,", "E0601 2:6"},
      {"item,so-noi-vu,1.1,,1,,BC,,", "E0602 2:6"},
      {"item,,1.1,,1,,BC,,", "E0510 2:6"},
      {"form,so-y-te,,,,decimal komma,,,", "E0511 2:17"},
      {"form,so-y-te,,,,decimal,,,", "E0511 2:17"},
  };
  for (const auto& [row, found] : cases) {
    EXPECT_EQ(findings(std::string(kHeader) + row + "\n"), found) << row;
  }
}

TEST(Forms, AreOfOneAgencyEach) {
  EXPECT_EQ(findings(std::string(kHeader) + "item,so-y-te,1.1,,1,,BC,,\n" +
                     "item,so-xay-dung,1.1,,1,,BC,,\nitem,so-xay-dung,1.2,,1,,BC,,\n"),
            "E0635 3:6, E0635 4:6");
  // A code that is wrong throughout is told once.
  EXPECT_EQ(findings(std::string(kHeader) + "item,so-yte,1.1,,1,,BC,,\nitem,so-yte,1.2,,1,,BC,,\n"),
            "E0601 2:6");
}

TEST(Forms, DeclareTheirOwnDialect) {
  const std::string rows =
      "row;agency;item;fact;points;value;document\n"
      "form;so-y-te;;;;decimal comma date dmy;\n"
      "item;so-y-te;1.1;;5,5;;BC\n"
      "fact;so-y-te;1.1;share;;40,0%;\n"
      "fact;so-y-te;1.2;day;;31/01/2022;KH\n";
  for (const std::string& form : {rows, "\xEF\xBB\xBF" + rows}) {
    YearFolder folder(sample_set());
    const auto year = load(folder, form);
    EXPECT_EQ(test::places(year.diagnostics), "") << test::shown(year.diagnostics);
    EXPECT_EQ(points(year, Stage::self), "5.50 1.00 0.00");
  }
  // The head row may stand anywhere, once.
  EXPECT_EQ(findings("row;agency;item;fact;points;value;document\nitem;so-y-te;1.1;;5,5;;BC\n"
                     "form;so-y-te;;;;decimal comma;\n"),
            "");
  EXPECT_EQ(findings("row,agency,item,fact,points,value\nform,so-y-te,,,,\nform,so-y-te,,,,\n"),
            "E0613 3:1");
}

TEST(Forms, FollowTheirEntryInWhatTheyDoNotDeclare) {
  const std::string rows =
      "row;agency;item;fact;points;value;document\n"
      "item;so-y-te;1.1;;5,5;;BC\n"
      "fact;so-y-te;1.2;day;;31/01/2022;KH\n";
  EXPECT_EQ(findings(rows, "delimiter \";\"  decimal comma  date dmy"), "");
  // A delimiter is no declaration of decimals or dates.
  EXPECT_EQ(findings(rows), "E0607 2:19, E0513 3:23");
  EXPECT_EQ(findings("agency;row;item;fact;points;value\nso-y-te;item;1.2;;0;\n"), "E0506 1:1");
  EXPECT_EQ(
      findings("agency;row;item;fact;points;value\nso-y-te;item;1.2;;0;\n", "delimiter \";\""), "");
}

TEST(Forms, AValueInAFileOfItsOwnIsADuplicateNamingBoth) {
  YearFolder folder(sample_set());
  folder.add("evidence", "agency,item,fact,value\nso-y-te,1.1,done,5\n");
  folder.add("self_scores", "agency,item,points,document\nso-y-te,1.1,5,BC\n");
  folder.add("notes", "agency,item,kind,text\nso-y-te,,proposal,more\n");
  const auto year = load(folder, std::string(kHeader) +
                                     "item,so-y-te,1.1,,5,,BC,,\n"
                                     "fact,so-y-te,1.1,done,,5,,,\n"
                                     "proposal,so-y-te,,,,,,,more\n");
  EXPECT_EQ(test::places(year.diagnostics), "E0613 2:1, E0613 3:24, E0613 4:1");
  ASSERT_EQ(year.diagnostics.size(), 3U);
  for (const auto& finding : year.diagnostics) {
    ASSERT_TRUE(finding.related);
    EXPECT_EQ(finding.related->line, 2U);
    EXPECT_NE(finding.related->file, finding.file);
  }
}

TEST(Forms, APatternMayMatchNothingYet) {
  YearFolder folder(sample_set());
  folder.more += "  forms { file \"forms/*.csv\" }\n";
  const auto year = folder.load();
  EXPECT_EQ(test::places(year.diagnostics), "");
  ASSERT_TRUE(year && year->forms_place);
  EXPECT_EQ(year->forms_place->folder, folder.folder.path("forms"));
  EXPECT_EQ(year->forms_place->name_pattern, "*.csv");
  folder.more = "  forms forms/so-y-te.csv\n";
  EXPECT_EQ(folder.findings(), "E0101 7:9");
}

TEST(Forms, ANewOneTakesThePlaceOfThatOfItsAgency) {
  YearFolder folder(sample_set());
  folder.folder.write("new.csv", std::string(kHeader) + "item,so-y-te,1.1,,2,,BC,,\n");
  folder.folder.write("forms/so-xay-dung.csv",
                      std::string(kHeader) + "item,so-xay-dung,1.1,,3,,BC,,\n");
  ASSERT_TRUE(load(folder, std::string(kHeader) + "item,so-y-te,1.1,,5,,BC,,\n"));
  LoadOptions options;
  options.forms = {folder.folder.path("new.csv")};
  const auto year = folder.load(options);
  ASSERT_TRUE(year) << test::shown(year.diagnostics);
  EXPECT_EQ(to_string(year->records(0).self_scores[0].points, 2), "2.00");
  ASSERT_EQ(year->forms.size(), 2U);
  const auto added = std::find_if(year->forms.begin(), year->forms.end(),
                                  [](const FormFile& form) { return form.is_new; });
  ASSERT_NE(added, year->forms.end());
  EXPECT_EQ(added->target, folder.folder.path("forms/so-y-te.csv"));
}

TEST(Forms, FileNamesHoldAnyCode) {
  EXPECT_EQ(form_file_name("so-y-te"), "so-y-te.csv");
  EXPECT_EQ(form_file_name("Sở Y tế"), "Sở Y tế.csv");
  EXPECT_EQ(form_file_name("../a/b"), "%2E.%2Fa%2Fb.csv");
  EXPECT_EQ(form_file_name("50%"), "50%25.csv");
}

// What the plan counts is nobody's to declare, in a form no more than elsewhere; and a task's
// progress may be read beside forms.
TEST(Forms, AValueThatThePlanCountsIsAnError) {
  SetText set;
  set.body =
      area("1", "10",
           "    item 1.1 { title \"1.1\"  max 10\n      facts { done { type count  plan done  "
           "title d }  due { type count  plan due  title d } }\n"
           "      rule rate { of \"done / due\" } }\n");
  const auto found = [&set](const std::string& value) {
    YearFolder folder(set);
    folder.add("plan",
               "plan p { owner province  undated excluded\n"
               "  task A { title a  lead so-y-te  due 2022-06-30 } }\n");
    folder.add("plan_progress", "task,agency,completed_on,document\nA,so-y-te,2022-05-01,1/BC\n");
    const auto year = load(folder, std::string(kHeader) + "item,so-y-te,1.1,,10,,BC,,\n" +
                                       "fact,so-y-te,1.1,done,," + value + ",,,\n");
    return test::places(year.diagnostics) + (year ? points(year, Stage::computed) : "");
  };
  EXPECT_EQ(found(""), "10.00");
  EXPECT_EQ(found("1"), "E0653 3:24");
}

}  // namespace
}  // namespace parindex
