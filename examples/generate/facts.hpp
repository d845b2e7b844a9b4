// The facts of one agency on one item, as its rule lets them be drawn.
//
// `effort` says how much of the item the agency achieves, in permille: 1000 earns the maximum, 0
// nothing. Facts of one item drawn at two efforts agree in their sizes (dossiers resolved) and
// differ in what was achieved (dossiers on time), as a declared and an audited value would.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/parindex.hpp"

namespace vinh_long {

enum class Level { department, district, commune, province };

// By the word of the set.
Level level_of(const parindex::CriteriaSet& set);

// Whose draws these are.
struct Drawer {
  std::uint64_t seed = 0;
  std::string drawn_as;  // an agency's code: its own, or that of the agency whose draws it shares
  bool is_district = false;
  int communes = 0;  // of the district
  int quality = 0;   // permille
  Level level = Level::department;
};

inline constexpr int kFullEffort = 1000;

// Points as a number.
inline parindex::Fraction fraction_of(parindex::Points points) {
  return parindex::Fraction::of(points.micros(), parindex::Points::kMicrosPerPoint);
}

// By Item::facts; nothing where a fact is absent.
using Facts = std::vector<std::optional<parindex::FactValue>>;

// How much of an item the agency achieves: often all of it, else less, both by its quality.
int draw_effort(const Drawer& drawer, std::string_view item);

// Facts of an item that is neither survey nor judgement; for these two: none.
Facts draw_facts(const parindex::Item& item, int effort, const Drawer& drawer);

// Points of a judgement at that effort, in its steps.
parindex::Points judged(const parindex::JudgementRule& rule, parindex::Points max, int effort);

// Answers by option of the rule.
std::vector<std::int64_t> draw_answers(const parindex::SurveyRule& rule, std::string_view item,
                                       const Drawer& drawer);

// A value counted in its smallest unit: one, a tenth, a tenth of a percent.
parindex::FactValue value_of(parindex::FactType type, std::int64_t units);

// As an evidence file writes it.
std::string written_value(const parindex::FactValue& value, const parindex::Fact& fact);

}  // namespace vinh_long
