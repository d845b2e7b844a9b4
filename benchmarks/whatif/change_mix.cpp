#include "change_mix.hpp"

#include <algorithm>

namespace parindex::benchmark {

ChangeMix::ChangeMix(const Assessment& assessment, std::uint64_t seed, bool only_peers)
    : assessment_(assessment), state_(seed) {
  const CriteriaSet& set = *assessment.blocks()[0].set;  // all blocks have the one
  for (std::size_t i = 0; i < set.scored_item_count; ++i) {
    const Rule& rule = set.all_items[i]->rule;
    if (std::holds_alternative<PeerRule>(rule) != only_peers) continue;
    const std::string name = rule_name(rule);
    const auto found = std::find(kinds_.begin(), kinds_.end(), name);
    const auto kind = static_cast<std::size_t>(found - kinds_.begin());
    if (found == kinds_.end()) {
      kinds_.push_back(name);
      items_.emplace_back();
    }
    items_[kind].push_back(i);
  }
  for (const auto& block : assessment.blocks()) {
    agencies_.insert(agencies_.end(), block.agencies.begin(), block.agencies.end());
  }
}

// splitmix64
std::uint64_t ChangeMix::below(std::uint64_t bound) {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return (z ^ (z >> 31)) % bound;
}

DrawnChange ChangeMix::draw() {
  const std::size_t kind = next_kind_++ % kinds_.size();
  while (true) {
    const auto agency = agencies_[below(agencies_.size())];
    const auto item = items_[kind][below(items_[kind].size())];
    if (auto change = change_of(agency, item)) return {kind, std::move(*change)};
  }
}

std::optional<Change> ChangeMix::change_of(std::size_t agency, std::size_t index) {
  const Item& item = *assessment_.set_of(agency).all_items[index];
  if (const auto* const survey = std::get_if<SurveyRule>(&item.rule)) {
    AnswerChange change;
    change.agency = agency;
    change.item = index;
    change.option = below(survey->options.size());
    change.count = static_cast<std::int64_t>(below(60));
    return change;
  }
  if (is_judgement(item.rule)) {
    PointsChange change;
    change.agency = agency;
    change.item = index;
    const auto step = std::get<JudgementRule>(item.rule).step.micros();
    const auto steps = static_cast<std::uint64_t>(item.max.micros() / step);
    change.points = Points::from_micros(static_cast<std::int64_t>(below(steps + 1)) * step);
    return change;
  }
  FactChange change;
  change.agency = agency;
  const std::size_t fact = below(item.facts.size());
  change.fact = item.first_fact + fact;
  change.value = other_value(agency, item, fact);
  if (!change.value) return std::nullopt;
  return change;
}

// Nothing for a line that has no value today. In the national set the whole of a share is the last
// fact of its item.
std::optional<FactValue> ChangeMix::other_value(std::size_t agency, const Item& item,
                                                std::size_t fact) {
  const Fact& wanted = item.facts[fact];
  const auto* const record = assessment_.fact(agency, item.first_fact + fact);
  if (record == nullptr) return std::nullopt;
  const bool is_whole = item.facts.size() > 1 && fact + 1 == item.facts.size() &&
                        (rule_name(item.rule) == "rate" || rule_name(item.rule) == "bands" ||
                         rule_name(item.rule) == "peer");
  switch (wanted.type) {
    case FactType::count: {
      const std::int64_t today = record->value.as_count();
      if (is_whole) return FactValue::count(today + static_cast<std::int64_t>(below(40)));
      return FactValue::count(
          static_cast<std::int64_t>(below(static_cast<std::uint64_t>(today) + 1)));
    }
    case FactType::decimal: {
      const auto today = parse_decimal(record->value.number().to_decimal(2)).value;
      const auto most = static_cast<std::uint64_t>(today->digits) + 1;
      const auto other = static_cast<std::int64_t>(below(most));
      return FactValue::decimal({is_whole ? today->digits + other : other, 2});
    }
    case FactType::date:
      return FactValue::date(
          Date::from_days(Date::of(2022, 1, 1)->days() + static_cast<std::int32_t>(below(120))));
    case FactType::yes_no: return FactValue::yes_no(below(2) == 0);
    case FactType::option: return FactValue::option(static_cast<int>(below(wanted.options.size())));
    case FactType::percent: break;
  }
  return std::nullopt;
}

}  // namespace parindex::benchmark
