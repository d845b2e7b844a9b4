// The lines above and below a block's table.
#include <algorithm>

#include "reports/rank_report.hpp"
#include "reports/score_words.hpp"
#include "reports/set_words.hpp"
#include "words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kMostExamples = 5;

class Notes {
 public:
  Notes(const RankView& view, const BlockRanking& ranked)
      : view_(view),
        ranked_(ranked),
        language_(view.arguments.language),
        set_(*view.block(ranked).set),
        score_(view.ranking.scored->blocks[ranked.block]) {}

  std::vector<std::string> all() {
    add_bands();
    add_limits();
    add_unranked();
    add_excused();
    add_missing();
    return std::move(notes_);
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }
  const Agency& agency(std::size_t index) const { return view_.assessment().agencies()[index]; }
  std::string name(std::size_t index) const { return agency(index).name.in(language_); }

  void add_bands() {
    std::string bands;
    for (const auto& count : ranked_.band_counts) {
      if (!bands.empty()) bands += " · ";
      bands += set_.bands[count.band].title.in(language_) + " " + std::to_string(count.count);
      if (count.count > 0) bands += " (" + localized_number(count.share_text, language_) + " %)";
    }
    notes_.push_back(say({"Xếp loại: ", "Bands: "}) + bands);
  }

  void add_limits() {
    for (const auto& row : ranked_.rows) {
      if (!row.band || row.band_limit == BandLimit::none) continue;
      const auto& band = set_.bands[*row.band].title.in(language_);
      notes_.push_back("* " + name(row.agency) + ": " +
                       say(band_limit_text(row.band_limit), {band}));
    }
  }

  void add_unranked() {
    for (const auto& row : ranked_.rows) {
      if (row.unranked == Unranked::no) continue;
      const std::string& own = agency(row.agency).reason;
      std::string reason;
      switch (row.unranked) {
        case Unranked::nothing_applicable:
          reason = say({"không có tiêu chí nào áp dụng", "no item applies"});
          break;
        case Unranked::has_errors:
          reason = say({"số liệu có lỗi, chưa chấm được", "its data have errors; not scored"});
          break;
        case Unranked::by_status:
        case Unranked::no:
          reason = own.empty() ? say({"không nêu lý do", "no reason given"}) : own;
          break;
      }
      notes_.push_back(
          say({"Không xếp hạng: {0} ({1})", "Unranked: {0} ({1})"}, {name(row.agency), reason}));
    }
  }

  void add_excused() {
    for (const auto index : ranked_.excused) {
      const std::string& own = agency(index).reason;
      notes_.push_back(
          say({"Miễn đánh giá: {0} ({1})", "Excused: {0} ({1})"},
              {name(index), own.empty() ? say({"không nêu lý do", "no reason given"}) : own}));
    }
  }

  void add_missing() {
    std::size_t lines = 0;
    std::size_t agencies = 0;
    std::string examples;
    for (const auto& scored : score_.agencies) {
      if (scored.missing.empty()) continue;
      ++agencies;
      for (const auto& line : scored.missing) {
        if (++lines > kMostExamples) continue;
        examples += (examples.empty() ? "" : "; ") + agency(scored.agency).code.text + " " +
                    set_.all_items[line.item]->id.text;
      }
    }
    if (lines == 0) return;
    if (lines > kMostExamples) examples += "; …";
    notes_.push_back(say({"Thiếu số liệu: {0} dòng ở {1} đơn vị ({2})",
                          "Missing evidence: {0} lines at {1} agencies ({2})"},
                         {std::to_string(lines), std::to_string(agencies), examples}));
  }

  const RankView& view_;
  const BlockRanking& ranked_;
  Language language_;
  const CriteriaSet& set_;
  const BlockScore& score_;
  std::vector<std::string> notes_;
};

}  // namespace

std::string report_title(const RankView& view) {
  const Language language = view.arguments.language;
  return assessment_line(view.assessment(), language) + ", " +
         stage_title(view.ranking.scored->stage).in(language);
}

std::string block_title(const RankView& view, const BlockRanking& ranked) {
  const Block& block = view.block(ranked);
  return block.title.in(view.arguments.language) + " [" + block.id.text + "]";
}

std::string set_line(const RankView& view, const BlockRanking& ranked) {
  return set_line(*view.block(ranked).set, view.arguments.language);
}

std::string provisional_line(const RankView& view, const BlockRanking& ranked) {
  const auto& score = view.ranking.scored->blocks[ranked.block];
  if (score.open_lines == 0) return {};
  const Language language = view.arguments.language;
  std::string offices;
  for (const auto& [code, count] : score.open_by_office) {
    const std::string name = office_name(view.assessment(), code, language);
    append(offices, (name.empty() ? "–" : name) + " " + std::to_string(count), ", ");
  }
  return filled(Text{"TẠM THỜI (provisional): còn {0} dòng chưa thẩm định: {1}",
                     "PROVISIONAL (tạm thời): {0} lines not yet appraised: {1}"}
                    .in(language),
                {std::to_string(score.open_lines), offices});
}

std::string where_next(const RankView& view) {
  const Text text = {
      "Xem thêm: parindex check {0} (từng dòng thiếu và cảnh báo); parindex rank {0} --areas "
      "--parts",
      "See more: parindex check {0} (every missing line and warning); parindex rank {0} --areas "
      "--parts"};
  return filled(text.in(view.arguments.language), {view.arguments.operands[0]});
}

std::vector<std::string> block_notes(const RankView& view, const BlockRanking& ranked) {
  return Notes(view, ranked).all();
}

}  // namespace parindex::cli
