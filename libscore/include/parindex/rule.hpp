// Rule: how facts become points. The closed set of shapes that legal sets use, each a plain struct;
// `Rule` is one of them. docs/formats.md describes every key.
//
//   parindex::RateRule rule;                  // done / assigned, full from 80 %
//   rule.of = "done / assigned";
//   rule.full_at = parindex::Fraction::of(80, 100);
//
// Adding a shape means a struct here, a loader in criteria/rules/, an evaluator in scoring/rules/
// and a table of cases; the compiler names every place that has to know it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "parindex/date.hpp"
#include "parindex/expression.hpp"
#include "parindex/fraction.hpp"
#include "parindex/id.hpp"
#include "parindex/points.hpp"

namespace parindex {

// The points of the option that the fact names; a yes_no fact has the options "yes" and "no".
struct ChoiceRule {
  struct Option {
    OptionId id;
    Points points;
    std::string title;
    std::string title_en;
    Place place;
  };
  FactName fact;
  std::vector<Option> options;
};

// The points of the first date that the fact keeps.
struct DeadlineRule {
  struct Step {
    Date by;           // inclusive
    std::string text;  // as written: 2022-01-15, 2022-01 or 2022-Q1
    Points points;
    Place place;
  };
  FactName fact;
  std::vector<Step> steps;        // ascending
  Points late;                    // after the last date
  std::optional<Points> missing;  // without a date; the item stays missing all the same
};

// max x r / full_at, at most max; 0 where r < zero_below.
struct RateRule {
  Expression of;
  Fraction full_at = 1;
  std::optional<Fraction> zero_below;
  bool allow_over = false;  // r above 100 % is no error
};

// One end of a range of values.
struct Bound {
  Fraction value;
  bool inclusive = true;
  std::string text;  // as written
  Place place;
};

// The points of the band that the value lies in.
struct BandsRule {
  enum class Kind { fixed, proportional, interpolated };
  struct Band {
    std::optional<Bound> low;   // none: from 0
    std::optional<Bound> high;  // none: to 100 % in a table of percents, else without end
    Kind kind = Kind::fixed;
    Points points;       // fixed
    Points low_points;   // interpolated: at the low end
    Points high_points;  // interpolated: at the high end
    Place place;
  };
  Expression of;
  std::vector<Band> bands;
  bool is_percent = false;  // the bounds are percents
  bool allow_over = false;
};

// min(max, each x n)
struct CountRule {
  Expression of;
  Points each;
};

// max(floor, max - what n units cost)
struct DeductionRule {
  enum class Mode { points, simple, compound };
  Expression of;
  Mode mode = Mode::points;
  Points each;            // Mode::points: points a unit
  Fraction each_percent;  // simple: max x share a unit; compound: of what is left
  Points floor;
};

// max x mean of the options' percents over the answers
struct SurveyRule {
  enum class NoOpinion { none, excluded, zero };
  struct Option {
    OptionId id;
    Fraction percent;  // 1 for 100 %
    std::string title;
    std::string title_en;
    Place place;
  };
  std::vector<Option> options;
  // What an answer "no_opinion" counts: no such answer exists, it leaves the mean, or it counts 0.
  NoOpinion no_opinion = NoOpinion::none;
};

// Points that an appraiser gives, in steps from 0 to max.
struct JudgementRule {
  Points step;
};

using Rule = std::variant<ChoiceRule, DeadlineRule, RateRule, BandsRule, CountRule, DeductionRule,
                          SurveyRule, JudgementRule>;

// The answer option that SurveyRule::no_opinion speaks of.
inline constexpr const char* kNoOpinionOption = "no_opinion";

// The rule's name as a set writes it: "choice", "deadline", …
std::string rule_name(const Rule& rule);

inline bool is_survey(const Rule& rule) { return std::holds_alternative<SurveyRule>(rule); }
inline bool is_judgement(const Rule& rule) { return std::holds_alternative<JudgementRule>(rule); }

}  // namespace parindex
