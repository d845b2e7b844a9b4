// The difference of two indices, line by line.
#include <algorithm>
#include <map>
#include <stdexcept>

#include "parindex/compare.hpp"
#include "planning/index_sources.hpp"
#include "planning/printed_sum.hpp"
#include "planning/rule_words_differ.hpp"
#include "planning/seen_facts.hpp"
#include "ranking/standings.hpp"

namespace parindex {
namespace {

constexpr int kMoreDecimals = 2;  // a line's share is small
constexpr int kMostDecimals = 6;

// One agency, as one of the two indices rests on it.
struct Side {
  const Scored& scored;
  std::size_t block;
  const RankedAgency& row;

  const CriteriaSet& set() const { return *scored.assessment->blocks()[block].set; }
  const Item& item(std::size_t index) const { return *set().all_items[index]; }
  Fraction printed_index() const { return as_printed(*row.score->index, set().index_decimals); }
};

using Kind = DifferenceTerm::Kind;

class Differences {
 public:
  Differences(const Side& before, const Side& after)
      : before_(before),
        after_(after),
        decimals_(std::max(before.set().index_decimals, after.set().index_decimals)),
        old_terms_(terms_of(before)),
        new_terms_(terms_of(after)) {}

  IndexDifference run(const ItemMatches& items) {
    for (std::size_t i = 0; i < items.old_of.size(); ++i) add_line(items.old_of[i], i);
    for (std::size_t i = 0; i < items.new_of.size(); ++i) {
      if (!items.new_of[i]) add_line(i, std::nullopt);
    }
    // Stable: equal ones stand in the order of the set.
    std::stable_sort(difference_.terms.begin(), difference_.terms.end(),
                     [](const DifferenceTerm& a, const DifferenceTerm& b) {
                       return size_of(a.change) > size_of(b.change);
                     });
    add_rest(Kind::rescaling, old_terms_.rescaling, new_terms_.rescaling);
    add_rest(Kind::caps, old_terms_.caps, new_terms_.caps);
    add_rest(Kind::clamping, old_terms_.sources.clamping, new_terms_.sources.clamping);
    difference_.change = *after_.row.score->index - *before_.row.score->index;
    print();
    return std::move(difference_);
  }

 private:
  static IndexTerms terms_of(const Side& side) {
    return index_terms(side.scored.blocks[side.block], side.set(), *side.row.score);
  }
  static Fraction size_of(const Fraction& value) {
    return value.sign() < 0 ? Fraction(0) - value : value;
  }

  void add_line(std::optional<std::size_t> old, std::optional<std::size_t> now) {
    DifferenceTerm term;
    term.kind = Kind::line;
    term.old_item = old;
    term.new_item = now;
    if (old) {
      term.before = before_.row.score->items[*old];
      term.share_before = old_terms_.lines[*old];
    }
    if (now) {
      term.after = after_.row.score->items[*now];
      term.share_after = new_terms_.lines[*now];
    }
    term.change = term.share_after - term.share_before;
    if (term.change.is_zero()) {
      ++difference_.even_lines;
      return;
    }
    if (old && now) {
      const int years = after_.scored.assessment->year - before_.scored.assessment->year;
      term.rule_differs = rule_words_differ(before_.item(*old), after_.item(*now), years);
    }
    add_facts(term);
    difference_.terms.push_back(std::move(term));
  }

  void add_rest(Kind kind, const Fraction& before, const Fraction& after) {
    if ((after - before).is_zero()) return;
    DifferenceTerm& term = difference_.terms.emplace_back();
    term.kind = kind;
    term.share_before = before;
    term.share_after = after;
    term.change = after - before;
  }

  // Names and values of one side, in the order of its item.
  using Values = std::vector<std::pair<std::string, std::string>>;

  static Values values_of(const Side& side, std::optional<std::size_t> index) {
    Values values;
    if (!index) return values;
    const Item& item = side.item(*index);
    for (std::size_t i = 0; i < item.facts.size(); ++i) {
      const auto* const value = seen_fact(side.scored, side.row.agency, item.first_fact + i);
      values.emplace_back(item.facts[i].name.text,
                          value != nullptr ? value_text(*value, item.facts[i]) : "");
    }
    const auto* const survey = std::get_if<SurveyRule>(&item.rule);
    if (survey == nullptr) return values;
    for (const auto& name : answer_names(*survey)) values.emplace_back(name, "");
    for (const auto& answer : seen_answers(side.scored, side.row.agency, *index)) {
      values[item.facts.size() + answer.option].second = std::to_string(answer.count);
    }
    return values;
  }

