// From the counted records of a source to a part that can be merged.
#include "parindex/partial_tally.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <map>

#include "evidence/count_source.hpp"

namespace parindex {
namespace {

// The distinct values of every agency, as text and in order.
using ValuesByAgency = std::map<std::uint32_t, std::vector<std::string>>;

ValuesByAgency distinct_values(const TallySource& tally, std::size_t fact,
                               const FactCounts& counts) {
  const TallyColumn& column = tally.columns[tally.facts[fact].column];
  ValuesByAgency found;
  counts.distinct(fact).for_each([&](std::uint32_t agency, std::string_view value) {
    std::int64_t number = 0;
    if (column.type == ColumnType::text) {
      found[agency].emplace_back(value);
      return;
    }
    std::memcpy(&number, value.data(), sizeof number);
    found[agency].push_back(std::to_string(number));
  });
  for (auto& [agency, values] : found) std::sort(values.begin(), values.end());
  return found;
}

}  // namespace

Result<PartialTally> partial_tally(const Assessment& year, const RecordSource& source,
                                   const TallyOptions& options) {
  auto counted = count_source(year, source, options);
  Result<PartialTally> result;
  result.diagnostics = std::move(counted.diagnostics);
  if (!counted) return result;
  const TallySource& tally = *source.tally;
  PartialTally part;
  part.source = tally.id;
  part.definition = sha256(InputFile{tally.id.text, tally.file});
  part.as_of = year.as_of;
  part.from = source.from;
  part.to = source.to;
  for (const auto& file : source.files) {
    // What comes through a pipe cannot be read again.
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file.path, ignored)) continue;
    part.files.push_back(sha256(InputFile{file.path, nullptr}));
  }
  std::sort(part.files.begin(), part.files.end());
  part.counts = counted->records.counts;
  std::map<std::size_t, ValuesByAgency> values;  // by fact
  for (std::size_t i = 0; i < tally.facts.size(); ++i) {
    if (tally.facts[i].kind == TallyKind::distinct) {
      values.emplace(i, distinct_values(tally, i, counted->records.facts));
    }
  }
  for (std::size_t i = 0; i < counted->targets.size(); ++i) {
    const TallyTarget& target = counted->targets[i];
    const TallyFact& fact = tally.facts[target.fact];
    PartialFact partial{year.agencies()[target.agency].code,
                        fact.item,
                        fact.name,
                        fact.kind,
                        counted->values[i],
                        {}};
    if (fact.kind == TallyKind::distinct) {
      partial.values = values[target.fact][static_cast<std::uint32_t>(target.agency)];
    }
    part.facts.push_back(std::move(partial));
  }
  if (counted->records.fingerprints) {
    part.fingerprints.emplace();
    counted->records.fingerprints->for_each(
        [&](std::uint64_t fingerprint) { part.fingerprints->push_back(fingerprint); });
    // Duplicates were told apart here; two values may share a fingerprint by chance.
    const auto rest = std::unique(part.fingerprints->begin(), part.fingerprints->end());
    part.fingerprints->erase(rest, part.fingerprints->end());
  }
  result.value = std::move(part);
  return result;
}

}  // namespace parindex
