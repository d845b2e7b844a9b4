#include "planning/index_table.hpp"

#include <algorithm>

#include "scoring/totals.hpp"

namespace parindex {
namespace {

struct AreaSum {
  Fraction points;
  Points applicable;
  Points whole;  // of the lines that the stage does not leave out
};

std::vector<AreaSum> sums_of(const IndexTable& table) {
  std::vector<AreaSum> sums(table.set->areas.size());
  for (std::size_t i = 0; i < table.set->scored_item_count; ++i) {
    const TableLine& line = table.lines[i];
    if (line.state == State::left_out) continue;
    const Item& item = *table.set->all_items[i];
    AreaSum& sum = sums[*item.area];
    sum.whole += item.max;
    if (counts(line.state)) {
      sum.points = sum.points + line.share * Fraction(item.max);
      sum.applicable += item.max;
    } else if (table.policy == NotApplicable::full) {
      sum.points = sum.points + Fraction(item.max);
      sum.applicable += item.max;
    }
  }
  return sums;
}

void rescale(AreaSum& sum) {
  if (sum.applicable == Points() || sum.applicable == sum.whole) return;
  sum.points = sum.points * Fraction(sum.whole) / Fraction(sum.applicable);
  sum.applicable = sum.whole;
}

Fraction extra(const IndexTable& table, std::size_t begin, std::size_t end,
               const std::optional<Extra>& kind) {
  if (!kind) return 0;
  Fraction sum;
  for (std::size_t i = begin; i < end; ++i) {
    if (!counts(table.lines[i].state)) continue;
    sum = sum + table.lines[i].share * Fraction(table.set->all_items[i]->max);
  }
  return std::min(sum, Fraction(kind->cap));
}

}  // namespace

std::optional<Fraction> exact_index(const IndexTable& table) {
  const CriteriaSet& set = *table.set;
  Fraction points;
  Points max;
  for (auto& sum : sums_of(table)) {
    if (table.policy == NotApplicable::rescale_area) rescale(sum);
    points = points + sum.points;
    max += sum.applicable;
  }
  if (max == Points()) return std::nullopt;
  const std::size_t bonus_end = set.scored_item_count + set.bonus_item_count;
  points = points + extra(table, set.scored_item_count, bonus_end, set.bonus) -
           extra(table, bonus_end, table.lines.size(), set.penalty);
  return bounded_index(points / Fraction(max) * Fraction(100), set);
}

}  // namespace parindex
