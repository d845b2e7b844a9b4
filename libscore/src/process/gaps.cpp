#include "parindex/gaps.hpp"

#include <algorithm>

#include "evidence/decision.hpp"
#include "evidence/of_item.hpp"
#include "parindex/rollup.hpp"
#include "process/losses.hpp"
#include "process/reasons.hpp"

namespace parindex {
namespace {

Points size_of(Points difference) { return difference < Points() ? -difference : difference; }

// The greatest difference first; what is equal keeps its order.
template <class Gap>
void put_greatest_first(std::vector<Gap>& gaps, Points (*difference)(const Gap&)) {
  std::stable_sort(gaps.begin(), gaps.end(), [difference](const Gap& a, const Gap& b) {
    return size_of(difference(a)) > size_of(difference(b));
  });
}

// Whether a fact of the item is a sum over agencies below that is another in the end than declared.
bool sums_differ(const Gaps& gaps, std::size_t agency, const Item& item) {
  for (std::size_t i = 0; i < item.facts.size(); ++i) {
    const auto* const declared = rolled_up(gaps.computed, agency, item.first_fact + i);
    const auto* const in_the_end = rolled_up(gaps.final, agency, item.first_fact + i);
    if (declared == nullptr && in_the_end == nullptr) continue;
    if (declared == nullptr || in_the_end == nullptr) return true;
    if (declared->record.value != in_the_end->record.value) return true;
  }
  return false;
}

// `by_sums`: whether sums over agencies below changed the points.
GapReason gap_reason(const AgencyRecords& records, std::size_t item, bool by_sums) {
  const auto rows = records_of_item(records.appraisals, item);
  const Appraisal* const decision = deciding_row(rows);
  if (decision != nullptr && !decision->reason.empty()) {
    return {ReasonSource::appraisal, reason_of(rows, *decision), decision->appraiser,
            decision->round};
  }
  const bool is_by_rule = decision == nullptr || decision->kind == DecisionKind::fact;
  if (by_sums && is_by_rule) return {ReasonSource::facts_below, {}, {}, 0};
  for (std::size_t i = rows.size(); i-- > 0;) {  // in the order of rounds
    if (decides(rows[i]) || rows[i].reason.empty()) continue;
    return {ReasonSource::query, rows[i].reason, rows[i].appraiser, rows[i].round};
  }
  const Explanation* latest = nullptr;
  for (const auto& answer : records.explanations) {
    if (answer.item != item) continue;
    if (latest == nullptr || answer.round >= latest->round) latest = &answer;
  }
  if (latest != nullptr) return {ReasonSource::explanation, latest->text, {}, latest->round};
  const auto claims = records_of_item(records.self_scores, item);
  if (!claims.empty() && !claims[0].explanation.empty()) {
    return {ReasonSource::explanation, claims[0].explanation, {}, 0};
  }
  return {};
}

GapSums sums_of(const ItemGap& gap) {
  GapSums sums;
  sums.lost = gap.lost;
  if (gap.is_survey) {
    sums.survey_max = gap.final.max;
    sums.survey = gap.final.points;
    return sums;
  }
  sums.max = gap.final.max;
  sums.computed = gap.computed.points;
  sums.final = gap.final.points;
  if (gap.is_claimed) {
    sums.self = gap.self.points;
    sums.final_of_self = gap.final.points;
  }
  const bool applies = gap.final.state != State::not_applicable;
  // What a set gives for a line that does not apply needs no decision.
  if (gap.is_decided || !applies) sums.first = gap.first.points;
  sums.lines = applies ? 1 : 0;
  sums.claimed = gap.is_claimed ? 1 : 0;
  sums.decided = applies && gap.is_decided ? 1 : 0;
  return sums;
}

std::vector<AreaGaps> areas_without_sums(const CriteriaSet& set) {
  std::vector<AreaGaps> areas(set.areas.size());
  for (std::size_t i = 0; i < areas.size(); ++i) areas[i].area = i;
  return areas;
}

// The agency at `row` of the block's scores.
AgencyGaps gaps_of(const Gaps& gaps, std::size_t block, std::size_t row) {
  const Assessment& assessment = *gaps.final.assessment;
  const CriteriaSet& set = *assessment.blocks()[block].set;
  const auto at = [&](const Scored& scored) -> const std::vector<ItemScore>& {
    return scored.blocks[block].agencies[row].items;
  };
  AgencyGaps result;
  const AgencyScore& final = gaps.final.blocks[block].agencies[row];
  result.agency = final.agency;
  result.has_self_scores = final.has_self_scores;
  result.areas = areas_without_sums(set);
  const AgencyRecords& records = assessment.records(result.agency);
  for (std::size_t i = 0; i < set.all_items.size(); ++i) {
    const Item& item = *set.all_items[i];
    if (is_tracked(item.rule)) continue;
    ItemGap gap;
    gap.item = i;
    gap.is_survey = is_survey(item.rule);
    gap.is_extra = !item.area.has_value();
    gap.is_penalty = i >= set.scored_item_count + set.bonus_item_count;
    gap.is_claimed = result.has_self_scores && !gap.is_survey;
    gap.is_decided =
        deciding_row(up_to_round(records_of_item(records.appraisals, i), 1)) != nullptr;
    gap.self = at(gaps.self)[i];
    gap.computed = at(gaps.computed)[i];
    gap.first = at(gaps.first)[i];
    gap.final = at(gaps.final)[i];
    gap.lost = losses_of(assessment, result.agency, item, gap.final);
    const bool by_sums =
        gap.computed.points != gap.final.points && sums_differ(gaps, result.agency, item);
    gap.reason = gap_reason(records, i, by_sums);
    if (item.area) result.areas[*item.area].sums += sums_of(gap);
    result.items.push_back(std::move(gap));
  }
  for (const auto& area : result.areas) result.sums += area.sums;
  put_greatest_first<ItemGap>(result.items, [](const ItemGap& gap) { return gap.difference(); });
  return result;
}

BlockGaps gaps_of(const Gaps& gaps, std::size_t block) {
  BlockGaps result;
  result.block = block;
  result.areas = areas_without_sums(*gaps.final.assessment->blocks()[block].set);
  for (std::size_t row = 0; row < gaps.final.blocks[block].agencies.size(); ++row) {
    result.agencies.push_back(gaps_of(gaps, block, row));
    const AgencyGaps& agency = result.agencies.back();
    result.sums += agency.sums;
    for (const auto& area : agency.areas) result.areas[area.area].sums += area.sums;
  }
  put_greatest_first<AgencyGaps>(result.agencies,
                                 [](const AgencyGaps& agency) { return agency.sums.difference(); });
  return result;
}

}  // namespace

Losses& Losses::operator+=(const Losses& other) {
  missing += other.missing;
  late += other.late;
  survey += other.survey;
  rule += other.rule;
  return *this;
}

bool GapSums::concerns_claims() const {
  for (const auto points : {max, self, computed, first, final}) {
    if (points != Points()) return true;
  }
  return false;
}

GapSums& GapSums::operator+=(const GapSums& other) {
  max += other.max;
  self += other.self;
  computed += other.computed;
  first += other.first;
  final += other.final;
  final_of_self += other.final_of_self;
  lines += other.lines;
  claimed += other.claimed;
  decided += other.decided;
  survey_max += other.survey_max;
  survey += other.survey;
  lost += other.lost;
  return *this;
}

Result<Gaps> find_gaps(const Assessment& assessment, const ScoreOptions& options) {
  Result<Gaps> result;
  ScoreOptions last = options;
  last.tolerate_faulty_agencies = false;
  last.last_round = kLastRound;
  last.pass_over_faults = false;
  auto final_score = score(assessment, Stage::final, last);
  result.diagnostics = std::move(final_score.diagnostics);
  if (!final_score) return result;
  ScoreOptions back = last;
  back.pass_over_faults = true;
  const auto looking_back = [&](Stage stage) { return *score(assessment, stage, back); };
  Gaps gaps;
  gaps.final = std::move(*final_score);
  gaps.self = looking_back(Stage::self);
  gaps.computed = looking_back(Stage::computed);
  back.last_round = 1;
  gaps.first = looking_back(Stage::final);
  for (std::size_t b = 0; b < gaps.final.blocks.size(); ++b) {
    gaps.blocks.push_back(gaps_of(gaps, b));
  }
  result.value = std::move(gaps);
  return result;
}

std::vector<const AgencyGaps*> agencies_by_area(const BlockGaps& block, std::size_t area) {
  std::vector<const AgencyGaps*> agencies;
  for (const auto& agency : block.agencies) agencies.push_back(&agency);
  std::sort(agencies.begin(), agencies.end(), [area](const auto* a, const auto* b) {
    const Points of_a = size_of(a->areas[area].sums.difference());
    const Points of_b = size_of(b->areas[area].sums.difference());
    return of_a != of_b ? of_a > of_b : a->agency < b->agency;
  });
  return agencies;
}

std::vector<GapLine> differing_lines(const BlockGaps& block, const CriteriaSet& set,
                                     std::optional<std::size_t> area) {
  std::vector<GapLine> lines;
  for (const auto& agency : block.agencies) {
    for (const auto& item : agency.items) {
      if (item.difference() == Points()) continue;
      if (area && set.all_items[item.item]->area != area) continue;
      lines.push_back({&agency, &item});
    }
  }
  std::sort(lines.begin(), lines.end(), [](const GapLine& a, const GapLine& b) {
    const Points of_a = size_of(a.item->difference());
    const Points of_b = size_of(b.item->difference());
    if (of_a != of_b) return of_a > of_b;
    if (a.agency->agency != b.agency->agency) return a.agency->agency < b.agency->agency;
    return a.item->item < b.item->item;
  });
  return lines;
}

}  // namespace parindex
