// Counting the records of an assessment's source: from agencies and blocks to plain numbers and
// back.
#include "parindex/tally.hpp"

#include <algorithm>

#include "base/report.hpp"
#include "evidence/count_source.hpp"
#include "evidence/load_tallies.hpp"

namespace parindex {
namespace {

CountJob job_of(const Assessment& year, const RecordSource& source,
                const std::vector<TallyTarget>& targets) {
  CountJob job{*source.tally, source.files, {}, {}, source.from, source.to, year.as_of};
  std::sort(job.files.begin(), job.files.end(),
            [](const RecordFile& a, const RecordFile& b) { return a.path < b.path; });
  const auto& agencies = year.agencies();
  for (std::size_t i = 0; i < agencies.size(); ++i) job.agencies.emplace(agencies[i].code.text, i);
  job.is_counted_for.assign(agencies.size(), 0);
  for (const auto& target : targets) job.is_counted_for[target.agency] = 1;
  return job;
}

// What the records make of the facts of one assessment.
class FactReader {
 public:
  FactReader(const Assessment& year, const RecordSource& source, const FactCounts& counts,
             Diagnostics& diagnostics)
      : year_(year), tally_(*source.tally), counts_(counts), diagnostics_(diagnostics) {}

  std::optional<FactValue> read(const TallyTarget& target) {
    const TallyFact& fact = tally_.facts[target.fact];
    if (target.needs_records && counts_.records(target.agency) == 0) return std::nullopt;
    const bool is_extreme = fact.kind == TallyKind::min || fact.kind == TallyKind::max;
    int128 number = 0;
    if (is_extreme) {
      const auto extreme = counts_.extreme(target.fact, target.agency);
      if (!extreme) return std::nullopt;
      number = *extreme;
    } else {
      number = counts_.total(target.fact, target.agency);
    }
    const int128 most = power_of_ten(kMostFactDigits);
    if (number <= -most || number >= most) {
      diagnostics_.push_back(finding(ErrorCode::tally_too_large, fact.place,
                                     {fact.name.text, year_.agencies()[target.agency].code.text}));
      return std::nullopt;
    }
    return value_of(fact, target.agency, static_cast<std::int64_t>(number));
  }

 private:
  static constexpr int kMostFactDigits = 18;

  // In the type that the set gives the fact.
  FactValue value_of(const TallyFact& fact, std::size_t agency, std::int64_t number) const {
    const CriteriaSet& set = year_.set_of(agency);
    switch (set.all_facts[fact_index(set, fact).value()]->type) {
      case FactType::date:
        return FactValue::date(Date::from_days(static_cast<std::int32_t>(number)));
      case FactType::decimal: {
        const TallyColumn& column = tally_.columns[fact.column];
        return FactValue::decimal(
            {number, column.type == ColumnType::decimal ? column.decimals : 0});
      }
      default: return FactValue::count(number);
    }
  }

  const Assessment& year_;
  const TallySource& tally_;
  const FactCounts& counts_;
  Diagnostics& diagnostics_;
};

}  // namespace

void RecordCounts::add(const RecordCounts& other) {
  read += other.read;
  accepted += other.accepted;
  rejected += other.rejected;
  duplicates += other.duplicates;
  counted += other.counted;
  outside_period += other.outside_period;
  of_others += other.of_others;
}

Result<CountedSource> count_source(const Assessment& year, const RecordSource& source,
                                   const TallyOptions& options) {
  auto targets = tally_targets(year, source);
  auto counted = count_records(job_of(year, source, targets), options);
  Result<CountedSource> result;
  result.diagnostics = std::move(counted.diagnostics);
  if (!counted) return result;
  FactReader facts(year, source, counted->facts, result.diagnostics);
  std::vector<std::optional<FactValue>> values;
  for (const auto& target : targets) values.push_back(facts.read(target));
  if (has_errors(result.diagnostics)) return result;
  result.value.emplace(CountedSource{std::move(*counted), std::move(targets), std::move(values)});
  return result;
}

Result<Tallied> tally(const Assessment& year, const RecordSource& source,
                      const TallyOptions& options) {
  auto counted = count_source(year, source, options);
  Result<Tallied> result;
  result.diagnostics = std::move(counted.diagnostics);
  if (!counted) return result;
  Tallied tallied{counted->records.counts, std::move(counted->records.files), {}};
  for (std::size_t i = 0; i < counted->targets.size(); ++i) {
    const auto& [agency, fact, needs_records] = counted->targets[i];
    if (counted->values[i]) tallied.facts.push_back({agency, fact, *counted->values[i]});
  }
  result.value = std::move(tallied);
  return result;
}

}  // namespace parindex
