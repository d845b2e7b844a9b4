// Compare: why a year changed, why one agency stands above another, and what changed in a set.
//
//   const auto told = parindex::compare(*scored_2021, *scored_2022);
//   for (const auto& agency : told->blocks[0].agencies)
//     std::cout << agency.parts.evidence.to_decimal(2) << '\n';
//
// Like is compared with like: blocks by id, agencies by code within them, items by `same_as`, else
// by id and title. The change of an index is taken apart by a chain of tables, each of which has of
// the new year one thing more than the one before; the differences of neighbours are the parts, and
// add up to the change exactly.
// Sharp edges: everything here refers to the scores it was made of, which must outlive it. Scores
// under suppositions of a what-if are not compared.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/fraction.hpp"
#include "parindex/ranking.hpp"
#include "parindex/score.hpp"

namespace parindex {

// Which items of two sets are the same.
struct ItemMatches {
  std::vector<std::optional<std::size_t>> old_of;  // by item of the new set
  std::vector<std::optional<std::size_t>> new_of;  // by item of the old set
};

// By the new item's `same_as`, which is the id of the old one; else by id and title, titles without
// regard to case, white space and composition. Error: E0950, two items that name one. Warnings:
// W0990, the same id under another title; W0991, a `same_as` that names nobody; W0992, an item of
// the same id and title that another item's `same_as` names.
Result<ItemMatches> match_items(const CriteriaSet& old_set, const CriteriaSet& new_set);

// The change of an index in percent points, taken apart in this order.
struct ChangeParts {
  Fraction applicability;  // which lines apply, and what becomes of those that do not
  Fraction weight;         // maxima, caps, and which lines there are
  Fraction rule;           // the new rule on the old facts
  Fraction evidence;       // new facts, answers, claims and appraisals
  Fraction rounding;       // what rounding does to the new index, less what it did to the old

  Fraction sum() const { return applicability + weight + rule + evidence + rounding; }
};

// As it is printed: to the decimals of the index, the last part being what remains, so that the
// parts add up to the last digit.
struct PrintedChange {
  std::string before, after, change;
  std::array<std::string, 5> parts;  // in the order of ChangeParts
};

// An area of either set; the two meet by id.
struct ComparedArea {
  std::optional<std::size_t> old_area, new_area;
  // Means of the area index, over the agencies that are compared and have one.
  std::optional<Fraction> before, after;
};

// What adds up to an index, or to the difference of two: percents of the applicable maximum.
struct IndexSources {
  std::vector<Fraction> areas;
  Fraction bonus;     // under its cap
  Fraction penalty;   // likewise; never above 0
  Fraction clamping;  // what keeps the index from 0 to 100

