#include "parindex/rollup.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/report.hpp"
#include "scoring/agency_scorer.hpp"
#include "scoring/known_facts.hpp"
#include "scoring/roll_up.hpp"

namespace parindex {
bool has_rollups(const CriteriaSet& set) {
  return std::any_of(set.all_facts.begin(), set.all_facts.end(),
                     [](const Fact* fact) { return fact->rolls_up; });
}

namespace {

// Scored, so that what it hands in counts.
bool counts(const Agency& agency) { return agency.block && agency.status != AgencyStatus::excused; }

bool is_province(const Assessment& assessment, std::size_t agency) {
  return counts(assessment.agencies()[agency]) && assessment.is_province(agency);
}

std::vector<std::size_t> agencies_without_parent(const Assessment& assessment) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    const Agency& agency = assessment.agencies()[i];
    if (counts(agency) && agency.parent.empty() && !is_province(assessment, i)) found.push_back(i);
  }
  return found;
}

bool has_rollups(const Assessment& assessment) {
  return std::any_of(assessment.blocks().begin(), assessment.blocks().end(),
                     [](const Block& block) { return has_rollups(*block.set); });
}

bool asks_for_last_year(const Assessment& assessment) {
  if (!assessment.previous || !has_rollups(*assessment.previous)) return false;
  return std::any_of(assessment.blocks().begin(), assessment.blocks().end(), [](const auto& block) {
    const auto& items = block.set->all_items;
    return std::any_of(items.begin(), items.end(),
                       [](const Item* item) { return item->needs_previous(); });
  });
}

// The sum of counts or of decimals; nothing where it has more than 18 digits.
std::optional<FactValue> sum_of(const std::vector<RolledUpPart>& parts, FactType type) {
  Fraction sum = 0;
  int decimals = 0;
  for (const auto& part : parts) {
    sum = sum + part.record.value.number();
    decimals = std::max(decimals, part.record.value.decimals());
  }
  const auto digits = parse_decimal(sum.to_decimal(decimals)).value;
  if (!digits) return std::nullopt;
  return type == FactType::count ? FactValue::count(digits->digits) : FactValue::decimal(*digits);
}

}  // namespace

std::vector<std::size_t> agencies_below(const Assessment& assessment, std::size_t agency) {
  std::vector<std::size_t> below;
  const auto& agencies = assessment.agencies();
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    if (i != agency && counts(agencies[i]) && agencies[i].parent == agencies[agency].code) {
      below.push_back(i);
    }
  }
  if (!below.empty() || !is_province(assessment, agency)) return below;
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    if (i != agency && is_province(assessment, i)) return below;
  }
  return agencies_without_parent(assessment);
}

// The sums of every agency, those of the agencies below before those of the agency above.
class RollingUp {
 public:
  // Corrections count up to that round: none of the declared values.
  RollingUp(const Assessment& assessment, int last_round, Diagnostics& diagnostics)
      : assessment_(assessment), last_round_(last_round), diagnostics_(diagnostics) {}

  RolledUpFacts run() {
    progress_.assign(assessment_.agencies().size(), Progress::none);
    for (std::size_t i = 0; i < assessment_.agencies().size(); ++i) roll_up_agency(i);
    return std::move(rolled_);
  }

  // The sums of one item alone, where those of the agencies below are as they should be.
  void run_again(RolledUpFacts& sums, std::size_t agency, std::size_t item) {
    const CriteriaSet& set = assessment_.set_of(agency);
    rolled_ = std::move(sums);
    for (std::size_t i = 0; i < set.all_items[item]->facts.size(); ++i) {
      rolled_.facts_.erase({agency, set.all_items[item]->first_fact + i});
    }
    roll_up_item(agency, set, item, agencies_below(assessment_, agency));
    sums = std::move(rolled_);
  }

 private:
  enum class Progress : std::uint8_t { none, begun, done };

  void roll_up_agency(std::size_t agency) {
    if (progress_[agency] != Progress::none || !counts(assessment_.agencies()[agency])) return;
    progress_[agency] = Progress::begun;  // parents in a circle end here
    const CriteriaSet& set = assessment_.set_of(agency);
    if (set_rolls_up(set)) {
      const auto below = agencies_below(assessment_, agency);
      for (const auto child : below) roll_up_agency(child);
      for (std::size_t item = 0; item < set.all_items.size(); ++item) {
        roll_up_item(agency, set, item, below);
      }
    }
    progress_[agency] = Progress::done;
  }

  bool set_rolls_up(const CriteriaSet& set) {
    const auto [known, is_new] = rolls_up_.emplace(&set, false);
    if (is_new) known->second = has_rollups(set);
    return known->second;
  }

