#include "parindex/sheet.hpp"

#include <algorithm>
#include <stdexcept>

#include "evidence/decision.hpp"
#include "evidence/of_item.hpp"
#include "evidence/properties.hpp"
#include "process/reasons.hpp"

namespace parindex {
namespace {

constexpr char kBetweenDocuments = '|';

void add_documents(std::vector<std::string>& documents, std::string_view cell) {
  for (auto& document : documents_in(cell)) {
    if (std::find(documents.begin(), documents.end(), document) == documents.end()) {
      documents.push_back(std::move(document));
    }
  }
}

// The one of a scored agency's sheet, from items to the total.
class SheetMaker {
 public:
  SheetMaker(const Ranking& ranking, const BlockRanking& block, const RankedAgency& row,
             const Scored& self)
      : scored_(*ranking.scored),
        assessment_(*scored_.assessment),
        block_(scored_.blocks[block.block]),
        set_(*assessment_.blocks()[block.block].set),
        row_(static_cast<std::size_t>(row.score - block_.agencies.data())),
        score_(*row.score),
        self_block_(self.blocks[block.block]),
        self_(self_block_.agencies[row_]),
        records_(assessment_.records(row.agency)) {
    sheet_.agency = row.agency;
    sheet_.block = block.block;
    sheet_.stage = scored_.stage;
    sheet_.has_self_scores = self_.has_self_scores;
    sheet_.ranked = &row;
  }

  Sheet make() {
    for (std::size_t k = 0; k < set_.areas.size(); ++k) add_area(k);
    sheet_.sums = sheet_.claimed_part;
    sheet_.sums += sheet_.survey_part;
    sheet_.sums += sheet_.rescaling;
    const std::size_t bonus_end = set_.scored_item_count + set_.bonus_item_count;
    sheet_.bonus = extras(set_.scored_item_count, bonus_end);
    sheet_.penalty = extras(bonus_end, set_.all_items.size());
    sheet_.bonus_sums = capped(sheet_.bonus, claimed(self_.bonus), score_.bonus);
    sheet_.penalty_sums = capped(sheet_.penalty, claimed(self_.penalty), score_.penalty);
    sheet_.total = sheet_.sums;
    sheet_.total.open_lines += sheet_.bonus_sums.open_lines + sheet_.penalty_sums.open_lines;
    sheet_.total.self = claimed(std::max(Points(), self_.points + self_.bonus - self_.penalty));
    sheet_.total.points = std::max(Points(), score_.points + score_.bonus - score_.penalty);
    for (const auto& note : records_.notes) {
      if (!note.item) sheet_.notes.push_back(&note);
    }
    return std::move(sheet_);
  }

 private:
  Points claimed(Points points) const { return self_.has_self_scores ? points : Points(); }

  void add_area(std::size_t index) {
    SheetArea area;
    area.area = index;
    const auto& criteria = set_.areas[index].criteria;
    for (std::size_t c = 0; c < criteria.size(); ++c) {
      SheetCriterion criterion;
      criterion.criterion = c;
      criterion.is_line = criteria[c].own.has_value();
      while (next_item_ < set_.scored_item_count && set_.all_items[next_item_]->area == index &&
             set_.all_items[next_item_]->criterion == c) {
        criterion.lines.push_back(line_of(next_item_));
        const SheetLine& line = criterion.lines.back();
        criterion.sums += line.sums;
        const bool by_survey = is_survey(set_.all_items[next_item_]->rule);
        (by_survey ? sheet_.survey_part : sheet_.claimed_part) += line.sums;
        if (by_survey) add_survey_line(line);
        ++next_item_;
      }
      area.sums += criterion.sums;
      area.criteria.push_back(std::move(criterion));
    }
    area.rescaled_points = Points::from_micros(block_.area_points(row_, index));
    area.rescaled_max = Points::from_micros(block_.area_max(row_, index));
    sheet_.rescaling.points += area.rescaled_points - area.sums.points;
    sheet_.rescaling.max += area.rescaled_max - area.sums.max;
    sheet_.rescaling.self +=
        claimed(Points::from_micros(self_block_.area_points(row_, index))) - area.sums.self;
    sheet_.areas.push_back(std::move(area));
  }

  void add_survey_line(const SheetLine& line) {
    const bool applies = !line.why_not;
    if (applies) ++sheet_.survey.count;
    if (applies || set_.not_applicable == NotApplicable::full) {
      sheet_.survey.max += set_.all_items[line.item]->max;
    }
  }

  std::vector<SheetLine> extras(std::size_t begin, std::size_t end) const {
    std::vector<SheetLine> lines;
    for (std::size_t i = begin; i < end; ++i) lines.push_back(line_of(i));
    return lines;
  }

  static SheetSums capped(const std::vector<SheetLine>& lines, Points self, Points points) {
    SheetSums sums;
    for (const auto& line : lines) sums.open_lines += line.sums.open_lines;
    sums.lines = lines.size();
    sums.self = self;
    sums.points = points;
    return sums;
  }

