// Scores and ranks three departments on a set of three items, all built in code: no files.
#include <iostream>
#include <parindex/parindex.hpp>

using namespace parindex;

// 100 points: a plan issued or not, a rate that earns all from 95 %, a judgement in steps of 5.
CriteriaSet criteria() {
  Item plan{.id = {"1.1"}, .max = Points::whole(20)};
  plan.facts = {{.name = {"issued"}, .type = FactType::yes_no}};
  plan.rule = ChoiceRule{{"issued"}, {{{"yes"}, Points::whole(20)}, {{"no"}, Points::whole(0)}}};

  Item dossiers{.id = {"1.2"}, .max = Points::whole(50)};
  dossiers.facts = {{.name = {"resolved"}}, {.name = {"on_time"}}};  // counts, unless said
  dossiers.rule = RateRule{.of = "on_time / resolved", .full_at = Fraction::of(95, 100)};

  Item ideas{.id = {"1.3"}, .max = Points::whole(30), .rule = JudgementRule{Points::whole(5)}};

  CriteriaSet set;
  set.total = Points::whole(100);
  set.bands = {{.id = {"good"}, .low = {80}, .high = {100}},
               {.id = {"fair"}, .low = {0}, .high = {.value = 80, .inclusive = false}}};
  Criterion services{.id = {"services"}, .items = {plan, dossiers, ideas}};
  set.areas = {{.id = {"1"}, .max = set.total, .appraiser = "home", .criteria = {services}}};
  return set;
}

int refuse(const Diagnostics& findings) {
  for (const auto& finding : findings) std::cerr << message(finding, Language::en) << '\n';
  return 1;
}

int main() {
  const auto set = finish(criteria());  // links and checks it; from here on it is constant
  if (!set) return refuse(set.diagnostics);

  Assessment year("demo", 2022);
  const auto block = year.add_block({.id = {"departments"}, .set = *set});
  const auto add = [&](const char* code, const char* name, bool issued, int resolved, int on_time) {
    const auto agency = year.add_agency({.code = {code}, .block = block, .name = {.vi = name}});
    year.declare(agency, "issued", FactValue::yes_no(issued));
    year.declare(agency, "resolved", FactValue::count(resolved));
    year.declare(agency, "on_time", FactValue::count(on_time));
    return agency;
  };
  const auto health = add("so-y-te", "Sở Y tế", true, 960, 894);
  const auto works = add("so-xay-dung", "Sở Xây dựng", false, 640, 608);
  year.appraise(health, "1.3", Points::whole(20), "home", "one idea, tried out");
  year.appraise(works, "1.3", Points::whole(25), "home", "two ideas, in use");
  add("so-tu-phap", "Sở Tư pháp", true, 412, 409);  // not judged yet: 1.3 is missing, and earns 0

  const auto scored = score(year, Stage::final);  // refers to year
  if (!scored) return refuse(scored.diagnostics);
  const auto ranking = rank(*scored);                   // refers to scored
  for (const auto& row : ranking.blocks[block].rows) {  // all of them ranked
    std::cout << *row.rank << "  " << row.index_text << "  " << (*set)->bands[*row.band].id.text
              << "  " << year.agencies()[row.agency].name.vi << '\n';
  }
}
