#include "tally/duplicates.hpp"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <type_traits>

#include "base/parallel.hpp"
#include "tally/fingerprint.hpp"

namespace parindex {
namespace {

// Bytes that sort as the numbers do, and are the same on every machine.
void append_number(std::string& bytes, std::int64_t number) {
  const auto shifted = static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63);
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(shifted >> shift);
}

template <class Value>
std::string_view bytes_of(const Value& value) {
  static_assert(std::is_trivially_copyable_v<Value>);
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

template <class Value>
Value taken(std::string_view& bytes) {
  Value value;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return value;
}

// A record that may be one of several: what stands before its value and key in the candidates.
struct Candidate {
  std::uint64_t fingerprint = 0;
  RecordPlace place;
  std::uint32_t value_size = 0;
  std::uint32_t key_size = 0;
};

struct Compared {
  Candidate candidate;
  std::string_view value;
  std::string_view key;  // sorts as the records do

  auto rank() const { return std::tie(candidate.fingerprint, value, key, candidate.place); }
  bool is_of(const Compared& other) const {
    return candidate.fingerprint == other.candidate.fingerprint && value == other.value;
  }
};

// In the order of their values, and of those with one value the one that counts first.
std::vector<Compared> in_order(std::string_view bytes) {
  std::vector<Compared> found;
  while (!bytes.empty()) {
    Compared compared;
    compared.candidate = taken<Candidate>(bytes);
    compared.value = bytes.substr(0, compared.candidate.value_size);
    bytes.remove_prefix(compared.value.size());
    compared.key = bytes.substr(0, compared.candidate.key_size);
    bytes.remove_prefix(compared.key.size());
    found.push_back(compared);
  }
  std::sort(found.begin(), found.end(),
            [](const Compared& a, const Compared& b) { return a.rank() < b.rank(); });
  return found;
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

std::string DuplicateSearch::value_of(const RecordBatch& batch, std::size_t record) const {
  const auto& column = batch.columns[*source_.unique];
  if (source_.columns[*source_.unique].type == ColumnType::text) {
    return std::string(column.texts[record]);
  }
  std::string bytes;
  append_number(bytes, column.numbers[record]);
  return bytes;
}

std::string DuplicateSearch::key_of(const RecordBatch& batch, std::size_t record) const {
  std::string key;
  for (std::size_t i = 0; i < batch.columns.size(); ++i) {
    const ColumnType type = source_.columns[i].type;
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

void DuplicateSearch::Reader::look_at(const RecordBatch& batch, const RecordPiece& piece) {
  std::uint64_t line = piece.first_line;
  const char* counted_to = piece.text.data();
  std::string entry;
  for (std::size_t i = 0; i < batch.size; ++i) {
    const std::uint64_t fingerprint = unique_fingerprint(search_.source_, batch, i);
    if (!search_.repeated_.may_have(fingerprint)) continue;
    const char* const row = piece.text.data() + batch.row_offset[i];
    line += static_cast<std::uint64_t>(std::count(counted_to, row, '\n'));
    counted_to = row;
    const std::string value = search_.value_of(batch, i);
    const std::string key = search_.key_of(batch, i);
    const Candidate candidate{fingerprint,
                              {piece.number, piece.offset + batch.row_offset[i], line, piece.file},
                              static_cast<std::uint32_t>(value.size()),
                              static_cast<std::uint32_t>(key.size())};
    entry.assign(bytes_of(candidate));
    entry += value;
    entry += key;
    writer_.add(FingerprintList::part_of(fingerprint), entry);
  }
}

void DuplicateSearch::find(Duplicates& duplicates, int threads) const {
  // A writer a thread: each holds some blocks back.
  const std::size_t writers = thread_count(threads);
  std::atomic<std::size_t> next = 0;
  for_each_index(writers, static_cast<int>(writers), [&](std::size_t) {
    SpilledParts::Writer writer(duplicates.parts_);
    for (std::size_t part = next++; part < SpilledParts::kParts; part = next++) {
      const std::string bytes = candidates_.part(part);
      const Compared* counted = nullptr;
      const auto found = in_order(bytes);
      for (const auto& compared : found) {
        if (counted == nullptr || !compared.is_of(*counted)) {
          counted = &compared;
          continue;
        }
        const Duplicate duplicate{compared.candidate.place, counted->candidate.place};
        writer.add(duplicates.part_of(duplicate.place.piece), bytes_of(duplicate));
        duplicates.is_empty_ = false;
      }
    }
  });
}

Duplicates::Part Duplicates::read(std::size_t part) const {
  const std::string bytes = parts_.part(part);
  auto found = std::make_shared<std::vector<Duplicate>>(bytes.size() / sizeof(Duplicate));
  if (!found->empty()) std::memcpy(found->data(), bytes.data(), bytes.size());
  std::sort(found->begin(), found->end(),
            [](const Duplicate& a, const Duplicate& b) { return a.place < b.place; });
  return found;
}

std::vector<Duplicate> Duplicates::of(const RecordPiece& piece) {
  const std::size_t index = part_of(piece.number);
  Part part;
  {
    const std::lock_guard lock(mutex_);
    auto& known = latest_[index];
    if (!known) known = read(index);
    part = known;
    // Pieces are read about in their order: few parts are needed at a time.
    constexpr std::size_t kPartsKept = 4;
    if (latest_.size() > kPartsKept) latest_.erase(latest_.begin());
  }
  const auto [first, last] = std::equal_range(
      part->begin(), part->end(), Duplicate{{piece.number, 0, 0, 0}, {}},
      [](const Duplicate& a, const Duplicate& b) { return a.place.piece < b.place.piece; });
  return {first, last};
}

}  // namespace parindex
