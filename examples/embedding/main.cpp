// Ranks three departments on a set of three items: everything in code, nothing from files.
#include <parindex/parindex.hpp>

#include <iomanip>
#include <iostream>

using namespace parindex;

// One area of 100 points: a yes or no, a rate that is full from 95 %, and a judgement.
CriteriaSet criteria() {
  Item plan{.id = {"1.1"}, .title = {"Kế hoạch CCHC", "Reform plan"}, .max = Points::whole(20)};
  plan.facts = {{.name = {"issued"}, .type = FactType::yes_no}};
  plan.rule = ChoiceRule{.fact = {"issued"},
                         .options = {{.id = {"yes"}, .points = Points::whole(20)},
                                     {.id = {"no"}, .points = Points::whole(0)}}};

  Item dossiers{.id = {"1.2"}, .title = {"Hồ sơ TTHC", "Dossiers"}, .max = Points::whole(50)};
  dossiers.facts = {{.name = {"on_time"}}, {.name = {"resolved"}}};  // counts, the default type
  dossiers.rule = RateRule{.of = "on_time / resolved", .full_at = Fraction::of(95, 100)};

  Item ideas{.id = {"1.3"}, .title = {"Sáng kiến", "Initiatives"}, .max = Points::whole(30)};
  ideas.rule = JudgementRule{.step = Points::whole(5)};

  CriteriaSet set;
  set.id = {"demo"};
  set.total = Points::whole(100);
  set.bands = {{.id = {"good"}, .low = {80}, .high = {100}},
               {.id = {"fair"}, .low = {0}, .high = {.value = 80, .inclusive = false}}};
  Criterion criterion{.id = {"A"}, .items = {plan, dossiers, ideas}};
  set.areas = {{.id = {"1"}, .max = set.total, .appraiser = "home", .criteria = {criterion}}};
  return set;
}

int main() {
  const auto set = finish(criteria());  // links and checks it; a set that passes never changes
  for (const auto& finding : set.diagnostics) std::cerr << message(finding, Language::en) << '\n';
  if (!set) return 1;

  Assessment year("demo", 2022);  // has to outlive what is scored from it
  const auto block = year.add_block({.id = {"departments"}, .set = *set});
  const auto hand_in = [&](const char* code, const char* name, bool issued, int on_time) {
    const auto agency = year.add_agency({.code = {code}, .block = block, .name = {.vi = name}});
    year.declare(agency, "issued", FactValue::yes_no(issued));
    year.declare(agency, "on_time", FactValue::count(on_time));
    year.declare(agency, "resolved", FactValue::count(960));
    return agency;
  };
  year.appraise(hand_in("health", "Sở Y tế", true, 894), "1.3", Points::whole(20), "home", "");
  year.appraise(hand_in("justice", "Sở Tư pháp", true, 931), "1.3", Points::whole(25), "home", "");
  hand_in("works", "Sở Xây dựng", false, 912);  // not judged yet: 1.3 is missing and earns 0

  const auto scored = score(year);  // has to outlive its ranking
  if (!scored) return 1;
  for (const auto& row : rank(*scored).blocks[0].rows) {
  }
}
