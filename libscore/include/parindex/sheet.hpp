// Sheet: an agency's whole score sheet, criterion by criterion, as officials lay it out.
//
//   const auto self = parindex::score(year, parindex::Stage::self, {.pass_over_faults = true});
//   const auto sheet = parindex::sheet_of(ranking, *self, agency);
//   for (const auto& area : sheet.areas) std::cout << to_string(area.sums.points, 2) << '\n';
//
// Sharp edges: every sum is the exact sum of its lines; where a set rescales areas, `rescaling`
// holds what that adds. A line's points mean nothing where its state is not_applicable or left_out:
// say the state instead. A sheet points into its assessment, set and ranking, which must outlive
// it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/explanation.hpp"
#include "parindex/ranking.hpp"
#include "parindex/score.hpp"

namespace parindex {

struct SheetSums {
  Points max;        // what applies, at the stage
  Points self;       // at stage self; see Sheet::has_self_scores
  Points appraised;  // of the lines that are settled, surveys aside; at stage final only
  Points unsettled;  // of the others, surveys aside: provisional
  Points survey;     // of survey lines
  Points points;     // appraised + unsettled + survey
  std::size_t lines = 0;
  std::size_t survey_lines = 0;
  std::size_t open_lines = 0;     // that no appraisal has decided
  std::size_t missing_lines = 0;  // at the stage

  std::optional<Fraction> index() const;  // in percent; none where nothing applies
  bool has_claimed_lines() const { return lines > survey_lines; }
  bool nothing_appraised() const { return open_lines > 0 && open_lines + survey_lines == lines; }
  SheetSums& operator+=(const SheetSums& other);
  friend bool operator==(const SheetSums&, const SheetSums&) = default;
};

struct SheetLine {
  std::size_t item = 0;  // of the set's all_items
  ItemScore self;
  ItemScore score;  // at the stage
  SheetSums sums;   // of this line alone
  const SelfScore* claim = nullptr;
  const Appraisal* decision = nullptr;  // that decides, at stage final
  std::string reason;                   // of the decision
  const Appraisal* query = nullptr;     // the latest, where nothing decides
  std::vector<std::string> documents;   // of its facts and its claim, each once
  bool is_rolled_up = false;            // some fact is the sum over the agencies below
  bool is_from_plan = false;            // some fact is counted from the year's plan
  // What the agency wrote: with its self-score, then by round.
  std::vector<std::string> explanations;
  std::vector<const Note*> notes;
  std::vector<FactName> missing;  // where the state is missing; none of a judgement or a survey
  std::optional<Step> why_not;    // where it does not apply: why; of survey lines at stage self too

  // Whether the agency has to explain in writing why there is no document: it earned or claimed
  // points on facts of its own.
  bool lacks_documents() const {
    return score.state == State::scored && documents.empty() && !is_rolled_up && !is_from_plan;
  }
};

// The survey lines that apply to the agency, at every stage: stage self leaves them out of points
// and maximum.
struct SurveyLines {
  std::size_t count = 0;
  Points max;  // as stage final will have it: with what the set's `full` gives for other lines
};

struct SheetCriterion {
  std::size_t criterion = 0;  // of the area's criteria
  bool is_line = false;       // it is scored by itself: one line, of the same id
  SheetSums sums;
  std::vector<SheetLine> lines;
};

struct SheetArea {
  std::size_t area = 0;
  SheetSums sums;
  Points rescaled_points;  // as rescale_area has it; else those of the sums
  Points rescaled_max;
  std::vector<SheetCriterion> criteria;
};

struct Sheet {
  std::size_t agency = 0;
  std::size_t block = 0;
  Stage stage = Stage::final;
  // The agency handed in some. Else every sum of `self` is 0 and means nothing, and its points at
  // stage self are only what its facts come to.
  bool has_self_scores = false;
  std::vector<SheetArea> areas;
  SheetSums claimed_part;  // of the lines that agencies self-score
  SheetSums survey_part;
  SurveyLines survey;
  SheetSums rescaling;  // what rescale_area adds to self, points and max; zero under other policies
  SheetSums sums;       // of the three: points and applicable maximum as they are ranked
  std::vector<SheetLine> bonus, penalty;
  SheetSums bonus_sums, penalty_sums;  // self and points, each up to its cap
  SheetSums total;                     // sums + bonus - penalty, not below 0
  const RankedAgency* ranked = nullptr;
  std::vector<const Note*> notes;  // of the whole year
};

// Of an agency that `ranking` has scored; `self` is the same assessment at stage self. Throws
// std::invalid_argument for an agency that was not scored.
Sheet sheet_of(const Ranking& ranking, const Scored& self, std::size_t agency);

// The documents that a cell names: "BC 04|KH 05" are two.
std::vector<std::string> documents_in(std::string_view cell);

}  // namespace parindex
