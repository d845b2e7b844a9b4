// Entries `records` of assessment.info: what they name, every fault at its place, and the facts
// that have one source.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/source_file.hpp"
#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::area;
using test::codes;
using test::item;
using test::SetText;
using test::shown;
using test::YearFolder;

constexpr const char* kTally =
    "tally dossiers { title a\n"
    "  columns { id text  agency text  received date  due date  fee { type decimal  decimals 2 } "
    "}\n"
    "  agency agency  unique id  period received\n"
    "  item 1.1 { resolved { count yes }\n"
    "             on_time { count \"received <= due\" } }\n"
    "  item 1.2 { fees { sum fee } }\n"
    "}\n";

constexpr const char* kRecords =
    "id,agency,received,due,fee\n"
    "a,so-y-te,2022-01-03,2022-01-05,1.50\n"
    "b,so-y-te,2022-01-03,2022-01-02,2.25\n";

SetText counting_set() {
  SetText set;
  set.body =
      area("1", "10",
           item("1.1", "5", "resolved count on_time count", "rate { of \"on_time / resolved\" }") +
               item("1.2", "5", "fees decimal goal decimal plan_share percent",
                    "rate { of \"fees / goal\" }"));
  return set;
}

// The folder of most tests: a tally file and two files of records.
class RecordsFolder : public YearFolder {
 public:
  RecordsFolder() : YearFolder(counting_set()) {
    folder.write("t.info", kTally);
    folder.write("records/one.csv", kRecords);
    folder.write("records/two.csv", "id,agency,received,due,fee\n");
  }
};

// "E0812 7:40" of these keys of the entry, on line 7 of assessment.info or in t.info.
std::string findings(const std::string& keys) {
  YearFolder year(counting_set());
  year.folder.write("t.info", kTally);
  year.folder.write("records/one.csv", kRecords);
  year.more = "  records { " + keys + " }\n";
  const auto loaded = year.load({.with_records = false});
  EXPECT_EQ(loaded.value.has_value(), !has_errors(loaded.diagnostics));
  std::string text;
  for (const auto& found : loaded.diagnostics) {
    if (found.code == ErrorCode::unused_fact) continue;
    test::expect_filled(found);
    text += (text.empty() ? "" : ", ") + code_name(found.code) + " " + std::to_string(found.line) +
            ":" + std::to_string(found.column);
  }
  return text;
}

TEST(RecordEntry, EachFaultAtItsPlace) {
  const struct {
    const char* keys;
    const char* found;
  } cases[] = {
      {"tally t.info  file records/one.csv", ""},
      {"tally t.info  file \"records/*.csv\"  from 2022-01-01  to 2022-12-31  block departments",
       ""},
      {"tally t.info  file records/one.csv  delimiter \";\"  decimal comma  date dmy", ""},
      {"tally t.info  file \"-\"", ""},
      {"file records/one.csv", "E0303 7:3"},
      {"tally t.info", "E0303 7:3"},
      {"tally nothing.info  file records/one.csv", "E0101 7:19"},
      {"tally t.info  file \"*.none\"", "E0109 7:33"},
      {"tally t.info  file records/one.csv  file records/one.csv", "E0111 7:54"},
      {"tally t.info  file \"-\"  file \"-\"", "E0111 7:43"},
      {"tally t.info  file records/one.csv  source x", "E0301 7:49"},
      {"tally t.info  tally t.info  file records/one.csv", "E0302 7:27"},
      {"tally t.info  file records/one.csv  decimal point", "E0313 7:57"},
      {"tally t.info  file records/one.csv  from 2022-02-30", "E0312 7:54"},
      {"tally t.info  file records/one.csv  from 2022-02-02  to 2022-02-01", "E0342 7:69"},
      {"tally t.info  file records/one.csv  from 2022-02-02  to 2022-02-02", ""},
      {"tally t.info  file records/one.csv  block department", "E0815 7:55"},
      {"tally t.info  file records/one.csv  block departments  block departments", ""},
  };
  for (const auto& each : cases) EXPECT_EQ(findings(each.keys), each.found) << each.keys;
}

