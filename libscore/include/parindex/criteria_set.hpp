// CriteriaSet: one versioned set of criteria, areas > criteria > items, with maxima and rules.
//
//   auto loaded = parindex::load_criteria_set("criteria/vinh-long-2022/departments-v1.info");
//   if (!loaded) show(loaded.diagnostics);
//   else std::cout << loaded->items.size() << " items\n";
//
// A set built in memory is the same struct filled by hand; finish() then links it and reports every
// mistake that a loaded set would be told of. Sharp edge: a set that finish() has not accepted must
// not be scored.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/date.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/fact_value.hpp"
#include "parindex/id.hpp"
#include "parindex/place.hpp"
#include "parindex/points.hpp"
#include "parindex/rule.hpp"

namespace parindex {

enum class SetStatus { official, draft, illustrative };
enum class AreaKind {
  none,  // a set that only republishes totals has areas of no kind
  steering,
  institutions,
  procedures,
  apparatus,
  civil_service,
  public_finance,
  e_government,
  impact,
};
enum class DecideOn { exact, published };
enum class NotApplicable { exclude, full, rescale_area };
enum class MissingPolicy { zero, error };
enum class Ties { competition, dense, decided };
enum class WhenNone { exclude, full, zero };  // what 0/0 means for one item

struct Title {
  std::string vi;
  std::string en;
  // The wanted language, else the other.
  const std::string& in(Language language) const;
};

// The provision that something rests on.
struct Reference {
  std::string document;
  std::string clause;
  std::string superseded_by;
};

// "3484/QĐ-UBND, II.3.d"; empty where the reference names nothing.
std::string clause_text(const Reference& reference);

// Which tasks of the year's plan a fact counts, so that no agency declares it.
enum class PlanCount { due, done, done_in_time, done_late, overdue };

struct Fact {
  FactName name;
  FactType type = FactType::count;
  Title title;
  Title unit;             // what is counted: "hồ sơ"; may be empty
  bool rolls_up = false;  // `rollup sum`: where it is not declared, the sum over agencies below
  std::optional<PlanCount> plan_count;
  Place place;
  // Set by finish(): the item, and for an option fact the options of its rule.
  std::size_t item = 0;
  std::vector<std::string> options;
};

// The value as an evidence file writes it: 912, 85.5%, 2022-02-10, yes, or an option's id.
std::string value_text(const FactValue& value, const Fact& fact);

struct Item {
  ItemId id;
  Title title;
  Points max;
  Rule rule = JudgementRule{};
  std::vector<Fact> facts;
  std::string appraiser;  // a role; empty: the area's
  Reference reference;
  std::string documents;
  std::string same_as;  // the item's id in the set before; empty: the same
  Place same_as_place = {};
  Expression applies;  // a condition over agency properties; empty: always
  WhenNone when_none = WhenNone::exclude;
  // What a what-if supposes. Points, once rounded, and maximum are multiplied by the factor,
  // exactly; a dropped item leaves points and maximum of every agency.
  Fraction factor = 1;
  bool is_dropped = false;
  bool is_rule_supposed =
      false;  // lines that the rule can score are scored by it, whatever was decided
  Place place;
  bool is_readable = true;  // false where loading it found errors: nothing more is said of it
  // Set by finish(): where it stands, and the index of its first fact in the set's numbering.
  std::optional<std::size_t> area;       // none: a bonus or penalty item
  std::optional<std::size_t> criterion;  // index into CriteriaSet::criteria
  std::size_t first_fact = 0;
  std::vector<std::string> properties;  // that `applies` names
  // Indices into facts that the rule names; facts.size() and above: last year's values.
  std::vector<std::uint16_t> needed_facts;

  // Whether finish() could prove the rule's tables of conditions; if not, cases have to cover every
  // branch. `unproven` is where the first such table stands.
  bool is_proven = true;
  Place unproven = {};

  bool needs_previous() const {
    return !needed_facts.empty() && needed_facts.back() >= facts.size();
  }
};

// A heading; one without items of its own is scored by `own` (same id, title and maximum).
struct Criterion {
  CriterionId id;
  Title title;
  std::optional<Points> max;
  std::vector<Item> items;
  std::optional<Item> own;
  Place place;

