// One evaluation of each rule, rounding included. The contestants are the rules themselves; the
// rounded points are compared with the expected ones before any time counts.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "parindex/parindex.hpp"
#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

constexpr char kSet[] = R"(criteria_set rules {
  title "Rules"  version 1  status illustrative  level department
  source { document "none" }  valid { from 2022-01-01 to 2022-12-31 }
  total 13  rounding { item 2 index 2 }
  decide_on exact  not_applicable exclude  missing zero  ties competition  lead office
  band all { title "All" from 0 to 100 }
  area 1 { title "Area"  max 13
    criterion 1.1 { title "Criterion"
      item choice { title "choice" max 1  facts { level { type option title "x" } }
        rule choice { fact level  option full { points 1 } option partial { points 0.5 } } }
      item deadline { title "deadline" max 1  facts { issued { type date title "x" } }
        rule deadline { fact issued  by 2022-01 { points 1 } by 2022-02 { points 0.5 } } }
      item rate { title "rate" max 1
        facts { done { type count title "x" } assigned { type count title "x" } }
        rule rate { of "done / assigned" full_at 95% } }
      item bands { title "bands" max 1
        facts { good { type count title "x" } all { type count title "x" } }
        rule bands { of "good / all"  band { below 70% points 0 }
          band { from 70% below 90% points proportional } band { from 90% points 1 } } }
      item count { title "count" max 1  facts { units { type count title "x" } }
        rule count { of units each 0.25 } }
      item deduction { title "deduction" max 1  facts { late { type count title "x" } }
        rule deduction { of late each_percent 25% mode compound } }
      item all { title "all" max 1
        facts { reports { type count title "x" } misses { type count title "x" } }
        rule all { that "reports >= 4"  that "misses = 0" } }
      item cases { title "cases" max 1
        facts { ready { type count title "x" } planned { type count title "x" } }
        rule cases { when "ready = planned" { points 1 }
          when "ready / planned >= 80%" { points proportional of "ready / planned" }
          otherwise 0  hit first } }
      item parts { title "parts" max 1
        facts { paid { type count title "x" } payers { type count title "x" }
                ideas { type count title "x" } }
        rule parts { part paid { max 0.6 rule rate { of "paid / payers" } }
          part ideas { max 0.4 rule count { of ideas each 0.1 } } } }
      item peer { title "peer" max 1  facts { value { type count title "x" } }
        rule peer { of value against best } }
      item survey { title "survey" max 2  rule survey { option a { percent 100% }
          option b { percent 60% } option c { percent 20% } option d { percent 0% } } }
      item judgement { title "judgement" max 1  rule judgement { step 0.25 } }
    }
  }
})";

struct Case {
  const char* item;
  std::vector<FactValue> facts;
  std::vector<SurveyCount> answers;
  const char* points;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {"choice", {FactValue::option(1)}, {}, "0.5"},
      {"deadline", {FactValue::date(Date::of(2022, 2, 10).value())}, {}, "0.5"},
      {"rate", {FactValue::count(912), FactValue::count(1033)}, {}, "0.93"},
      {"bands", {FactValue::count(8731), FactValue::count(10007)}, {}, "0.87"},
      {"count", {FactValue::count(3)}, {}, "0.75"},
      {"deduction", {FactValue::count(3)}, {}, "0.42"},
      {"all", {FactValue::count(4), FactValue::count(0)}, {}, "1"},
      {"cases", {FactValue::count(87), FactValue::count(101)}, {}, "0.86"},
      {"parts", {FactValue::count(71), FactValue::count(93), FactValue::count(3)}, {}, "0.76"},
      {"peer", {FactValue::count(7)}, {}, "0.64"},
      {"survey", {}, {{6, 0, 61, {}}, {6, 1, 27, {}}, {6, 2, 8, {}}, {6, 3, 4, {}}}, "1.58"},
      {"judgement", {}, {}, "0"},
  };
  return all;
}

void evaluate_one(benchmark::State& state, const Case& one) {
  static const auto set = read_criteria_set(kSet, "rules");
  if (!set) throw std::runtime_error("the benchmark's set has errors");
  const Item& item = *(*set)->all_items[(*set)->find_item(one.item).value()];
  std::vector<const FactValue*> facts;
  for (const auto& fact : one.facts) facts.push_back(&fact);
  const PeerField peers{8, Fraction(2), Fraction(11), Fraction(50)};
  const RuleInput input{item, item.max, facts, one.answers, &peers};
  if (evaluate(input).points.rounded(2) != Points::parse(one.points)) {
    throw std::runtime_error(std::string(one.item) + " gives other points than expected");
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(evaluate(input).points.rounded(2));
  }
}

const bool registered = [] {
  for (const auto& one : cases()) {
    benchmark::RegisterBenchmark(one.item,
                                 [&one](benchmark::State& state) { evaluate_one(state, one); });
  }
  return true;
}();

}  // namespace
}  // namespace parindex
