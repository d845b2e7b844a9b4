#include "tally/unique_values.hpp"

#include <algorithm>
#include <tuple>

#include "tally/fingerprint.hpp"

namespace parindex {
namespace {

// Bytes that sort as the numbers do, and are the same on every machine.
void append_number(std::string& bytes, std::int64_t number) {
  const auto shifted = static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63);
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(shifted >> shift);
}

}  // namespace

std::uint64_t unique_fingerprint(const TallySource& source, const RecordBatch& batch,
                                 std::size_t record) {
  const auto& column = batch.columns[*source.unique];
  if (source.columns[*source.unique].type == ColumnType::text) {
    return fingerprint(column.texts[record]);
  }
  std::string bytes;
  append_number(bytes, column.numbers[record]);
  return fingerprint(bytes);
}

std::string DuplicateFinder::value_of(const RecordBatch& batch, std::size_t record) const {
  const auto& column = batch.columns[*source_->unique];
  if (source_->columns[*source_->unique].type == ColumnType::text) {
    return std::string(column.texts[record]);
  }
  std::string bytes;
  append_number(bytes, column.numbers[record]);
  return bytes;
}

std::string DuplicateFinder::key_of(const RecordBatch& batch, std::size_t record) const {
  std::string key;
  for (std::size_t i = 0; i < batch.columns.size(); ++i) {
    const ColumnType type = source_->columns[i].type;
    if (type == ColumnType::ignored) continue;
    const auto& column = batch.columns[i];
    key += column.is_set[record] != 0 ? '\0' : '\1';
    if (column.is_set[record] == 0) continue;
    if (type != ColumnType::text) {
      append_number(key, column.numbers[record]);
      continue;
    }
    key += column.texts[record];
    key += '\0';  // no text has this byte, so that a shorter one comes first
  }
  return key;
}

void DuplicateFinder::look_at(const RecordBatch& batch, const RecordPiece& piece) {
  std::uint64_t line = piece.first_line;
  const char* counted_to = piece.text.data();
  for (std::size_t i = 0; i < batch.size; ++i) {
    if (!std::binary_search(fingerprints_.begin(), fingerprints_.end(),
                            unique_fingerprint(*source_, batch, i))) {
      continue;
    }
    const char* const row = piece.text.data() + batch.row_offset[i];
    line += static_cast<std::uint64_t>(std::count(counted_to, row, '\n'));
    counted_to = row;
    const RecordPlace place{static_cast<std::uint32_t>(piece.file),
                            piece.offset + batch.row_offset[i], line};
    note(value_of(batch, i), {key_of(batch, i), place});
  }
}

void DuplicateFinder::note(const std::string& value, Candidate candidate) {
  const auto [known, is_new] = counted_.try_emplace(value, candidate);
  if (is_new) return;
  Candidate& counted = known->second;
  if (std::tie(candidate.key, candidate.place) < std::tie(counted.key, counted.place)) {
    std::swap(candidate, counted);
  }
  left_out_.emplace_back(value, candidate.place);
}

void DuplicateFinder::merge(DuplicateFinder&& other) {
  for (auto& [value, candidate] : other.counted_) note(value, std::move(candidate));
  left_out_.insert(left_out_.end(), other.left_out_.begin(), other.left_out_.end());
  other = DuplicateFinder(*source_, fingerprints_);
}

std::vector<Duplicate> DuplicateFinder::duplicates() const {
  std::vector<Duplicate> found;
  for (const auto& [value, place] : left_out_) found.push_back({place, counted_.at(value).place});
  std::sort(found.begin(), found.end(),
            [](const Duplicate& a, const Duplicate& b) { return a.place < b.place; });
  return found;
}

}  // namespace parindex
