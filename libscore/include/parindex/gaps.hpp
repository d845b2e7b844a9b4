// Gaps: what agencies claimed against what their facts come to, against appraisal 1, against the
// final points; and where the points that they lack were lost.
//
//   auto found = parindex::find_gaps(year);
//   for (const auto& agency : found->blocks[0].agencies)
//     std::cout << to_string(agency.sums.difference(), 2) << ' '
//               << to_string(agency.sums.lost.late, 2) << '\n';
//
// Sharp edges: survey lines are never self-scored, so they stand apart from the four totals that
// are compared. An agency that handed in no self-score at all claimed nothing: it has no part in
// `self` and in differences. Sums are those of items, before a set's rescale_area; bonus and
// penalty items are listed and in no sum. Tracked items earn nothing and are not listed.
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
  Points survey;   // of a survey line, what the answers gave less
  Points rule;     // the rest: what the rule or the appraiser gave less for

  Points total() const { return missing + late + survey + rule; }
  Losses& operator+=(const Losses& other);
  friend bool operator==(const Losses&, const Losses&) = default;
};

// Sums over the items of an area, an agency or a block.
struct GapSums {
  // Of the lines that agencies self-score. `max` is what applies in the end.
  Points max;
  Points self;  // of agencies that self-scored
  Points computed;
  Points first;  // of the lines that appraisal 1 decided
  Points final;
  Points final_of_self;     // of agencies that self-scored: what `self` came to
  std::size_t claimed = 0;  // lines of agencies that self-scored, whether they apply or not
  std::size_t lines = 0;    // that apply in the end
  std::size_t decided = 0;  // of these: that appraisal 1 decided
  // Of the survey lines, in the end.
  Points survey_max;
  Points survey;
  // Of both: total() is max + survey_max - final - survey.
  Losses lost;

  Points difference() const { return self - final_of_self; }
  // Whether some line that agencies self-score counts here.
  bool concerns_claims() const;
  GapSums& operator+=(const GapSums& other);
  friend bool operator==(const GapSums&, const GapSums&) = default;
};

// Who says why an item has what it has.
enum class ReasonSource {
  none,
  appraisal,
  query,
  explanation,
  facts_below  // no words: facts of agencies below were corrected, and with them their sum
};

struct GapReason {
  ReasonSource source = ReasonSource::none;
  std::string text;    // as it was written
  std::string office;  // of an appraisal or a query
  int round = 0;       // 0: given with the self-score
};

struct ItemGap {
  std::size_t item = 0;
  bool is_survey = false;
  bool is_extra = false;    // a bonus or penalty
  bool is_penalty = false;  // its points count against the agency
  bool is_claimed = false;  // of an agency that self-scored; else `self` is what its facts come to
  bool is_decided = false;  // by an appraisal of round 1; else `first` is what its facts come to
  ItemScore self, computed, first, final;
  Losses lost;  // none of a bonus or penalty
  // The deciding appraisal's, else that of a sum over agencies below, else the latest query's, else
  // the agency's own.
  GapReason reason;

  // What the agency claimed more than it has in the end. 0 where nobody claimed anything.
  Points difference() const {
    if (is_survey || !is_claimed) return Points();
    return is_penalty ? final.points - self.points : self.points - final.points;
  }
};

struct AreaGaps {
  std::size_t area = 0;
  GapSums sums;
};

struct AgencyGaps {
  std::size_t agency = 0;        // index into Assessment::agencies()
  bool has_self_scores = false;  // it handed in some
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
