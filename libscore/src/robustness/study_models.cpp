#include "robustness/study_models.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "parindex/decimal.hpp"
#include "ranking/standings.hpp"
#include "robustness/band_ranges.hpp"
#include "robustness/draw_runs.hpp"
#include "scoring/block_passes.hpp"

namespace parindex {
namespace {

// Points to six decimals are not rounded.
constexpr int kUnrounded = Points::kMaxDecimals;

// One way to score a block's items.
struct Policy {
  NotApplicable not_applicable;
  int item_decimals;
};

DecideOn opposite(DecideOn decide_on) {
  return decide_on == DecideOn::exact ? DecideOn::published : DecideOn::exact;
}

class BlockReader {
 public:
  BlockReader(const Ranking& ranking, std::size_t position, const RobustnessOptions& options)
      : scored_(*ranking.scored),
        assessment_(*scored_.assessment),
        ranking_(ranking.blocks[position]),
        score_(scored_.blocks[position]),
        block_(assessment_.blocks()[score_.block]),
        set_(*block_.set),
        options_(options) {
    study_.position = position;
  }

  Result<std::optional<BlockStudy>> read() {
    Result<std::optional<BlockStudy>> result;
    result.value.emplace();
    find_rows();
    if (study_.agencies.empty()) return result;
    if (set_.has_factors()) {
      throw std::invalid_argument("weights of a what-if cannot be varied");
    }
    describe();
    result.diagnostics = add_scorings();
    if (has_errors(result.diagnostics)) {
      result.value.reset();
      return result;
    }
    add_lines();
    find_sources();
    coarsen(study_.model);
    rank_now();
    *result.value = std::move(study_);
    return result;
  }

 private:
  RankingModel& model() { return study_.model; }
  bool wants(UncertaintySource source) const {
    return std::find(options_.sources.begin(), options_.sources.end(), source) !=
           options_.sources.end();
  }

  // In the order of agencies.csv.
  void find_rows() {
    std::map<std::size_t, const RankedAgency*> ranked;
    for (const auto& row : ranking_.rows) {
      if (row.rank) ranked.emplace(row.agency, &row);
    }
    for (std::size_t row = 0; row < score_.agencies.size(); ++row) {
      const auto found = ranked.find(score_.agencies[row].agency);
      if (found == ranked.end()) continue;
      row_of_.emplace(found->first, rows_.size());
      rows_.push_back(row);
      study_.agencies.push_back(found->first);
      study_.ranked.push_back(found->second);
    }
  }

  void describe() {
    model().name = block_.id.text;
    model().place = set_.place;
    model().rows = rows_.size();
    model().items = set_.scored_item_count;
    model().areas = set_.areas.size();
    for (std::size_t i = 0; i < model().items; ++i) {
      model().area_of_item.push_back(*set_.all_items[i]->area);
      model().weights.push_back(set_.all_items[i]->max.micros());
    }
    model().decimals = set_.index_decimals;
    model().is_clamped = set_.clamp.value_or(false);
    model().ties = set_.ties;
    for (const auto& area : set_.tie_break) {
      model().tie_break.push_back(*set_.find_area(area.id.text));
    }
    for (const auto agency : study_.agencies) {
      model().decided_order.push_back(decided_order(assessment_, score_.block, agency));
    }
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      model().bands.push_back(band_ranges(
          set_, *study_.ranked[row], assessment_.records(study_.agencies[row]), scored_.stage));
    }
  }

  // What the set says first, then the other policies; of each first its own rounding.
  Diagnostics add_scorings() {
    Diagnostics found;
    std::vector<NotApplicable> policies = {set_.not_applicable};
    if (wants(UncertaintySource::applicability)) {
      for (const auto policy :
           {NotApplicable::exclude, NotApplicable::full, NotApplicable::rescale_area}) {
        if (policy != set_.not_applicable) policies.push_back(policy);
      }
    }
    for (const auto policy : policies) {
      add_scoring({policy, set_.item_decimals}, found);
      if (wants(UncertaintySource::rounding)) add_scoring({policy, kUnrounded}, found);
    }
    study_.variation.policies = static_cast<std::uint32_t>(policies.size());
    study_.variation.roundings = wants(UncertaintySource::rounding) ? 4 : 1;
    return found;
  }

