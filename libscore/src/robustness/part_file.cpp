// Counts of draws as files: CSV with the columns entry, block, agency, value, count. Blocks and
// agencies are numbered from 0 in the order of the study, which the file names by its hash. The
// last row counts those before it and holds their XXH3, so that no digit of them changes unseen.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/csv.hpp"
#include "base/report.hpp"
#include "parindex/csv_writer.hpp"
#include "parindex/robustness.hpp"

namespace parindex {
namespace {

enum Column { kEntry, kBlock, kAgency, kValue, kCount };
constexpr std::array<CsvColumn, 5> kColumns = {
    {{"entry"}, {"block"}, {"agency"}, {"value"}, {"count"}}};

template <class Number>
std::optional<Number> read_number(std::string_view text) {
  Number number{};
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Of all cells before the last row, which end in a comma each.
class Digest {
 public:
  Digest() { XXH3_64bits_reset(&state_); }

  void add(std::string_view cell) {
    XXH3_64bits_update(&state_, cell.data(), cell.size());
    XXH3_64bits_update(&state_, ",", 1);
  }
  std::string text() const { return std::to_string(XXH3_64bits_digest(&state_)); }

 private:
  XXH3_state_t state_;
};

class PartWriter {
 public:
  std::string write(const RobustnessCounts& counts) {
    csv_.row(std::array<std::string, 5>{"entry", "block", "agency", "value", "count"});
    row("study", "", "", counts.study, "");
    row("options", "", "", counts.options, "");
    row("seed", "", "", std::to_string(counts.seed), "");
    row("draws", "", "", std::to_string(counts.draws), "");
    for (const auto& span : counts.spans) {
      row("span", "", "", std::to_string(span.first), std::to_string(span.last));
    }
    for (block_ = 0; block_ < counts.blocks.size(); ++block_) write(counts.blocks[block_]);
    row("end", "", "", std::to_string(rows_), digest_.text());
    return csv_.text();
  }

 private:
  void write(const RankDraws& draws) {
    row("block", "", draws.draws, draws.failed);
    for (std::size_t agency = 0; agency < draws.rows.size(); ++agency) {
      write(draws, agency);
    }
    for (const auto& pair : draws.pairs) {
      row("pair", std::to_string(pair.above), pair.below, pair.holds);
      row("tied", std::to_string(pair.above), pair.below, pair.ties);
    }
  }

  void write(const RankDraws& draws, std::size_t agency) {
    const RowDraws& counts = draws.rows[agency];
    const std::string number = std::to_string(agency);
    row("agency", number, draws.ranks_now[agency], counts.failed);
    row("index_sum", number, counts.index_sum, counts.same_band);
    const auto write_each = [&](const char* entry, const Distribution& distribution) {
      distribution.for_each(
          [&](std::int64_t value, std::uint64_t times) { row(entry, number, value, times); });
    };
    write_each("rank", counts.ranks);
    write_each("index", counts.indices);
  }

  template <class Value>
  void row(const char* entry, const std::string& agency, Value value, std::uint64_t count) {
    row(entry, std::to_string(block_), agency, std::to_string(value), std::to_string(count));
  }
  void row(const char* entry, const std::string& block, const std::string& agency,
           const std::string& value, const std::string& count) {
    const std::array<std::string, 5> cells = {entry, block, agency, value, count};
    csv_.row(cells);
    for (const auto& cell : cells) digest_.add(cell);
    ++rows_;
  }

  CsvWriter csv_;
  Digest digest_;
  std::size_t block_ = 0;
  std::size_t rows_ = 0;
};

class PartReader {
 public:
  PartReader(const CsvFile& csv, const std::string& path, Diagnostics& diagnostics)
      : cursor_(csv, csv.body(), diagnostics), path_(path), diagnostics_(diagnostics) {}

  std::optional<RobustnessCounts> read() {
    const std::size_t before = diagnostics_.size();
    while (cursor_.next()) {
      if (is_ended_ || !read_row()) report(text(kEntry) + " " + text(kValue));
      if (diagnostics_.size() != before) return std::nullopt;
      for (const auto column : {kEntry, kBlock, kAgency, kValue, kCount}) digest_.add(text(column));
      ++rows_;
    }
    if (diagnostics_.size() != before) return std::nullopt;
    if (rows_ == 0) {  // no row stands where something could be told of
      diagnostics_.push_back(file_finding(ErrorCode::not_a_robustness_part, path_, {"…"}));
    } else if (!is_ended_) {
      report("…");
    } else if (!is_whole()) {
      report(text(kEntry) + " " + text(kValue));
    }
    if (diagnostics_.size() != before) return std::nullopt;
    return std::move(counts_);
  }

 private:
  std::string text(std::size_t column) const { return std::string(cursor_.cell(column).text); }
  template <class Number>
  bool read(std::size_t column, Number& number) const {
    const auto found = read_number<Number>(cursor_.cell(column).text);
    if (found) number = *found;
    return found.has_value();
  }

  bool read_row() {
    const std::string entry = text(kEntry);
    if (entry == "study") return !(counts_.study = text(kValue)).empty();
    if (entry == "options") {
      counts_.options = text(kValue);
      return true;
    }
    if (entry == "seed") return read(kValue, counts_.seed);
    if (entry == "draws") return read(kValue, counts_.draws);
    if (entry == "end") {
      is_ended_ = text(kValue) == std::to_string(rows_) && text(kCount) == digest_.text();
      return is_ended_;
    }
    if (entry == "span") {
      DrawSpan& span = counts_.spans.emplace_back();
      return read(kValue, span.first) && read(kCount, span.last) && span.first < span.last;
    }
    std::size_t block = 0;
    if (!read(kBlock, block)) return false;
    if (entry == "block") {
      RankDraws& draws = counts_.blocks.emplace_back();
      return block + 1 == counts_.blocks.size() && read(kValue, draws.draws) &&
             read(kCount, draws.failed);
    }
    return block + 1 == counts_.blocks.size() && read_row_of(counts_.blocks.back(), entry);
  }

  bool read_row_of(RankDraws& draws, const std::string& entry) {
    std::size_t agency = 0;
    if (!read(kAgency, agency)) return false;
    if (entry == "agency") {
      draws.rows.emplace_back();
      draws.ranks_now.emplace_back();
      return agency + 1 == draws.rows.size() && read(kValue, draws.ranks_now.back()) &&
             read(kCount, draws.rows.back().failed);
    }
    if (entry == "pair") {
      PairDraws& pair = draws.pairs.emplace_back();
      pair.above = agency;
      return read(kValue, pair.below) && read(kCount, pair.holds);
    }
    if (entry == "tied") {
      std::size_t below = 0;
      return !draws.pairs.empty() && draws.pairs.back().above == agency && read(kValue, below) &&
             draws.pairs.back().below == below && read(kCount, draws.pairs.back().ties);
    }
    if (agency + 1 != draws.rows.size()) return false;
    RowDraws& row = draws.rows.back();
    if (entry == "index_sum") return read(kValue, row.index_sum) && read(kCount, row.same_band);
    if (entry == "rank") return read_count(row.ranks, std::int64_t{kMostRows});
    if (entry == "index") return read_count(row.indices, kLargestIndex);
    return false;
  }

  // Values ascend, so that the first and the last tell the room that is made.
  bool read_count(Distribution& distribution, std::int64_t largest) {
    std::int64_t value = 0;
    std::uint64_t times = 0;
    if (!read(kValue, value) || !read(kCount, times) || value < 0 || value > largest ||
        times > kMostDraws) {
      return false;
    }
    const bool is_first = &distribution != counted_;
    if (!is_first && value <= last_value_) return false;
    room_ += is_first ? 1 : value - last_value_;
    counted_ = &distribution;
    last_value_ = value;
    if (room_ > kMostRoom) return false;
    distribution.add(value, times);
    return true;
  }

  // The counts of every agency add up to the draws, and draws to the spans.
  bool is_whole() const {
    return counts_.draws >= counts_.drawn() && !counts_.study.empty() &&
           counts_.draws <= kMostDraws &&
           std::adjacent_find(counts_.spans.begin(), counts_.spans.end(),
                              [](const auto& a, const auto& b) { return b.first <= a.last; }) ==
               counts_.spans.end() &&
           (counts_.spans.empty() || counts_.spans.back().last <= counts_.draws) &&
           std::all_of(counts_.blocks.begin(), counts_.blocks.end(),
                       [this](const RankDraws& draws) { return is_whole(draws); });
  }
  bool is_whole(const RankDraws& draws) const {
    if (draws.draws != counts_.drawn() || draws.failed > draws.draws) return false;
    const std::uint64_t evaluated = draws.draws - draws.failed;
    const bool rows_are = std::all_of(draws.rows.begin(), draws.rows.end(), [&](const auto& row) {
      return row.ranks.total() == evaluated && row.indices.total() == evaluated &&
             row.index_sum >= 0 && int128{row.index_sum} <= int128{evaluated} * kLargestMicros &&
             row.same_band <= evaluated && row.failed <= draws.failed;
    });
    return rows_are && draws.pairs.size() + 1 == draws.rows.size() &&
           std::all_of(draws.pairs.begin(), draws.pairs.end(), [&](const auto& pair) {
             return pair.above < draws.rows.size() && pair.below < draws.rows.size() &&
                    pair.holds <= evaluated && pair.ties <= evaluated - pair.holds;
           });
  }

  void report(const std::string& what) {
    diagnostics_.push_back(
        finding(ErrorCode::not_a_robustness_part, cursor_.place(kEntry), {what}));
  }

  // No file makes room for more than these.
  static constexpr int kMostRows = 1'000'000;
  static constexpr std::int64_t kLargestIndex = 9'000'000;  // 9 000 % with 3 decimals
  static constexpr std::int64_t kLargestMicros = 9'000'000'000;
  static constexpr std::int64_t kMostRoom = std::int64_t{1} << 27;

  CsvCursor cursor_;
  const std::string& path_;
  Diagnostics& diagnostics_;
  RobustnessCounts counts_;
  Digest digest_;
  std::size_t rows_ = 0;
  bool is_ended_ = false;
  const Distribution* counted_ = nullptr;  // last
  std::int64_t last_value_ = 0;            // of it
  std::int64_t room_ = 0;                  // of all
};

}  // namespace

std::string robustness_part_text(const RobustnessCounts& counts) {
  return PartWriter().write(counts);
}

Result<RobustnessCounts> load_robustness_part(const std::string& path) {
  Result<RobustnessCounts> result;
  const auto source = SourceFile::read(path, result.diagnostics);
  if (!source) return result;
  const CsvFile csv(source, {}, kColumns, result.diagnostics);
  if (!csv.is_usable()) {
    // Another file altogether: its columns need no mending.
    result.diagnostics = {file_finding(ErrorCode::not_a_robustness_part, path, {path})};
    return result;
  }
  result.value = PartReader(csv, path, result.diagnostics).read();
  if (!result) {
    // A row that was cut off is no row to be mended.
    std::erase_if(result.diagnostics, [](const Diagnostic& found) {
      return found.code != ErrorCode::not_a_robustness_part;
    });
    if (result.diagnostics.empty()) {
      result.diagnostics = {file_finding(ErrorCode::not_a_robustness_part, path, {path})};
    }
  }
  return result;
}

}  // namespace parindex
