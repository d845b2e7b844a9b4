#include "robustness/run_drawer.hpp"

#include <algorithm>

#include "robustness/variates.hpp"
#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

std::uint32_t choice_of(double input, std::uint32_t choices) {
  return static_cast<std::uint32_t>(input * choices);
}

}  // namespace

RunDrawer::RunDrawer(const RankingModel& model, const Variation& variation,
                     InstructionSet instructions, std::uint64_t seed, std::size_t together)
    : model_(model),
      variation_(variation),
      instructions_(instructions),
      seed_(seed),
      factors_of_(model, variation.weights),
      batch_(model, instructions, together),
      factors_(model.items * batch_.stride()),
      by_scoring_(model.scorings.size()) {
  if (model.scorings.size() > 1) chosen_.resize(factors_.size(), double{kFactorOne});
}

void RunDrawer::draw(std::uint64_t first, std::size_t count, RankDraws& counts) {
  for (std::size_t done = 0; done < count; done += batch_.stride()) {
    draw_batch(first + done, std::min(batch_.stride(), count - done), counts);
  }
}

void RunDrawer::draw_batch(std::uint64_t first, std::size_t count, RankDraws& counts) {
  const std::size_t stride = batch_.stride();
  factors_of_.draw(instructions_, seed_, first, stride, factors_.data());
  if (model_.scorings.size() == 1) {
    batch_.begin();
    for (std::size_t run = 0; run < count; ++run) change_lines(run, 0, first + run, first + run);
    batch_.evaluate(0, count, factors_.data());
    batch_.count(counts);
    return;
  }
  for (auto& runs : by_scoring_) runs.clear();
  for (std::size_t run = 0; run < count; ++run) by_scoring_[scoring_of(first + run)].push_back(run);
  for (std::size_t scoring = 0; scoring < by_scoring_.size(); ++scoring) {
    const auto& runs = by_scoring_[scoring];
    if (runs.empty()) continue;
    batch_.begin();
    for (std::size_t at = 0; at < runs.size(); ++at) {
      for (std::size_t i = 0; i < model_.items; ++i) {
        chosen_[i * stride + at] = factors_[i * stride + runs[at]];
      }
      change_lines(at, scoring, first + runs[at], first + runs[at]);
    }
    batch_.evaluate(scoring, runs.size(), chosen_.data());
    batch_.count(counts);
  }
}

std::size_t RunDrawer::scoring_of(std::uint64_t draw) const {
  const auto choose = [&](std::uint8_t source, std::uint32_t choices) {
    return RandomStream(seed_, source, draw, 0).below(choices);
  };
  return choose(kApplicabilityStream, variation_.policies) * variation_.roundings +
         choose(kRoundingStream, variation_.roundings);
}

void RunDrawer::change_lines(std::size_t run, std::size_t scoring, std::uint64_t survey_draw,
                             std::uint64_t judgement_draw) {
  if (variation_.judgement) {
    for (const auto& line : model_.judged) {
      RandomStream stream(seed_, kJudgementStream, judgement_draw, line.line);
      const std::int64_t steps = std::int64_t{stream.below(3)} - 1;
      const std::int64_t points = line.points + steps * line.step;
      batch_.change(run, line.row, line.item, std::clamp(points, std::int64_t{0}, line.max),
                    line.max);
    }
  }
  if (variation_.survey) {
    for (const auto& line : model_.surveyed) change(line, run, scoring, survey_draw);
  }
}

// The line's points on answers drawn anew, as the rule gives them.
void RunDrawer::change(const SurveyedLine& line, std::size_t run, std::size_t scoring,
                       std::uint64_t draw) {
  answers_.clear();
  std::int64_t total = 0;
  for (const auto& answer : line.answers) {
    answers_.push_back(answer.count);
    total += answer.count;
  }
  RandomStream stream(seed_, kSurveyStream, draw, line.line);
  multinomial(stream, total, answers_, answers_);
  counts_ = line.answers;
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i].count = answers_[i];
  const Item& item = *line.rule;
  const Outcome outcome = evaluate({item, item.max, {}, counts_});
  const Scoring& way = model_.scorings[scoring];
  const std::int64_t max = item.max.micros() / model_.unit;
  const auto in_units = [&](const Fraction& points) {
    return points.rounded(way.item_decimals)->micros() / model_.unit;
  };
  if (outcome.kind == OutcomeKind::value) {
    batch_.change(run, line.row, line.item, in_units(outcome.points), max);
  } else if (item.when_none != WhenNone::exclude) {
    batch_.change(run, line.row, line.item, item.when_none == WhenNone::full ? max : 0, max);
  } else {
    const std::int64_t left = way.not_applicable == NotApplicable::full ? max : 0;
    batch_.change(run, line.row, line.item, left, left);
  }
}

std::array<std::size_t, 6> RunDrawer::inputs() const {
  return {factors_of_.item_inputs(),
          factors_of_.area_inputs(),
          variation_.survey ? std::size_t{1} : 0,
          variation_.judgement ? std::size_t{1} : 0,
          variation_.roundings > 1 ? std::size_t{1} : 0,
          variation_.policies > 1 ? std::size_t{1} : 0};
}

// Columns beyond the run hold factors of earlier ones, or 0.
void RunDrawer::run(const RunInputs& inputs) {
  factors_of_.place(seed_, inputs.weights, inputs.areas, 0, batch_.stride(), factors_.data());
  std::size_t scoring = 0;
  if (!inputs.applicability.empty()) {
    scoring += choice_of(inputs.applicability[0], variation_.policies) * variation_.roundings;
  }
  if (!inputs.rounding.empty()) scoring += choice_of(inputs.rounding[0], variation_.roundings);
  batch_.begin();
  change_lines(0, scoring, inputs.survey.empty() ? 0 : draw_of(inputs.survey[0]),
               inputs.judgement.empty() ? 0 : draw_of(inputs.judgement[0]));
  batch_.evaluate(scoring, 1, factors_.data());
}

}  // namespace parindex