  void roll_up_item(std::size_t agency, const CriteriaSet& set, std::size_t index,
                    const std::vector<std::size_t>& below) {
    const Item& item = *set.all_items[index];
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < item.facts.size(); ++i) {
      const std::size_t fact = item.first_fact + i;
      if (item.facts[i].rolls_up && assessment_.fact(agency, fact) == nullptr) {
        wanted.push_back(fact);
      }
    }
    if (wanted.empty() || !assessment_.applies(agency, index)) return;
    std::vector<RolledUpFact> sums(wanted.size());
    std::vector<std::size_t> left_out;
    for (const auto child : below) {
      if (!add_child(agency, item, child, wanted, sums)) left_out.push_back(child);
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const Fact& fact = *set.all_facts[wanted[i]];
      if (!is_known_below(fact, below)) warn_of_unknown(agency, item, fact, below);
      if (sums[i].parts.empty()) continue;
      const auto sum = sum_of(sums[i].parts, fact.type);
      if (!sum) {
        report(ErrorCode::rolled_up_too_large, agency, item, {fact.name.text});
        continue;
      }
      sums[i].record.value = *sum;
      sums[i].record.origin = FactOrigin::rolled_up;
      sums[i].left_out = left_out;
      rolled_.facts_.emplace(std::pair(agency, wanted[i]), std::move(sums[i]));
    }
  }

  // False where the child lacks a fact, and so is left out of all of them.
  bool add_child(std::size_t agency, const Item& item, std::size_t child,
                 const std::vector<std::size_t>& wanted, std::vector<RolledUpFact>& sums) {
    const CriteriaSet& set = assessment_.set_of(agency);
    const CriteriaSet& own = assessment_.set_of(child);
    std::vector<const FactRecord*> records(wanted.size(), nullptr);
    std::string lacking;
    std::set<std::size_t> items_below;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const Fact& fact = *set.all_facts[wanted[i]];
      const auto index = own.find_fact(fact.name.text);
      if (!index) continue;
      const Fact& below = *own.all_facts[*index];
      if (below.type != fact.type) {
        report_types(agency, fact, below);
        continue;
      }
      if (!assessment_.applies(child, below.item)) return true;
      items_below.insert(below.item);
      records[i] = record_of(child, *index);
      if (records[i] == nullptr) lacking += (lacking.empty() ? "" : ", ") + fact.name.text;
    }
    const bool is_faulty = assessment_.records(child).faulty;
    if (!lacking.empty() || is_faulty) {
      if (!is_faulty) {
        warn_of_left_out(ErrorCode::left_out_of_sum, agency, item, child, lacking);
      }
      return false;
    }
    for (const auto below : items_below) {
      if (!has_bad_values(child, below)) continue;
      warn_of_left_out(ErrorCode::bad_value_left_out_of_sum, agency, item, child,
                       own.all_items[below]->id.text);
      return false;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (records[i] != nullptr) sums[i].parts.push_back({child, *records[i]});
    }
    return true;
  }

  // Values that are at fault stay at fault where an appraiser decided on the points apart from
  // them.
  bool has_bad_values(std::size_t agency, std::size_t item) const {
    const Stage stage = last_round_ > 0 ? Stage::final : Stage::computed;
    Diagnostics ignored;  // told of where the agency itself is scored
    const PeerFields no_peers;
    return AgencyScorer(assessment_, assessment_.set_of(agency), {stage, last_round_}, no_peers,
                        nullptr, ignored)
        .has_bad_values(agency, item);
  }

  const FactRecord* record_of(std::size_t agency, std::size_t fact) const {
    const FactRecord* const own = assessment_.final_fact(agency, fact, last_round_);
    if (own != nullptr) return own;
    const auto* const sum = rolled_.find(agency, fact);
    return sum != nullptr ? &sum->record : nullptr;
  }

  bool is_known_below(const Fact& fact, const std::vector<std::size_t>& below) const {
    return std::any_of(below.begin(), below.end(), [&](std::size_t child) {
      return assessment_.set_of(child).find_fact(fact.name.text).has_value();
    });
  }

  void report(ErrorCode code, std::size_t agency, const Item& item, std::vector<std::string> more) {
    const Agency& who = assessment_.agencies()[agency];
    std::vector<std::string> arguments = {who.code.text, item.id.text};
    arguments.insert(arguments.end(), more.begin(), more.end());
    auto error = finding(code, who.place, std::move(arguments));
    error.agency = who.code.text;
    error.clause = clause_text(item.reference);
    diagnostics_.push_back(std::move(error));
  }

  // Two sets are told of once, however many agencies they have. All agencies of the upper set lack
  // the sum: only where there is one is the error that agency's own.
  void report_types(std::size_t agency, const Fact& fact, const Fact& below) {
    if (!told_types_.insert({&fact, &below}).second) return;
    auto error =
        with_related(finding(ErrorCode::rolled_up_fact_type, fact.place,
                             {fact.name.text, std::string(fact_type_name(fact.type)),
                              std::string(fact_type_name(below.type)), place_text(below.place)}),
                     below.place);
    if (is_alone(agency)) error.agency = assessment_.agencies()[agency].code.text;
    diagnostics_.push_back(std::move(error));
  }

  // Whether no other agency has its set.
  bool is_alone(std::size_t agency) const {
    const CriteriaSet& set = assessment_.set_of(agency);
    std::size_t count = 0;
    for (std::size_t i = 0; i < assessment_.agencies().size(); ++i) {
      if (counts(assessment_.agencies()[i]) && &assessment_.set_of(i) == &set) ++count;
    }
    return count == 1;
  }

  void warn_of_left_out(ErrorCode code, std::size_t agency, const Item& item, std::size_t child,
                        const std::string& why) {
    const Agency& who = assessment_.agencies()[child];
    auto warning =
        finding(code, who.place,
                {who.code.text, assessment_.agencies()[agency].code.text, item.id.text, why});
    warning.agency = who.code.text;
    warning.clause = clause_text(item.reference);
    diagnostics_.push_back(std::move(warning));
  }

  void warn_of_unknown(std::size_t agency, const Item& item, const Fact& fact,
                       const std::vector<std::size_t>& below) {
    if (!told_unknown_.insert(&fact).second) return;
    std::vector<std::string> known;
    std::set<const CriteriaSet*> sets;
    for (const auto child : below) {
      const CriteriaSet& own = assessment_.set_of(child);
      if (!sets.insert(&own).second) continue;
      for (const auto* other : own.all_facts) known.push_back(other->name.text);
    }
    const Agency& who = assessment_.agencies()[agency];
    auto warning = finding(ErrorCode::nothing_to_sum, fact.place.file ? fact.place : who.place,
                           {fact.name.text, item.id.text, who.code.text});
    warning.suggestion = nearest_name(fact.name.text, known).value_or("");
    warning.agency = who.code.text;
    diagnostics_.push_back(std::move(warning));
  }

  const Assessment& assessment_;
  const int last_round_;
  Diagnostics& diagnostics_;
  std::vector<Progress> progress_;
  std::map<const CriteriaSet*, bool> rolls_up_;
  std::set<std::pair<const Fact*, const Fact*>> told_types_;
  std::set<const Fact*> told_unknown_;
  RolledUpFacts rolled_;
};

