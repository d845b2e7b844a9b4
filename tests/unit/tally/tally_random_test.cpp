// Random records with every fault, counted in pieces of every size by any number of threads: always
// the same, and what the records themselves come to.
#include <gtest/gtest.h>

#include <fstream>

#include "parindex/partial_tally.hpp"
#include "tally/records_year.hpp"

namespace parindex {
namespace {

using test::expected_evidence;
using test::Random;
using test::random_record;
using test::RecordsYear;
using test::TestRecord;
using test::written;

std::vector<TestRecord> random_records(Random& random, std::size_t count, bool with_duplicates) {
  std::vector<TestRecord> records;
  for (std::size_t i = 0; i < count; ++i) {
    TestRecord record = random_record(random, i);
    if (with_duplicates && !records.empty() && random.one_in(8)) {
      const TestRecord& other = records[random.below(records.size())];
      if (random.one_in(2)) {
        record = other;
      } else {
        record.cells[0] = other.id();
      }
    }
    if (random.one_in(10)) spoil(record, random);
    records.push_back(std::move(record));
  }
  return records;
}

std::vector<std::string> in_files(const std::vector<TestRecord>& records, std::size_t files,
                                  Random& random) {
  std::vector<std::string> texts(files);
  for (const auto& record : records) texts[random.below(files)] += written(record, random);
  return texts;
}

// Everything that a tally tells: facts, counts, findings, rejected rows.
std::string told(const Assessment& year, TallyOptions options) {
  const RecordSource& source = year.record_sources.at(0);
  std::string text;
  options.rejected = [&text](const RejectedRecord& rejected) {
    const Diagnostic& reason = rejected.reason;
    text += code_name(reason.code) + " " + reason.file + ":" + std::to_string(reason.line) + ":" +
            std::to_string(reason.column) + " " + message(reason, Language::en) + " |" +
            std::string(rejected.bytes) + "|\n";
  };
  const auto counted = tally(year, source, options);
  for (const auto& finding : counted.diagnostics) {
    text += code_name(finding.code) + " " + std::to_string(finding.line) + ":" +
            std::to_string(finding.column) + " " + message(finding, Language::en) + "\n";
  }
  if (!counted) return text;
  for (const auto& file : counted->files) {
    const RecordCounts& counts = file.counts;
    EXPECT_EQ(counts.read, counts.accepted + counts.rejected + counts.duplicates);
    EXPECT_EQ(counts.accepted, counts.counted + counts.outside_period + counts.of_others);
    text += std::to_string(counts.read) + " " + std::to_string(counts.rejected) + " " +
            std::to_string(counts.duplicates) + " " + std::to_string(counts.counted) + "\n";
  }
  return text + evidence_csv(year, source, counted->facts);
}

std::string evidence(const Assessment& year) {
  TallyOptions options;
  options.on_error = OnRecordError::report;
  const RecordSource& source = year.record_sources.at(0);
  const auto counted = tally(year, source, options);
  return counted ? evidence_csv(year, source, counted->facts) : "refused";
}

Result<Assessment> load(const RecordsYear& year) {
  LoadOptions options;
  options.with_records = false;
  return year.load(options);
}

TEST(TallyRandom, RecordsComeToWhatTheySay) {
  Random random(20221215);
  for (int round = 0; round < 60; ++round) {
    auto records = random_records(random, 1 + random.below(round < 55 ? 60 : 4000), true);
    const RecordsYear year(in_files(records, 1 + random.below(3), random));
    const auto loaded = load(year);
    ASSERT_TRUE(loaded);
    ASSERT_EQ(evidence(*loaded), expected_evidence(records)) << "round " << round;
    // In another order, in other files.
    random.shuffle(records);
    const RecordsYear shuffled(in_files(records, 1 + random.below(3), random));
    ASSERT_EQ(evidence(*load(shuffled)), expected_evidence(records)) << "round " << round;
  }
}

TEST(TallyRandom, PiecesAndThreadsChangeNoByte) {
  Random random(7);
  for (int round = 0; round < 12; ++round) {
    const auto records = random_records(random, 80, round % 2 == 0);
    const RecordsYear year(in_files(records, 2, random));
    const auto loaded = load(year);
    ASSERT_TRUE(loaded);
    for (const auto on_error : {OnRecordError::report, OnRecordError::stop}) {
      TallyOptions options;
      options.on_error = on_error;
      options.told = 1 + random.below(20);
      options.threads = 1;
      const std::string once = told(*loaded, options);
      for (const std::size_t bytes : {1UL, 2UL, 3UL, 5UL, 17UL, 64UL, 333UL, 4096UL}) {
        for (const int threads : {1, 2, 5}) {
          options.piece_bytes = bytes;
          options.threads = threads;
          ASSERT_EQ(told(*loaded, options), once) << bytes << " bytes, " << threads << " threads";
        }
      }
    }
  }
}

TEST(TallyRandom, PartsAddUpToTheWhole) {
  Random random(11);
  for (int round = 0; round < 20; ++round) {
    const auto records = random_records(random, 1 + random.below(200), false);
    const auto files = in_files(records, 3, random);
    TallyOptions options;
    options.on_error = OnRecordError::report;
    const test::TempFolder parts;
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < files.size(); ++i) {
      const RecordsYear year({files[i]});
      const auto loaded = load(year);
      const auto part = partial_tally(*loaded, loaded->record_sources.at(0), options);
      ASSERT_TRUE(part);
      parts.write(std::to_string(i), partial_csv(*part));
      paths.push_back(parts.path(std::to_string(i)));
    }
    random.shuffle(paths);
    const auto whole = merge_partials(paths);
    const bool has_equal_files =
        files[0] == files[1] || files[1] == files[2] || files[0] == files[2];
    if (has_equal_files) continue;  // two without a record
    ASSERT_TRUE(whole) << message(whole.diagnostics.at(0), Language::en);
    EXPECT_EQ(evidence_csv(*whole), expected_evidence(records)) << "round " << round;
    EXPECT_EQ(whole->counts.read, records.size());
  }
}

}  // namespace
}  // namespace parindex
