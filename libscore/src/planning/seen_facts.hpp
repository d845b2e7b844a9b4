// What a score sees of an item: its facts at the stage, under the corrections that count, and its
// answers. Facts may be looked at through the item of another set, which names them alike.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "parindex/score.hpp"

namespace parindex {

// The value that holds at the stage of `scored`; null where there is none.
const FactValue* seen_fact(const Scored& scored, std::size_t agency, std::size_t fact);
// The same of last year's value, for previous(fact).
const FactValue* seen_previous_fact(const Scored& scored, std::size_t agency, std::size_t fact);

std::span<const SurveyCount> seen_answers(const Scored& scored, std::size_t agency,
                                          std::size_t item);

// Whether the points of that score are those of the item's rule: no claim and no appraisal gave
// them.
bool is_by_rule(const Scored& scored, std::size_t agency, std::size_t item, const ItemScore& score);

// The points of the item before they are rounded; as given where a claim or an appraisal gave them.
Fraction exact_points(const Scored& scored, std::size_t agency, std::size_t item,
                      const ItemScore& score);

// The facts and answers of one year, as an item of a later set sees them. Facts meet by name and
// type, options and answers by id; dates are moved by the years between.
class OldFacts {
 public:
  // `old_item` is the same item in the set of the agencies, if there is one.
  OldFacts(const Scored& before, const CriteriaSet& old_set, const Item& item,
           std::optional<std::size_t> old_item, int years);

  // Share of the maximum that the item's rule gives on the old facts of the agency; none where the
  // rule needs what the old year does not have, or finds that nothing arose, or a contradiction.
  // `peers` may be null but for rule peer.
  std::optional<Fraction> share(std::size_t old_agency, const PeerField* peers) const;

  // The field of rule peer, over these agencies of the old year.
  PeerField field(std::span<const std::size_t> old_agencies) const;

 private:
  struct Source {
    std::optional<std::size_t> fact;            // of the old set
    std::vector<std::optional<int>> option_of;  // by option of the old fact: that of the new one
  };
  struct Values {
    std::vector<FactValue> kept;
    std::vector<const FactValue*> facts;
    std::vector<SurveyCount> answers;
    bool has_strange_answers = false;  // answers of options that the item does not know
  };

  Values values_of(std::size_t old_agency) const;
  std::optional<FactValue> carried_over(const FactValue& value, const Source& source) const;
  void add_answers(std::size_t old_agency, Values& values) const;

  const Scored& before_;
  const CriteriaSet& old_set_;
  const Item& item_;
  std::optional<std::size_t> old_item_;
  int years_;
  std::vector<Source> sources_;  // by fact of the item
};

}  // namespace parindex
