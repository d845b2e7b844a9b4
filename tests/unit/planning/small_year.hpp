// SmallYear: a year drawn from a seed, so small that every value that its facts may take can be
// tried.
//
//   Random random(7);
//   SmallYear small(random);
//   for (const auto& domain : small.domains("1.1")) …
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "support/one_block.hpp"
#include "support/random.hpp"
#include "support/set_text.hpp"

namespace parindex::test {

// A fact and the values that it may take, as the author of the set knows them.
struct Domain {
  std::string fact;
  std::vector<FactValue> values;  // with the present one
};

class SmallYear {
 public:
  explicit SmallYear(Random& random) : random_(random), year_(read(draw_set())) {
    const auto count = random.between(2, 4);
    for (std::int64_t i = 0; i < count; ++i) {
      const std::string code = "so-" + std::to_string(i);
      year_.add(code, AgencyStatus::ranked, random.one_in(4) ? "" : "has_procedures");
      declare(code);
    }
    decide_ties();
  }

  OneBlock& year() { return year_; }

  // The domains of the line's facts of the first agency, after set_up().
  std::vector<Domain> domains(const std::string& item) const {
    const auto has = [this](const char* name) { return value(name).has_value(); };
    const auto number = [this](const char* name) {
      const auto found = value(name);
      return found ? static_cast<std::int64_t>(found->rounded(0)->micros() / 1'000'000) : 0;
    };
    const auto counts = [&](const char* name, std::int64_t low, std::int64_t high) {
      Domain domain{name, {}};
      for (std::int64_t n = low; n <= high; ++n) domain.values.push_back(FactValue::count(n));
      return domain;
    };
    if (item == "1.1") return {counts("done", number("done"), number("assigned"))};
    if (item == "1.4") return {counts("kept", number("kept"), number("owed"))};
    if (item == "2.5") return {counts("files", number("files"), number("file_total"))};
    if (item == "1.2") {
      Domain domain{"level", {}};
      for (int i = 0; i < 3; ++i) domain.values.push_back(FactValue::option(i));
      return {domain};
    }
    if (item == "1.3") {
      return {counts("reports", number("reports"), std::max<std::int64_t>(number("reports"), 2)),
              Domain{"approved", is_yes("approved") ? std::vector{FactValue::yes_no(true)}
                                 : has("approved")  ? std::vector{FactValue::yes_no(false),
                                                                 FactValue::yes_no(true)}
                                                    : std::vector{FactValue::yes_no(true)}}};
    }
    if (item == "2.1") return {counts("late", 0, number("late"))};
    if (item == "2.2") {
      return {counts("met", number("met"), number("due") + number("spoilt")),
              counts("spoilt", 0, number("spoilt"))};
    }
    if (item == "2.4") return {counts("online", number("online"), number("dossiers"))};
    if (item == "B.1") {
      return {counts("firsts", number("firsts"), std::max<std::int64_t>(number("firsts"), 3))};
    }
    if (item == "P.1") return {counts("faults", 0, number("faults"))};
    return {};
  }

