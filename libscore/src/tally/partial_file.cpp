// Partial tallies as files: CSV with the columns entry, agency, item, fact, value.
#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include "base/csv.hpp"
#include "base/report.hpp"
#include "parindex/csv_writer.hpp"
#include "parindex/partial_tally.hpp"
#include "tally/evidence_value.hpp"
#include "tally/load_tally_source.hpp"

namespace parindex {
namespace {

enum Column { kEntry, kAgency, kItem, kFact, kValue };
constexpr std::array<CsvColumn, 5> kColumns = {
    {{"entry"}, {"agency"}, {"item"}, {"fact"}, {"value"}}};

constexpr std::pair<std::string_view, std::uint64_t RecordCounts::*> kCounts[] = {
    {"read", &RecordCounts::read},          {"accepted", &RecordCounts::accepted},
    {"rejected", &RecordCounts::rejected},  {"duplicates", &RecordCounts::duplicates},
    {"counted", &RecordCounts::counted},    {"outside_period", &RecordCounts::outside_period},
    {"of_others", &RecordCounts::of_others}};

constexpr TallyKind kKinds[] = {TallyKind::count, TallyKind::sum, TallyKind::distinct,
                                TallyKind::min, TallyKind::max};

constexpr std::size_t kDigits = 16;             // of a fingerprint, hexadecimal
constexpr std::size_t kFingerprintsARow = 256;  // so that rows stay readable at all

std::string hexadecimal(std::uint64_t fingerprint) {
  char digits[kDigits];
  const auto end = std::to_chars(digits, digits + kDigits, fingerprint, 16).ptr;
  const auto size = static_cast<std::size_t>(end - digits);
  return std::string(kDigits - size, '0').append(digits, size);
}

class PartialWriter {
 public:
  std::string write(const PartialTally& part) {
    cells("entry", {"agency", "item", "fact", "value"});
    row("tally", part.source.text);
    row("definition", part.definition);
    row("as_of", to_iso(part.as_of));
    if (part.from) row("from", to_iso(*part.from));
    if (part.to) row("to", to_iso(*part.to));
    for (const auto& file : part.files) row("file", file);
    for (const auto& [name, member] : kCounts) row(name, std::to_string(part.counts.*member));
    for (const auto& fact : part.facts) write(fact);
    if (part.fingerprints) write(*part.fingerprints);
    row("end", std::to_string(rows_));
    return csv_.text();
  }

 private:
  void write(const PartialFact& fact) {
    const auto fact_row = [&](std::string_view entry, const std::string& value) {
      cells(entry, {fact.agency.text, fact.item.text, fact.name.text, value});
      ++rows_;
    };
    fact_row(tally_kind_name(fact.kind), fact.value ? evidence_value(*fact.value) : "");
    for (const auto& value : fact.values) fact_row("value", value);
  }

  void write(const std::vector<std::uint64_t>& fingerprints) {
    std::string line;
    for (std::size_t i = 0; i < fingerprints.size(); ++i) {
      line += hexadecimal(fingerprints[i]);
      if ((i + 1) % kFingerprintsARow != 0 && i + 1 < fingerprints.size()) continue;
      row("unique", line);
      line.clear();
    }
    if (fingerprints.empty()) row("unique", "");
  }

  void row(std::string_view entry, const std::string& value) {
    cells(entry, {"", "", "", value});
    ++rows_;
  }
  void cells(std::string_view entry, const std::array<std::string, 4>& rest) {
    csv_.cell(entry);
    for (const auto& cell : rest) csv_.cell(cell);
    csv_.end_row();
  }

  CsvWriter csv_;
  std::size_t rows_ = 0;
};

class PartialReader {
 public:
  PartialReader(const CsvFile& csv, Diagnostics& diagnostics)
      : cursor_(csv, csv.body(), diagnostics), diagnostics_(diagnostics) {}

  std::optional<PartialTally> read() {
    const std::size_t before = diagnostics_.size();
    while (!is_ended_ && cursor_.next()) {
      if (!read_row()) report(ErrorCode::not_a_partial, text(kEntry), text(kValue));
      if (diagnostics_.size() != before) return std::nullopt;
      ++rows_;
    }
    if (!is_ended_ || cursor_.next() || part_.source.empty() || part_.definition.empty() ||
        !has_as_of_ || !are_values_whole()) {
      return std::nullopt;
    }
    return std::move(part_);
  }

 private:
  std::string text(std::size_t column) const { return std::string(cursor_.cell(column).text); }

