// Sweep: what every value of one fact would make of an agency's points, index, rank and band.
//
//   auto session = parindex::WhatIf::begin(std::move(*loaded));
//   auto grid = parindex::read_sweep_grid("900..960", parindex::FactType::count).grid;
//   const auto curve = parindex::sweep(*session, parindex::SweptFact{health, on_time}, *grid);
//   for (const auto& run : curve.runs)
//     if (run.outcome) std::cout << run.values << " x " << run.outcome->index_text << '\n';
//
// Every value of the grid is scored and ranked, none is interpolated: where the curve breaks it
// breaks there. Sharp edges: a value stands in place of what was claimed or decided on the line, as
// in what_if.hpp, so that the value of today may come to other points than today's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "parindex/what_if.hpp"

namespace parindex {

inline constexpr std::size_t kMostSweepValues = 1'000'000;

// first, first + step, … : values of one type.
class SweepGrid {
 public:
  FactType type() const { return type_; }
  std::size_t size() const { return size_; }
  FactValue value(std::size_t position) const;
  // Where a value of the grid's type stands, if it is one of the grid.
  std::optional<std::size_t> find(const FactValue& value) const;
  // "0.5%": the distance of two values; days between dates.
  std::string step_text() const;

 private:
  friend class SweepGridReader;
  FactType type_ = FactType::count;
  std::int64_t first_ = 0;  // in units of 10^-scale_; percents in percent, dates in days
  std::int64_t step_ = 1;
  int scale_ = 0;
  std::size_t size_ = 0;
};

enum class SweepGridFault {
  none,
  malformed,      // not FROM..TO or FROM..TO:STEP
  bad_value,      // `word` is no value of the type
  bad_step,       // `word` is no step between values of the type
  zero_step,      // or a negative one
  backwards,      // FROM is above TO
  too_many,       // more than kMostSweepValues
  takes_no_range  // yes_no and options: all of them
};

struct SweepGridRead {
  std::optional<SweepGrid> grid;
  SweepGridFault fault = SweepGridFault::none;
  std::string word;  // what is at fault
};

// "900..960", "0%..100%:0.5%", "2022-01-01..2022-03-31:7" (a step in days), or nothing for all the
// values of a yes_no or option fact, of which there are `options`. Values are written as in an
// evidence file with decimal dot. Without a step it is 1, of decimals and percents one unit of the
// last decimal of FROM and TO. A last step that would pass TO is not taken.
SweepGridRead read_sweep_grid(std::string_view text, FactType type, std::size_t options = 0);

// Indices of the session's assessment.
struct SweptFact {
  std::size_t agency = 0;
  std::size_t fact = 0;  // in the numbering of the agency's set
};
// The answers of one option of a survey, over a grid of counts; options.size(): no opinion.
struct SweptAnswers {
  std::size_t agency = 0;
  std::size_t item = 0;
  std::size_t option = 0;
};
using Swept = std::variant<SweptFact, SweptAnswers>;

// Where the agency stands.
struct SweepOutcome {
  Points points;
  Points applicable_max;
  std::optional<Fraction> index;
  std::string index_text;   // as RankedAgency
  std::optional<int> rank;  // none: unranked
  std::optional<std::size_t> band;

  friend bool operator==(const SweepOutcome&, const SweepOutcome&) = default;
};

// Neighbouring values with one outcome, as many as there are.
struct SweepRun {
  FactValue from;
  FactValue to;  // inclusive
  std::size_t values = 0;
  std::optional<SweepOutcome> outcome;  // none: the rule refuses the values
  Diagnostics refusal;                  // why: of the first of them
  // Another rank or band than in the last run before it that has an outcome.
  bool rank_changes = false;
  bool band_changes = false;
  bool has_current = false;  // today's value is one of them
};

struct Sweep {
  std::size_t agency = 0;
  std::size_t item = 0;
  SweepGrid grid;
  std::optional<FactValue> current;  // that the line has today; none: it has none
  SweepOutcome today;                // as it is scored today
  // Today a claim or an appraiser's points decide the line, whatever the value.
  bool sets_decision_aside = false;
  std::vector<SweepRun> runs;  // in the order of the grid, which they cover
};

// The session is as it was when this returns. Throws std::invalid_argument for what does not fit
// the assessment, and for an agency that is not scored.
Sweep sweep(WhatIf& session, const Swept& swept, const SweepGrid& grid);

}  // namespace parindex
