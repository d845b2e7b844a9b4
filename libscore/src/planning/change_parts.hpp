// The chain of tables that takes the change of an index apart.
#pragma once

#include <map>

#include "parindex/compare.hpp"
#include "planning/index_table.hpp"
#include "planning/seen_facts.hpp"

namespace parindex {

// The agencies of one block in two years. What the new rules make of the old facts is prepared once
// for all of them.
class ChangeSplitter {
 public:
  ChangeSplitter(const Scored& before, const Scored& after, const ComparedBlock& block);

  // Fills change, parts and unknown_rules of an agency that has an index in both years.
  void split(ComparedAgency& agency) const;

 private:
  struct NewRule {
    OldFacts facts;
    PeerField peers;  // rule peer: of the old year
    bool differs = false;
  };

  IndexTable table_of(const Scored& scored, const CriteriaSet& set, const RankedAgency& row) const;
  IndexTable with_new_states(const IndexTable& before, const IndexTable& after) const;
  IndexTable with_new_weights(const IndexTable& table, const IndexTable& after) const;
  IndexTable with_new_rules(const IndexTable& table, const IndexTable& before,
                            const IndexTable& after, ComparedAgency& agency) const;

  const Scored& before_;
  const Scored& after_;
  const CriteriaSet& old_set_;
  const CriteriaSet& new_set_;
  const ItemMatches& items_;
  std::map<std::size_t, NewRule> rules_;  // by item of the new set
};

}  // namespace parindex