TEST(RecordEntry, NamesTheFilesAndTheBlocksThatItFeeds) {
  RecordsFolder year;
  year.more =
      "  records { tally t.info  file \"records/*.csv\"  file \"-\"  delimiter \";\"\n"
      "            from 2022-01-01  to 2022-11-30 }\n";
  const auto loaded = year.load({.with_records = false});
  ASSERT_TRUE(loaded) << shown(loaded.diagnostics);
  ASSERT_EQ(loaded->record_sources.size(), 1U);
  const RecordSource& source = loaded->record_sources[0];
  EXPECT_EQ(source.tally->id.text, "dossiers");
  ASSERT_EQ(source.files.size(), 3U);
  EXPECT_EQ(std::count_if(source.files.begin(), source.files.end(),
                          [](const RecordFile& file) { return file.path == "-"; }),
            1);
  for (const auto& file : source.files) EXPECT_EQ(file.dialect.delimiter, ';');
  EXPECT_EQ(source.from, Date::of(2022, 1, 1));
  EXPECT_EQ(source.to, Date::of(2022, 11, 30));
  EXPECT_EQ(source.blocks, std::vector<std::size_t>{0});
  // The tally file and the records are inputs, standard input is not.
  const auto has_input = [&](const std::string& path) {
    return std::any_of(loaded->inputs.begin(), loaded->inputs.end(),
                       [&](const InputFile& input) { return input.path == path; });
  };
  EXPECT_TRUE(has_input(year.folder.path("t.info")));
  EXPECT_TRUE(has_input(year.folder.path("records/one.csv")));
  EXPECT_FALSE(has_input("-"));
}

TEST(RecordEntry, FilesOfRecordsAreHashedAsOthers) {
  RecordsFolder year;
  year.more = "  records { tally t.info  file records/one.csv }\n";
  const auto loaded = year.load({.with_records = false});
  ASSERT_TRUE(loaded) << shown(loaded.diagnostics);
  const auto file = std::find_if(loaded->inputs.begin(), loaded->inputs.end(),
                                 [](const InputFile& input) { return !input.source; });
  ASSERT_NE(file, loaded->inputs.end());
  const auto kept = std::make_shared<const SourceFile>("one.csv", kRecords);
  EXPECT_EQ(sha256(*file), sha256(InputFile{"one.csv", kept}));
  EXPECT_EQ(bytes(*file), "");
}

TEST(RecordEntry, PeriodNeedsItsColumn) {
  RecordsFolder year;
  std::string text = kTally;
  text.erase(text.find("  period received"), 17);
  year.folder.write("t.info", text);
  year.more = "  records { tally t.info  file records/one.csv  from 2022-01-01  to 2022-02-01 }\n";
  EXPECT_EQ(year.findings(), "E0812 7:49, E0812 7:66, W0381 26:87");
}

// The facts of a tally file, against the set.
std::string facts_findings(const std::string& facts) {
  YearFolder year(counting_set());
  year.folder.write(
      "t.info",
      "tally t { title a  columns { agency text  n integer  fee { type decimal  decimals "
      "2 }  day date }  agency agency\n" +
          facts + " }\n");
  year.folder.write("one.csv", "agency,n,fee,day\n");
  year.more = "  records { tally t.info  file one.csv }\n";
  const auto loaded = year.load({.with_records = false});
  std::string text;
  for (const auto& found : loaded.diagnostics) {
    if (found.code == ErrorCode::unused_fact) continue;
    test::expect_filled(found);
    text += code_name(found.code) + " " + std::to_string(found.line) + ":" +
            std::to_string(found.column) + " " + found.suggestion + ";";
  }
  return text;
}

TEST(RecordEntry, FactsAreThoseOfTheSet) {
  const struct {
    const char* facts;
    const char* found;
  } cases[] = {
      {"item 1.1 { resolved { count yes } }", ""},
      {"item 1.1 { resolvd { count yes } }", "E0810 2:12 resolved;"},
      {"item 1.3 { nothing { count yes } }", "E0810 2:12 1.1;"},
      {"item 1.2 { resolved { count yes } }", "E0810 2:12 1.1;"},
      {"item 1.1 { resolved { sum n } }", ""},
      {"item 1.1 { resolved { max n } }", ""},
      {"item 1.1 { resolved { distinct day } }", ""},
      {"item 1.1 { resolved { sum fee } }", "E0811 2:12 ;"},
      {"item 1.1 { resolved { max day } }", "E0811 2:12 ;"},
      {"item 1.2 { fees { sum fee } }", ""},
      {"item 1.2 { fees { sum n } }", ""},
      {"item 1.2 { fees { count yes } }", "E0811 2:12 ;"},
      {"item 1.2 { fees { distinct n } }", "E0811 2:12 ;"},
      {"item 1.2 { fees { min day } }", "E0811 2:12 ;"},
      {"item 1.2 { plan_share { sum fee } }", "E0811 2:12 ;"},
  };
  for (const auto& each : cases) EXPECT_EQ(facts_findings(each.facts), each.found) << each.facts;
}

