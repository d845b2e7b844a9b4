#include "tally/fact_counts.hpp"

#include <algorithm>
#include <cstring>

namespace parindex {

FactCounts::FactCounts(const TallySource& source, std::size_t agencies)
    : source_(&source), agencies_(agencies), records_(agencies, 0) {
  for (const auto& fact : source.facts) {
    switch (fact.kind) {
      case TallyKind::count:
        slot_.push_back(counts_.size());
        counts_.emplace_back(agencies, 0);
        break;
      case TallyKind::sum:
        slot_.push_back(sums_.size());
        sums_.emplace_back(agencies, 0);
        break;
      case TallyKind::min:
      case TallyKind::max:
        slot_.push_back(extremes_.size());
        extremes_.emplace_back(agencies);
        break;
      case TallyKind::distinct:
        slot_.push_back(distinct_.size());
        distinct_.emplace_back(agencies);
        break;
    }
  }
}

void FactCounts::add(std::size_t fact, const RecordBatch& batch, const std::uint8_t* takes_part) {
  const TallyFact& counted = source_->facts[fact];
  if (counted.kind == TallyKind::count) {
    auto& counts = counts_[slot_[fact]];
    for (std::size_t i = 0; i < batch.size; ++i) counts[batch.agency[i]] += takes_part[i];
    return;
  }
  const auto& column = batch.columns[counted.column];
  switch (counted.kind) {
    case TallyKind::count: break;
    case TallyKind::sum: add_sum(fact, column, batch, takes_part); break;
    case TallyKind::min:
    case TallyKind::max: add_extreme(fact, column, batch, takes_part); break;
    case TallyKind::distinct: add_distinct(fact, column, batch, takes_part); break;
  }
}

void FactCounts::add_records(const RecordBatch& batch) {
  for (std::size_t i = 0; i < batch.size; ++i) ++records_[batch.agency[i]];
}

// A value that is not set is 0 and adds nothing.
void FactCounts::add_sum(std::size_t fact, const RecordBatch::Column& column,
                         const RecordBatch& batch, const std::uint8_t* takes_part) {
  auto& sums = sums_[slot_[fact]];
  for (std::size_t i = 0; i < batch.size; ++i) {
    if (takes_part[i] != 0) sums[batch.agency[i]] += column.numbers[i];
  }
}

void FactCounts::add_extreme(std::size_t fact, const RecordBatch::Column& column,
                             const RecordBatch& batch, const std::uint8_t* takes_part) {
  for (std::size_t i = 0; i < batch.size; ++i) {
    if ((takes_part[i] & column.is_set[i]) != 0) {
      note_extreme(fact, batch.agency[i], column.numbers[i]);
    }
  }
}

void FactCounts::note_extreme(std::size_t fact, std::size_t agency, std::int64_t value) {
  Extreme& extreme = extremes_[slot_[fact]][agency];
  const bool is_min = source_->facts[fact].kind == TallyKind::min;
  if (!extreme.is_there || (is_min ? value < extreme.value : value > extreme.value)) {
    extreme = {value, true};
  }
}

void FactCounts::add_distinct(std::size_t fact, const RecordBatch::Column& column,
                              const RecordBatch& batch, const std::uint8_t* takes_part) {
  DistinctValues& values = distinct_[slot_[fact]];
  const bool is_text = source_->columns[source_->facts[fact].column].type == ColumnType::text;
  for (std::size_t i = 0; i < batch.size; ++i) {
    if ((takes_part[i] & column.is_set[i]) == 0) continue;
    if (is_text) {
      values.add(batch.agency[i], column.texts[i]);
    } else {
      char bytes[sizeof(std::int64_t)];
      std::memcpy(bytes, &column.numbers[i], sizeof bytes);
      values.add(batch.agency[i], {bytes, sizeof bytes});
    }
  }
}

void FactCounts::merge(const FactCounts& other) {
  const auto add_all = [](auto& own, const auto& others) {
    for (std::size_t i = 0; i < own.size(); ++i) own[i] += others[i];
  };
  add_all(records_, other.records_);
  for (std::size_t i = 0; i < counts_.size(); ++i) add_all(counts_[i], other.counts_[i]);
  for (std::size_t i = 0; i < sums_.size(); ++i) add_all(sums_[i], other.sums_[i]);
  for (std::size_t i = 0; i < distinct_.size(); ++i) distinct_[i].merge(other.distinct_[i]);
  for (std::size_t fact = 0; fact < slot_.size(); ++fact) {
    const auto kind = source_->facts[fact].kind;
    if (kind != TallyKind::min && kind != TallyKind::max) continue;
    for (std::size_t agency = 0; agency < agencies_; ++agency) {
      if (const auto value = other.extreme(fact, agency)) note_extreme(fact, agency, *value);
    }
  }
}

int128 FactCounts::total(std::size_t fact, std::size_t agency) const {
  switch (source_->facts[fact].kind) {
    case TallyKind::count: return counts_[slot_[fact]][agency];
    case TallyKind::sum: return sums_[slot_[fact]][agency];
    case TallyKind::distinct: return distinct_[slot_[fact]].count(agency);
    case TallyKind::min:
    case TallyKind::max: break;
  }
  return 0;
}

std::optional<std::int64_t> FactCounts::extreme(std::size_t fact, std::size_t agency) const {
  const Extreme& extreme = extremes_[slot_[fact]][agency];
  if (!extreme.is_there) return std::nullopt;
  return extreme.value;
}

}  // namespace parindex