std::shared_ptr<Rollup> roll_up(const Assessment& assessment, Stage stage, int last_round,
                                Diagnostics& diagnostics) {
  const bool is_asked_for_last_year = asks_for_last_year(assessment);
  if (!has_rollups(assessment) && !is_asked_for_last_year) return nullptr;
  Diagnostics ignored;  // of the other stages, and last year's, which are told of where they count
  const bool is_final = stage == Stage::final;
  auto rollup = std::make_shared<Rollup>();
  rollup->declared = RollingUp(assessment, kNoCorrections, is_final ? ignored : diagnostics).run();
  rollup->in_the_end = RollingUp(assessment, last_round, is_final ? diagnostics : ignored).run();
  if (is_asked_for_last_year) {
    rollup->last_year = RollingUp(*assessment.previous, kLastRound, ignored).run();
  }
  return rollup;
}

void roll_up_again(Rollup& rollup, const Assessment& assessment, Stage stage, int last_round,
                   std::size_t agency, std::size_t item, Diagnostics& diagnostics) {
  Diagnostics ignored;
  const bool is_final = stage == Stage::final;
  RollingUp(assessment, kNoCorrections, is_final ? ignored : diagnostics)
      .run_again(rollup.declared, agency, item);
  RollingUp(assessment, last_round, is_final ? diagnostics : ignored)
      .run_again(rollup.in_the_end, agency, item);
}

const RolledUpFact* rolled_up(const Scored& scored, std::size_t agency, std::size_t fact) {
  if (!scored.rollup) return nullptr;
  return scored.rollup->at(scored.stage).find(agency, fact);
}

const FactRecord* known_fact(const Assessment& assessment, const RolledUpFacts* rolled,
                             std::size_t agency, std::size_t fact) {
  const FactRecord* const declared = assessment.fact(agency, fact);
  if (declared != nullptr || rolled == nullptr) return declared;
  const auto* const sum = rolled->find(agency, fact);
  return sum != nullptr ? &sum->record : nullptr;
}

const FactRecord* fact_at_stage(const Scored& scored, std::size_t agency, std::size_t fact) {
  const Assessment& assessment = *scored.assessment;
  const FactRecord* const own = scored.stage == Stage::final
                                    ? assessment.final_fact(agency, fact, scored.last_round)
                                    : assessment.fact(agency, fact);
  if (own != nullptr) return own;
  const auto* const sum = rolled_up(scored, agency, fact);
  return sum != nullptr ? &sum->record : nullptr;
}

const FactRecord* known_previous_fact(const Assessment& assessment, const Rollup* rollup,
                                      std::size_t agency, std::size_t fact) {
  const FactRecord* const record = assessment.previous_fact(agency, fact);
  if (record != nullptr || rollup == nullptr) return record;
  const auto then = assessment.in_previous(agency, fact);
  if (!then) return nullptr;
  const auto* const sum = rollup->last_year.find(then->agency, then->fact);
  return sum != nullptr ? &sum->record : nullptr;
}

}  // namespace parindex
