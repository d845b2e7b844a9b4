// Assessments drawn from a seed: every kind of rule, several agencies, gaps in the evidence.
#pragma once

#include <string>

#include "support/one_block.hpp"
#include "support/random.hpp"
#include "support/set_text.hpp"

namespace parindex::test {

// Two areas with one item of each rule; `extras` adds a bonus and a penalty.
inline SetText set_of_every_rule(const std::string& policy, bool extras = false) {
  SetText set;
  set.total = "30";
  set.not_applicable = policy;
  set.body =
      area("1", "16",
           item("1.1", "5", "done count assigned count", "rate { of \"done / assigned\" }") +
               item("1.2", "4", "issued_on date",
                    "deadline { fact issued_on  by 2022-01-31 { points 4 }"
                    "  by 2022-02-28 { points 1.5 }  missing 0.25 }") +
               item("1.3", "2", "level option",
                    "choice { fact level  option high { points 2 }  option low { points 0.75 } }",
                    "applies has_procedures") +
               item("1.4", "5", "met count due count",
                    "bands { of \"met / due\"  band { from 90%  points 5 }"
                    "  band { from 50% below 90%  points proportional }"
                    "  band { below 50%  points interpolate  low 0  high 2 } }")) +
      area("2", "14",
           item("2.1", "3", "reports count", "count { of reports  each 0.7 }") +
               item("2.2", "3", "late count",
                    "deduction { of late  each_percent 15%  mode compound }") +
               item("2.3", "4", "",
                    "survey { option a { percent 100% }  option b { percent 35% }"
                    "  option c { percent 0% }  no_opinion excluded }") +
               item("2.4", "4", "", "judgement { step 0.25 }"));
  if (!extras) return set;
  set.more = "  clamp no\n";
  set.body += "  bonus { cap 1\n" +
              item("B.1", "3", "firsts count", "count { of firsts  each 0.4 }") +
              "}\n  penalty { cap 2\n" +
              item("P.1", "3", "faults count", "count { of faults  each 0.6 }") + "}\n";
  return set;
}

inline std::string agency_name(std::size_t number) { return "agency-" + std::to_string(number); }

// Facts of one agency, "NAME VALUE …", each left out now and then.
inline std::string drawn_facts(Random& random, bool extras) {
  std::string facts;
  const auto add = [&](const std::string& name, const std::string& value) {
    if (!random.one_in(9)) facts += name + " " + value + " ";
  };
  const auto assigned = random.between(0, 40);
  const auto due = random.between(0, 1000);
  add("assigned", std::to_string(assigned));
  add("done", std::to_string(random.between(0, assigned)));
  add("due", std::to_string(due));
  add("met", std::to_string(random.between(0, due)));
  add("issued_on", "2022-0" + std::to_string(random.between(1, 3)) + "-1" +
                       std::to_string(random.between(0, 9)));
  add("level", random.one_in(2) ? "high" : "low");
  add("reports", std::to_string(random.between(0, 6)));
  add("late", std::to_string(random.between(0, 12)));
  if (extras) {
    add("firsts", std::to_string(random.between(0, 4)));
    add("faults", std::to_string(random.between(0, 5)));
  }
  return facts;
}

inline void add_drawn_agency(OneBlock& year, Random& random, std::size_t number, bool extras) {
  const std::string code = agency_name(number);
  year.add(code, random.one_in(10) ? AgencyStatus::unranked : AgencyStatus::ranked,
           random.one_in(3) ? "" : "has_procedures");
  year.declare(code, drawn_facts(random, extras));
  for (std::size_t option = 0; option < 4; ++option) {
    if (!random.one_in(4)) year.answer(code, "2.3", option, random.between(0, 50));
  }
  if (!random.one_in(5)) {
    const auto quarters = random.between(0, 16);
    year.appraise(code, "2.4", to_string(Points::from_micros(quarters * 250'000), 2));
  }
  if (random.one_in(6)) year.appraise(code, "1.1", "3.21", 2);
  if (random.one_in(6)) year.claim(code, "1.2", "2.5");
  for (const std::string id : {"1.1", "1.2", "1.4", "2.1", "2.2", "2.3", "2.4"}) {
    if (random.one_in(7)) year.not_applicable(code, id);
  }
}

}  // namespace parindex::test
