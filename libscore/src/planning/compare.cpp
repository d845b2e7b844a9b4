// Two assessments: who is there, and the change of every index.
#include "parindex/compare.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/parallel.hpp"
#include "planning/change_parts.hpp"
#include "planning/index_sources.hpp"
#include "planning/printed_sum.hpp"

namespace parindex {
namespace {

const BlockId& block_of(const Assessment& assessment, std::size_t agency) {
  return assessment.blocks()[*assessment.agencies()[agency].block].id;
}

std::vector<ComparedArea> areas_of(const CriteriaSet& old_set, const CriteriaSet& new_set) {
  std::vector<ComparedArea> areas;
  for (std::size_t k = 0; k < new_set.areas.size(); ++k) {
    ComparedArea& area = areas.emplace_back();
    area.new_area = k;
    area.old_area = old_set.find_area(new_set.areas[k].id.text);
  }
  for (std::size_t k = 0; k < old_set.areas.size(); ++k) {
    if (new_set.find_area(old_set.areas[k].id.text)) continue;
    areas.emplace_back().old_area = k;
  }
  return areas;
}

class BlockComparer {
 public:
  BlockComparer(const Scored& before, const Scored& after, const BlockRanking& old_ranking,
                const BlockRanking& new_ranking, ComparedBlock& block)
      : before_(before),
        after_(after),
        old_set_(*before.assessment->blocks()[block.old_block].set),
        new_set_(*after.assessment->blocks()[block.new_block].set),
        decimals_(std::max(old_set_.index_decimals, new_set_.index_decimals)),
        block_(block) {
    std::map<std::string_view, const RankedAgency*> old_rows;
    for (const auto& row : old_ranking.rows) {
      old_rows.emplace(before.assessment->agencies()[row.agency].code.text, &row);
    }
    for (const auto& row : new_ranking.rows) {
      const auto old = old_rows.find(after.assessment->agencies()[row.agency].code.text);
      if (old == old_rows.end()) continue;
      ComparedAgency& agency = block.agencies.emplace_back();
      agency.old_agency = old->second->agency;
      agency.new_agency = row.agency;
      agency.before = *old->second;
      agency.after = row;
    }
  }

  void run(int threads) {
    block_.areas = areas_of(old_set_, new_set_);
    const ChangeSplitter splitter(before_, after_, block_);
    for_each_index(block_.agencies.size(), threads,
                   [&](std::size_t i) { fill(block_.agencies[i], splitter); });
    add_area_means();
    add_movers();
  }

 private:
  void fill(ComparedAgency& agency, const ChangeSplitter& splitter) const {
    if (agency.before.rank && agency.after.rank) {
      agency.ranks_up = *agency.before.rank - *agency.after.rank;
    }
    agency.printed.before = agency.before.index_text;
    agency.printed.after = agency.after.index_text;
    if (!agency.before.score->index || !agency.after.score->index) return;
    splitter.split(agency);
    add_sources(agency);
    print(agency);
  }

  void add_sources(ComparedAgency& agency) const {
    const auto old_terms =
        index_terms(before_.blocks[block_.old_block], old_set_, *agency.before.score).sources;
    const auto new_terms =
        index_terms(after_.blocks[block_.new_block], new_set_, *agency.after.score).sources;
    for (const auto& area : block_.areas) {
      const Fraction then = area.old_area ? old_terms.areas[*area.old_area] : Fraction(0);
      const Fraction now = area.new_area ? new_terms.areas[*area.new_area] : Fraction(0);
      agency.sources.areas.push_back(now - then);
    }
    agency.sources.bonus = new_terms.bonus - old_terms.bonus;
    agency.sources.penalty = new_terms.penalty - old_terms.penalty;
    agency.sources.clamping = new_terms.clamping - old_terms.clamping;
  }

  void print(ComparedAgency& agency) const {
    const Fraction change = as_printed(*agency.after.score->index, new_set_.index_decimals) -
                            as_printed(*agency.before.score->index, old_set_.index_decimals);
    agency.printed.change = change.to_decimal(decimals_);
    const auto& parts = agency.parts;
    const auto printed = printed_sum(
        {parts.applicability, parts.weight, parts.rule, parts.evidence}, change, decimals_);
    std::copy(printed.terms.begin(), printed.terms.end(), agency.printed.parts.begin());
    agency.printed.parts.back() = printed.rest.to_decimal(decimals_);

    const auto& sources = agency.sources;
    std::vector<Fraction> terms = sources.areas;
    terms.insert(terms.end(), {sources.bonus, sources.penalty, sources.clamping});
    auto sum = printed_sum(terms, change, decimals_);
    agency.printed_sources = std::move(sum.terms);
    agency.printed_sources.push_back(sum.rest.to_decimal(decimals_));
  }

