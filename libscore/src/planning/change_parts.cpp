#include "planning/change_parts.hpp"

#include "planning/rule_words_differ.hpp"

namespace parindex {
namespace {

// The agencies that stand in the field of rule peer.
std::vector<std::size_t> agencies_with(const Scored& scored, std::size_t block, std::size_t item) {
  std::vector<std::size_t> agencies;
  for (const auto& score : scored.blocks[block].agencies) {
    const bool counts = !scored.assessment->records(score.agency).faulty &&
                        scored.assessment->applies(score.agency, item);
    if (counts) agencies.push_back(score.agency);
  }
  return agencies;
}

}  // namespace

ChangeSplitter::ChangeSplitter(const Scored& before, const Scored& after,
                               const ComparedBlock& block)
    : before_(before),
      after_(after),
      old_set_(*before.assessment->blocks()[block.old_block].set),
      new_set_(*after.assessment->blocks()[block.new_block].set),
      items_(block.items) {
  const int years = after.assessment->year - before.assessment->year;
  for (std::size_t i = 0; i < new_set_.all_items.size(); ++i) {
    const auto old = items_.old_of[i];
    if (!old) continue;
    const Item& item = *new_set_.all_items[i];
    const Item& then = *old_set_.all_items[*old];
    NewRule rule{OldFacts(before, old_set_, item, old, years),
                 {},
                 rule_words_differ(then, item, years) || then.when_none != item.when_none};
    if (std::holds_alternative<PeerRule>(item.rule)) {
      rule.peers = rule.facts.field(agencies_with(before, block.old_block, *old));
    }
    rules_.emplace(i, std::move(rule));
  }
}

// One year as it is, but for rounding.
IndexTable ChangeSplitter::table_of(const Scored& scored, const CriteriaSet& set,
                                    const RankedAgency& row) const {
  IndexTable table{&set, set.not_applicable, {}};
  const auto& items = row.score->items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    TableLine& line = table.lines.emplace_back();
    line.state = items[i].state;
    if (!counts(line.state)) continue;
    line.share = exact_points(scored, row.agency, i, items[i]) / Fraction(set.all_items[i]->max);
  }
  return table;
}

// Lines that apply now and did not then enter with the share that they earn now.
IndexTable ChangeSplitter::with_new_states(const IndexTable& before,
                                           const IndexTable& after) const {
  IndexTable table = before;
  table.policy = after.policy;
  for (std::size_t i = 0; i < table.lines.size(); ++i) {
    const auto now = items_.new_of[i];
    if (!now) continue;
    const TableLine& line = after.lines[*now];
    if (counts(line.state) && !counts(table.lines[i].state)) table.lines[i].share = line.share;
    table.lines[i].state = line.state;
  }
  return table;
}

// Lines that only the new set has enter as they are there.
IndexTable ChangeSplitter::with_new_weights(const IndexTable& table,
                                            const IndexTable& after) const {
  IndexTable weighted = after;
  for (std::size_t i = 0; i < weighted.lines.size(); ++i) {
    if (const auto old = items_.old_of[i]) weighted.lines[i].share = table.lines[*old].share;
  }
  return weighted;
}

IndexTable ChangeSplitter::with_new_rules(const IndexTable& weighted, const IndexTable& before,
                                          const IndexTable& after, ComparedAgency& agency) const {
  IndexTable table = weighted;
  for (auto& [index, rule] : rules_) {
    const std::size_t old = *items_.old_of[index];
    TableLine& line = table.lines[index];
    if (!counts(before.lines[old].state) || !counts(after.lines[index].state)) continue;
    const bool is_by_rules =
        is_by_rule(before_, agency.old_agency, old, agency.before.score->items[old]) &&
        is_by_rule(after_, agency.new_agency, index, agency.after.score->items[index]);
    if (!is_by_rules) continue;
    const PeerField* const peers = rule.peers.count > 0 ? &rule.peers : nullptr;
    const auto share = rule.facts.share(agency.old_agency, peers);
    if (share) {
      line.share = *share;
    } else if (rule.differs && line.share != after.lines[index].share) {
      ++agency.unknown_rules;
    }
  }
  return table;
}

void ChangeSplitter::split(ComparedAgency& agency) const {
  const IndexTable before = table_of(before_, old_set_, agency.before);
  const IndexTable after = table_of(after_, new_set_, agency.after);
  const IndexTable applicability = with_new_states(before, after);
  const IndexTable weight = with_new_weights(applicability, after);
  const IndexTable rule = with_new_rules(weight, before, after, agency);

  const Fraction old_index = *agency.before.score->index;
  const Fraction new_index = *agency.after.score->index;
  const Fraction first = exact_index(before).value();
  // Where a table has nothing that applies there is no index to compare: the step makes no
  // difference, and the next one takes it all.
  const Fraction second = exact_index(applicability).value_or(first);
  const Fraction third = exact_index(weight).value_or(second);
  const Fraction fourth = exact_index(rule).value_or(third);
  const Fraction fifth = exact_index(after).value();
  agency.change = new_index - old_index;
  agency.parts.applicability = second - first;
  agency.parts.weight = third - second;
  agency.parts.rule = fourth - third;
  agency.parts.evidence = fifth - fourth;
  agency.parts.rounding = (new_index - fifth) - (old_index - first);
}

}  // namespace parindex
