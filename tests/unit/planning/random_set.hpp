// Criteria sets that have everything a session may change: all thirteen rules, bonus and penalty,
// bands with every limit, sums over the agencies below. Levels differ in which facts roll up.
#pragma once

#include <memory>
#include <string>

#include "support/set_text.hpp"

namespace parindex::test {

// What a mix of policies is made of; a session starts from it and may change it.
struct Policies {
  std::string not_applicable = "exclude";
  std::string ties = "competition";
  std::string decide_on = "exact";
  std::string rounding = "item 2  index 2";
  std::string clamp = "no";
  bool breaks_ties = true;
};

inline SetText set_of_everything(const Policies& policies, bool rolls_up) {
  const std::string sum = rolls_up ? "  rollup sum" : "";
  // Like facts_block(), for counts that may roll up.
  const auto counted = [&](const std::string& id, const std::string& max, const std::string& names,
                           const std::string& rule, const std::string& more = {}) {
    std::istringstream words(names);
    std::string facts;
    for (std::string name; words >> name;) {
      facts += " " + name + " { type count  title \"" + name + "\"" + sum + " }";
    }
    return "    item " + id + " { title \"" + id + "\"  max " + max + "  " + more +
           "\n      facts {" + facts + " }\n      rule " + rule + "\n    }\n";
  };
  SetText set;
  set.total = "48";
  set.not_applicable = policies.not_applicable;
  set.ties = policies.ties;
  set.decide_on = policies.decide_on;
  set.rounding = policies.rounding;
  set.bands =
      "  band excellent { title x  from 75 to 100  requires no_zero_item }\n"
      "  band good { title g  from 60 below 75 }\n"
      "  band fair { title f  from 45 below 60  requires no_zero_item }\n"
      "  band poor { title p  from 0 below 45 }\n";
  set.more =
      "  cap { event warning  band good }\n  cap { event discipline  band poor }\n"
      "  no_self_score { band fair }\n  clamp " +
      policies.clamp + "\n" + (policies.breaks_ties ? "  tie_break { area 3  area 1 }\n" : "");
  set.body =
      area("1", "18",
           counted("1.1", "5", "done assigned",
                   "rate { of \"done / assigned\"  full_at 90%  zero_below 20% }") +
               item("1.2", "4", "issued_on date",
                    "deadline { fact issued_on  by 2022-01-31 { points 4 }"
                    "  by 2022-02-28 { points 1.5 }  missing 0.25 }") +
               item("1.3", "2", "level option",
                    "choice { fact level  option high { points 2 }  option low { points 1 } }",
                    "applies has_procedures") +
               counted("1.4", "5", "met due",
                       "bands { of \"met / due\"  band { from 90%  points 5 }"
                       "  band { from 50% below 90%  points proportional }"
                       "  band { below 50%  points interpolate  low 0  high 2 } }",
                       "when_none full") +
               item("1.5", "2", "minutes count chaired yes_no",
                    "all { that \"minutes >= 4\"  that chaired }") +
               item("1.6", "0", "seen count passed count", "tracked { of \"seen / passed\" }"),
           "appraiser so-noi-vu") +
      area("2", "16",
           counted("2.1", "3", "reports", "count { of reports  each 0.7 }") +
               item("2.2", "3", "late count",
                    "deduction { of late  each_percent 15%  mode compound }") +
               item("2.3", "4", "",
                    "survey { option a { percent 100% }  option b { percent 35% }"
                    "  option c { percent 0% }  no_opinion excluded }") +
               item("2.4", "3", "", "judgement { step 0.25 }") +
               item("2.5", "1", "satisfied percent",
                    "cases { when \"satisfied > previous(satisfied)\" { points 1 }"
                    "  when \"satisfied = previous(satisfied)\" { points 0.5 }  otherwise 0 }") +
               item("2.6", "2", "files_online count files count applications count",
                    "parts { part share { title s  max 1.5  rule rate { of \"files_online / files\""
                    " } }  part new { title n  max 0.5  rule count { of applications  each 0.1 } }"
                    " }"),
           "appraiser so-tu-phap") +
      area("3", "14",
           counted("3.1", "4", "online dossiers",
                   "peer { of \"online / dossiers\"  against best }") +
               item("3.2", "2", "days decimal",
                    "peer { of days  against mean  lower_is_better yes }") +
               item("3.3", "2", "simplified count", "peer { of simplified  against range }",
                    "when_none zero") +
               item("3.4", "3", "",
                    "survey { option yes { percent 100% }  option no { percent 0% } }") +
               item("3.5", "3", "growth percent warned count",
                    "cases { when \"growth >= 100% and warned = 0\" { points 3 }"
                    "  when \"growth >= 50%\" { points proportional  of growth }"
                    "  otherwise 0.5  hit first  allow_over yes }",
                    "applies \"has_procedures or is_large\"")) +
      "  bonus { cap 1\n" + item("B.1", "3", "firsts count", "count { of firsts  each 0.4 }") +
      item("B.2", "1", "prize yes_no",
           "choice { fact prize  option yes { points 1 }  option no { points 0 } }") +
      "}\n  penalty { cap 2\n" + item("P.1", "3", "faults count", "count { of faults  each 0.6 }") +
      item("P.2", "1", "", "judgement { step 0.5 }") + "}\n";
  return set;
}

// The set of a level, "province", "district", "department" or "commune".
inline std::shared_ptr<const CriteriaSet> level_of_everything(const std::string& level,
                                                              const Policies& policies,
                                                              bool rolls_up) {
  std::string text = set_of_everything(policies, rolls_up).text();
  const std::string written = "level department";
  text.replace(text.find(written), written.size(), "level " + level);
  auto result = read_criteria_set(std::move(text), level + ".info");
  EXPECT_EQ(codes(result.diagnostics), "") << shown(result.diagnostics);
  if (!result) throw std::runtime_error("the set of this test is not sound");
  return *result;
}

}  // namespace parindex::test
