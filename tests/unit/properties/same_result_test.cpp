// The number of threads and the order of rows change nothing.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "properties/generated_year.hpp"
#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::OneBlock;
using test::Random;
using test::ranking_text;
using test::YearFolder;

TEST(SameResult, WithOneTwoAndSevenThreads) {
  Random random(71);
  // Enough agencies for several pieces of work.
  OneBlock year(test::read(test::set_of_every_rule("rescale_area", true)));
  for (std::size_t i = 0; i < 400; ++i) test::add_drawn_agency(year, random, i, true);
  for (const auto stage : {Stage::self, Stage::computed, Stage::final}) {
    const auto alone = ranking_text(year.year, stage, 1);
    EXPECT_GT(alone.size(), 10'000U);
    EXPECT_EQ(ranking_text(year.year, stage, 2), alone);
    EXPECT_EQ(ranking_text(year.year, stage, 7), alone);
    EXPECT_EQ(ranking_text(year.year, stage, 0), alone);
  }
}

TEST(SameResult, ErrorsStandInTheSameOrderWithAnyNumberOfThreads) {
  Random random(72);
  OneBlock year(test::read(test::set_of_every_rule("exclude")));
  for (std::size_t i = 0; i < 300; ++i) {
    test::add_drawn_agency(year, random, i, false);
    if (i % 7 == 0) year.declare(test::agency_name(i), "done 9 assigned 8");
    if (i % 11 == 0) year.declare(test::agency_name(i), "met 9 due 0");
  }
  const auto errors = [&year](int threads) {
    ScoreOptions options;
    options.threads = threads;
    std::string text;
    for (const auto& diagnostic : score(year.year, Stage::computed, options).diagnostics) {
      text += code_name(diagnostic.code) + " " + message(diagnostic, Language::en) + "\n";
    }
    return text;
  };
  const auto alone = errors(1);
  EXPECT_GT(alone.size(), 1000U);
  EXPECT_EQ(errors(2), alone);
  EXPECT_EQ(errors(7), alone);
}

// Rows of data files for several agencies, in the order in which they were drawn.
struct Rows {
  std::vector<std::string> evidence, surveys, self_scores, appraisals, applicability, explanations,
      events;
};

Rows drawn_rows(Random& random, std::size_t agencies) {
  Rows rows;
  for (std::size_t i = 0; i < agencies; ++i) {
    const std::string code = test::agency_name(i);
    const auto fact = [&](const std::string& item, const std::string& name,
                          const std::string& value, int round = 1) {
      rows.evidence.push_back(code + "," + item + "," + name + "," + value + "," +
                              std::to_string(round) + "\n");
    };
    const auto assigned = random.between(1, 30);
    fact("1.1", "assigned", std::to_string(assigned));
    fact("1.1", "done", std::to_string(random.between(0, assigned)));
    if (random.one_in(2)) fact("1.1", "done", std::to_string(random.between(0, assigned)), 2);
    if (random.one_in(3)) fact("1.1", "done", std::to_string(random.between(0, assigned)), 3);
    if (random.one_in(2)) fact("1.2", "issued_on", random.one_in(2) ? "2022-01-31" : "2022-02-01");
    fact("2.2", "late", std::to_string(random.between(0, 5)));
    for (const std::string option : {"a", "b", "c"}) {
      rows.surveys.push_back(code + ",2.3," + option + "," + std::to_string(random.between(0, 9)) +
                             "\n");
    }
    rows.self_scores.push_back(code + ",1.1,4\n");
    rows.self_scores.push_back(code + ",2.4,2.25\n");
    rows.appraisals.push_back(code + ",2.4,1,points,1.5,,,so-noi-vu,why\n");
    if (random.one_in(2)) rows.appraisals.push_back(code + ",2.4,2,query,,,,council,why\n");
    if (random.one_in(2)) rows.appraisals.push_back(code + ",2.4,3,accept,,,,council,\n");
    rows.appraisals.push_back(code + ",1.1,1,fact,,done,1,so-noi-vu,why\n");
    if (random.one_in(2)) {
      rows.appraisals.push_back(code + ",1.1,2,fact,,assigned,31,council,why\n");
      rows.appraisals.push_back(code + ",1.1,2,fact,,done,2,council,why\n");
      rows.appraisals.push_back(code + ",1.1,2,query,,,,council,what\n");
    }
    if (random.one_in(4)) rows.applicability.push_back(code + ",1.2,none\n");
    rows.explanations.push_back(code + ",1.1,1,first\n");
    rows.explanations.push_back(code + ",1.1,2,second\n");
    rows.explanations.push_back(code + ",1.2,1,third\n");
    rows.events.push_back(code + ",reprimand,2022-03-01,QĐ 3\n");
    rows.events.push_back(code + ",warning,2022-05-01,QĐ 5\n");
    rows.events.push_back(code + ",warning,2022-04-01,QĐ 4\n");
  }
  return rows;
}

std::string joined(const std::string& header, const std::vector<std::string>& rows) {
  std::string text = header + "\n";
  for (const auto& row : rows) text += row;
  return text;
}

struct Loaded {
  std::string ranking;       // at every stage, with the codes of the findings
  std::string explanations;  // in the order in which they are kept, as any listing shows them
  std::string decisions;     // likewise: appraisals, then events
};

void add_records(const AgencyRecords& records, Loaded& loaded) {
  for (const auto& row : records.explanations) {
    loaded.explanations += std::to_string(row.item) + " " + row.text + "\n";
  }
  for (const auto& row : records.appraisals) {
    loaded.decisions += std::to_string(row.item) + " " + std::to_string(row.round) + " " +
                        std::to_string(static_cast<int>(row.kind)) + " " +
                        std::to_string(row.fact) + "\n";
  }
  for (const auto& row : records.events) {
    loaded.decisions += row.event.text + " " + row.document + "\n";
  }
}

Loaded load(const Rows& rows, std::size_t agencies, int threads) {
  auto set = test::set_of_every_rule("rescale_area");
  set.more = "  cap { event warning  band poor }\n  cap { event reprimand  band fair }\n";
  YearFolder folder(set);
  std::string list = "agency,block,name,status,properties\nso-noi-vu,,B,appraiser,\n";
  for (std::size_t i = 0; i < agencies; ++i) {
    list += test::agency_name(i) + ",departments,A,ranked,has_procedures\n";
  }
  folder.folder.write("agencies.csv", list);
  folder.add("evidence", joined("agency,item,fact,value,round", rows.evidence));
  folder.add("surveys", joined("agency,item,option,count", rows.surveys));
  folder.add("self_scores", joined("agency,item,points", rows.self_scores));
  folder.add("appraisals", joined("agency,item,round,decision,points,fact,value,appraiser,reason",
                                  rows.appraisals));
  folder.add("applicability", joined("agency,item,reason", rows.applicability));
  folder.add("explanations", joined("agency,item,round,text", rows.explanations));
  folder.add("events", joined("agency,event,date,document", rows.events));
  LoadOptions options;
  options.threads = threads;
  Loaded loaded;
  const auto year = folder.load(options);
  loaded.ranking = year ? test::codes(year.diagnostics) : test::shown(year.diagnostics);
  if (!year) return loaded;
  for (const auto stage : {Stage::self, Stage::computed, Stage::final}) {
    loaded.ranking += "\n" + ranking_text(*year, stage);
  }
  for (std::size_t i = 0; i < year->agencies().size(); ++i) add_records(year->records(i), loaded);
  return loaded;
}

void shuffle(Rows& rows, Random& random) {
  for (auto* const file : {&rows.evidence, &rows.surveys, &rows.self_scores, &rows.appraisals,
                           &rows.applicability, &rows.explanations, &rows.events}) {
    random.shuffle(*file);
  }
}

constexpr std::size_t kAgencies = 25;

TEST(SameResult, WithTheRowsOfEveryDataFileShuffled) {
  Random random(73);
  Rows rows = drawn_rows(random, kAgencies);
  const auto in_order = load(rows, kAgencies, 1);
  ASSERT_GT(in_order.ranking.size(), 5'000U) << in_order.ranking;
  ASSERT_GT(in_order.explanations.size(), 500U);
  ASSERT_GT(in_order.decisions.size(), 1'000U);
  for (int round = 0; round < 5 && !HasFailure(); ++round) {
    shuffle(rows, random);
    const auto shuffled = load(rows, kAgencies, 1 + round);
    EXPECT_EQ(shuffled.ranking, in_order.ranking);
    EXPECT_EQ(shuffled.explanations, in_order.explanations);
    EXPECT_EQ(shuffled.decisions, in_order.decisions);
  }
}

// Evidence in one file or spread over many, read by several threads.
TEST(SameResult, WithEvidenceSpreadOverFiles) {
  Random random(74);
  const Rows rows = drawn_rows(random, kAgencies);
  const auto ranked = [&](std::size_t files, int threads) {
    YearFolder folder(test::set_of_every_rule("exclude"));
    std::string list = "agency,block,name,status\nso-noi-vu,,B,appraiser\n";
    for (std::size_t i = 0; i < kAgencies; ++i) {
      list += test::agency_name(i) + ",departments,A,ranked\n";
    }
    folder.folder.write("agencies.csv", list);
    for (std::size_t f = 0; f < files; ++f) {
      std::string text = "agency,item,fact,value,round\n";
      for (std::size_t i = f; i < rows.evidence.size(); i += files) text += rows.evidence[i];
      folder.folder.write("evidence/" + std::to_string(f) + ".csv", text);
    }
    folder.more = "  evidence \"evidence/*.csv\"\n";
    LoadOptions options;
    options.threads = threads;
    const auto year = folder.load(options);
    if (!year) return test::shown(year.diagnostics);
    return ranking_text(*year, Stage::computed);
  };
  const auto one_file = ranked(1, 1);
  ASSERT_GT(one_file.size(), 1000U) << one_file;
  EXPECT_EQ(ranked(7, 1), one_file);
  EXPECT_EQ(ranked(7, 7), one_file);
  EXPECT_EQ(ranked(40, 3), one_file);
}

}  // namespace
}  // namespace parindex
