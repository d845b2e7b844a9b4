// Every score of the examples, computed again from its explanation alone: the words of the steps,
// their numbers and the facts that it lists. What the scorer found is only compared with.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

// Whole numbers of more digits than an expression reads, as sums of what it does read: means of
// many shares have such terms.
std::string with_short_numbers(const std::string& numbers) {
  constexpr std::size_t kDigits = 17;
  const std::string base = "1" + std::string(kDigits, '0');
  std::string text;
  for (std::size_t at = 0; at < numbers.size();) {
    const std::size_t end = std::min(numbers.find_first_not_of("0123456789.", at), numbers.size());
    if (end == at) {
      text += numbers[at++];
      continue;
    }
    const std::string number = numbers.substr(at, end - at);
    at = end;
    if (number.size() <= kDigits || number.find('.') != std::string::npos) {
      text += number;
      continue;
    }
    std::size_t taken = (number.size() - 1) % kDigits + 1;
    std::string sum = number.substr(0, taken);
    for (; taken < number.size(); taken += kDigits) {
      sum = "(" + sum + " * " + base + " + " + number.substr(taken, kDigits) + ")";
    }
    text += sum;
  }
  return text;
}

// An expression of numbers alone.
Fraction value_of(const std::string& numbers) {
  Expression expression(with_short_numbers(numbers));
  Diagnostics diagnostics;
  const bool is_sound = expression.bind({}, ValueType::number, diagnostics);
  EXPECT_TRUE(is_sound) << numbers;
  return is_sound ? expression.evaluate({}).number : Fraction(0);
}

// Half up to that many decimals, by trying: the printed value is at most half a unit away, and
// where it is half a unit, above.
Fraction rounded_half_up(const Fraction& value, int decimals) {
  const Fraction unit = Fraction::of(1, power_of_ten(decimals));
  const Fraction candidate = value_of(value.to_decimal(decimals));
  const Fraction distance = candidate - value;
  const Fraction half = unit / Fraction(2);
  EXPECT_TRUE(distance <= half && distance > Fraction(0) - half) << value.to_string();
  return candidate;
}

struct Again {
  Fraction points = 0;
  Fraction max = 0;
};

// The step's own points, where it decides any.
std::optional<Fraction> points_of(const Step& step, const Item& item) {
  const auto argument = [&step](std::size_t i) { return value_of(step.arguments.at(i)); };
  switch (step.code) {
    case StepCode::points: return value_of(step.numbers);
    case StepCode::option_taken:
    case StepCode::date_met:
    case StepCode::rate_full:
    case StepCode::case_taken: return argument(1);
    case StepCode::band_taken:
      if (step.arguments.at(1).find_first_not_of("0123456789.") == std::string::npos) {
        return argument(1);
      }
      return std::nullopt;  // the arithmetic follows
    case StepCode::late:
    case StepCode::all_hold:
    case StepCode::otherwise_taken:
    case StepCode::when_none:
    case StepCode::missing_earns:
    case StepCode::policy_gives_full:
    case StepCode::claimed: return argument(0);
    case StepCode::appraisal_gives:
    case StepCode::appraisal_accepts: return argument(2);
    case StepCode::peer_mean_reached: return Fraction(item.max);
    case StepCode::rate_zero:
    case StepCode::not_all_hold:
    case StepCode::peer_mean_missed:
    case StepCode::fact_missing:
    case StepCode::answers_missing:
    case StepCode::judgement_missing:
    case StepCode::extra_counts_nothing:
    case StepCode::policy_excludes: return Fraction(0);
    default: return std::nullopt;
  }
}

// Steps that compute come to what they say.
void expect_sound(const Step& step) {
  if (step.numbers.empty() || step.code == StepCode::rounded) return;
  if (step.result) {
    EXPECT_EQ(value_of(step.numbers), *step.result) << step.numbers;
  }
}

// The rule's formula on the facts that the explanation lists.
void expect_value_of_facts(const Step& step, const ItemExplanation& told, const Item& item) {
  if (step.code != StepCode::value || !step.result) return;
  std::vector<Symbol> symbols;
  for (const auto& fact : item.facts) symbols.push_back({fact.name.text, value_type(fact.type)});
  std::vector<const FactValue*> values(2 * item.facts.size(), nullptr);
  for (const auto& fact : told.facts) {
    const std::size_t slot = fact.fact + (fact.is_previous ? item.facts.size() : 0);
    // Reckoned on the declared facts where something else decided.
    const FactRecord* const record =
        told.computed_steps.empty() || fact.declared == nullptr ? fact.record : fact.declared;
    if (record != nullptr) values[slot] = &record->value;
  }
  Expression formula(step.formula);
  Diagnostics diagnostics;
  ASSERT_TRUE(formula.bind(symbols, ValueType::number, diagnostics)) << step.formula;
  EXPECT_EQ(formula.evaluate(values).number, *step.result) << step.formula;
}

