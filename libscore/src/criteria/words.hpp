// The words that a set writes for its choices, each list once: loaders read them, others write
// them.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "parindex/criteria_set.hpp"
#include "parindex/rule.hpp"

namespace parindex {

template <class Enum>
using Words = std::span<const std::pair<std::string_view, Enum>>;

inline constexpr std::pair<std::string_view, DecideOn> kDecideOnWords[] = {
    {"exact", DecideOn::exact}, {"published", DecideOn::published}};
inline constexpr std::pair<std::string_view, NotApplicable> kNotApplicableWords[] = {
    {"exclude", NotApplicable::exclude},
    {"full", NotApplicable::full},
    {"rescale_area", NotApplicable::rescale_area}};
inline constexpr std::pair<std::string_view, MissingPolicy> kMissingWords[] = {
    {"zero", MissingPolicy::zero}, {"error", MissingPolicy::error}};
inline constexpr std::pair<std::string_view, Ties> kTiesWords[] = {
    {"competition", Ties::competition}, {"dense", Ties::dense}, {"decided", Ties::decided}};
inline constexpr std::pair<std::string_view, WhenNone> kWhenNoneWords[] = {
    {"exclude", WhenNone::exclude}, {"full", WhenNone::full}, {"zero", WhenNone::zero}};
inline constexpr std::pair<std::string_view, PlanCount> kPlanCountWords[] = {
    {"due", PlanCount::due},
    {"done", PlanCount::done},
    {"done_in_time", PlanCount::done_in_time},
    {"done_late", PlanCount::done_late},
    {"overdue", PlanCount::overdue}};
inline constexpr std::pair<std::string_view, CasesRule::Hit> kHitWords[] = {
    {"only", CasesRule::Hit::only},
    {"first", CasesRule::Hit::first},
    {"best", CasesRule::Hit::best}};
inline constexpr std::pair<std::string_view, PeerRule::Against> kAgainstWords[] = {
    {"best", PeerRule::Against::best},
    {"mean", PeerRule::Against::mean},
    {"range", PeerRule::Against::range}};
inline constexpr std::pair<std::string_view, DeductionRule::Mode> kModeWords[] = {
    {"compound", DeductionRule::Mode::compound}, {"simple", DeductionRule::Mode::simple}};
inline constexpr std::pair<std::string_view, SurveyRule::NoOpinion> kNoOpinionWords[] = {
    {"excluded", SurveyRule::NoOpinion::excluded}, {"zero", SurveyRule::NoOpinion::zero}};

// The value's word; it has to have one.
template <class Enum>
std::string_view word_of(std::type_identity_t<Words<Enum>> words, Enum value) {
  return std::find_if(words.begin(), words.end(),
                      [value](const auto& word) { return word.second == value; })
      ->first;
}

}  // namespace parindex
