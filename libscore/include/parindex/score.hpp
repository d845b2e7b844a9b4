// Score: what every agency earned on every item, as exact integers.
//
//   auto scored = parindex::score(assessment, parindex::Stage::final);
//   for (const auto& block : scored->blocks) std::cout << block.points.row(0).sum() << '\n';
//
// Sharp edges: matrices hold micro-points (10^-6). The index is an exact fraction; print it with
// to_decimal(). `missing` earns 0 of its full maximum, `not_applicable` is governed by the set's
// policy: the two never mix.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/fraction.hpp"
#include "parindex/points.hpp"

namespace parindex {

enum class Stage { self, computed, final };

// As the command line, files and machine-read output write them.
inline constexpr std::pair<std::string_view, Stage> kStageNames[] = {
    {"self", Stage::self}, {"computed", Stage::computed}, {"final", Stage::final}};
constexpr std::string_view stage_name(Stage stage) {
  return kStageNames[static_cast<std::size_t>(stage)].first;
}

enum class State : std::uint8_t {
  scored,
  missing,
  not_applicable,
  left_out,  // outside points and maximum: a survey item at stage self, a tracked item
};

// As cases and machine-read output write them.
inline constexpr std::pair<std::string_view, State> kStateNames[] = {
    {"scored", State::scored},
    {"missing", State::missing},
    {"not_applicable", State::not_applicable},
    {"left_out", State::left_out}};
constexpr std::string_view state_name(State state) {
  return kStateNames[static_cast<std::size_t>(state)].first;
}

// Whether the line has points of a maximum of its own.
constexpr bool counts(State state) { return state == State::scored || state == State::missing; }

// What an item's points rest on.
enum class Basis : std::uint8_t { none, rule, self_score, appraisal, supposition };

struct ItemScore {
  State state = State::missing;
  Basis basis = Basis::none;
  bool is_open = false;    // stage final: no appraisal has decided this line yet
  bool is_faulty = false;  // the facts of the stage contradict the rule: earns 0
  Points points;           // under the set's not-applicable policy, before rescale_area
  Points max;              // what it adds to the applicable maximum, before rescale_area

  friend bool operator==(const ItemScore&, const ItemScore&) = default;
};

// agencies x items or agencies x areas, in micro-points. Plain memory, row after row, so that what
// a program is compiled for has no say in how it is laid out.
class PointsMatrix {
 public:
  PointsMatrix() = default;
  PointsMatrix(std::size_t rows, std::size_t columns)  // of zeros
      : rows_(rows), columns_(columns), micros_(rows * columns) {}

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  std::int64_t& operator()(std::size_t row, std::size_t column) {
    return micros_[row * columns_ + column];
  }
  std::int64_t operator()(std::size_t row, std::size_t column) const {
    return micros_[row * columns_ + column];
  }
  std::int64_t* data() { return micros_.data(); }
  const std::int64_t* data() const { return micros_.data(); }
  friend bool operator==(const PointsMatrix&, const PointsMatrix&) = default;

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<std::int64_t> micros_;
};

// A fact or judgement that is not there.
struct MissingLine {
  std::size_t item = 0;
  std::vector<FactName> facts;  // those absent; empty for a judgement or survey
};

struct AgencyScore {
  std::size_t agency = 0;        // index into Assessment::agencies()
  bool is_scored = true;         // false: has errors, in a provisional ranking
  std::vector<ItemScore> items;  // of the set's all_items
  Points points;                 // sum of the area items
  Points applicable_max;
  Points bonus;                   // at most its cap
  Points penalty;                 // at most its cap
  std::optional<Fraction> index;  // in percent; none where nothing applies
  std::vector<std::optional<Fraction>>
      area_index;  // in percent, by area; none where not applicable
  // Area points and maxima by the item's rule kind; before rescale_area.
  Points appraised_points, appraised_max, survey_points, survey_max;
  std::vector<MissingLine> missing;
  bool has_self_scores = false;
};

// The values that rule peer compares with: of the ranked and unranked agencies of one block that
// have the item's value at the stage.
struct PeerField {
  std::size_t count = 0;
  Fraction lowest, highest, sum;

  void add(const Fraction& value);
  friend bool operator==(const PeerField&, const PeerField&) = default;
};

struct BlockScore {
  std::size_t block = 0;                   // index into Assessment::blocks()
  std::vector<AgencyScore> agencies;       // ranked and unranked, in the order of agencies.csv
  std::map<std::size_t, PeerField> peers;  // by item
  PointsMatrix points;                     // agencies x area items, before rescale_area
  PointsMatrix max;                        // likewise: the maxima that apply
  PointsMatrix area_points;                // agencies x areas, after rescale_area
  PointsMatrix area_max;
  // Lines no appraisal has decided, by the code of the office that has to: at stage final only.
  std::map<std::string, std::size_t> open_by_office;
  std::size_t open_lines = 0;
};

struct Rollup;  // rollup.hpp

struct Scored {
  const Assessment* assessment = nullptr;  // must outlive this
  Stage stage = Stage::final;
  int last_round = kLastRound;     // as ScoreOptions says
  std::vector<BlockScore> blocks;  // as Assessment::blocks()
  // What was summed over agencies below others; null where no set says `rollup`.
  std::shared_ptr<const Rollup> rollup = nullptr;
};

struct ScoreOptions {
  int threads = 0;  // 0: as many as the machine has
  // Agencies with errors are left unscored and the value is there all the same.
  bool tolerate_faulty_agencies = false;
  // Appraisals of later rounds are passed over: 1 scores what appraisal 1 came to. Evidence that
  // was handed in again since is not taken back.
  int last_round = kLastRound;
  // For looking back at a stage that appraisals have mended since: errors of value and missing
  // lines are no errors, an item at fault earns nothing (ItemScore::is_faulty), and a sum that is
  // too large is missing.
  bool pass_over_faults = false;
};

// Scores every ranked and unranked agency of every block. Errors are those of value on the facts of
// the stage (x/0, a share above 100 %, a negative count) and, where the set says `missing error`,
// missing lines at stage final. Warnings are those of evidence that is not used, of values that an
// appraisal mended, and of agencies left out of a sum.
Result<Scored> score(const Assessment& assessment, Stage stage = Stage::final,
                     const ScoreOptions& options = {});
Result<Scored> score(Assessment&&, Stage = {}, const ScoreOptions& = {}) = delete;  // would dangle

// A warning for every line that is missing, at the row of its agency.
Diagnostics missing_evidence(const Scored& scored);

}  // namespace parindex