Again again(const ItemExplanation& told, const CriteriaSet& set) {
  const Item& item = *set.all_items[told.item];
  Again result;
  Fraction exact = 0;
  result.max = Fraction(item.max);
  for (const auto& step : told.steps) {
    expect_sound(step);
    expect_value_of_facts(step, told, item);
    if (step.depth > 0) continue;  // of a part: its sum follows
    if (const auto points = points_of(step, item)) exact = *points;
    const bool is_out = step.code == StepCode::policy_excludes ||
                        step.code == StepCode::survey_left_out || step.code == StepCode::tracked;
    if (is_out) result.max = 0;
  }
  for (const auto& step : told.computed_steps) {
    expect_sound(step);
    expect_value_of_facts(step, told, item);
  }
  result.points = rounded_half_up(exact, set.item_decimals);
  return result;
}

// The index of the agency from its items, by the set's policies.
std::optional<Fraction> index_again(const std::vector<Again>& items, const CriteriaSet& set) {
  Fraction points = 0;
  Fraction max = 0;
  for (std::size_t k = 0; k < set.areas.size(); ++k) {
    Fraction area_points = 0;
    Fraction area_max = 0;
    for (std::size_t i = 0; i < set.scored_item_count; ++i) {
      if (set.all_items[i]->area != k) continue;
      area_points = area_points + items[i].points;
      area_max = area_max + items[i].max;
    }
    // No example rescales; a set that does is told of here.
    EXPECT_NE(set.not_applicable, NotApplicable::rescale_area);
    points = points + area_points;
    max = max + area_max;
  }
  const std::size_t bonus_end = set.scored_item_count + set.bonus_item_count;
  Fraction bonus = 0;
  Fraction penalty = 0;
  for (std::size_t i = set.scored_item_count; i < items.size(); ++i) {
    Fraction& sum = i < bonus_end ? bonus : penalty;
    sum = sum + items[i].points;
  }
  if (set.bonus) points = points + std::min(bonus, Fraction(set.bonus->cap));
  if (set.penalty) points = points - std::min(penalty, Fraction(set.penalty->cap));
  if (max.is_zero()) return std::nullopt;
  const Fraction index = std::max(points, Fraction(0)) / max * Fraction(100);
  return set.clamp.value_or(false) ? std::min(index, Fraction(100)) : index;
}

struct AtStage {
  const char* example;
  Stage stage;
};

class ExplainedScores : public testing::TestWithParam<AtStage> {};

TEST_P(ExplainedScores, AreComputedAgain) {
  const auto year = load_assessment(std::string(PARINDEX_ROOT) + "/examples/" + GetParam().example);
  ASSERT_TRUE(year);
  const auto scored = score(*year, GetParam().stage);
  ASSERT_TRUE(scored);
  std::size_t compared = 0;
  for (const auto& block : scored->blocks) {
    const CriteriaSet& set = *year->blocks()[block.block].set;
    for (const auto& agency : block.agencies) {
      const auto told = explain(*scored, agency.agency);
      ASSERT_EQ(told.items.size(), set.all_items.size());
      std::vector<Again> items;
      for (const auto& item : told.items) {
        items.push_back(again(item, set));
        const ItemScore& known = agency.items[item.item];
        EXPECT_EQ(items.back().points, Fraction(known.points))
            << year->agencies()[agency.agency].code.text << ' '
            << set.all_items[item.item]->id.text;
        if (item.item < set.scored_item_count) {
          EXPECT_EQ(items.back().max, Fraction(known.max))
              << year->agencies()[agency.agency].code.text << ' '
              << set.all_items[item.item]->id.text;
        }
        ++compared;
      }
      EXPECT_EQ(index_again(items, set), agency.index);
      for (const auto& step : told.totals) expect_sound(step);
    }
  }
  EXPECT_GT(compared, 0U);
}

constexpr AtStage kStages[] = {{"vinh-long-2022", Stage::self},
                               {"vinh-long-2022", Stage::computed},
                               {"vinh-long-2022", Stage::final},
                               {"vinh-long-2022-communes", Stage::computed},
                               {"vinh-long-2022-communes", Stage::final},
                               {"binh-duong-2017", Stage::final},
                               {"hue-2021", Stage::final},
                               {"asem", Stage::computed}};

std::string stage_name(const testing::TestParamInfo<AtStage>& info) {
  static const std::map<Stage, std::string> kNames = {
      {Stage::self, "self"}, {Stage::computed, "computed"}, {Stage::final, "final"}};
  std::string name = std::string(info.param.example) + "_" + kNames.at(info.param.stage);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Examples, ExplainedScores, testing::ValuesIn(kStages), stage_name);

}  // namespace
}  // namespace parindex
