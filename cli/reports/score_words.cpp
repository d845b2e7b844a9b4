#include "reports/score_words.hpp"

#include <stdexcept>

#include "reports/set_words.hpp"

namespace parindex::cli {

Text stage_title(Stage stage) {
  switch (stage) {
    case Stage::self: return {"theo điểm tự đánh giá", "by self-scores"};
    case Stage::computed: return {"tính theo số liệu khai", "computed from declared facts"};
    case Stage::final: break;
  }
  return {"theo kết quả thẩm định", "by appraisal"};
}

std::string assessment_line(const Assessment& assessment, Language language) {
  return filled(Text{"{0} – chốt ngày {1}", "{0} – as of {1}"}.in(language),
                {assessment.title.in(language), localized_date(assessment.as_of, language)});
}

std::string state_text(State state, Language language) {
  switch (state) {
    case State::scored: return Text{"đã tính điểm", "scored"}.in(language);
    case State::missing: return Text{"thiếu", "missing"}.in(language);
    case State::not_applicable: return Text{"không áp dụng", "not applicable"}.in(language);
    case State::left_out: break;
  }
  return Text{"không tính", "left out"}.in(language);
}

Text band_limit_text(BandLimit limit) {
  switch (limit) {
    case BandLimit::zero_item:
      return {"có dòng 0 điểm nên chỉ xếp loại {0}",
              "has an item at 0 points, so no more than {0}"};
    case BandLimit::event:
      return {"bị hạ xuống {0} do sự việc ghi trong events", "held at {0} by an event on record"};
    case BandLimit::no_self_score:
      return {"không tự chấm điểm nên xếp loại {0}", "did not self-score, so {0}"};
    case BandLimit::none: break;
  }
  return {"", ""};
}

std::string points_text(Points points, int decimals, Language language) {
  return localized_number(to_string(points, decimals), language);
}

std::string of_max(Points points, Points max, const CriteriaSet& set, Language language) {
  return points_text(points, set.item_decimals, language) + " / " +
         points_text(max, set.item_decimals, language);
}

std::string score_cell(const ItemScore& score, const CriteriaSet& set, Language language) {
  if (score.is_faulty) return Text{"lỗi", "at fault"}.in(language);
  const bool earns_nothing = score.points == Points();
  switch (score.state) {
    case State::left_out: return {};
    case State::missing:
      if (earns_nothing) return state_text(score.state, language);
      break;
    case State::not_applicable:
      if (score.max == Points()) return Text{"không áp dụng", "n/a"}.in(language);
      break;
    case State::scored: break;
  }
  return to_string(score.points, set.item_decimals);
}

std::string exact_points(const ItemScore& score, const CriteriaSet& set) {
  const bool leaves = score.state == State::not_applicable && score.max == Points();
  if (leaves || score.is_faulty || score.state == State::left_out) return {};
  return to_string(score.points, set.item_decimals);
}

std::string_view state_id(const ItemScore& score) {
  return score.is_faulty ? "fault" : state_name(score.state);
}

std::string office_name(const Assessment& assessment, const std::string& code, Language language) {
  if (code == "council") return Text{"Hội đồng", "The council"}.in(language);
  const auto office = assessment.find_agency(code);
  return office ? assessment.agencies()[*office].name.in(language) : code;
}

std::string appraiser_name(const Assessment& assessment, std::size_t block, std::size_t item,
                           Language language) {
  return office_name(assessment, assessment.blocks()[block].office_of(item).text, language);
}

std::string decision_text(const Assessment& assessment, const std::string& office, int round,
                          const std::string& reason, Language language) {
  return filled(Text{"{0} lần {1}: {2}", "{0}, appraisal {1}: {2}"}.in(language),
                {office_name(assessment, office, language), std::to_string(round), reason});
}

std::string query_text(const Assessment& assessment, const std::string& office, int round,
                       const std::string& reason, Language language) {
  return filled(Text{"{0} hỏi lần {1}: {2}", "{0} asks, appraisal {1}: {2}"}.in(language),
                {office_name(assessment, office, language), std::to_string(round), reason});
}

std::string waiting_text(const Assessment& assessment, std::size_t block, std::size_t item,
                         Language language) {
  return filled(
      Text{"tạm thời, chờ {0} thẩm định", "provisional until {0} appraises it"}.in(language),
      {appraiser_name(assessment, block, item, language)});
}

std::string agency_heading(const Assessment& assessment, std::size_t agency, Language language) {
  const Agency& who = assessment.agencies()[agency];
  return who.name.in(language) + " (" + who.code.text + "), " +
         assessment.blocks()[*who.block].title.in(language);
}

std::vector<std::string> agency_lines(const Scored& scored, const RankedAgency& row,
                                      Language language) {
  const Agency& who = scored.assessment->agencies()[row.agency];
  const CriteriaSet& set = *scored.assessment->blocks()[*who.block].set;
  const AgencyScore& score = *row.score;
  std::vector<std::string> lines;
  std::string index = of_max(score.points, score.applicable_max, set, language);
  const auto add_extra = [&](const std::optional<Extra>& extra, const Text& title, Points points) {
    if (extra) index += title.in(language) + points_text(points, set.item_decimals, language);
  };
  add_extra(set.bonus, {"; điểm cộng ", "; bonus "}, score.bonus);
  add_extra(set.penalty, {"; điểm trừ ", "; penalty "}, score.penalty);
  if (score.index) {
    index += Text{"; chỉ số ", "; index "}.in(language) +
             localized_number(row.index_text, language) + " %";
  }
  if (row.rank) index += Text{"; hạng ", "; rank "}.in(language) + std::to_string(*row.rank);
  if (who.status == AgencyStatus::unranked) {
    index += Text{"; không xếp hạng", "; not ranked"}.in(language);
  }
  if (row.band) {
    index += Text{"; xếp loại ", "; band "}.in(language) + set.bands[*row.band].title.in(language);
  }
  lines.push_back(index + "; " + stage_title(scored.stage).in(language));
  lines.push_back(set_line(set, language));
  return lines;
}

const RankedAgency& row_of(const Ranking& ranking, std::size_t agency) {
  for (const auto& block : ranking.blocks) {
    for (const auto& row : block.rows) {
      if (row.agency == agency) return row;
    }
  }
  throw std::logic_error("an agency that was scored has a row in the ranking");
}

std::string lines_text(std::size_t count, Language language) {
  return counted(count, {"dòng", "line"}, {"dòng", "lines"}, language);
}

std::string provisional_text(std::size_t open_lines, Language language) {
  if (open_lines == 0) return {};
  return filled(Text{"TẠM THỜI (provisional): còn {0} chưa thẩm định",
                     "PROVISIONAL (tạm thời): {0} not yet appraised"}
                    .in(language),
                {lines_text(open_lines, language)});
}

}  // namespace parindex::cli
