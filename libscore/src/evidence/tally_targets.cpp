// Which facts of which agencies a source of records feeds, and the facts as an evidence file.
#include <algorithm>
#include <array>
#include <map>

#include "evidence/load_tallies.hpp"
#include "parindex/csv_writer.hpp"

namespace parindex {
namespace {

// A fact that the source feeds in the agencies of a block.
struct FedFact {
  std::size_t tallied = 0;  // of TallySource::facts
  std::size_t item = 0;
  bool needs_records = false;
};

// In the order of the set.
std::vector<FedFact> fed_facts(const CriteriaSet& set, const TallySource& tally) {
  std::map<std::size_t, std::size_t> by_fact;
  for (std::size_t i = 0; i < tally.facts.size(); ++i) {
    if (const auto fact = fact_index(set, tally.facts[i])) by_fact.emplace(*fact, i);
  }
  std::vector<FedFact> fed;
  for (const auto& [fact, tallied] : by_fact) {
    fed.push_back({tallied, set.all_facts[fact]->item, set.all_facts[fact]->rolls_up});
  }
  return fed;
}

}  // namespace

std::optional<std::size_t> fact_index(const CriteriaSet& set, const TallyFact& tallied) {
  const auto fact = set.find_fact(tallied.name.text);
  if (!fact || set.all_items[set.all_facts[*fact]->item]->id != tallied.item) return std::nullopt;
  return fact;
}

std::vector<TallyTarget> tally_targets(const Assessment& year, const RecordSource& source) {
  std::map<std::size_t, std::vector<FedFact>> fed;  // by block
  for (const auto block : source.blocks) {
    fed.emplace(block, fed_facts(*year.blocks()[block].set, *source.tally));
  }
  std::vector<TallyTarget> targets;
  for (std::size_t agency = 0; agency < year.agencies().size(); ++agency) {
    const Agency& office = year.agencies()[agency];
    if (!is_scored(office) || !office.block) continue;
    const auto found = fed.find(*office.block);
    if (found == fed.end()) continue;
    for (const auto& fact : found->second) {
      if (year.applies(agency, fact.item)) {
        targets.push_back({agency, fact.tallied, fact.needs_records});
      }
    }
  }
  return targets;
}

bool is_tallied(const Assessment& year, std::size_t agency, std::size_t fact) {
  const Agency& office = year.agencies()[agency];
  if (!is_scored(office) || !office.block) return false;
  const CriteriaSet& set = *year.blocks()[*office.block].set;
  const auto feeds = [&](const RecordSource& source) {
    const auto& blocks = source.blocks;
    const auto& facts = source.tally->facts;
    return std::find(blocks.begin(), blocks.end(), *office.block) != blocks.end() &&
           std::any_of(facts.begin(), facts.end(),
                       [&](const TallyFact& tallied) { return fact_index(set, tallied) == fact; });
  };
  return std::any_of(year.record_sources.begin(), year.record_sources.end(), feeds) &&
         year.applies(agency, set.all_facts[fact]->item);
}

std::string evidence_csv(const Assessment& year, const RecordSource& source,
                         const std::vector<TalliedFact>& facts) {
  CsvWriter csv;
  csv.row(std::array<std::string, 4>{"agency", "item", "fact", "value"});
  for (const auto& fact : facts) {
    const TallyFact& tallied = source.tally->facts[fact.fact];
    csv.row(std::array<std::string, 4>{year.agencies()[fact.agency].code.text, tallied.item.text,
                                       tallied.name.text, evidence_value(fact.value)});
  }
  return csv.text();
}

}  // namespace parindex