// A tally file serves all sets that it stands beside, of which an assessment uses a few.
TEST(RecordEntry, FactsMayBeThoseOfAnotherSetOfTheFamily) {
  const struct {
    const char* path;
    const char* facts;
    const char* found;
  } cases[] = {
      {"tallies/t.info", "item 1.1 { resolved { count yes } }  item 1.9 { others { count yes } }",
       ""},
      {"tallies/t.info", "item 1.1 { resolved { count yes }  others { count yes } }", "E0810 2:36"},
      {"t.info", "item 1.1 { resolved { count yes } }  item 1.9 { others { count yes } }",
       "E0810 2:49"},
  };
  for (const auto& each : cases) {
    YearFolder year(counting_set());
    SetText other;
    other.body = area("1", "10",
                      item("1.9", "10", "others count all count", "rate { of \"others / all\" }"));
    year.folder.write("other.info", other.text());
    year.folder.write(each.path, "tally t { title a  columns { agency text }  agency agency\n" +
                                     std::string(each.facts) + " }\n");
    year.folder.write("one.csv", "agency\n");
    year.more = "  records { tally " + std::string(each.path) + "  file one.csv }\n";
    const auto loaded = year.load({.with_records = false});
    std::string text;
    for (const auto& found : loaded.diagnostics) {
      if (found.severity != Severity::error) continue;
      text += code_name(found.code) + " " + std::to_string(found.line) + ":" +
              std::to_string(found.column);
    }
    EXPECT_EQ(text, each.found) << each.path << " " << each.facts;
  }
}

TEST(RecordEntry, OneEntryASource) {
  RecordsFolder year;
  year.more =
      "  records { tally t.info  file records/one.csv }\n"
      "  records { tally t.info  file records/two.csv }\n";
  EXPECT_EQ(year.findings(), "E0813 8:3, W0381 26:87");
}

// What is tallied is neither declared, nor handed in, nor fed by another source: in both modes.
TEST(TalliedFact, HasOneSource) {
  for (const bool with_records : {false, true}) {
    YearFolder year(counting_set());
    year.folder.write("t.info", kTally);
    year.folder.write("u.info",
                      "tally others { title a  columns { agency text }  agency agency\n"
                      "  item 1.1 { on_time { count yes } } }\n");
    year.folder.write("one.csv", kRecords);
    year.folder.write("two.csv", "agency\nso-y-te\n");
    year.more =
        "  records { tally t.info  file one.csv }\n  records { tally u.info  file two.csv }\n";
    year.add("evidence",
             "agency,item,fact,value\n"
             "so-y-te,1.1,resolved,9\n"
             "so-y-te,1.2,goal,9\n"
             "so-xay-dung,1.2,fees,9\n");
    const auto loaded = year.load({.with_records = with_records});
    std::string found;
    for (const auto& each : loaded.diagnostics) {
      if (each.code != ErrorCode::tallied_and_declared) continue;
      EXPECT_TRUE(each.related.has_value());
      found +=
          each.agency + " " + std::to_string(each.line) + ":" + std::to_string(each.column) + ";";
    }
    EXPECT_EQ(found, "so-y-te 2:22;so-xay-dung 4:22; 2:14;") << shown(loaded.diagnostics);
  }
}

TEST(TalliedFact, IsNoFactOfThePlan) {
  SetText set = counting_set();
  const auto at = set.body.find("type count");
  set.body.replace(at, 10, "type count  plan done");
  YearFolder year(set);
  year.folder.write("t.info", kTally);
  year.folder.write("one.csv", kRecords);
  year.more = "  records { tally t.info  file one.csv }\n";
  EXPECT_EQ(year.findings(), "W0381 26:87, E0814 4:14");
}

