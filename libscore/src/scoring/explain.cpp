// Explanations: the scorer run once more on one item, with a trace.
#include <algorithm>
#include <stdexcept>

#include "evidence/decision.hpp"
#include "evidence/of_item.hpp"
#include "parindex/explanation.hpp"
#include "scoring/agency_scorer.hpp"
#include "scoring/explain_plan.hpp"
#include "scoring/known_facts.hpp"
#include "scoring/peers.hpp"

namespace parindex {
namespace {

struct Scene {
  const Scored& scored;
  const BlockScore& block;
  const AgencyScore& agency;

  const Assessment& assessment() const { return *scored.assessment; }
  const CriteriaSet& set() const { return *assessment().blocks()[block.block].set; }
  const Rollup* rollup() const { return scored.rollup.get(); }
};

Scene find_scene(const Scored& scored, std::size_t agency) {
  for (const auto& block : scored.blocks) {
    for (const auto& score : block.agencies) {
      if (score.agency == agency && score.is_scored) return {scored, block, score};
    }
  }
  throw std::invalid_argument("the agency was not scored");
}

template <class Record>
std::vector<const Record*> of_item(const std::vector<Record>& records, std::size_t item) {
  std::vector<const Record*> found;
  for (const auto& record : records) {
    if (record.item == item) found.push_back(&record);
  }
  return found;
}

ItemScore score_at(const Scene& scene, Stage stage, std::size_t item, Trace* trace) {
  const Moment moment{stage, scene.scored.last_round};
  PeerFields peers;
  if (std::holds_alternative<PeerRule>(scene.set().all_items[item]->rule)) {
    peers[item] = peer_field(scene.assessment(), scene.block, item, moment, scene.rollup());
  }
  Diagnostics ignored;  // the other stages are told of beside the one asked for
  return AgencyScorer(scene.assessment(), scene.set(), moment, peers, scene.rollup(), ignored)
      .score_item(scene.agency.agency, item, trace);
}

// Every fact of the item, and last year's where the rule names it.
std::vector<ExplainedFact> facts_of(const Scene& scene, const Item& item,
                                    const std::vector<const Appraisal*>& appraisals) {
  const Assessment& assessment = scene.assessment();
  const std::size_t agency = scene.agency.agency;
  std::vector<ExplainedFact> facts;
  for (std::size_t i = 0; i < item.facts.size(); ++i) {
    ExplainedFact fact;
    fact.fact = i;
    fact.record = assessment.fact(agency, item.first_fact + i);
    fact.rolled_up = rolled_up(scene.scored, agency, item.first_fact + i);
    if (fact.rolled_up != nullptr) {
      fact.record = &fact.rolled_up->record;
      const auto* const declared = scene.rollup()->declared.find(agency, item.first_fact + i);
      const bool is_corrected = declared != nullptr && declared->record.value != fact.record->value;
      if (is_corrected) fact.declared = &declared->record;
    }
    if (scene.scored.stage == Stage::final) {
      for (const auto* row : appraisals) {
        if (row->kind != DecisionKind::fact || row->fact != item.first_fact + i) continue;
        if (fact.correction == nullptr && fact.declared == nullptr) fact.declared = fact.record;
        fact.correction = row;
        fact.record = &row->corrected;
      }
    }
    facts.push_back(fact);
  }
  for (const auto needed : item.needed_facts) {
    if (needed < item.facts.size()) continue;
    ExplainedFact fact;
    fact.fact = needed - item.facts.size();
    fact.is_previous = true;
    fact.record =
        known_previous_fact(assessment, scene.rollup(), agency, item.first_fact + fact.fact);
    facts.push_back(fact);
  }
  return facts;
}

Step computed(StepCode code, std::vector<std::string> arguments, std::string numbers,
              Fraction result) {
  Step step;
  step.code = code;
  step.arguments = std::move(arguments);
  step.numbers = std::move(numbers);
  step.result = std::move(result);
  return step;
}

std::string sum_text(const std::vector<Points>& points) {
  std::string text;
  for (const auto each : points) text += (text.empty() ? "" : " + ") + operand(each);
  return text.empty() ? "0" : text;
}

// The sums that lead from items to the index, as totals.cpp found them.
class TotalsTeller {
 public:
  explicit TotalsTeller(const Scene& scene) : scene_(scene), set_(scene.set()) {}

  std::vector<Step> tell() {
    std::vector<Points> areas;
    for (std::size_t k = 0; k < set_.areas.size(); ++k) areas.push_back(tell_area(k));
    const AgencyScore& agency = scene_.agency;
    add(StepCode::agency_points, {operand(agency.applicable_max)}, sum_text(areas), agency.points);
    std::string earned = operand(agency.points);
    const std::size_t bonus_end = set_.scored_item_count + set_.bonus_item_count;
    if (set_.bonus) {
      tell_extra("bonus", set_.scored_item_count, bonus_end, *set_.bonus, agency.bonus);
      earned += " + " + operand(agency.bonus);
    }
    if (set_.penalty) {
      tell_extra("penalty", bonus_end, set_.all_items.size(), *set_.penalty, agency.penalty);
      earned += " - " + operand(agency.penalty);
    }
    if (!agency.index) return std::move(steps_);
    const bool has_extras = set_.bonus || set_.penalty;
    std::string index = (has_extras ? "max(0, " + earned + ")" : earned) + " / " +
                        operand(agency.applicable_max) + " * 100";
    if (set_.clamp.value_or(false)) index = "min(100, " + index + ")";
    steps_.push_back(computed(StepCode::index, {agency.index->to_decimal(set_.index_decimals)},
                              std::move(index), *agency.index));
    return std::move(steps_);
  }