  void add_facts(DifferenceTerm& term) const {
    Values before = values_of(before_, term.old_item);
    for (auto& now : values_of(after_, term.new_item)) {
      const std::string& name = now.first;
      std::string& value = now.second;
      const auto then = std::find_if(before.begin(), before.end(),
                                     [&](const auto& other) { return other.first == name; });
      std::string old_value;
      if (then != before.end()) {
        old_value = std::move(then->second);
        before.erase(then);
      }
      if (old_value != value) term.facts.push_back({name, std::move(old_value), std::move(value)});
    }
    for (auto& [name, value] : before) {
      if (!value.empty()) term.facts.push_back({std::move(name), std::move(value), ""});
    }
  }

  void print() {
    const Fraction whole = after_.printed_index() - before_.printed_index();
    difference_.printed_change = whole.to_decimal(decimals_);
    const int decimals = std::min(decimals_ + kMoreDecimals, kMostDecimals);
    std::vector<Fraction> changes;
    for (const auto& term : difference_.terms) changes.push_back(term.change);
    auto printed = printed_sum(changes, whole, decimals);
    for (std::size_t i = 0; i < difference_.terms.size(); ++i) {
      difference_.terms[i].printed = std::move(printed.terms[i]);
    }
    if (!printed.rest.is_zero()) difference_.printed_rounding = printed.rest.to_decimal(decimals);
  }

  const Side& before_;
  const Side& after_;
  int decimals_;
  IndexTerms old_terms_;
  IndexTerms new_terms_;
  IndexDifference difference_;
};

bool have_indices(const RankedAgency& a, const RankedAgency& b) {
  return a.score->index && b.score->index;
}

ItemMatches each_with_itself(const CriteriaSet& set) {
  ItemMatches matches;
  for (std::size_t i = 0; i < set.all_items.size(); ++i) matches.old_of.emplace_back(i);
  matches.new_of = matches.old_of;
  return matches;
}

const RankedAgency& row_in(const BlockRanking& ranking, std::size_t agency) {
  const auto row =
      std::find_if(ranking.rows.begin(), ranking.rows.end(),
                   [agency](const RankedAgency& each) { return each.agency == agency; });
  if (row == ranking.rows.end()) {
    throw std::invalid_argument("parindex: an agency that is not scored has no place");
  }
  return *row;
}

DecidedBy what_decides(const CriteriaSet& set, AgencyPair& pair) {
  if (!pair.first.rank || !pair.second.rank) return DecidedBy::unranked;
  const StandingKey first = standing_key(*pair.first.score, set);
  const StandingKey second = standing_key(*pair.second.score, set);
  if (first.index != second.index) return DecidedBy::index;
  for (std::size_t i = 0; i < first.areas.size(); ++i) {
    if (first.areas[i] == second.areas[i]) continue;
    pair.area = *set.find_area(set.tie_break[i].id.text);
    return DecidedBy::tie_break;
  }
  return pair.first.rank == pair.second.rank ? DecidedBy::nothing : DecidedBy::decision;
}

}  // namespace

std::optional<IndexDifference> line_differences(const Comparison& comparison,
                                                const ComparedBlock& block,
                                                const ComparedAgency& agency) {
  if (!have_indices(agency.before, agency.after)) return std::nullopt;
  const Side before{*comparison.before, block.old_block, agency.before};
  const Side after{*comparison.after, block.new_block, agency.after};
  return Differences(before, after).run(block.items);
}

AgencyPair compare_agencies(const Ranking& ranking, std::size_t first, std::size_t second) {
  const Scored& scored = *ranking.scored;
  const auto& agencies = scored.assessment->agencies();
  if (!agencies.at(first).block || agencies[first].block != agencies.at(second).block) {
    throw std::invalid_argument("parindex: agencies of two blocks are not ranked together");
  }
  AgencyPair pair;
  pair.block = *agencies[first].block;
  pair.first = row_in(ranking.blocks[pair.block], first);
  pair.second = row_in(ranking.blocks[pair.block], second);
  const CriteriaSet& set = *scored.assessment->blocks()[pair.block].set;
  pair.decided_by = what_decides(set, pair);
  if (have_indices(pair.first, pair.second)) {
    const Side before{scored, pair.block, pair.second};
    const Side after{scored, pair.block, pair.first};
    pair.terms = Differences(before, after).run(each_with_itself(set));
  }
  return pair;
}

}  // namespace parindex
