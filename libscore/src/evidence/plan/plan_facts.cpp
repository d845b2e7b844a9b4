// The facts that a plan gives, so that nobody declares them.
#include "base/report.hpp"
#include "parindex/assessment.hpp"

namespace parindex {
namespace {

Diagnostic declared_as_well(const Assessment& year, std::size_t agency, const Fact& fact,
                            const FactRecord& record) {
  const Place& plan = year.plans[0].place;
  const auto& code = year.agencies()[agency].code.text;
  auto error = with_related(finding(ErrorCode::fact_counted_by_plan, record.place,
                                    {fact.name.text, code, place_text(plan)}),
                            plan);
  error.agency = code;
  return error;
}

void count_for(Assessment& year, std::size_t agency, const std::vector<std::size_t>& facts,
               Diagnostics& diagnostics) {
  const CriteriaSet& set = *year.blocks()[*year.agencies()[agency].block].set;
  const auto statuses = task_statuses_of(year, agency, year.as_of);
  for (const auto index : facts) {
    const Fact& fact = *set.all_facts[index];
    const FactRecord* const present = year.fact(agency, index);
    if (present != nullptr && present->origin == FactOrigin::declared) {
      diagnostics.push_back(declared_as_well(year, agency, fact, *present));
      continue;
    }
    std::int64_t count = 0;
    for (const auto& status : statuses) count += counts(*fact.plan_count, status, year.as_of);
    FactRecord record;
    record.value = FactValue::count(count);
    record.place = year.plans[0].place;
    record.origin = FactOrigin::plan;
    year.replace_fact(agency, index, record);
  }
}

}  // namespace

Diagnostics count_plan_facts(Assessment& year) {
  Diagnostics diagnostics;
  if (year.plans.empty()) return diagnostics;
  for (const auto& block : year.blocks()) {
    std::vector<std::size_t> facts;
    for (std::size_t i = 0; i < block.set->all_facts.size(); ++i) {
      if (block.set->all_facts[i]->plan_count) facts.push_back(i);
    }
    if (facts.empty()) continue;
    for (const auto agency : block.agencies) count_for(year, agency, facts, diagnostics);
  }
  return diagnostics;
}

}  // namespace parindex
