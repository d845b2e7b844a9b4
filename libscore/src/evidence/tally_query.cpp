#include <algorithm>

#include "parindex/assessment.hpp"
#include "tally/sql/sql_query.hpp"

namespace parindex {
namespace {

// "Assessment (set version 1, other version 2)", of the sets whose facts are counted.
std::string counted_for(const Assessment& year, const RecordSource& source) {
  std::vector<std::string> sets;
  for (const auto block : source.blocks) {
    const CriteriaSet& set = *year.blocks()[block].set;
    std::string name = set.id.text + " version " + std::to_string(set.version);
    if (std::find(sets.begin(), sets.end(), name) == sets.end()) sets.push_back(std::move(name));
  }
  std::string text = year.title.vi + " (";
  for (const auto& set : sets) text += (&set == &sets.front() ? "" : ", ") + set;
  return text + ")";
}

}  // namespace

std::string tally_query(const Assessment& year, const RecordSource& source, SqlDialect dialect) {
  SqlTally tally{*source.tally, {}, source.from, source.to, year.as_of, counted_for(year, source)};
  for (const auto& agency : year.agencies()) tally.agencies.push_back({agency.code.text, {}});
  for (const auto& target : tally_targets(year, source)) {
    tally.agencies[target.agency].facts.push_back({target.fact, target.needs_records});
  }
  return sql_query(tally, dialect);
}

}  // namespace parindex
