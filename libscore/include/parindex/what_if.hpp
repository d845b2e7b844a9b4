// WhatIf: a scored and ranked assessment that is changed, looked at, and changed back.
//
//   auto session = parindex::WhatIf::begin(std::move(*loaded));
//   auto touched = session->apply(parindex::FactChange{health, on_time, FactValue::count(940)});
//   if (touched) std::cout << *session->standing(health).rank << '\n';
//   session->undo();
//
// A session owns its assessment. apply() edits it and scores anew only what the edit touches: the
// line, for rule peer the line of every agency of the block, the sums of agencies above, and the
// ranks of the block. After any number of changes scored() and standing() are what score() and
// rank() would make of assessment().
//
// Sharp edges: a supposed fact, or supposed answers, set aside what was claimed or decided on their
// line, which is scored by its rule as if the facts were appraised so; the facts of other lines
// stay under their appraisals. References that scored() and standing() give hold until the next
// apply() or undo(). One thread at a time may use a session.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/ranking.hpp"
#include "parindex/score.hpp"

namespace parindex {

// Indices are those of the session's assessment; items and facts in the numbering of the agency's
// set. `place` is where the change was written, for findings about it.

// The value that the line is scored on; none: as if it had never been declared.
struct FactChange {
  std::size_t agency = 0;
  std::size_t fact = 0;
  std::optional<FactValue> value;
  Place place = {};
};

// The number of answers of one option of a survey; none: no row. options.size(): no opinion.
struct AnswerChange {
  std::size_t agency = 0;
  std::size_t item = 0;
  std::size_t option = 0;
  std::optional<std::int64_t> count;
  Place place = {};
};

// The points of a line, whatever its rule, its claim and its appraisals say; none: what they say
// counts again.
struct PointsChange {
  std::size_t agency = 0;
  std::size_t item = 0;
  std::optional<Points> points;
  Place place = {};
};

// Whether the item applies, whatever the set and applicability.csv say.
struct ApplicableChange {
  std::size_t agency = 0;
  std::size_t item = 0;
  bool applies = true;
  Place place = {};
};

// ranked, unranked or excused, of an agency with a block.
struct StatusChange {
  std::size_t agency = 0;
  AgencyStatus status = AgencyStatus::ranked;
  Place place = {};
};

struct EventChange {
  std::size_t agency = 0;
  EventId event;
  bool happened = true;
  Place place = {};
};

// Another set in place of `from`, in every block that has it: the same areas, items and facts in
// the same order, under other maxima, thresholds or policies. Made with copy_of() and finish().
struct SetChange {
  std::shared_ptr<const CriteriaSet> from;
  std::shared_ptr<const CriteriaSet> to;
  // The items whose lines are to be scored anew, where the two sets agree on all others but for
  // factors, and on the policies that items are scored under (not_applicable, rounding item); none:
  // every line.
  std::optional<std::vector<std::size_t>> items = std::nullopt;
  Place place = {};
};

using Change = std::variant<FactChange, AnswerChange, PointsChange, ApplicableChange, StatusChange,
                            EventChange, SetChange>;

// One line whose score a step changed.
struct TouchedLine {
  std::size_t agency = 0;
  std::size_t item = 0;
  ItemScore before;
  ItemScore after;
};

// What a step changed. Lines of an agency that entered or left the scores (status excused) are not
// listed; such an agency is.
struct Touched {
  std::vector<TouchedLine> lines;  // by agency, then item
  std::vector<std::size_t>
      agencies;  // whose points, maximum, index, rank or band differ; ascending

  bool nothing() const { return lines.empty() && agencies.empty(); }
};

class WhatIf {
 public:
  // Scores and ranks the assessment. Errors are those of score(). Of the options only `threads` and
  // `last_round` count.
  static Result<WhatIf> begin(Assessment assessment, Stage stage = Stage::final,
                              const ScoreOptions& options = {});

  WhatIf(WhatIf&&) noexcept;
  WhatIf& operator=(WhatIf&&) noexcept;
  ~WhatIf();

  // Applies the changes together, as one step: values are looked at when all are in place. Errors
  // are those of score() on what the step touches; then nothing has changed. Throws
  // std::invalid_argument for indices, types and sets that do not fit.
  Result<Touched> apply(std::span<const Change> changes);
  Result<Touched> apply(const Change& change) { return apply(std::span(&change, 1)); }

  // Takes the last step back. Throws std::logic_error where there is none.
  void undo();
  std::size_t steps() const;  // that can be taken back

  const Assessment& assessment() const;
  const Scored& scored() const;
  // Of an agency that is ranked or unranked; throws std::invalid_argument for others.
  const RankedAgency& standing(std::size_t agency) const;
  const AgencyScore& score_of(std::size_t agency) const;  // likewise
  // The whole ranking: rank(scored()).
  Ranking ranking() const;

 private:
  struct State;
  explicit WhatIf(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace parindex