  // Both ways to decide, where rounding varies.
  void add_scoring(const Policy& policy, Diagnostics& found) {
    const bool is_the_sets =
        policy.not_applicable == set_.not_applicable && policy.item_decimals == set_.item_decimals;
    const auto rescored = is_the_sets ? Result<BlockScore>() : rescore(policy);
    found.insert(found.end(), rescored.diagnostics.begin(), rescored.diagnostics.end());
    if (has_errors(found)) return;
    Scoring scoring = scoring_of(is_the_sets ? score_ : *rescored, policy);
    scoring.decide_on = set_.decide_on;
    model().scorings.push_back(scoring);
    if (!wants(UncertaintySource::rounding)) return;
    scoring.decide_on = opposite(set_.decide_on);
    model().scorings.push_back(std::move(scoring));
  }

  Result<BlockScore> rescore(const Policy& policy) const {
    CriteriaSet changed = copy_of(set_);
    changed.not_applicable = policy.not_applicable;
    changed.item_decimals = policy.item_decimals;
    auto finished = finish(std::move(changed));
    Result<BlockScore> result;
    if (!finished) {
      result.diagnostics = std::move(finished.diagnostics);
      return result;
    }
    Assessment other = assessment_;
    other.replace_set(score_.block, *finished);
    result =
        score_block(other, score_.block, {scored_.stage, scored_.last_round}, scored_.rollup.get());
    // Warnings were told when the assessment was scored.
    if (result) result.diagnostics.clear();
    return result;
  }

  Scoring scoring_of(const BlockScore& score, const Policy& policy) const {
    Scoring scoring;
    scoring.not_applicable = policy.not_applicable;
    scoring.item_decimals = policy.item_decimals;
    scoring.rounding_unit = power_of_ten(kUnrounded - policy.item_decimals);
    const std::size_t items = set_.scored_item_count;
    scoring.points = PointsMatrix(rows_.size(), items);
    scoring.max = PointsMatrix(rows_.size(), items);
    scoring.whole = PointsMatrix(rows_.size(), items);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const AgencyScore& agency = score.agencies[rows_[row]];
      std::size_t zeros = 0;
      for (std::size_t i = 0; i < items; ++i) {
        const ItemScore& item = agency.items[i];
        scoring.points(row, i) = item.points.micros();
        scoring.max(row, i) = item.max.micros();
        if (item.state != State::left_out) scoring.whole(row, i) = set_.all_items[i]->max.micros();
        zeros += counts(item.state) && item.points == Points();
      }
      scoring.zero_items.push_back(zeros);
      scoring.extra.push_back((agency.bonus - agency.penalty).micros());
    }
    return scoring;
  }

