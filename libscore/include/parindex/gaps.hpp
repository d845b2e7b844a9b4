// Gaps: what agencies claimed against what their facts come to, against appraisal 1, against the
// final points; and where the points that they lack were lost.
//
//   auto found = parindex::find_gaps(year);
//   for (const auto& agency : found->blocks[0].agencies)
//     std::cout << to_string(agency.sums.difference(), 2) << ' '
//               << to_string(agency.sums.lost.late, 2) << '\n';
//
// Sharp edges: survey lines are never self-scored, so they stand apart from the four totals that
// are compared. Sums are those of items, before a set's rescale_area; bonus and penalty items are
// listed and in no sum. Tracked items earn nothing and are not listed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/points.hpp"
#include "parindex/score.hpp"

namespace parindex {

// Final points below the maximum that applies, by cause.
struct Losses {
  Points missing;  // facts, answers or a judgement that are not there
  Points late;     // what a deadline's rule, or a part with one, takes for the date
  Points rule;     // the rest: what the rule or the appraiser gave less for

  Points total() const { return missing + late + rule; }
  Losses& operator+=(const Losses& other);
  friend bool operator==(const Losses&, const Losses&) = default;
};

// Sums over the items of an area, an agency or a block.
struct GapSums {
  // Of the lines that agencies self-score. `max` is what applies in the end.
  Points max;
  Points self;
  Points computed;
  Points first;  // appraisal 1
  Points final;
  // Of the survey lines, in the end.
  Points survey_max;
  Points survey;
  // Of both: total() is max + survey_max - final - survey.
  Losses lost;

  Points difference() const { return self - final; }
  // Whether some line that agencies self-score counts here.
  bool concerns_claims() const;
  GapSums& operator+=(const GapSums& other);
  friend bool operator==(const GapSums&, const GapSums&) = default;
};

// Who says why an item has what it has.
enum class ReasonSource { none, appraisal, query, explanation };

struct GapReason {
  ReasonSource source = ReasonSource::none;
  std::string text;
  std::string office;  // of an appraisal or a query
  int round = 0;       // 0: given with the self-score
};

struct ItemGap {
  std::size_t item = 0;
  bool is_survey = false;
  ItemScore self, computed, first, final;
  Losses lost;       // none of a bonus or penalty
  GapReason reason;  // the deciding appraisal's, else the latest query's, else the agency's own

  // Of a survey line 0: nobody claimed anything.
  Points difference() const { return is_survey ? Points() : self.points - final.points; }
};

struct AreaGaps {
  std::size_t area = 0;
  GapSums sums;
};

struct AgencyGaps {
  std::size_t agency = 0;  // index into Assessment::agencies()
  GapSums sums;
  std::vector<AreaGaps> areas;  // as the set's
  std::vector<ItemGap> items;   // the greatest difference first, then as the set's
};

struct BlockGaps {
  std::size_t block = 0;
  GapSums sums;
  std::vector<AreaGaps> areas;
  std::vector<AgencyGaps> agencies;  // the greatest difference first, then as in agencies.csv
};

struct Gaps {
  Scored self, computed, first, final;
  std::vector<BlockGaps> blocks;  // as Assessment::blocks()
};

// Of every ranked and unranked agency. Errors are those of the final score; facts at fault that an
// appraisal has mended earn nothing at the stages before it (ItemScore::is_faulty). The assessment
// must outlive the gaps. `options` gives the threads.
Result<Gaps> find_gaps(const Assessment& assessment, const ScoreOptions& options = {});
Result<Gaps> find_gaps(Assessment&&, const ScoreOptions& = {}) = delete;  // would dangle

// The agencies of a block by their difference in one area, the greatest first.
std::vector<const AgencyGaps*> agencies_by_area(const BlockGaps& block, std::size_t area);

// One line of one agency.
struct GapLine {
  const AgencyGaps* agency = nullptr;
  const ItemGap* item = nullptr;
};

// The lines of a block, or of one area of its set, whose claim and final points differ: the
// greatest difference first, then as agencies.csv and the set have them.
std::vector<GapLine> differing_lines(const BlockGaps& block, const CriteriaSet& set,
                                     std::optional<std::size_t> area = std::nullopt);

}  // namespace parindex