  void add_area_means() {
    for (auto& area : block_.areas) {
      area.before = mean(area.old_area, [](const ComparedAgency& agency) -> const AgencyScore& {
        return *agency.before.score;
      });
      area.after = mean(area.new_area, [](const ComparedAgency& agency) -> const AgencyScore& {
        return *agency.after.score;
      });
    }
  }

  template <class ScoreOf>
  std::optional<Fraction> mean(std::optional<std::size_t> area, ScoreOf score_of) const {
    if (!area) return std::nullopt;
    Fraction sum;
    std::int64_t count = 0;
    for (const auto& agency : block_.agencies) {
      const auto& index = score_of(agency).area_index[*area];
      if (!index) continue;
      sum = sum + *index;
      ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / Fraction(count);
  }

  void add_movers() {
    const auto& agencies = block_.agencies;
    for (std::size_t i = 0; i < agencies.size(); ++i) {
      if (!agencies[i].change || agencies[i].change->is_zero()) continue;
      (agencies[i].change->sign() > 0 ? block_.risen : block_.fallen).push_back(i);
    }
    std::stable_sort(block_.risen.begin(), block_.risen.end(), [&](std::size_t a, std::size_t b) {
      return *agencies[a].change > *agencies[b].change;
    });
    std::stable_sort(block_.fallen.begin(), block_.fallen.end(), [&](std::size_t a, std::size_t b) {
      return *agencies[a].change < *agencies[b].change;
    });
  }

  const Scored& before_;
  const Scored& after_;
  const CriteriaSet& old_set_;
  const CriteriaSet& new_set_;
  int decimals_;
  ComparedBlock& block_;
};

// Those who left or changed block in the order of the old agencies.csv, then those who entered in
// the order of the new one.
std::vector<MovedAgency> moved_agencies(const Assessment& before, const Assessment& after) {
  std::vector<MovedAgency> moved;
  for (std::size_t i = 0; i < before.agencies().size(); ++i) {
    if (!is_scored(before.agencies()[i])) continue;
    const auto now = after.find_agency(before.agencies()[i].code.text);
    if (!now || !is_scored(after.agencies()[*now])) {
      moved.push_back({Presence::left, i, now});
    } else if (block_of(before, i) != block_of(after, *now)) {
      moved.push_back({Presence::changed_block, i, now});
    }
  }
  for (std::size_t i = 0; i < after.agencies().size(); ++i) {
    if (!is_scored(after.agencies()[i])) continue;
    const auto then = before.find_agency(after.agencies()[i].code.text);
    if (!then || !is_scored(before.agencies()[*then])) {
      moved.push_back({Presence::entered, then, i});
    }
  }
  return moved;
}

}  // namespace

Result<Comparison> compare(const Scored& before, const Scored& after, int threads) {
  if (before.stage != after.stage) {
    throw std::invalid_argument("parindex: scores of two stages are not compared");
  }
  Result<Comparison> result;
  Comparison comparison;
  comparison.before = &before;
  comparison.after = &after;
  const Ranking old_ranking = rank(before);
  const Ranking new_ranking = rank(after);
  const auto& blocks = after.assessment->blocks();
  // Blocks share sets: what is found of two of them is told once.
  using TwoSets = std::pair<const CriteriaSet*, const CriteriaSet*>;
  std::map<TwoSets, std::optional<ItemMatches>> matched_sets;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const auto old = before.assessment->find_block(blocks[b].id.text);
    if (!old) continue;
    const CriteriaSet* const old_set = before.assessment->blocks()[*old].set.get();
    const CriteriaSet* const new_set = blocks[b].set.get();
    const auto [found, is_new] = matched_sets.try_emplace({old_set, new_set});
    if (is_new) {
      auto matched = match_items(*old_set, *new_set);
      result.diagnostics.insert(result.diagnostics.end(), matched.diagnostics.begin(),
                                matched.diagnostics.end());
      found->second = std::move(matched.value);
    }
    if (!found->second) continue;
    ComparedBlock& block = comparison.blocks.emplace_back();
    block.old_block = *old;
    block.new_block = b;
    block.items = *found->second;
    BlockComparer(before, after, old_ranking.blocks[*old], new_ranking.blocks[b], block)
        .run(threads);
  }
  sort_by_place(result.diagnostics);
  if (has_errors(result.diagnostics)) return result;
  comparison.moved = moved_agencies(*before.assessment, *after.assessment);
  result.value = std::move(comparison);
  return result;
}

}  // namespace parindex