  // Its maximum, said or summed.
  Points total() const;
};

struct Area {
  AreaId id;
  Title title;
  AreaKind kind = AreaKind::none;
  Points max;
  std::string appraiser;  // a role; empty: none
  std::vector<Criterion> criteria;
  Fraction factor = 1;  // what a what-if supposes: its weight over the set's; as Item::factor
  Place place;
};

// A class of the index. Bounds in percent points: 90, not 90 %.
struct Band {
  BandId id;
  Title title;
  Bound low;
  Bound high;
  bool requires_no_zero_item = false;
  Place place;
  bool is_readable = true;  // as of an item
};

// An agency with the event has at most the band.
struct BandCap {
  EventId event;
  BandId band;
  Place place;
};

// An area or a band that a policy of the set names.
struct AreaReference {
  AreaId id;
  Place place = {};
};
struct BandReference {
  BandId id;
  Place place = {};
};

// Items outside the total: what they earn or cost together, at most `cap`.
struct Extra {
  Points cap;
  std::vector<Item> items;
  Place place;
};

struct CriteriaSet {
  SetId id;
  Title title;
  int version = 1;
  SetStatus status = SetStatus::draft;
  std::string level;
  Reference source;
  std::optional<Date> source_date;
  Date valid_from;
  Date valid_to;
  Points total;
  int item_decimals = 2;   // rounding item
  int index_decimals = 2;  // rounding index
  DecideOn decide_on = DecideOn::exact;
  NotApplicable not_applicable = NotApplicable::exclude;
  MissingPolicy missing = MissingPolicy::zero;
  Ties ties = Ties::competition;
  std::vector<AreaReference> tie_break;
  std::string lead;  // a role; empty: none
  std::vector<Band> bands;
  std::vector<BandCap> caps;
  std::optional<BandReference> no_self_score;
  std::vector<Area> areas;
  std::optional<Extra> bonus;
  std::optional<Extra> penalty;
  std::optional<bool> clamp;
  Place place;

  std::shared_ptr<const SourceFile> file;  // keeps every Place of this set valid

  // Set by finish(): every item in the order of the set, area items first, then bonus, then
  // penalty.
  std::vector<const Item*> all_items;
  std::size_t scored_item_count = 0;  // of all_items, those that stand in areas
  std::size_t bonus_item_count = 0;
  std::size_t fact_count = 0;
  std::vector<const Fact*> all_facts;

  CriteriaSet() = default;
  CriteriaSet& operator=(const CriteriaSet&) = delete;
  CriteriaSet(CriteriaSet&&) = default;
  CriteriaSet& operator=(CriteriaSet&&) = default;

  std::optional<std::size_t> find_item(std::string_view id) const;
  std::optional<std::size_t> find_area(std::string_view id) const;
  std::optional<std::size_t> find_fact(std::string_view name) const;  // in the set's numbering
  std::optional<std::size_t> find_band(std::string_view id) const;
  // Items (indices into all_items) that the id of an item, a criterion or an area stands for.
  std::vector<std::size_t> items_under(std::string_view id) const;
  // The role that appraises the item in round 1: its own, else its area's; may be empty.
  const std::string& appraiser_of(std::size_t item) const;
  // Whether some area or item has a factor, so that sums are no whole micro-points.
  bool has_factors() const;

 private:
  friend class SetFinisher;
  friend CriteriaSet copy_of(const CriteriaSet& set);
  CriteriaSet(const CriteriaSet&) = default;  // all_items would point into the other's areas

  NameIndex item_index_;
  NameIndex fact_index_;
};

// Links, checks and lints a set: duplicate ids, maxima that do not add up, tables with gaps or
// overlaps, rules that cannot reach the maximum, expressions. The set is held by shared pointer
// from here on, since assessments of many blocks share it.
Result<std::shared_ptr<const CriteriaSet>> finish(CriteriaSet set);

// A set to be edited and finished anew; what finish() set is not carried over.
CriteriaSet copy_of(const CriteriaSet& set);

// "official", "draft", "illustrative" as a set writes them.
std::string_view status_name(SetStatus status);

// Reads and finishes the set in the file. Errors: unreadable file, INFO syntax, every finding of
// finish().
Result<std::shared_ptr<const CriteriaSet>> load_criteria_set(const std::string& path);

// The same from text; `name` stands for the file in findings.
Result<std::shared_ptr<const CriteriaSet>> read_criteria_set(std::string text, std::string name);

}  // namespace parindex
