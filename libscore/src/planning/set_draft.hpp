// SetDraft: a copy of a criteria set whose parameters are read and changed by name, and which is
// then finished as if it had been loaded so.
//
// Maxima and weights are told and changed as they come to, factors included: a new one becomes the
// exact factor new / old, since rules are evaluated on the maximum that they were written for.
#pragma once

#include <memory>
#include <set>

#include "parindex/criteria_set.hpp"
#include "planning/parameter.hpp"

namespace parindex {

// An item's maximum under what is supposed of it and of its area.
Fraction maximum_of(const CriteriaSet& set, const Item& item);
// What the maxima of its items come to.
Fraction weight_of(const Area& area);

// Which item, area or band of the set a parameter is of.
struct ParameterScope {
  std::optional<ItemId> item;
  std::optional<AreaId> area;  // of a weight, and of the item of a maximum
  bool is_maximum = false;     // of an item, or the weight of an area: the total must stay
  bool is_drop = false;
  bool is_wide = false;  // every line of the set may be scored otherwise
};

class SetDraft {
 public:
  explicit SetDraft(const CriteriaSet& set);
  SetDraft(const SetDraft&) = delete;  // parameters refer to the copy
  SetDraft& operator=(const SetDraft&) = delete;

  // The same of every draft of the set, whatever was changed.
  const Parameters& parameters() const { return parameters_; }
  const ParameterScope& scope(std::size_t parameter) const { return scopes_[parameter]; }
  int decimals() const { return decimals_; }  // that its points may have

  void write(std::size_t parameter, const WrittenValue& value);

  // By how much the maxima of all areas exceed the set's total; below 0: by how much they fall
  // short. Dropped items count with the maximum that they had.
  Fraction excess() const;
  // Scales every area of which nothing was written, by one factor, so that the maxima add up to the
  // total again. False where there is no such area or nothing would be left of it.
  bool rebalance();

  // Hands the copy over to be finished; the draft is of no use afterwards.
  Result<std::shared_ptr<const CriteriaSet>> finish();

 private:
  void list_policies();
  void list_item(Item& item, Area* area);
  void add(Parameter parameter, ParameterScope scope = {});

  CriteriaSet copy_;
  int decimals_ = 2;
  Parameters parameters_;
  std::vector<ParameterScope> scopes_;
  std::set<std::string> written_areas_;  // whose weight, or an item's maximum, was written
};

}  // namespace parindex
