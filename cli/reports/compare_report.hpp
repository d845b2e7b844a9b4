// Comparisons as the program shows them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/compare.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"
#include "reports/document.hpp"

namespace parindex::cli {

// Two assessments.
struct YearsView {
  const Comparison& comparison;
  const Arguments& arguments;

  const Assessment& before() const { return *comparison.before->assessment; }
  const Assessment& after() const { return *comparison.after->assessment; }
  const Block& old_block(const ComparedBlock& block) const {
    return before().blocks()[block.old_block];
  }
  const Block& new_block(const ComparedBlock& block) const {
    return after().blocks()[block.new_block];
  }
  // Whether --block asks for it.
  bool shows(const std::string& block) const;
  bool shows(const MovedAgency& moved) const;
};

// The contract of `compare OLD NEW -f csv`: a row an agency.
Grid years_csv(const YearsView& view);
Json years_json(const YearsView& view);
Document years_document(const YearsView& view);
// What both rest on, a line each.
std::vector<std::string> years_foot(const YearsView& view);

// One agency of two assessments, or two agencies of one: what stands on either side of an
// IndexDifference.
struct DifferenceSide {
  const Scored& scored;
  const RankedAgency& row;
  std::string name;  // above its column

  const Assessment& assessment() const { return *scored.assessment; }
  const CriteriaSet& set() const { return assessment().set_of(row.agency); }
};

struct DifferenceView {
  DifferenceSide before, after;
  const std::optional<IndexDifference>& difference;
  const Arguments& arguments;
  bool is_pair = false;  // two agencies: the first, as `after`, stands left

  const DifferenceSide& left() const { return is_pair ? after : before; }
  const DifferenceSide& right() const { return is_pair ? before : after; }
};

// The contract of `compare OLD NEW AGENCY -f csv` and of `compare --agencies -f csv`: a row a term.
// Without rows where there is no difference.
Grid difference_csv(const DifferenceView& view);
Json difference_json(const DifferenceView& view);  // null where there is none
// Its table.
Section difference_section(const DifferenceView& view);

Json agency_json(const YearsView& years, const ComparedBlock& block, const ComparedAgency& agency,
                 const DifferenceView& view);
Document agency_document(const YearsView& years, const ComparedBlock& block,
                         const ComparedAgency& agency, const DifferenceView& view);

Json pair_json(const AgencyPair& pair, const DifferenceView& view);
Document pair_document(const AgencyPair& pair, const DifferenceView& view);

// Two sets.
struct SetsView {
  const CriteriaSet& before;
  const CriteriaSet& after;
  const SetComparison& comparison;
  const Arguments& arguments;
};

Grid sets_csv(const SetsView& view);
Json sets_json(const SetsView& view);
Document sets_document(const SetsView& view);

// "+1.50" of a canonical number; "0.00" stays as it is.
std::string signed_number(const std::string& number);

// Both assessments, each with its inputs, and the stage.
void add_years(Json& json, const YearsView& view);
// The change of one agency, exactly and as printed.
Json change_json(const ComparedAgency& agency, const YearsView& view, const ComparedBlock& block);

}  // namespace parindex::cli
