// Two years drawn from a seed: sets of every rule and policy whose maxima, thresholds, ids, areas
// and lines differ, and agencies whose facts, claims and decisions do.
#pragma once

#include <string>
#include <vector>

#include "support/one_block.hpp"
#include "support/random.hpp"
#include "support/set_text.hpp"

namespace parindex::test {

// Items are drawn by number, so that two sets have most of them in common.
inline constexpr int kDrawnItems = 13;

struct DrawnItem {
  std::string id;
  std::string text;  // without area
  int max = 0;
  bool is_tracked = false;
};

inline DrawnItem drawn_item(Random& random, int number, const std::string& year, bool is_new) {
  DrawnItem drawn;
  const std::string old_id = "i." + std::to_string(number);
  const bool is_renumbered = is_new && random.one_in(6);
  drawn.id = is_renumbered ? "n." + std::to_string(number) : old_id;
  drawn.max = static_cast<int>(random.between(2, 5));
  const std::string max = std::to_string(drawn.max);
  const std::string half = std::to_string(drawn.max - 1) + ".5";
  const std::string percent = std::to_string(random.between(85, 100)) + "%";
  std::string facts;
  std::string rule;
  switch (number) {
    case 0:
      facts = "done count assigned count";
      rule = "rate { of \"done / assigned\"  full_at " + percent + " }";
      break;
    case 1:
      facts = "issued_on date";
      rule = "deadline { fact issued_on  by " + year + "-01-31 { points " + max + " }  by " + year +
             "-02-28 { points 1.5 }" + (random.one_in(2) ? "  missing 0.25 }" : " }");
      break;
    case 2:
      facts = "level option";
      rule = "choice { fact level  option high { points " + max + " }  option low { points 0.75 }" +
             (random.one_in(2) ? "  option mid { points 1.2 } }" : " }");
      break;
    case 3:
      facts = "met count due count";
      rule = "bands { of \"met / due\"  band { from 90%  points " + max +
             " }  band { from 50% below 90%  points proportional }"
             "  band { below 50%  points interpolate  low 0  high 0.7 } }";
      break;
    case 4:
      facts = "reports count";
      rule = std::string("count { of reports  each ") + (random.one_in(2) ? "0.7 }" : "0.9 }");
      break;
    case 5:
      facts = "late count";
      rule = std::string("deduction { of late  each_percent ") +
             (random.one_in(2) ? "15%  mode compound }" : "7%  mode simple }");
      break;
    case 6:
      rule = std::string("survey { option a { percent 100% }  option ") +
             (random.one_in(3) ? "c" : "b") + " { percent 35% }  option z { percent 0% }" +
             (random.one_in(2) ? "  no_opinion excluded }" : "  no_opinion zero }");
      break;
    case 7: rule = "judgement { step 0.25 }"; break;
    case 8:
      facts = "won count entered count";
      rule = std::string("peer { of \"won / entered\"  against ") + (random.one_in(3)   ? "mean }"
                                                                     : random.one_in(2) ? "range }"
                                                                                        : "best }");
      break;
    case 9:
      facts = "finished count planned count";
      rule = "cases { when \"finished / planned >= " + percent + "\" { points " + max +
             " }  when \"finished / planned >= 40%\" { points proportional  of \"finished / "
             "planned\" }  otherwise 0.2  hit first }";
      break;
    case 10:
      facts = "tested count all_tests count passed count";
      rule = "parts { part a { title \"a\"  max " + half +
             "  rule rate { of \"tested / all_tests\" } }  part b { title \"b\"  max 0.5  rule "
             "count { of passed  each 0.1 } } }";
      break;
    case 11:
      facts = "checks count failures count";
      rule = std::string("all { that \"checks >= ") + (random.one_in(2) ? "3" : "4") +
             "\"  that \"failures = 0\" }";
      break;
    default:
      facts = "papi decimal";
      rule = "tracked { of papi }";
      drawn.max = 0;
      drawn.is_tracked = true;
  }
  std::string more = number == 2 ? "applies has_procedures" : "";
  const auto when_none = random.below(3);
  if (number != 12) {
    more += when_none == 0 ? "  when_none full" : when_none == 1 ? "  when_none zero" : "";
  }
  if (is_renumbered) more += "  same_as " + old_id;
  drawn.text = "    item " + drawn.id + " { title \"Line " + std::to_string(number) + "\"  max " +
               std::to_string(drawn.max) + "  " + more + "\n      " + facts_block(facts) +
               "\n      rule " + rule + "\n    }\n";
  return drawn;
}

inline SetText drawn_set(Random& random, const std::string& year, bool is_new) {
  SetText set;
  const char* const policies[] = {"exclude", "full", "rescale_area"};
  set.not_applicable = policies[random.below(3)];
  set.rounding = random.one_in(2) ? "item 2  index 2" : "item 3  index 1";
  std::string items[2];
  int maxima[2] = {0, 0};
  for (int number = 0; number < kDrawnItems; ++number) {
    if (random.one_in(8)) continue;
    const auto area = random.one_in(8) ? 1 - static_cast<std::size_t>(number % 2)
                                       : static_cast<std::size_t>(number % 2);
    const DrawnItem drawn = drawn_item(random, number, year, is_new);
    items[area] += drawn.text;
    maxima[area] += drawn.max;
  }
  int total = 0;
  for (std::size_t k = 0; k < 2; ++k) {
    const std::string id = std::to_string(k + 1);
    items[k] += judged(id + ".sure", "1");
    set.body += area(id, std::to_string(maxima[k] + 1), items[k]);
    total += maxima[k] + 1;
  }
  set.total = std::to_string(total);
  if (random.one_in(3)) return set;
  set.more = random.one_in(2) ? "  clamp no\n" : "  clamp yes\n";
  set.body += std::string("  bonus { cap ") + (random.one_in(2) ? "1\n" : "2\n") +
              item("B.1", "3", "firsts count", "count { of firsts  each 0.4 }") +
              "}\n  penalty { cap 2\n" +
              item("P.1", "3", "faults count", "count { of faults  each 0.6 }") + "}\n";
  return set;
}

class DrawnFacts {
 public:
  DrawnFacts(Random& random, OneBlock& year, const std::string& code, const std::string& shown_year)
      : random_(random), year_(year), code_(code), shown_year_(shown_year) {}

