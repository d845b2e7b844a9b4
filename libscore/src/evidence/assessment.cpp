#include "parindex/assessment.hpp"

#include <algorithm>
#include <stdexcept>

#include "evidence/properties.hpp"

namespace parindex {
namespace {

constexpr std::string_view kProvince = "province";

[[noreturn]] void refuse(const std::string& what) {
  throw std::invalid_argument("parindex: " + what);
}

std::optional<std::size_t> find_in(const NameIndex& index, std::string_view name) {
  const auto found = index.find(name);
  if (found == index.end()) return std::nullopt;
  return found->second;
}

}  // namespace

std::string_view status_name(AgencyStatus status) {
  switch (status) {
    case AgencyStatus::ranked: return "ranked";
    case AgencyStatus::unranked: return "unranked";
    case AgencyStatus::excused: return "excused";
    case AgencyStatus::appraiser: return "appraiser";
    case AgencyStatus::reports_only: break;
  }
  return "reports_only";
}

bool is_scored(const Agency& agency) {
  return agency.status == AgencyStatus::ranked || agency.status == AgencyStatus::unranked;
}

bool AgencyRecords::has_event(const EventId& event) const {
  return std::any_of(events.begin(), events.end(),
                     [&](const EventRecord& record) { return record.event == event; });
}

AgencyCode Block::holder_of(const std::string& role) const {
  const auto mapped = std::find_if(role_holders.begin(), role_holders.end(),
                                   [&](const RoleHolder& holder) { return holder.role == role; });
  return mapped == role_holders.end() ? AgencyCode{role} : mapped->agency;
}

AgencyCode Block::office_of(std::size_t item) const {
  const auto& role = set->appraiser_of(item);
  return holder_of(role.empty() ? set->lead : role);
}

Assessment::Assessment(std::string id_, int year_)
    : id(std::move(id_)), year(year_), as_of(Date::of(year_, 12, 31).value_or(Date())) {}

std::optional<std::size_t> Assessment::find_agency(std::string_view code) const {
  return find_in(agency_index_, code);
}

std::optional<std::size_t> Assessment::find_block(std::string_view id_) const {
  return find_in(block_index_, id_);
}

std::size_t Assessment::add_block(Block block) {
  if (!block.set) refuse("block " + block.id.text + " has no criteria set");
  const std::size_t index = blocks_.size();
  if (!block_index_.emplace(block.id.text, index).second) {
    refuse("block " + block.id.text + " is already there");
  }
  block.agencies.clear();
  blocks_.push_back(std::move(block));
  return index;
}

std::size_t Assessment::add_agency(Agency agency) {
  const bool is_listed =
      agency.status != AgencyStatus::appraiser && agency.status != AgencyStatus::reports_only;
  if (is_listed != agency.block.has_value() || (is_listed && *agency.block >= blocks_.size())) {
    refuse("agency " + agency.code.text +
           " needs a block exactly where it is ranked, unranked or "
           "excused");
  }
  const std::size_t index = agencies_.size();
  if (!agency_index_.emplace(agency.code.text, index).second) {
    refuse("agency " + agency.code.text + " is already there");
  }
  std::vector<std::int32_t> slots;
  if (is_listed) {
    blocks_[*agency.block].agencies.push_back(index);
    slots.assign(blocks_[*agency.block].set->fact_count, -1);
  }
  agencies_.push_back(std::move(agency));
  records_.emplace_back();
  fact_slots_.push_back(std::move(slots));
  return index;
}

const CriteriaSet& Assessment::set_of(std::size_t agency) const {
  if (agency >= agencies_.size() || !agencies_[agency].block) refuse("agency without a block");
  return *blocks_[*agencies_[agency].block].set;
}

bool Assessment::is_province(std::size_t agency) const {
  return agencies_[agency].block && set_of(agency).level == kProvince;
}

const FactRecord* Assessment::place_fact(std::size_t agency, std::size_t fact,
                                         const FactRecord& record) {
  std::int32_t& slot = fact_slots_[agency][fact];
  if (slot < 0 && !free_slots_.empty()) {
    slot = free_slots_.back();
    free_slots_.pop_back();
    facts_[static_cast<std::size_t>(slot)] = record;
    return nullptr;
  }
  if (slot < 0) {
    slot = static_cast<std::int32_t>(facts_.size());
    facts_.push_back(record);
    return nullptr;
  }
  FactRecord& present = facts_[static_cast<std::size_t>(slot)];
  if (record.round == present.round) return &present;
  auto& earlier = earlier_rounds_[{agency, fact}];
  for (const auto& other : earlier) {
    if (other.round == record.round) return &other;
  }
  earlier.push_back(
      std::min(record, present, [](const auto& a, const auto& b) { return a.round < b.round; }));
  if (record.round > present.round) present = record;
  return nullptr;
}

void Assessment::replace_fact(std::size_t agency, std::size_t fact, const FactRecord& record) {
  const std::int32_t slot = fact_slots_[agency][fact];
  if (slot >= 0) {
    facts_[static_cast<std::size_t>(slot)] = record;
  } else {
    place_fact(agency, fact, record);
  }
}

void Assessment::withdraw_fact(std::size_t agency, std::size_t fact) {
  std::int32_t& slot = fact_slots_[agency][fact];
  if (slot < 0) return;
  free_slots_.push_back(slot);
  slot = -1;
}

void Assessment::replace_set(std::size_t block, std::shared_ptr<const CriteriaSet> set) {
  if (!set || set->fact_count != blocks_[block].set->fact_count) {
    refuse("the set of block " + blocks_[block].id.text + " has other facts");
  }
  blocks_[block].set = std::move(set);
}

void Assessment::set_status(std::size_t agency, AgencyStatus status) {
  const bool is_listed = status != AgencyStatus::appraiser && status != AgencyStatus::reports_only;
  if (!agencies_[agency].block || !is_listed) {
    refuse("agency " + agencies_[agency].code.text + " cannot have that status");
  }
  agencies_[agency].status = status;
}

void Assessment::declare(std::size_t agency, std::string_view fact, FactValue value,
                         std::string_view document) {
  const CriteriaSet& set = set_of(agency);
  const auto index = set.find_fact(fact);
  if (!index) refuse("no fact " + std::string(fact) + " in set " + set.id.text);
  if (set.all_facts[*index]->type != value.type()) {
    refuse("fact " + std::string(fact) + " is of another type");
  }
  FactRecord record;
  record.value = value;
  record.document = document.empty() ? std::string_view() : keep(std::string(document));
  replace_fact(agency, *index, record);
}

const FactRecord* Assessment::final_fact(std::size_t agency, std::size_t index,
                                         int last_round) const {
  const FactRecord* holding = fact(agency, index);
  for (const auto& appraisal : records_[agency].appraisals) {  // in the order of rounds
    if (appraisal.round > last_round) continue;
    if (appraisal.kind == DecisionKind::fact && appraisal.fact == index) {
      holding = &appraisal.corrected;
    }
  }
  return holding;
}

std::optional<Assessment::FactAddress> Assessment::in_previous(std::size_t agency,
                                                               std::size_t index) const {
  if (!previous) return std::nullopt;
  const auto then = previous->find_agency(agencies_[agency].code.text);
  if (!then || !previous->agencies()[*then].block) return std::nullopt;
  const Fact& fact = *set_of(agency).all_facts[index];
  const CriteriaSet& old_set = previous->set_of(*then);
  const auto old_index = old_set.find_fact(fact.name.text);
  if (!old_index || old_set.all_facts[*old_index]->type != fact.type) return std::nullopt;
  return FactAddress{*then, *old_index};
}

const FactRecord* Assessment::previous_fact(std::size_t agency, std::size_t index) const {
  const auto then = in_previous(agency, index);
  return then ? previous->final_fact(then->agency, then->fact) : nullptr;
}

bool Assessment::applies(std::size_t agency, std::size_t item) const {
  const Agency& target = agencies_[agency];
  if (!target.block) return false;
  const auto& excluded = records_[agency].not_applicable;
  const bool is_excluded =
      std::any_of(excluded.begin(), excluded.end(),
                  [item](const NotApplicableRecord& record) { return record.item == item; });
  for (const auto& line : records_[agency].supposed) {
    if (line.item == item && line.applies) return *line.applies;
  }
  const Item& wanted = *blocks_[*target.block].set->all_items[item];
  return !is_excluded && meets(target, wanted.applies, wanted.properties);
}

void Assessment::appraise(std::size_t agency, std::string_view item, Points points,
                          std::string appraiser, std::string reason, int round) {
  const auto index = set_of(agency).find_item(item);
  if (!index) refuse("no item " + std::string(item));
  Appraisal appraisal;
  appraisal.item = *index;
  appraisal.round = round;
  appraisal.kind = DecisionKind::points;
  appraisal.points = points;
  appraisal.appraiser = std::move(appraiser);
  appraisal.reason = std::move(reason);
  auto& appraisals = records_[agency].appraisals;
  const auto after = std::upper_bound(
      appraisals.begin(), appraisals.end(), appraisal, [](const Appraisal& a, const Appraisal& b) {
        return a.item != b.item ? a.item < b.item : a.round < b.round;
      });
  appraisals.insert(after, std::move(appraisal));
}

void Assessment::claim(std::size_t agency, std::string_view item, Points points) {
  const CriteriaSet& set = set_of(agency);
  const auto index = set.find_item(item);
  if (!index) refuse("no item " + std::string(item));
  if (is_survey(set.all_items[*index]->rule)) refuse("a survey item is never self-scored");
  SelfScore claimed;
  claimed.item = *index;
  claimed.points = points;
  auto& scores = records_[agency].self_scores;
  const auto at =
      std::lower_bound(scores.begin(), scores.end(), *index,
                       [](const SelfScore& a, std::size_t wanted) { return a.item < wanted; });
  if (at != scores.end() && at->item == *index) {
    *at = std::move(claimed);
  } else {
    scores.insert(at, std::move(claimed));
  }
}

void Assessment::keep(std::deque<std::string> texts) {
  if (!texts.empty()) kept_texts_.push_back(std::move(texts));
}

std::vector<std::string> agency_codes(const Assessment& assessment) {
  std::vector<std::string> codes;
  for (const auto& agency : assessment.agencies()) codes.push_back(agency.code.text);
  return codes;
}

std::vector<std::string> area_ids(const Assessment& assessment,
                                  std::span<const std::size_t> blocks) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < assessment.blocks().size(); ++i) {
    const bool is_wanted =
        blocks.empty() || std::find(blocks.begin(), blocks.end(), i) != blocks.end();
    if (!is_wanted) continue;
    for (const auto& area : assessment.blocks()[i].set->areas) {
      if (std::find(ids.begin(), ids.end(), area.id.text) == ids.end()) ids.push_back(area.id.text);
    }
  }
  return ids;
}

}  // namespace parindex
