// Tally: raw records, such as the dossiers of a year, counted into facts for every agency.
//
//   const auto year = parindex::load_assessment("my-2022", {.with_records = false});
//   for (const auto& source : year->record_sources) {
//     const auto counted = parindex::tally(*year, source);
//     if (!counted) show(counted.diagnostics);
//     else std::cout << counted->counts.accepted << " records\n";
//   }
//
// What is counted stands in a tally file, `tallies/*.info`, which is a TallySource. Which files are
// counted for which agencies and days stands in assessment.info, which is a RecordSource.
// Sharp edges: every record is checked, none is skipped: it is accepted, rejected or a duplicate.
// The result depends on the set of records alone, not on threads, pieces or the order of files.
// A record without a value in a column neither adds to its sum nor is one of its distinct values.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/criteria_set.hpp"
#include "parindex/csv_dialect.hpp"
#include "parindex/date.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/expression.hpp"
#include "parindex/fact_value.hpp"
#include "parindex/id.hpp"
#include "parindex/place.hpp"

namespace parindex {

class Assessment;

using TallyId = Id<struct TallyTag>;

// `ignored`: may stand in a file and is not looked at.
enum class ColumnType : std::uint8_t { text, date, integer, decimal, yes_no, ignored };

// As a tally file writes it: "text", "date", …
std::string_view column_type_name(ColumnType type);

struct TallyColumn {
  std::string name;
  ColumnType type = ColumnType::text;
  bool is_optional = false;  // a cell may be empty
  // Of an optional date: it may lie ahead. Any other one after as_of has not happened yet on that
  // day, and is empty.
  bool is_planned = false;
  int decimals = 0;    // of a decimal, 1 to 6: no value has more
  std::string header;  // what files call it; the name where empty
  Place place = {};

  const std::string& file_header() const { return header.empty() ? name : header; }
};

enum class TallyKind : std::uint8_t { count, sum, distinct, min, max };

// One fact, and how records make it up.
struct TallyFact {
  ItemId item;
  FactName name;
  TallyKind kind = TallyKind::count;
  std::size_t column = 0;  // of TallySource::columns; not of a count
  Expression where;        // a condition over the columns; empty: every record
  Place place = {};        // of the name
};

// A condition that every record has to meet.
struct RecordCheck {
  Expression holds;
  Title title;  // what is wrong where it does not hold
  Place place = {};
};

// What is counted in one kind of record: a tally file.
struct TallySource {
  TallyId id;
  Title title;
  std::vector<TallyColumn> columns;
  std::size_t agency = 0;             // the column that names the agency
  std::optional<std::size_t> unique;  // of records with one value only one counts
  std::optional<std::size_t> period;  // the date by which a record belongs to a day
  std::vector<RecordCheck> checks;
  std::vector<TallyFact> facts;
  Place place = {};