 private:
  SetText draw_set() {
    SetText set;
    const auto one_of = [&](std::initializer_list<const char*> words) {
      return std::string(*(words.begin() + random_.below(words.size())));
    };
    set.not_applicable = one_of({"exclude", "full", "rescale_area"});
    set.ties = one_of({"competition", "dense", "decided"});
    set.decide_on = one_of({"exact", "published"});
    if (set.decide_on == "published") set.rounding = one_of({"item 2  index 2", "item 2  index 0"});
    set.bands =
        "  band excellent { title x  from 80 to 100  requires no_zero_item }\n" +
        one_of({"  band good { title g  from 60 below 80 }\n",
                "  band good { title g  from 60 below 80  requires no_zero_item }\n"}) +
        "  band fair { title f  from 40 below 60 }\n  band poor { title p  from 0 below 40 }\n";
    set.more = "  cap { event warning  band good }\n  clamp " + one_of({"yes", "no"}) + "\n" +
               (random_.one_in(2) ? "  tie_break { area 2 }\n" : "");
    struct Template {
      const char* id;
      int area;
      int max;
      const char* facts;
      const char* rule;
      const char* more;
    };
    const Template templates[] = {
        {"1.1", 1, 3, "done count assigned count", "rate { of \"done / assigned\"  full_at 75% }",
         "when_none zero"},
        {"1.2", 1, 2, "level option",
         "choice { fact level  option a { points 2 }  option b { points 1 }  option c { points 0 } "
         "}",
         ""},
        {"1.3", 1, 2, "reports count approved yes_no",
         "all { that \"reports >= 2\"  that approved }", ""},
        {"1.4", 1, 2, "kept count owed count", "rate { of \"kept / owed\" }",
         "applies has_procedures"},
        {"2.1", 2, 2, "late count", "deduction { of late  each 0.7 }", ""},
        {"2.2", 2, 3, "met count spoilt count due count",
         "bands { of \"max(0, met - spoilt) / due\"  band { from 75%  points 3 }"
         "  band { from 30% below 75%  points interpolate  low 1  high 2 }"
         "  band { below 30%  points 0 } }",
         ""},
        {"2.3", 2, 1, "", "judgement { step 0.5 }", ""},
        {"2.4", 2, 2, "online count dossiers count",
         "peer { of \"online / dossiers\"  against mean }", ""},
        {"2.5", 2, 1, "files count file_total count", "rate { of \"files / file_total\" }",
         "applies has_procedures"},
    };
    std::string areas[3];
    int maxima[3] = {0, 0, 0};
    int total = 0;
    for (const auto& each : templates) {
      const bool is_needed = maxima[each.area] == 0 &&
                             (each.id == std::string("1.4") || each.id == std::string("2.5"));
      if (!is_needed && random_.one_in(2)) continue;
      areas[each.area] += item(each.id, std::to_string(each.max), each.facts, each.rule, each.more);
      maxima[each.area] += each.max;
      total += each.max;
    }
    set.total = std::to_string(total);
    set.body = area("1", std::to_string(maxima[1]), areas[1]) +
               area("2", std::to_string(maxima[2]), areas[2]);
    set.body += "  bonus { cap 0.7\n" +
                item("B.1", "1", "firsts count", "count { of firsts  each 0.4 }") + "}\n";
    set.body += "  penalty { cap 1\n" +
                item("P.1", "2", "faults count", "count { of faults  each 0.6 }") + "}\n";
    return set;
  }

  bool knows(const std::string& fact) const { return year_.set().find_fact(fact).has_value(); }

  void put(const std::string& code, const std::string& fact, const std::string& text) {
    if (knows(fact)) year_.declare(code, fact + " " + text);
  }

  // Facts of the bonus and the penalty stay away from years whose tests leave those lines alone.
  void declare(const std::string& code) {
    const auto up_to = [&](std::int64_t most) { return random_.between(0, most); };
    const auto share = [&](const char* part, const char* whole) {
      const std::int64_t all = random_.between(1, 4);
      put(code, whole, std::to_string(all));
      if (!random_.one_in(8)) put(code, part, std::to_string(up_to(all)));
    };
    share("done", "assigned");
    share("kept", "owed");
    share("met", "due");
    put(code, "spoilt", std::to_string(up_to(1)));
    if (knows("met") &&
        year_.year.fact(year_.index(code), *year_.set().find_fact("met")) == nullptr) {
      put(code, "met", "0");
    }
    share("online", "dossiers");
    share("files", "file_total");
    if (!random_.one_in(5)) {
      put(code, "level", std::string(1, static_cast<char>('a' + random_.below(3))));
    }
    if (!random_.one_in(5)) put(code, "reports", std::to_string(up_to(3)));
    if (!random_.one_in(5)) put(code, "approved", random_.one_in(2) ? "yes" : "no");
    put(code, "late", std::to_string(up_to(3)));
    put(code, "firsts", std::to_string(up_to(2)));
    put(code, "faults", std::to_string(up_to(3)));
    if (year_.set().find_item("2.3") && random_.one_in(2)) {
      year_.appraise(code, "2.3", random_.one_in(2) ? "0.5" : "1");
    }
    if (year_.set().find_item("1.1") && random_.one_in(3)) year_.appraise(code, "1.1", "1");
    if (random_.one_in(6))
      year_.year.records(year_.index(code)).events.push_back({{"warning"}, {}, {}, {}});
  }

  void decide_ties() {
    if (year_.set().ties != Ties::decided) return;
    int order = 0;
    for (std::size_t agency = 0; agency < year_.year.agencies().size(); ++agency) {
      if (random_.one_in(4)) continue;
      year_.year.tie_decisions.push_back({0, agency, ++order, "QĐ", {}});
    }
  }

  std::optional<Fraction> value(const std::string& fact) const {
    const auto* const record = year_.year.fact(0, *year_.set().find_fact(fact));
    return record == nullptr ? std::nullopt : std::optional(record->value.number());
  }
  bool is_yes(const std::string& fact) const {
    const auto found = value(fact);
    return found && !found->is_zero();
  }

  Random& random_;
  OneBlock year_;
};

}  // namespace parindex::test
