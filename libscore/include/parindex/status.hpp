// Status: where the year stands: what every agency has handed in, what is missing or late, and what
// waits for which office.
//
//   const auto scored = parindex::score(assessment);
//   const auto now = parindex::status(*scored);
//   for (const auto& office : now.offices) std::cout << office.code.text << office.open_lines;
//
// Sharp edges: open lines are those of the stage that was scored, so score at Stage::final. The
// date decides the stage of the year; it filters nothing that was handed in.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "parindex/score.hpp"

namespace parindex {

// Between the dates of the calendar, each of which belongs to the stage that it ends; the day of
// publication is published, whether or not every line has been decided by then.
enum class YearStage { self_scoring, appraisal, explanation, decision, published };

enum class HandInProgress {
  nothing,   // no self-score and no fact
  partial,   // lines without self-score, or facts without value
  complete,  // every line and every fact
};

// Lines are items of areas that apply to the agency and that it assesses itself: no survey, no
// tracked item. Its facts are those of these lines, but for what the plan counts and what is summed
// over the agencies below. Indices are of the set.
struct AgencyProgress {
  std::size_t agency = 0;
  bool has_errors = false;  // then nothing is known of its open lines
  HandInProgress progress = HandInProgress::nothing;
  std::size_t lines = 0;
  std::vector<std::size_t> lines_missing;  // items without self-score
  std::size_t facts = 0;
  std::vector<std::size_t> facts_missing;
  std::vector<std::size_t> undocumented;  // items: claimed, neither document nor explanation
  std::size_t late_self_scores = 0;       // after self_due
  std::size_t late_facts = 0;             // after self_due; handed in again after explanation_due
  std::size_t late_explanations = 0;
  std::size_t open_lines = 0;                   // that no appraisal has decided
  std::vector<std::size_t> queries_unanswered;  // items asked about, without decision since
  std::vector<std::size_t> queries_answered;    // likewise, with an explanation
  std::size_t difficulties = 0;
  std::size_t proposals = 0;
};

struct OfficeProgress {
  AgencyCode code;        // "council" for the council
  std::size_t lines = 0;  // that are the office's to decide
  std::size_t open_lines = 0;
  std::size_t queries_unanswered = 0;  // lines, each once
  std::size_t queries_answered = 0;
};

struct BlockProgress {
  std::size_t block = 0;
  std::vector<AgencyProgress> agencies;  // ranked and unranked, in the order of agencies.csv
  std::vector<std::size_t> excused;
};

struct YearStatus {
  const Scored* scored = nullptr;  // must outlive this
  std::optional<YearStage> stage;  // none where the calendar cannot tell
  std::vector<BlockProgress> blocks;
  std::vector<OfficeProgress> offices;  // in the order of agencies.csv, the council last
};

// The stage on that day: after the latest of the dates that has passed. None before the first date
// where that is not `self_due`.
std::optional<YearStage> stage_of_year(const Calendar& calendar, Date day);

// Of the blocks, by index; of all where none is named.
YearStatus status(const Scored& scored, std::span<const std::size_t> blocks = {});
YearStatus status(Scored&&, std::span<const std::size_t> = {}) = delete;  // would dangle

}  // namespace parindex
