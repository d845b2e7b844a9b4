#include "tally/readings.hpp"

#include <algorithm>
#include <cstdint>

#include "base/report.hpp"

namespace parindex {

CountedShare::CountedShare(const CountJob& job) : facts(job.source, job.is_counted_for.size()) {
  for (const auto& file : job.files) files.push_back({file.path, {}});
}

void CountedShare::add(const CountedShare& other) {
  facts.merge(other.facts);
  for (std::size_t i = 0; i < files.size(); ++i) files[i].counts.add(other.files[i].counts);
}

Counter::Counter(const CountJob& job)
    : job_(job), wheres_(job.source, job.as_of), keep_(RecordBatch::kCapacity) {
  for (const auto& fact : job.source.facts) wheres_.add(fact.where);
}

void Counter::add(RecordBatch& batch, std::size_t file, CountedShare& share) {
  RecordCounts& counts = share.files[file].counts;
  counts.accepted += batch.size;
  counts.outside_period += leave_out_other_days(batch);
  counts.of_others += leave_out_other_agencies(batch);
  counts.counted += batch.size;
  forget_what_came_later(batch);
  wheres_.run(batch);
  share.facts.add_records(batch);
  for (std::size_t fact = 0; fact < job_.source.facts.size(); ++fact) {
    share.facts.add(fact, batch, wheres_.holds(fact));
  }
}

std::size_t Counter::leave_out_other_days(RecordBatch& batch) {
  if (!job_.source.period) return 0;
  const std::int64_t first = job_.from ? job_.from->days() : INT64_MIN;
  const std::int64_t last = std::min(job_.to.value_or(job_.as_of), job_.as_of).days();
  const auto& days = batch.columns[*job_.source.period].numbers;
  for (std::size_t i = 0; i < batch.size; ++i) {
    keep_[i] = days[i] >= first && days[i] <= last ? 1 : 0;
  }
  return keep_marked(batch);
}

std::size_t Counter::leave_out_other_agencies(RecordBatch& batch) {
  for (std::size_t i = 0; i < batch.size; ++i) {
    keep_[i] = job_.is_counted_for[batch.agency[i]];
  }
  return keep_marked(batch);
}

// The number of those that were left out.
std::size_t Counter::keep_marked(RecordBatch& batch) {
  const std::size_t before = batch.size;
  batch.compact(keep_.data());
  return before - batch.size;
}

// On as_of a date after it has not come yet.
void Counter::forget_what_came_later(RecordBatch& batch) const {
  const std::int64_t last = job_.as_of.days();
  for (std::size_t c = 0; c < batch.columns.size(); ++c) {
    const TallyColumn& column = job_.source.columns[c];
    if (column.type != ColumnType::date || !column.is_optional || column.is_planned) continue;
    auto& values = batch.columns[c];
    for (std::size_t i = 0; i < batch.size; ++i) {
      if (values.numbers[i] > last) values.is_set[i] = 0;
    }
  }
}

CountingReading::CountingReading(const CountJob& job, Rejections& rejections)
    : job_(job), share_(job), counter_(job), rejections_(rejections) {}

void CountingReading::count_rejected(const RecordPiece& piece) {
  ++counts(piece).read;
  ++counts(piece).rejected;
}

void CountingReading::piece_done(const RecordPiece& piece) {
  rejections_.piece_done(piece, refused_);
  refused_.clear();
}

void CountingReading::add(RecordBatch& batch, const RecordPiece& piece) {
  counts(piece).read += batch.size;
  counter_.add(batch, piece.file, share_);
}

FirstReading::FirstReading(const CountJob& job, FingerprintList* fingerprints,
                           Rejections& rejections)
    : CountingReading(job, rejections) {
  if (fingerprints != nullptr) fingerprints_.emplace(*fingerprints);
}

void FirstReading::take(RecordBatch& batch, const RecordPiece& piece) {
  if (fingerprints_) {
    for (std::size_t i = 0; i < batch.size; ++i) {
      fingerprints_->add(unique_fingerprint(job().source, batch, i));
    }
  }
  add(batch, piece);
}

void FirstReading::refuse(const RecordPiece& piece, std::uint32_t row_offset,
                          std::uint32_t row_length, RecordFault fault) {
  tell({row_offset, row_length, std::move(fault)});
  count_rejected(piece);
}

LastReading::LastReading(const CountJob& job, Duplicates& duplicates, Rejections& rejections)
    : CountingReading(job, rejections), duplicates_(duplicates), keep_(RecordBatch::kCapacity) {}

void LastReading::take(RecordBatch& batch, const RecordPiece& piece) {
  if (piece_ != piece.number) {
    piece_ = piece.number;
    here_ = duplicates_.of(piece);
  }
  for (std::size_t i = 0; i < batch.size && !here_.empty(); ++i) {
    const Duplicate* const duplicate = find(piece.offset + batch.row_offset[i]);
    keep_[i] = duplicate == nullptr ? 1 : 0;
    if (duplicate == nullptr) continue;
    ++counts(piece).read;
    ++counts(piece).duplicates;
    tell({batch.row_offset[i], batch.row_length[i], fault_of(*duplicate, batch.row_offset[i])});
  }
  if (!here_.empty()) batch.compact(keep_.data());
  add(batch, piece);
}

const Duplicate* LastReading::find(std::uint64_t offset) const {
  const auto at = std::lower_bound(here_.begin(), here_.end(), offset,
                                   [](const Duplicate& duplicate, std::uint64_t other) {
                                     return duplicate.place.offset < other;
                                   });
  return at != here_.end() && at->place.offset == offset ? &*at : nullptr;
}

RecordFault LastReading::fault_of(const Duplicate& duplicate, std::uint32_t row_offset) const {
  const std::string& path = job().files[duplicate.counted.file].path;
  const std::uint64_t line = duplicate.counted.line;
  RecordFault fault{finding(ErrorCode::record_duplicate, {},
                            {job().source.columns[*job().source.unique].file_header(),
                             path + ":" + std::to_string(line)}),
                    row_offset, 0};
  fault.finding.related = RelatedPlace{path, static_cast<std::uint32_t>(line), 1};
  return fault;
}

}  // namespace parindex
