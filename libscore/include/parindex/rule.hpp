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
  std::size_t fact_index = 0;  // set by finish(): among the item's facts
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
  std::size_t fact_index = 0;     // set by finish(): among the item's facts
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

// max if every condition holds, else 0
struct AllRule {
  std::vector<Expression> conditions;
};

// The points of the case whose condition holds.
struct CasesRule {
  enum class Hit {
    only,   // two that hold are an error
    first,  // conditions are looked at in order, up to the first that holds
    best,   // of those that hold the one that gives most
  };
  struct Case {
    Expression when;
    bool is_proportional = false;
    Points points;  // fixed
    Expression of;  // proportional: max x of
    Place place;
  };
  std::vector<Case> cases;
  std::optional<Points> otherwise;  // none: that no case holds is an error
  Hit hit = Hit::only;
  bool allow_over = false;  // a proportional share above 100 % is no error
};

// The sum of the parts, each up to its own maximum; rounded once, on the sum.
struct PartsRule {
  struct Part;
  std::vector<Part> parts;
};

// The value against those of the other agencies of the block.
struct PeerRule {
  enum class Against {
    best,   // max x v / best; where lower is better, max x best / v
    mean,   // max if v >= mean, else 0
    range,  // max x (v - lowest) / (highest - lowest)
  };
  Expression of;
  Against against = Against::best;
  bool lower_is_better = false;
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

// A value that is reported and earns nothing.
struct TrackedRule {
  Expression of;
};

using Rule =
    std::variant<ChoiceRule, DeadlineRule, RateRule, BandsRule, CountRule, DeductionRule, AllRule,
                 CasesRule, PartsRule, PeerRule, SurveyRule, JudgementRule, TrackedRule>;

struct PartsRule::Part {
  OptionId id;
  std::string title;
  std::string title_en;
  Points max;
  Rule rule;  // neither parts, peer, survey, judgement nor tracked
  Place place;
};

// The answer option that SurveyRule::no_opinion speaks of.
inline constexpr const char* kNoOpinionOption = "no_opinion";

// What answers may be called: the options in their order, then no_opinion where the rule knows it.
std::vector<std::string> answer_names(const SurveyRule& rule);

// The rule's name as a set writes it: "choice", "deadline", …
std::string rule_name(const Rule& rule);

// The rule in words, of an item or part with that maximum.
std::string describe(const Rule& rule, Points max, Language language);

inline bool is_survey(const Rule& rule) { return std::holds_alternative<SurveyRule>(rule); }
inline bool is_judgement(const Rule& rule) { return std::holds_alternative<JudgementRule>(rule); }
inline bool is_tracked(const Rule& rule) { return std::holds_alternative<TrackedRule>(rule); }

// One outcome that a rule can take, for coverage by cases.
//   "option yes", "by 2022-01", "late", "full", "band [70%; 90%)", "when 2", "share: capped", …
std::vector<std::string> branches_of(const Rule& rule);

}  // namespace parindex