  std::shared_ptr<const SourceFile> file;  // keeps every Place valid
};

// Reads and checks a tally file, or reports every error in it. Whether its items and facts exist is
// a matter of the assessment that uses it.
Result<std::shared_ptr<const TallySource>> load_tally_source(const std::string& path);

// Links a source that was built in memory, with every finding that a loaded one would be told of.
Diagnostics finish(TallySource& source);

// The columns as conditions name them, under their own index: one that is ignored has no name. The
// last is as_of, the day of the assessment.
std::vector<Symbol> column_symbols(const TallySource& source);

struct RecordFile {
  std::string path;  // "-": standard input; a name that ends in ".gz": compressed
  CsvDialect dialect = {};
  Place named_at = {};
};

// The records that feed an assessment: an entry `records` of assessment.info.
struct RecordSource {
  std::shared_ptr<const TallySource> tally;
  std::vector<RecordFile> files;
  std::optional<Date> from, to;     // the days that count; as_of is a bound too
  std::vector<std::size_t> blocks;  // whose agencies are counted for, ascending
  Place place = {};
};

// Tells every fact of the source that no set of the assessment has, or that is of a type which its
// records do not give. A source that names no blocks itself feeds those whose sets have one of its
// facts: they are put into `source.blocks`.
Diagnostics fit_to(const Assessment& year, RecordSource& source, bool names_blocks = false);

// What becomes of one fact of an agency.
struct TallyTarget {
  std::size_t agency = 0;
  std::size_t fact = 0;  // of TallySource::facts
  // The fact is summed over the agencies below where there is nothing of its own: without a record
  // it stays absent instead of 0.
  bool needs_records = false;
};

// Every fact that the source feeds, by agency in the order of agencies.csv, then in the order of
// the agency's set. Agencies that are scored, in the source's blocks, and facts of items that apply
// to them.
std::vector<TallyTarget> tally_targets(const Assessment& year, const RecordSource& source);

// Whether some source feeds the fact (in the numbering of the agency's set), so that nobody
// declares it.
bool is_tallied(const Assessment& year, std::size_t agency, std::size_t fact);

// How many records there were. read = accepted + rejected + duplicates, and
// accepted = counted + outside_period + of_others.
struct RecordCounts {
  std::uint64_t read = 0;
  std::uint64_t accepted = 0;
  std::uint64_t rejected = 0;
  std::uint64_t duplicates = 0;
  std::uint64_t counted = 0;
  std::uint64_t outside_period = 0;  // before `from`, after `to` or after as_of
  std::uint64_t of_others = 0;       // of agencies that the source does not count for

  void add(const RecordCounts& other);
};

struct FileCounts {
  std::string path;
  RecordCounts counts;
};

// A value; none is written for a minimum or maximum of no records.
struct TalliedFact {
  std::size_t agency = 0;
  std::size_t fact = 0;  // of TallySource::facts
  FactValue value;
};

struct Tallied {
  RecordCounts counts;
  std::vector<FileCounts> files;   // in the order of their paths' bytes
  std::vector<TalliedFact> facts;  // in the order of tally_targets()
};

// A record that does not count, with why; the views last for the call.
struct RejectedRecord {
  const Diagnostic& reason;  // with file, line and column
  std::string_view bytes;    // as it stands in the file, without its line break
};

struct TallyProgress {
  int reading = 1;  // where there are duplicates, the files are read more than once
  std::uint64_t bytes_read = 0;
  std::uint64_t bytes_total = 0;  // 0: not known
  std::uint64_t records = 0;
};

enum class OnRecordError {
  stop,    // the first errors are told, and there is no result
  report,  // faulty records are left out, and told of through `rejected`
};

struct TallyOptions {
  int threads = 0;  // 0: as many as the machine has
  OnRecordError on_error = OnRecordError::stop;
  std::size_t told = 100;  // of the errors; all are counted
  // Called for every record that is left out, one at a time: those at fault in the order of files
  // and rows, then duplicates in that order.
  std::function<void(const RejectedRecord&)> rejected = {};
  // Called now and then, one at a time.
  std::function<void(const TallyProgress&)> progress = {};
  std::size_t piece_bytes = 0;  // read and parsed at a time; 0: what is fast
};

// Counts the records of a source. Errors, under `stop`: those of the records, by place, at most
// `told` of them and then how many there are in all. Under either: a file that cannot be read, a
// header that does not fit, a total that no fact can hold.
Result<Tallied> tally(const Assessment& year, const RecordSource& source,
                      const TallyOptions& options = {});

// A tallied value as an evidence file has it: with all its decimals, "1234.50"; a date as
// 2022-12-15.
std::string evidence_value(const FactValue& value);

// The evidence file that the facts make: agency,item,fact,value.
std::string evidence_csv(const Assessment& year, const RecordSource& source,
                         const std::vector<TalliedFact>& facts);

// Databases that can count in place of files.
enum class SqlDialect : std::uint8_t { duckdb, postgresql, clickhouse, sqlite };

// One query whose rows, as CSV with a header, are what evidence_csv() gives for the same records
// under OnRecordError::report. The table is named after the source's id, and has its columns by
// name.
std::string tally_query(const Assessment& year, const RecordSource& source, SqlDialect dialect);

}  // namespace parindex