  bool read_row() {
    const std::string entry = text(kEntry);
    const std::string value = text(kValue);
    if (entry == "tally") return !(part_.source.text = value).empty();
    if (entry == "definition") return !(part_.definition = value).empty();
    if (entry == "as_of") return has_as_of_ = read_date(value, part_.as_of);
    if (entry == "from") return read_date(value, part_.from.emplace());
    if (entry == "to") return read_date(value, part_.to.emplace());
    if (entry == "file") return part_.files.emplace_back(value).size() == 64;
    if (entry == "unique") return read_fingerprints(value);
    if (entry == "end") return is_ended_ = value == std::to_string(rows_);
    if (entry == "value") {
      if (part_.facts.empty() || !is_of_last_fact()) return false;
      part_.facts.back().values.push_back(value);
      return true;
    }
    for (const auto& [name, member] : kCounts) {
      if (entry == name) return read_count(value, part_.counts.*member);
    }
    const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds), [&](TallyKind known) {
      return tally_kind_name(known) == entry;
    });
    return kind != std::end(kKinds) && read_fact(*kind, value);
  }

  // Each distinct value once and in order, and as many as were counted.
  bool are_values_whole() const {
    return std::all_of(part_.facts.begin(), part_.facts.end(), [](const PartialFact& fact) {
      if (fact.kind != TallyKind::distinct) return true;
      const auto& values = fact.values;
      const auto repeated =
          std::adjacent_find(values.begin(), values.end(), std::greater_equal<>());
      const auto count = static_cast<std::int64_t>(values.size());
      return repeated == values.end() && (fact.value ? fact.value->as_count() : 0) == count;
    });
  }

  bool is_of_last_fact() const {
    const PartialFact& fact = part_.facts.back();
    return fact.kind == TallyKind::distinct && fact.agency.text == text(kAgency) &&
           fact.item.text == text(kItem) && fact.name.text == text(kFact);
  }

  bool read_fact(TallyKind kind, const std::string& value) {
    PartialFact fact{{text(kAgency)}, {text(kItem)}, {text(kFact)}, kind, std::nullopt, {}};
    if (fact.agency.empty() || fact.item.empty() || fact.name.empty()) return false;
    if (!value.empty()) {
      fact.value = read_evidence_value(value);
      if (!fact.value) return false;
    }
    part_.facts.push_back(std::move(fact));
    return true;
  }

  bool read_fingerprints(std::string_view line) {
    if (!part_.fingerprints) part_.fingerprints.emplace();
    if (line.size() % kDigits != 0) return false;
    for (; !line.empty(); line.remove_prefix(kDigits)) {
      std::uint64_t fingerprint = 0;
      const auto [end, fault] =
          std::from_chars(line.data(), line.data() + kDigits, fingerprint, 16);
      if (fault != std::errc() || end != line.data() + kDigits) return false;
      auto& known = *part_.fingerprints;
      if (!known.empty() && known.back() >= fingerprint) return false;
      known.push_back(fingerprint);
    }
    return true;
  }

  static bool read_date(const std::string& text, Date& date) {
    const auto parsed = Date::parse_iso(text);
    if (parsed) date = *parsed;
    return parsed.has_value();
  }
  static bool read_count(const std::string& text, std::uint64_t& count) {
    const char* const end = text.data() + text.size();
    const auto [at, fault] = std::from_chars(text.data(), end, count);
    return fault == std::errc() && at == end;
  }

  void report(ErrorCode code, const std::string& entry, const std::string& value) {
    diagnostics_.push_back(finding(code, cursor_.place(kEntry), {entry, value}));
  }

  CsvCursor cursor_;
  Diagnostics& diagnostics_;
  PartialTally part_;
  std::size_t rows_ = 0;
  bool is_ended_ = false;
  bool has_as_of_ = false;
};

}  // namespace

std::string partial_csv(const PartialTally& part) { return PartialWriter().write(part); }

Result<PartialTally> load_partial(const std::string& path) {
  Result<PartialTally> result;
  const auto source = SourceFile::read(path, result.diagnostics);
  if (!source) return result;
  const CsvFile csv(source, {}, kColumns, result.diagnostics);
  if (!csv.is_usable()) return result;
  result.value = PartialReader(csv, result.diagnostics).read();
  if (!result && result.diagnostics.empty()) {
    result.diagnostics.push_back(file_finding(ErrorCode::partial_cut_short, path, {path}));
  }
  return result;
}

std::string evidence_csv(const PartialTally& whole) {
  CsvWriter csv;
  csv.row(std::array<std::string, 4>{"agency", "item", "fact", "value"});
  for (const auto& fact : whole.facts) {
    if (!fact.value) continue;
    csv.row(std::array<std::string, 4>{fact.agency.text, fact.item.text, fact.name.text,
                                       evidence_value(*fact.value)});
  }
  return csv.text();
}

}  // namespace parindex
