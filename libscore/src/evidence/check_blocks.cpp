// Whether blocks, sets and agencies fit each other: roles that somebody plays, properties that
// somebody has, and last year's facts.
#include <algorithm>
#include <set>

#include "base/report.hpp"
#include "evidence/loader.hpp"
#include "evidence/properties.hpp"

namespace parindex {
namespace {

// The roles that a set names, each once. Nobody has to appraise what a survey decides.
enum class Surveys { with, without };
std::vector<std::string> roles_of(const CriteriaSet& set, Surveys surveys) {
  std::vector<std::string> roles;
  const auto add = [&roles](const std::string& role) {
    if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end()) {
      roles.push_back(role);
    }
  };
  add(set.lead);
  for (std::size_t i = 0; i < set.all_items.size(); ++i) {
    const bool is_wanted = surveys == Surveys::with || !is_survey(set.all_items[i]->rule);
    if (is_wanted) add(set.appraiser_of(i));
  }
  return roles;
}

void check_roles(const Block& block, Loading& loading) {
  const Assessment& assessment = loading.assessment;
  const auto roles = roles_of(*block.set, Surveys::with);
  for (const auto& holder : block.role_holders) {
    if (std::find(roles.begin(), roles.end(), holder.role) == roles.end()) {
      auto warning = finding(ErrorCode::unknown_role, holder.role_place,
                             {holder.role, block.id.text, joined(roles)});
      warning.suggestion = nearest_name(holder.role, roles).value_or("");
      loading.diagnostics.push_back(std::move(warning));
    }
    if (assessment.find_agency(holder.agency.text)) continue;
    auto error =
        finding(ErrorCode::unknown_role_agency, holder.place, {holder.agency.text, holder.role});
    error.suggestion = nearest_name(holder.agency.text, agency_codes(assessment)).value_or("");
    loading.diagnostics.push_back(std::move(error));
  }
  for (const auto& role : roles_of(*block.set, Surveys::without)) {
    const auto holder = block.holder_of(role);
    if (holder.text != role || assessment.find_agency(role)) continue;
    loading.diagnostics.push_back(
        finding(ErrorCode::unmapped_role, block.place, {role, block.id.text}));
  }
}

}  // namespace

// A fact of last year has to be of the same type to be compared with this year's.
void check_previous_facts(const CriteriaSet& set, Loading& loading) {
  for (const auto* item : set.all_items) {
    for (const auto needed : item->needed_facts) {
      if (needed < item->facts.size()) continue;
      const Fact& fact = item->facts[needed - item->facts.size()];
      std::set<const CriteriaSet*> looked_at;
      for (const auto& old_block : loading.assessment.previous->blocks()) {
        const auto index = old_block.set->find_fact(fact.name.text);
        if (!index || !looked_at.insert(old_block.set.get()).second) continue;
        const Fact& old_fact = *old_block.set->all_facts[*index];
        if (old_fact.type == fact.type) continue;
        loading.diagnostics.push_back(with_related(
            finding(ErrorCode::previous_fact_type, fact.place,
                    {fact.name.text, std::string(fact_type_name(fact.type)),
                     std::string(fact_type_name(old_fact.type)), place_text(old_fact.place)}),
            old_fact.place));
      }
    }
  }
}

void check_blocks(Loading& loading) {
  for (const auto& block : loading.assessment.blocks()) {
    check_roles(block, loading);
    if (block.agencies.empty()) {
      loading.diagnostics.push_back(finding(ErrorCode::empty_block, block.place, {block.id.text}));
    } else {
      check_properties(block, loading);
    }
  }
}

}  // namespace parindex
