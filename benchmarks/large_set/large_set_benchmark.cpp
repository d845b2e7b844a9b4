// A set of 1,000 items: loading and linting it against Property_tree alone, and explaining an item.
#include <benchmark/benchmark.h>

#include <boost/property_tree/info_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <sstream>
#include <stdexcept>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

constexpr std::size_t kItems = 1000;

// The facts and the rule of item `n`, whose fact names end in `n`. A rule a turn.
std::string rule_text(std::size_t n) {
  const std::string id = std::to_string(n);
  const auto fact = [&id](const std::string& name, const std::string& type) {
    return name + "_" + id + " { type " + type + "  title \"Số liệu\" } ";
  };
  const std::string share = "\"done_" + id + " / all_" + id + "\"";
  const std::string of_two =
      "facts { " + fact("done", "count") + fact("all", "count") + "}\n      rule ";
  switch (n % 8) {
    case 0:
      return "facts { " + fact("level", "option") + "}\n      rule choice { fact level_" + id +
             "  option full { points 1 }  option none { points 0 } }";
    case 1:
      return "facts { " + fact("issued", "date") + "}\n      rule deadline { fact issued_" + id +
             "  by 2022-01 { points 1 }  by 2022-Q1 { points 0.5 } }";
    case 2: return of_two + "rate { of " + share + "  full_at 90%  zero_below 50% }";
    case 3:
      return of_two + "bands { of " + share +
             "  band { below 70% points 0 }  band { from 70% below 100% points proportional }  "
             "band { from 100% points 1 } }";
    case 4: return of_two + "all { that \"done_" + id + " >= 4\"  that \"all_" + id + " >= 4\" }";
    case 5:
      return of_two + "cases { when \"done_" + id + " / all_" + id +
             " >= 90%\" { points 1 }  when \"done_" + id + " / all_" + id +
             " >= 70%\" { points 0.5 }  otherwise 0  hit first }";
    case 6:
      return of_two + "parts { part share { max 0.6  rule rate { of " + share +
             " } }  part more { max 0.4  rule count { of done_" + id + "  each 0.1 } } }";
    default:
      return "rule survey { option good { percent 100% }  option fair { percent 60% }  "
             "option poor { percent 0% } }";
  }
}

const std::string& set_text() {
  static const std::string text = [] {
    std::string set =
        "criteria_set large {\n  title \"Bộ tiêu chí lớn\"  version 1  status illustrative  "
        "level department\n  source { document \"1/QĐ\" }  valid { from 2022-01-01  to 2022-12-31 "
        "}\n  total 1000  rounding { item 2  index 2 }\n  decide_on exact  not_applicable exclude  "
        "missing zero  ties competition  lead home\n  band all { title \"Mọi\"  from 0 to 100 }\n";
    std::size_t n = 0;
    for (int area = 1; area <= 10; ++area) {
      const std::string a = std::to_string(area);
      set += "  area " + a + " { title \"Lĩnh vực\"  max 100\n";
      for (int criterion = 1; criterion <= 10; ++criterion) {
        const std::string c = a + "." + std::to_string(criterion) + "-c";
        set += "   criterion " + c + " { title \"Tiêu chí\"\n";
        for (int item = 1; item <= 10; ++item, ++n) {
          set += "    item " + c + "." + std::to_string(item) +
                 " {\n      title \"Tiêu chí thành phần\"  max 1  ref { document \"1/QĐ\"  clause "
                 "\"II.1\" }\n      " +
                 rule_text(n) + "\n    }\n";
        }
        set += "   }\n";
      }
      set += "  }\n";
    }
    return set + "}\n";
  }();
  return text;
}

std::shared_ptr<const CriteriaSet> large_set() {
  const auto set = read_criteria_set(set_text(), "large.info");
  if (!set || (*set)->all_items.size() != kItems || !set.diagnostics.empty()) {
    throw std::runtime_error("the benchmark's set has findings");
  }
  return *set;
}

void load_and_lint(benchmark::State& state) {
  large_set();
  for (auto _ : state) benchmark::DoNotOptimize(read_criteria_set(set_text(), "large.info"));
}
BENCHMARK(load_and_lint)->Unit(benchmark::kMillisecond);

void property_tree_alone(benchmark::State& state) {
  for (auto _ : state) {
    boost::property_tree::ptree tree;
    std::istringstream stream(set_text());
    boost::property_tree::read_info(stream, tree);
    benchmark::DoNotOptimize(tree);
  }
}
BENCHMARK(property_tree_alone)->Unit(benchmark::kMillisecond);

void explain_one_item(benchmark::State& state) {
  Assessment year("large", 2022);
  Block block;
  block.id = {"departments"};
  block.set = large_set();
  year.add_block(std::move(block));
  Agency agency;
  agency.code = {"so-y-te"};
  agency.block = 0;
  year.add_agency(std::move(agency));
  constexpr std::size_t kCases = 5;
  const std::string id = std::to_string(kCases);
  year.declare(0, "done_" + id, FactValue::count(91));
  year.declare(0, "all_" + id, FactValue::count(100));
  const auto scored = score(year);
  if (explain(*scored, 0, kCases).score.points != Points::whole(1)) {
    throw std::runtime_error("the item has other points than expected");
  }
  for (auto _ : state) benchmark::DoNotOptimize(explain(*scored, 0, kCases));
}
BENCHMARK(explain_one_item)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace parindex
