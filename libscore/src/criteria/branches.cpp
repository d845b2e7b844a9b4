// The outcomes that each rule can take, by name. The evaluators number them in this order.
#include "criteria/range_table.hpp"
#include "parindex/rule.hpp"

namespace parindex {
namespace {

using Names = std::vector<std::string>;

std::string numbered(const std::string& name, std::size_t index) {
  return name + " " + std::to_string(index + 1);
}

Names names_of(const ChoiceRule& rule) {
  Names names;
  for (const auto& option : rule.options) names.push_back("option " + option.id.text);
  return names;
}

Names names_of(const DeadlineRule& rule) {
  Names names;
  for (const auto& step : rule.steps) names.push_back("by " + step.text);
  names.emplace_back("late");
  return names;
}

Names names_of(const RateRule& rule) {
  Names names = {"full", "scaled"};
  if (rule.zero_below) names.emplace_back("zero");
  return names;
}

Names names_of(const BandsRule& rule) {
  Names names;
  for (const auto& band : rule.bands) names.push_back("band " + range_text(band.low, band.high));
  return names;
}

Names names_of(const CountRule&) { return {"counted", "capped"}; }
Names names_of(const DeductionRule&) { return {"deducted", "floor"}; }

Names names_of(const AllRule& rule) {
  Names names = {"all hold"};
  for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
    names.push_back(numbered("that", i) + " fails");
  }
  return names;
}

Names names_of(const CasesRule& rule) {
  Names names;
  for (std::size_t i = 0; i < rule.cases.size(); ++i) names.push_back(numbered("when", i));
  if (rule.otherwise) names.emplace_back("otherwise");
  return names;
}

Names names_of(const PartsRule& rule) {
  Names names;
  for (const auto& part : rule.parts) {
    for (const auto& name : branches_of(part.rule)) names.push_back(part.id.text + ": " + name);
  }
  return names;
}

Names names_of(const PeerRule& rule) {
  switch (rule.against) {
    case PeerRule::Against::best: return {"best"};
    case PeerRule::Against::range: return {"range"};
    case PeerRule::Against::mean: break;
  }
  return {rule.lower_is_better ? "at most the mean" : "at least the mean",
          rule.lower_is_better ? "above the mean" : "below the mean"};
}

Names names_of(const SurveyRule&) { return {"answers"}; }
Names names_of(const JudgementRule&) { return {}; }
Names names_of(const TrackedRule&) { return {}; }

}  // namespace

std::vector<std::string> branches_of(const Rule& rule) {
  return std::visit([](const auto& one) { return names_of(one); }, rule);
}

}  // namespace parindex
