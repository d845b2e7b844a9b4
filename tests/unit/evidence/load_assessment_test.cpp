// Reading an assessment's folder: the INFO file, agencies, globs and dialects.
#include <gtest/gtest.h>

#include <string>

#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::SetText;
using test::YearFolder;

SetText sound_set() {
  SetText set;
  set.body = area("1", "10",
                  item("1.1", "6", "done count assigned count", "rate { of \"done / assigned\" }") +
                      item("1.2", "4", "issued_on date",
                           "deadline { fact issued_on  by 2022-01-31 { points 4 } }"));
  return set;
}

constexpr const char* kRows =
    "agency,item,fact,value\n"
    "so-y-te,1.1,done,9\n"
    "so-y-te,1.1,assigned,10\n"
    "so-y-te,1.2,issued_on,2022-01-31\n";

std::string points_of(const Assessment& year, const std::string& agency) {
  const auto scored = score(year, Stage::computed);
  if (!scored) return test::codes(scored.diagnostics);
  for (const auto& row : scored->blocks[0].agencies) {
    if (year.agencies()[row.agency].code.text == agency) return to_string(row.points, 2);
  }
  return "none";
}

TEST(LoadAssessment, ReadsAWholeFolder) {
  YearFolder folder(sound_set());
  folder.add("evidence", kRows);
  const auto year = folder.load();
  ASSERT_TRUE(year) << test::shown(year.diagnostics);
  EXPECT_EQ(test::codes(year.diagnostics), "");
  EXPECT_EQ(year->id, "sample");
  EXPECT_EQ(year->year, 2022);
  EXPECT_EQ(year->as_of, Date::of(2022, 12, 15));
  ASSERT_EQ(year->agencies().size(), 4U);
  EXPECT_EQ(year->agencies()[2].status, AgencyStatus::appraiser);
  EXPECT_EQ(year->blocks()[0].agencies, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(points_of(*year, "so-y-te"), "9.40");
  EXPECT_EQ(points_of(*year, "so-xay-dung"), "0.00");
  ASSERT_EQ(year->inputs.size(), 4U);
  for (const auto& input : year->inputs) EXPECT_EQ(sha256(input).size(), 64U);
}

TEST(LoadAssessment, ByTheFolderOrByTheFile) {
  YearFolder folder(sound_set());
  folder.add("evidence", kRows);
  ASSERT_TRUE(folder.load());
  const auto by_file = load_assessment(folder.folder.path("assessment.info"));
  ASSERT_TRUE(by_file);
  EXPECT_EQ(points_of(*by_file, "so-y-te"), "9.40");
  EXPECT_FALSE(load_assessment(folder.folder.path("absent")));
}

TEST(LoadAssessment, AFileThatIsNotThereIsBlamedOnItsName) {
  YearFolder folder(sound_set());
  folder.more = "  evidence absent.csv\n  surveys \"*/none-*.csv\"\n";
  EXPECT_EQ(folder.findings(), "E0101 7:12, E0109 8:12");
}

TEST(LoadAssessment, GlobsInTheOrderOfBytesEachFileOnce) {
  YearFolder folder(sound_set());
  folder.folder.write("evidence/b.csv", "agency,item,fact,value\nso-y-te,1.1,done,9\n");
  folder.folder.write("evidence/a.csv", "agency,item,fact,value\nso-y-te,1.1,assigned,10\n");
  folder.folder.write("evidence/B.csv",
                      "agency,item,fact,value\nso-y-te,1.2,issued_on,2022-01-01\n");
  folder.more = "  evidence { file \"evidence/*.csv\" }\n";
  const auto year = folder.load();
  ASSERT_TRUE(year) << test::shown(year.diagnostics);
  EXPECT_EQ(points_of(*year, "so-y-te"), "9.40");
  ASSERT_EQ(year->inputs.size(), 6U);
  EXPECT_TRUE(year->inputs[3].path.ends_with("/B.csv"));
  EXPECT_TRUE(year->inputs[4].path.ends_with("/a.csv"));
  EXPECT_TRUE(year->inputs[5].path.ends_with("/b.csv"));

  folder.more += "  evidence evidence/a.csv\n";
  EXPECT_EQ(folder.findings(), "E0111 8:12");
}

TEST(LoadAssessment, DialectsAreDeclaredNeverGuessed) {
  SetText set;
  set.body = area("1", "10",
                  item("1.1", "6", "share percent", "rate { of share }") +
                      item("1.2", "4", "issued_on date",
                           "deadline { fact issued_on  by 2022-02-28 { points 4 } }"));
  const auto findings = [&](const std::string& dialect, const std::string& rows) {
    YearFolder folder(set);
    folder.folder.write("old.csv", rows);
    folder.more = "  evidence { file old.csv  " + dialect + " }\n";
    return folder.findings();
  };
  const std::string vietnamese = "delimiter \";\"  decimal comma  date dmy";
  EXPECT_EQ(findings(vietnamese,
                     "agency;item;fact;value\nso-y-te;1.1;share;85,5%\n"
                     "so-y-te;1.2;issued_on;28/2/2022\n"),
            "");
  EXPECT_EQ(findings(vietnamese, "agency;item;fact;value\nso-y-te;1.1;share;85.5%\n"),
            "E0607 2:19");
  EXPECT_EQ(findings(vietnamese, "agency;item;fact;value\nso-y-te;1.2;issued_on;2022-02-28\n"),
            "E0513 2:23");
  EXPECT_EQ(findings("", "agency,item,fact,value\nso-y-te,1.1,share,\"85,5%\"\n"), "E0607 2:19");
  EXPECT_EQ(findings("", "agency,item,fact,value\nso-y-te,1.1,share,85.5\n"), "E0610 2:19");
  EXPECT_EQ(findings("", "agency,item,fact,value\nso-y-te,1.2,issued_on,28/2/2022\n"),
            "E0513 2:23");
  EXPECT_EQ(findings("delimiter tab", "agency\titem\tfact\tvalue\nso-y-te\t1.1\tshare\t85%\n"), "");
  // A dialect that is not known says nothing about the columns.
  EXPECT_EQ(findings("delimiter \"|\"", "agency|item|fact|value\n"), "E0313 7:39");
}

TEST(LoadAssessment, ThousandsSeparatorsNeverPass) {
  YearFolder folder(sound_set());
  folder.add("evidence",
             "agency,item,fact,value\n"
             "so-y-te,1.1,done,1.234\n"
             "so-y-te,1.1,assigned,\"1,234\"\n"
             "so-xay-dung,1.1,done,1 234\n"
             "so-xay-dung,1.1,assigned,1.0\n");
  EXPECT_EQ(folder.findings(), "E0609 2:18, E0607 3:22, E0606 4:22, E0609 5:26");
}

TEST(LoadAssessment, OfSeveralSetsTheOneValidAtTheDate) {
  SetText second = sound_set();
  second.total = "20";
  second.body = area("1", "20", item("1.1", "20", "done count", "count { of done  each 1 }"));
  std::string later = second.text();
  const std::string from = "from 2022-01-01  to 2022-12-31";
  later.replace(later.find(from), from.size(), "from 2022-07-01  to 2022-12-31");
  std::string earlier = sound_set().text();
  earlier.replace(earlier.find(from), from.size(), "from 2022-01-01  to 2022-06-30");
  YearFolder folder(sound_set());
  folder.folder.write("set.info", earlier);
  folder.folder.write("later.info", later);
  folder.block_keys = " criteria later.info";
  const auto total_at = [&](int month) {
    LoadOptions options;
    options.as_of = Date::of(2022, month, 1);
    const auto year = folder.load(options);
    return year ? to_string(year->blocks()[0].set->total, 0) : test::codes(year.diagnostics);
  };
  EXPECT_EQ(total_at(6), "10");
  EXPECT_EQ(total_at(7), "20");
  folder.folder.write("later.info", earlier);
  EXPECT_EQ(total_at(6), "E0408");
  EXPECT_EQ(total_at(7), "E0407");
}

TEST(LoadAssessment, OneSetOutsideItsValidityIsAWarning) {
  YearFolder folder(sound_set());
  LoadOptions options;
  options.as_of = Date::of(2023, 1, 1);
  const auto year = folder.load(options);
  EXPECT_TRUE(year);
  EXPECT_EQ(test::codes(year.diagnostics), "W0480");
}

TEST(LoadAssessment, Agencies) {
  YearFolder folder(sound_set());
  folder.folder.write("agencies.csv",
                      "agency,block,name,status,parent\n"
                      "a,departments,A,ranked,\n"
                      "a,departments,A,ranked,\n"
                      "b,departements,B,ranked,\n"
                      "c,,C,ranked,\n"
                      "so-noi-vu,departments,D,appraiser,\n"
                      "e,departments,E,winner,\n"
                      "f,departments,F,unranked,nobody\n");
  EXPECT_EQ(folder.findings(),
            "E0402 3:1, E0403 4:3, E0404 5:3, E0405 6:11, E0511 7:17, E0406 8:26");
}

TEST(LoadAssessment, RolesNeedAgencies) {
  SetText set = sound_set();
  set.lead = "lead nobody";
  YearFolder folder(set);
  EXPECT_EQ(folder.findings(), "E0411 5:9");
  folder.block_keys = " appraiser { nobody so-noi-vu }";
  EXPECT_EQ(folder.findings(), "");
  folder.block_keys = " appraiser { nobody so-noi }";
  EXPECT_EQ(folder.findings(), "E0410 5:73");
  folder.block_keys = " appraiser { nobody so-noi-vu  somebody so-noi-vu }";
  EXPECT_EQ(folder.findings(), "W0483 5:84");
}

TEST(LoadAssessment, AnErrorOfOneAgencyIsKeptApartWhereAsked) {
  YearFolder folder(sound_set());
  folder.add("evidence", std::string(kRows) + "so-xay-dung,1.1,done,nine\n");
  EXPECT_FALSE(folder.load());
  LoadOptions options;
  options.keep_despite_errors = true;
  const auto year = folder.load(options);
  ASSERT_TRUE(year);
  ASSERT_EQ(test::codes(year.diagnostics), "E0606");
  EXPECT_TRUE(concern_single_agencies(year.diagnostics));
  EXPECT_FALSE(year->records(0).faulty);
  EXPECT_TRUE(year->records(1).faulty);
}

TEST(LoadAssessment, CodesMatchInEitherForm) {
  YearFolder folder(sound_set());
  folder.folder.write("agencies.csv",
                      "agency,block,name,status\n"
                      "s\u1EDF-y-t\u1EBF,departments,A,ranked\n"
                      "so-noi-vu,,B,appraiser\n");
  // Both rows write the code with its marks apart; the second has an error, which is the agency's.
  const std::string apart = "so\u031B\u0309-y-te\u0302\u0301";
  folder.add("evidence",
             "agency,item,fact,value\n" + apart + ",1.1,done,9\n" + apart + ",1.1,assigned,ten\n");
  LoadOptions options;
  options.keep_despite_errors = true;
  const auto year = folder.load(options);
  ASSERT_EQ(test::codes(year.diagnostics), "E0606");
  EXPECT_EQ(year.diagnostics[0].agency, "s\u1EDF-y-t\u1EBF");
  ASSERT_TRUE(year);
  EXPECT_TRUE(year->records(0).faulty);
}

TEST(LoadAssessment, AnEvidenceFileOfOnlyAHeaderWithoutLineEnd) {
  for (const std::string end : {"", "\n", "\r\n", "\r"}) {
    YearFolder folder(sound_set());
    folder.add("evidence", "agency,item,fact,value" + end);
    EXPECT_EQ(folder.findings(), "");
  }
}

}  // namespace
}  // namespace parindex