  void add_lines() {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const AgencyScore& agency = score_.agencies[rows_[row]];
      for (std::size_t i = 0; i < model().items; ++i) {
        const ItemScore& score = agency.items[i];
        const Item& item = *set_.all_items[i];
        const auto line = static_cast<std::uint32_t>(agency.agency * set_.all_items.size() + i);
        if (is_survey(item.rule) && score.basis == Basis::rule) add_answers(row, i, line);
        if (!is_judgement(item.rule) || score.state != State::scored) continue;
        model().judged.push_back({row, i, line, score.points.micros(),
                                  std::get<JudgementRule>(item.rule).step.micros(),
                                  score.max.micros()});
      }
    }
  }

  // Answers that could not have come out otherwise do not vary.
  void add_answers(std::size_t row, std::size_t item, std::uint32_t line) {
    SurveyedLine surveyed{row, item, line, set_.all_items[item], {}};
    std::size_t given = 0;
    for (const auto& answer : assessment_.records(study_.agencies[row]).surveys) {
      if (answer.item != item) continue;
      surveyed.answers.push_back(answer);
      given += answer.count > 0;
    }
    if (given > 1) model().surveyed.push_back(std::move(surveyed));
  }

  std::size_t lines_not_applicable() const {
    std::size_t lines = 0;
    for (const auto row : rows_) {
      const auto& items = score_.agencies[row].items;
      for (std::size_t i = 0; i < set_.scored_item_count; ++i) {
        lines += items[i].state == State::not_applicable;
      }
    }
    return lines;
  }

  void find_sources() {
    Variation& variation = study_.variation;
    variation.weights = {false, false, options_.shape, options_.spread};
    for (const auto source : options_.sources) {
      SourceOfBlock found{source, Unvarying::no, 0};
      switch (source) {
        case UncertaintySource::weights:
          if (weighty(model().weights) < 2) found.unvarying = Unvarying::one_item;
          if (options_.spread.is_zero()) found.unvarying = Unvarying::spread_is_zero;
          variation.weights.items = found.unvarying == Unvarying::no;
          break;
        case UncertaintySource::areas:
          if (weighty(area_weights()) < 2) found.unvarying = Unvarying::one_area;
          if (options_.spread.is_zero()) found.unvarying = Unvarying::spread_is_zero;
          variation.weights.areas = found.unvarying == Unvarying::no;
          break;
        case UncertaintySource::survey:
          found.lines = model().surveyed.size();
          if (found.lines == 0) found.unvarying = Unvarying::no_answers;
          variation.survey = found.lines > 0;
          break;
        case UncertaintySource::judgement:
          found.lines = model().judged.size();
          if (found.lines == 0) found.unvarying = Unvarying::no_judgement;
          variation.judgement = found.lines > 0;
          break;
        case UncertaintySource::rounding: break;
        case UncertaintySource::applicability:
          found.lines = lines_not_applicable();
          if (found.lines == 0) leave_out_policies(found);
          break;
      }
      study_.sources.push_back(found);
    }
    if (!variation.survey) model().surveyed.clear();
    if (!variation.judgement) model().judged.clear();
  }

  // The other policies score as the set's does.
  void leave_out_policies(SourceOfBlock& applicability) {
    applicability.unvarying = Unvarying::all_apply;
    study_.variation.policies = 1;
    model().scorings.resize(study_.variation.roundings);
  }

  std::vector<std::int64_t> area_weights() const {
    std::vector<std::int64_t> weights;
    for (const auto& area : set_.areas) weights.push_back(area.max.micros());
    return weights;
  }
  static std::size_t weighty(const std::vector<std::int64_t>& weights) {
    return weights.size() -
           static_cast<std::size_t>(std::count(weights.begin(), weights.end(), std::int64_t{0}));
  }

  void rank_now() {
    model().ranks_now.resize(rows_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      model().ranks_now[row] = *study_.ranked[row]->rank;
    }
    for (const auto& ranked : ranking_.rows) {
      if (ranked.rank) model().order_now.push_back(row_of_.at(ranked.agency));
    }
  }

  const Scored& scored_;
  const Assessment& assessment_;
  const BlockRanking& ranking_;
  const BlockScore& score_;
  const Block& block_;
  const CriteriaSet& set_;
  const RobustnessOptions& options_;
  std::vector<std::size_t> rows_;              // of the study, as positions in BlockScore::agencies
  std::map<std::size_t, std::size_t> row_of_;  // of the study, by agency
  BlockStudy study_;
};

}  // namespace

Result<std::optional<BlockStudy>> study_block(const Ranking& ranking, std::size_t position,
                                              const RobustnessOptions& options) {
  return BlockReader(ranking, position, options).read();
}

}  // namespace parindex