  SheetLine line_of(std::size_t index) const {
    const Item& item = *set_.all_items[index];
    SheetLine line;
    line.item = index;
    line.self = self_.items[index];
    line.score = score_.items[index];
    line.sums = sums_of(line, is_survey(item.rule));
    const auto claims = records_of_item(records_.self_scores, index);
    if (!claims.empty()) line.claim = &claims[0];
    if (scored_.stage == Stage::final) find_decision(line);
    find_documents(line, item);
    if (line.claim != nullptr && !line.claim->explanation.empty()) {
      line.explanations.push_back(line.claim->explanation);
    }
    for (const auto& answer : records_.explanations) {
      if (answer.item == index) line.explanations.push_back(answer.text);
    }
    for (const auto& note : records_.notes) {
      if (note.item == index) line.notes.push_back(&note);
    }
    for (const auto& missing : score_.missing) {
      if (missing.item == index) line.missing = missing.facts;
    }
    if (line.score.state == State::not_applicable) line.why_not = why_not(index);
    if (line.score.state == State::left_out && is_survey(item.rule)) {
      line.why_not = why_left_out_for_good(index);
    }
    return line;
  }

  SheetSums sums_of(const SheetLine& line, bool by_survey) const {
    SheetSums sums;
    sums.max = line.score.max;
    sums.self = claimed(line.self.points);
    sums.points = line.score.points;
    const bool is_settled = scored_.stage == Stage::final && !line.score.is_open;
    (by_survey ? sums.survey : is_settled ? sums.appraised : sums.unsettled) = line.score.points;
    sums.lines = 1;
    sums.survey_lines = by_survey ? 1 : 0;
    sums.open_lines = line.score.is_open ? 1 : 0;
    sums.missing_lines = line.score.state == State::missing ? 1 : 0;
    return sums;
  }

  void find_decision(SheetLine& line) const {
    const auto rows =
        up_to_round(records_of_item(records_.appraisals, line.item), scored_.last_round);
    line.decision = deciding_row(rows);
    if (line.decision != nullptr) line.reason = reason_of(rows, *line.decision);
    if (line.decision == nullptr && !rows.empty()) line.query = &rows.back();
  }

  void find_documents(SheetLine& line, const Item& item) const {
    for (std::size_t i = 0; i < item.facts.size(); ++i) {
      if (rolled_up(scored_, sheet_.agency, item.first_fact + i) != nullptr) {
        line.is_rolled_up = true;
      }
      const auto* const record = assessment_.fact(sheet_.agency, item.first_fact + i);
      if (record == nullptr) continue;
      add_documents(line.documents, record->document);
      if (record->origin == FactOrigin::plan) line.is_from_plan = true;
    }
    if (line.claim != nullptr) add_documents(line.documents, line.claim->document);
  }

  std::optional<Step> why_not(std::size_t item) const {
    for (auto& step : explain(scored_, sheet_.agency, item).steps) {
      if (step.code == StepCode::declared_not_applicable ||
          step.code == StepCode::property_excludes || step.code == StepCode::nothing_arose) {
        return std::move(step);
      }
    }
    return std::nullopt;
  }

  // Of a survey line at stage self, which asks of no survey whether it applies.
  std::optional<Step> why_left_out_for_good(std::size_t index) const {
    const Item& item = *set_.all_items[index];
    Step step;
    const auto declared = records_of_item(records_.not_applicable, index);
    if (!declared.empty()) {
      step.code = StepCode::declared_not_applicable;
      step.arguments = {declared[0].reason};
      return step;
    }
    const Agency& who = assessment_.agencies()[sheet_.agency];
    if (meets(who, item.applies, item.properties)) return std::nullopt;
    step.code = StepCode::property_excludes;
    step.arguments = {item.applies.text()};
    return step;
  }

  const Scored& scored_;
  const Assessment& assessment_;
  const BlockScore& block_;
  const CriteriaSet& set_;
  std::size_t row_;
  const AgencyScore& score_;
  const BlockScore& self_block_;
  const AgencyScore& self_;
  const AgencyRecords& records_;
  std::size_t next_item_ = 0;
  Sheet sheet_;
};

}  // namespace

std::optional<Fraction> SheetSums::index() const {
  if (max <= Points()) return std::nullopt;
  return Fraction::of(int128{100} * points.micros(), max.micros());
}

SheetSums& SheetSums::operator+=(const SheetSums& other) {
  max += other.max;
  self += other.self;
  appraised += other.appraised;
  unsettled += other.unsettled;
  survey += other.survey;
  points += other.points;
  lines += other.lines;
  survey_lines += other.survey_lines;
  open_lines += other.open_lines;
  missing_lines += other.missing_lines;
  return *this;
}

Sheet sheet_of(const Ranking& ranking, const Scored& self, std::size_t agency) {
  for (const auto& block : ranking.blocks) {
    for (const auto& row : block.rows) {
      if (row.agency != agency || !row.score->is_scored) continue;
      return SheetMaker(ranking, block, row, self).make();
    }
  }
  throw std::invalid_argument("the agency was not scored");
}

std::vector<std::string> documents_in(std::string_view cell) {
  std::vector<std::string> documents;
  while (!cell.empty()) {
    const auto end = std::min(cell.find(kBetweenDocuments), cell.size());
    std::string_view one = cell.substr(0, end);
    one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
    one = one.substr(0, one.find_last_not_of(' ') + 1);
    if (!one.empty()) documents.emplace_back(one);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return documents;
}

}  // namespace parindex