  Fraction sum() const;
};

struct ComparedAgency {
  std::size_t old_agency = 0;  // indices into the agencies of the two assessments
  std::size_t new_agency = 0;
  RankedAgency before, after;
  std::optional<int> ranks_up;     // below 0: down; none without two ranks
  std::optional<Fraction> change;  // of the index; none where it has none in either year
  ChangeParts parts;
  PrintedChange printed;
  IndexSources sources;  // of the change; areas as ComparedBlock::areas
  // The same as printed, areas first, then bonus, penalty, clamping, and what rounding leaves.
  std::vector<std::string> printed_sources;
  // Lines whose rule changed but could not be worked out on the old facts: what the new rule did to
  // them stands under `evidence`.
  std::size_t unknown_rules = 0;
};

// A block that both assessments have.
struct ComparedBlock {
  std::size_t old_block = 0;
  std::size_t new_block = 0;
  ItemMatches items;
  std::vector<ComparedArea> areas;       // of the new set, then those only in the old one
  std::vector<ComparedAgency> agencies;  // in the order of the new ranking
  // Indices into `agencies` of those whose index rose and fell, the greatest change first.
  std::vector<std::size_t> risen, fallen;
};

enum class Presence { entered, left, changed_block };

// An agency that is scored in one of the assessments only, or in another block.
struct MovedAgency {
  Presence presence{};
  std::optional<std::size_t> old_agency;  // also where it is listed but not scored
  std::optional<std::size_t> new_agency;
};

struct Comparison {
  const Scored* before = nullptr;
  const Scored* after = nullptr;
  std::vector<ComparedBlock> blocks;  // in the order of the new assessment
  std::vector<MovedAgency> moved;
};

// Of two scores at the same stage; throws std::invalid_argument for two stages. Findings are those
// of match_items(). `threads`: 0 for as many as the machine has; the result never depends on it.
Result<Comparison> compare(const Scored& before, const Scored& after, int threads = 0);
Result<Comparison> compare(Scored&&, const Scored&, int = 0) = delete;  // would dangle
Result<Comparison> compare(const Scored&, Scored&&, int = 0) = delete;

// A value of one fact, or the number of one answer, as files write it; empty: none.
struct ComparedFact {
  std::string name;
  std::string before, after;
};

// One term of the difference of two indices.
struct DifferenceTerm {
  enum class Kind {
    line,
    rescaling,  // what policy rescale_area makes of the sums of areas
    caps,       // what the caps of bonus and penalty take
    clamping,   // as IndexSources
  };
  Kind kind{};
  std::optional<std::size_t> old_item, new_item;  // of a line, in the numbering of their sets
  std::optional<ItemScore> before, after;
  Fraction share_before, share_after;  // percents of the applicable maximum; a penalty's below 0
  Fraction change;
  std::string printed;              // with two decimals more than an index
  bool rule_differs = false;        // in words, deadlines that move with the year apart
  std::vector<ComparedFact> facts;  // those that differ, as the stage sees them
};

// The difference of two indices, line by line.
struct IndexDifference {
  std::vector<DifferenceTerm>
      terms;                   // the largest first; those of no line last; none that is empty
  std::size_t even_lines = 0;  // lines that add the same to both, which are not listed
  Fraction change;
  std::string printed_change;    // of the printed indices
  std::string printed_rounding;  // what the printed terms lack of it; empty: nothing
};

// Of one agency in both years. None where it lacks an index in either.
std::optional<IndexDifference> line_differences(const Comparison& comparison,
                                                const ComparedBlock& block,
                                                const ComparedAgency& agency);

enum class DecidedBy {
  index,
  tie_break,  // an area's index, where the indices decide nothing
  decision,   // the authority's order among the tied
  nothing,    // the two share their rank
  unranked,   // one of the two has no rank, or both
};

// Why one agency stands above another of its block.
struct AgencyPair {
  std::size_t block = 0;
  RankedAgency first, second;
  DecidedBy decided_by{};
  std::optional<std::size_t> area;       // tie_break: the one that decides
  std::optional<IndexDifference> terms;  // index of the first less that of the second
};

// The two in the order given. Throws std::invalid_argument for agencies of two blocks, or not
// scored.
AgencyPair compare_agencies(const Ranking& ranking, std::size_t first, std::size_t second);

// One thing that differs between two sets.
struct SetDifference {
  enum class Kind {
    item_added,
    item_removed,
    item_renumbered,  // the same item under another id
    item_title,
    item_place,  // another area, or bonus, or penalty
    item_max,
    item_rule,
    item_fact_added,
    item_fact_removed,
    item_fact,  // type, title, unit or source
    item_applies,
    item_when_none,
    item_appraiser,
    item_documents,
    item_clause,
    area_added,
    area_removed,
    area_title,
    area_max,
    area_appraiser,
    band_added,
    band_removed,
    band,
    extra,   // bonus or penalty: its cap
    policy,  // a key of the set
  };
  Kind kind{};
  std::string old_id, new_id;  // of the item, area or band; of a policy its key
  Title title;                 // of the item, area or band: the new one's, else the old one's
  std::string fact;            // of kinds item_fact…: its name
  Title before, after;         // in words; empty: none
};

struct SetComparison {
  ItemMatches items;
  std::vector<SetDifference> differences;  // items in the order of the new set, then the rest
  std::size_t same_items = 0;              // matched, and nothing differs
};

// Findings are those of match_items().
Result<SetComparison> compare_sets(const CriteriaSet& old_set, const CriteriaSet& new_set);

}  // namespace parindex