 private:
  void add(StepCode code, std::vector<std::string> arguments, std::string numbers, Points result) {
    steps_.push_back(computed(code, std::move(arguments), std::move(numbers), Fraction(result)));
  }

  Points at(const PointsMatrix& matrix, std::size_t area) const {
    const auto row = static_cast<std::size_t>(&scene_.agency - scene_.block.agencies.data());
    return Points::from_micros(matrix(row, area));
  }

  Points tell_area(std::size_t area) {
    std::vector<Points> items;
    Points sum, max;
    for (std::size_t i = 0; i < set_.scored_item_count; ++i) {
      if (set_.all_items[i]->area != area) continue;
      const ItemScore& score = scene_.agency.items[i];
      sum += score.points;
      max += score.max;
      if (score.max > Points()) items.push_back(score.points);
    }
    const auto& id = set_.areas[area].id.text;
    add(StepCode::area_points, {id, operand(max), set_.areas[area].title.vi}, sum_text(items), sum);
    const Points area_points = at(scene_.block.area_points, area);
    const Points area_max = at(scene_.block.area_max, area);
    if (area_max == max) return area_points;
    steps_.push_back(computed(StepCode::area_rescaled,
                              {id, operand(area_max), std::to_string(set_.item_decimals)},
                              operand(sum) + " * " + operand(area_max) + " / " + operand(max),
                              Fraction(sum) * Fraction(area_max) / Fraction(max)));
    return area_points;
  }

  void tell_extra(const std::string& name, std::size_t begin, std::size_t end, const Extra& extra,
                  Points result) {
    std::vector<Points> items;
    for (std::size_t i = begin; i < end; ++i) items.push_back(scene_.agency.items[i].points);
    add(StepCode::extra_capped, {name, operand(extra.cap)},
        "min(" + operand(extra.cap) + ", " + sum_text(items) + ")", result);
  }

  const Scene& scene_;
  const CriteriaSet& set_;
  std::vector<Step> steps_;
};

// Whether somebody gave the points, and not the rule.
bool is_given_without_rule(const ItemExplanation& told, const AgencyRecords& records) {
  if (told.score.basis == Basis::self_score) return true;
  if (told.score.basis == Basis::supposition) {
    return std::any_of(
        records.supposed.begin(), records.supposed.end(),
        [&](const SupposedLine& line) { return line.item == told.item && line.points; });
  }
  return told.decision != nullptr && told.stage == Stage::final &&
         told.decision->kind != DecisionKind::fact;
}

ItemExplanation explain_item(const Scene& scene, std::size_t index) {
  const Item& item = *scene.set().all_items[index];
  const std::size_t agency = scene.agency.agency;
  const AgencyRecords& records = scene.assessment().records(agency);
  ItemExplanation told;
  told.agency = agency;
  told.item = index;
  told.stage = scene.scored.stage;
  Trace trace;
  told.score = AgencyScorer(scene.assessment(), scene.set(), {told.stage, scene.scored.last_round},
                            scene.block.peers, scene.rollup(), told.diagnostics)
                   .score_item(agency, index, &trace);
  const auto rows =
      up_to_round(records_of_item(records.appraisals, index), scene.scored.last_round);
  told.decision = deciding_row(rows);
  told.steps = std::move(trace.steps);
  told.self = score_at(scene, Stage::self, index, nullptr);
  Trace of_rule;
  told.computed = score_at(scene, Stage::computed, index, &of_rule);
  const bool is_given = is_given_without_rule(told, records);
  if (is_given) told.computed_steps = std::move(of_rule.steps);
  Trace& ruled = is_given ? of_rule : trace;
  const auto names = branches_of(item.rule);
  for (const auto branch : ruled.branches) told.branches.push_back(names[branch]);
  told.value = std::move(ruled.value);
  told.exact = std::move(ruled.exact);
  const auto claims = of_item(records.self_scores, index);
  if (!claims.empty()) told.claim = claims[0];
  for (const auto& row : rows) told.appraisals.push_back(&row);
  told.answers = of_item(records.explanations, index);
  told.facts = facts_of(scene, item, told.appraisals);
  told.plan_steps = plan_steps_of(scene.assessment(), agency, item);
  // A bonus not earned and a penalty not incurred are no loss.
  if (item.area) told.lost = told.score.max - told.score.points;
  return told;
}

}  // namespace

ItemExplanation explain(const Scored& scored, std::size_t agency, std::size_t item) {
  return explain_item(find_scene(scored, agency), item);
}

AgencyExplanation explain(const Scored& scored, std::size_t agency) {
  const Scene scene = find_scene(scored, agency);
  AgencyExplanation told;
  told.agency = agency;
  told.stage = scored.stage;
  told.score = &scene.agency;
  for (std::size_t i = 0; i < scene.set().all_items.size(); ++i) {
    told.items.push_back(explain_item(scene, i));
  }
  told.totals = TotalsTeller(scene).tell();
  return told;
}

}  // namespace parindex