  void declare_all() {
    share("done", "assigned", 40);
    share("met", "due", 999);
    share("won", "entered", 12);
    share("finished", "planned", 9);
    share("tested", "all_tests", 7);
    one("issued_on", shown_year_ + "-0" + std::to_string(random_.between(1, 3)) + "-1" +
                         std::to_string(random_.between(0, 9)));
    one("level", random_.one_in(2) ? "high" : "low");
    count("reports", 6);
    count("late", 10);
    count("passed", 6);
    count("checks", 6);
    count("failures", 1);
    one("papi", "4.25");
    count("firsts", 4);
    count("faults", 5);
  }

 private:
  void one(const std::string& name, const std::string& value) {
    if (!year_.set().find_fact(name) || random_.one_in(9)) return;
    year_.declare(code_, name + " " + value);
  }
  void count(const std::string& name, std::int64_t most) {
    one(name, std::to_string(random_.between(0, most)));
  }
  void share(const std::string& part, const std::string& whole, std::int64_t most) {
    const auto all = random_.one_in(6) ? 0 : random_.between(1, most);
    one(whole, std::to_string(all));
    one(part, std::to_string(random_.between(0, all)));
  }

  Random& random_;
  OneBlock& year_;
  std::string code_;
  std::string shown_year_;
};

// The id that the line of that number has in the set, if it is there.
inline std::string id_in(const CriteriaSet& set, int number) {
  for (const char* const prefix : {"i.", "n."}) {
    const std::string id = prefix + std::to_string(number);
    if (set.find_item(id)) return id;
  }
  return {};
}

inline void add_drawn(Random& random, OneBlock& year, std::size_t number,
                      const std::string& shown_year) {
  const std::string code = "agency-" + std::to_string(number);
  year.add(code, random.one_in(10) ? AgencyStatus::unranked : AgencyStatus::ranked,
           random.one_in(3) ? "" : "has_procedures");
  DrawnFacts(random, year, code, shown_year).declare_all();
  const auto quarters = [&](std::int64_t most) {
    return to_string(Points::from_micros(random.between(0, most) * 250'000), 2);
  };
  if (const auto id = id_in(year.set(), 6); !id.empty()) {
    for (std::size_t option = 0; option < 4; ++option) {
      if (!random.one_in(4)) year.answer(code, id, option, random.between(0, 50));
    }
  }
  if (const auto id = id_in(year.set(), 7); !id.empty() && !random.one_in(4)) {
    year.appraise(code, id, quarters(8));
  }
  for (const char* const id : {"1.sure", "2.sure"}) year.appraise(code, id, quarters(4));
  for (int line = 0; line < kDrawnItems - 1; ++line) {
    const auto id = id_in(year.set(), line);
    if (id.empty()) continue;
    if (line != 6 && random.one_in(9)) year.claim(code, id, quarters(8));
    if (random.one_in(9)) year.appraise(code, id, quarters(8), 2);
    if (random.one_in(9)) year.not_applicable(code, id);
  }
  if (year.set().find_fact("reports") && random.one_in(4)) {
    year.correct(code, "reports", std::to_string(random.between(0, 6)), 1);
  }
}

}  // namespace parindex::test