TEST(TalliedFact, StandsBesideDeclaredOnes) {
  RecordsFolder year;
  year.more = "  records { tally t.info  file \"records/*.csv\" }\n";
  year.add("evidence", "agency,item,fact,value\nso-y-te,1.2,goal,7.5\nso-xay-dung,1.2,goal,9\n");
  const auto loaded = year.load();
  ASSERT_TRUE(loaded) << shown(loaded.diagnostics);
  const auto& set = *loaded->blocks()[0].set;
  const auto* const resolved = loaded->fact(0, *set.find_fact("resolved"));
  ASSERT_NE(resolved, nullptr);
  EXPECT_EQ(resolved->value, FactValue::count(2));
  EXPECT_EQ(resolved->origin, FactOrigin::tallied);
  EXPECT_EQ(place_text(resolved->place), year.folder.path("t.info") + ":4:14");
  EXPECT_EQ(resolved->document, "records/*.csv");
  EXPECT_FALSE(resolved->submitted_on);
  EXPECT_EQ(loaded->fact(0, *set.find_fact("on_time"))->value, FactValue::count(1));
  EXPECT_EQ(loaded->fact(0, *set.find_fact("fees"))->value, FactValue::decimal({375, 2}));
  EXPECT_EQ(loaded->fact(0, *set.find_fact("goal"))->origin, FactOrigin::declared);
  EXPECT_EQ(loaded->fact(1, *set.find_fact("resolved"))->value, FactValue::count(0));
  EXPECT_TRUE(is_tallied(*loaded, 0, *set.find_fact("fees")));
  EXPECT_FALSE(is_tallied(*loaded, 0, *set.find_fact("goal")));
  EXPECT_FALSE(is_tallied(*loaded, 2, 0));  // not scored
}

// An appraisal may correct what was counted.
TEST(TalliedFact, MayBeCorrected) {
  RecordsFolder year;
  year.more = "  records { tally t.info  file \"records/*.csv\" }\n";
  year.add("appraisals",
           "agency,item,round,decision,fact,value,appraiser,reason\n"
           "so-y-te,1.1,1,fact,on_time,0,so-noi-vu,x\n");
  const auto loaded = year.load();
  ASSERT_TRUE(loaded) << shown(loaded.diagnostics);
  const auto fact = *loaded->blocks()[0].set->find_fact("on_time");
  EXPECT_EQ(loaded->final_fact(0, fact)->value, FactValue::count(0));
  EXPECT_EQ(loaded->fact(0, fact)->value, FactValue::count(1));
}

TEST(TalliedFact, WhereNobodyIsFed) {
  RecordsFolder year;
  year.folder.write("agencies.csv",
                    "agency,block,name,status\n"
                    "so-y-te,departments,Sở Y tế,excused\n"
                    "so-noi-vu,,Sở Nội vụ,appraiser\n");
  year.more = "  records { tally t.info  file records/two.csv }\n";
  EXPECT_EQ(year.findings(), "W0885 7:3, W0381 26:87");
}

// By agency in the order of agencies.csv, then in the order of the set, of items that apply.
TEST(TallyTargets, AreOrderedByAgencyThenBySet) {
  RecordsFolder year;
  year.more = "  records { tally t.info  file records/one.csv }\n";
  year.add("applicability", "agency,item,reason\nso-xay-dung,1.1,không có thủ tục\n");
  const auto loaded = year.load({.with_records = false});
  ASSERT_TRUE(loaded) << shown(loaded.diagnostics);
  const RecordSource& source = loaded->record_sources[0];
  std::string told;
  for (const auto& target : tally_targets(*loaded, source)) {
    told += loaded->agencies()[target.agency].code.text + " " +
            source.tally->facts[target.fact].name.text + ";";
  }
  EXPECT_EQ(told, "so-y-te resolved;so-y-te on_time;so-y-te fees;so-xay-dung fees;");
}

TEST(EvidenceCsv, WritesValuesWithAllTheirDecimals) {
  RecordsFolder year;
  year.more = "  records { tally t.info  file records/one.csv }\n";
  const auto loaded = year.load({.with_records = false});
  ASSERT_TRUE(loaded) << shown(loaded.diagnostics);
  EXPECT_EQ(evidence_csv(*loaded, loaded->record_sources[0],
                         {{0, 0, FactValue::count(12)},
                          {0, 2, FactValue::decimal({123450, 2})},
                          {1, 1, FactValue::date(*Date::of(2022, 2, 3))}}),
            "agency,item,fact,value\n"
            "so-y-te,1.1,resolved,12\n"
            "so-y-te,1.2,fees,1234.50\n"
            "so-xay-dung,1.1,on_time,2022-02-03\n");
}

}  // namespace
}  // namespace parindex
