// What the page tells beside the draws: where the variance comes from, what areas really weigh, and
// ranks without an area or an item.
#include <algorithm>

#include "reports/robustness_report.hpp"
#include "reports/robustness_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kNameWidth = 30;
constexpr std::size_t kNumberWidth = 10;  // where titles of sources wrap
constexpr std::size_t kFigureWidth = 12;  // and those of figures
constexpr std::size_t kWhatWidth = 44;
constexpr std::size_t kMostNames = 3;
constexpr int kEstimateDecimals = 2;
constexpr const char* kUnknown = "?";
// JSON has them all.
constexpr std::size_t kMostItemsLeftOut = 10;

class Insights {
 public:
  Insights(const RobustnessView& view, const BlockRobustness& block, const BlockInsights& insights)
      : view_(view),
        block_(block),
        insights_(insights),
        set_(view.set(block)),
        language_(view.arguments.language) {}

  std::vector<Section> all() const {
    std::vector<Section> sections;
    add_sensitivity(sections);
    sections.push_back(weights());
    sections.push_back(alike());
    sections.push_back(without_areas());
    sections.push_back(without_items());
    return sections;
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }
  GridColumn number(const char* key, const Text& title) const {
    return {key, say(title), true, kFigureWidth};
  }
  std::string area_name(std::size_t area) const {
    return set_.areas[area].id.text + " " + set_.areas[area].title.in(language_);
  }
  // By name where they are few.
  std::string agency_names(const std::vector<std::size_t>& agencies) const {
    if (agencies.size() > kMostNames) {
      return say({"{0} đơn vị", "{0} agencies"}, {std::to_string(agencies.size())});
    }
    std::vector<std::string> names;
    for (const auto agency : agencies) {
      names.push_back(view_.assessment().agencies()[agency].name.in(language_));
    }
    return joined(names, "; ");
  }

  void add_sensitivity(std::vector<Section>& sections) const {
    Section section;
    section.title = say({"Mỗi nguồn gây ra bao nhiêu biến động (chỉ số Sobol)",
                         "How much of the variance each source makes (Sobol' indices)"});
    if (!insights_.sensitivity) {
      section.notes.push_back(why_no_sensitivity());
      sections.push_back(std::move(section));
      return;
    }
    const BlockSensitivity& found = *insights_.sensitivity;
    add_mean_change(section, found);
    sections.push_back(std::move(section));
    sections.push_back(by_agency(
        found, found.rank,
        {"Hạng của từng đơn vị: riêng / toàn phần", "The rank of each agency: alone / in all"}));
    sections.push_back(by_agency(
        found, found.index,
        {"Chỉ số của từng đơn vị: riêng / toàn phần", "The index of each agency: alone / in all"}));
  }

  std::string why_no_sensitivity() const {
    if (view_.request.samples == 0) {
      return say({"Không xét (--samples 0).", "Not looked at (--samples 0)."});
    }
    const auto varying =
        std::count_if(block_.sources.begin(), block_.sources.end(),
                      [](const auto& source) { return source.unvarying == Unvarying::no; });
    if (varying == 1) {
      return say({"Chỉ một nguồn biến động, nên mọi thay đổi là do nguồn đó.",
                  "One source varies, so that every change is of its making."});
    }
    return varying == 0
               ? say({"Không nguồn nào biến động.", "No source varies."})
               : say({"Chưa xét: bị ngắt trước đó.", "Not looked at: interrupted before."});
  }

  void add_mean_change(Section& section, const BlockSensitivity& found) const {
    const OutputSensitivity& change = found.mean_rank_change;
    section.notes = {
        say({"Riêng: phần phương sai mất đi nếu biết nguồn đó; toàn phần: phần còn lại nếu biết "
             "mọi nguồn khác.",
             "Alone: the share of the variance that would go if the source were known; in all: "
             "what would stay if all others were."}),
        say({"Ước lượng từ {0} lần chạy; trong ngoặc là khoảng tin cậy 95 %.",
             "Estimates from {0} runs; 95 % intervals in brackets."},
            {std::to_string(found.runs)})};
    if (found.failed_runs > 0) {
      section.notes.push_back(say({"{0} lần chạy không chấm được.", "Runs that failed: {0}."},
                                  {std::to_string(found.failed_runs)}));
    }
    if (!change.varies()) {
      section.notes.push_back(say({"Không hạng nào thay đổi.", "No rank changes."}));
      return;
    }
    section.grid.columns = {
        {"source", say({"Mức đổi hạng trung bình", "Mean change of ranks"}), false},
        {"first", say({"Riêng", "Alone"}), true},
        {"total", say({"Toàn phần", "In all"}), true}};
    section.flexible = 0;
    for (std::size_t i = 0; i < found.sources.size(); ++i) {
      const SobolIndex& index = change.by_factor[i];
      section.grid.rows.push_back({source_title(found.sources[i]).in(language_),
                                   with_interval(index.first, index.first_interval),
                                   with_interval(index.total, index.total_interval)});
    }
  }

  // "0.42 (0.40 – 0.45)"
  static std::string with_interval(double value, const ConfidenceInterval& interval) {
    return estimate(value) + " (" + estimate(interval.low) + " – " + estimate(interval.high) + ")";
  }
  static std::string estimate(double value) { return estimate_text(value, kEstimateDecimals); }

  Section by_agency(const BlockSensitivity& found, const std::vector<OutputSensitivity>& outputs,
                    const Text& title) const {
    Section section;
    section.title = say(title);
    section.grid.columns = {{"name", say({"Đơn vị", "Agency"}), false}};
    section.least = kNameWidth;
    for (const auto source : found.sources) {
      section.grid.columns.push_back(
          {std::string(source_name(source)), say(source_title(source)), true, kNumberWidth});
    }
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      std::vector<std::string> cells = {view_.agency(block_.agencies[i]).name.in(language_)};
      for (const auto& index : outputs[i].by_factor) cells.push_back(alone_and_in_all(index));
      cells.resize(section.grid.columns.size(), "–");
      section.grid.rows.push_back(std::move(cells));
    }
    if (has_unknown(section)) {
      section.notes.push_back(say({"?: thay đổi quá hiếm để ước lượng (khoảng tin cậy rộng hơn 1).",
                                   "?: too rare a change to be estimated (an interval wider than "
                                   "1)."}));
    }
    return section;
  }

  static std::string alone_and_in_all(const SobolIndex& index) {
    return index.is_telling() ? estimate(index.first) + "/" + estimate(index.total) : kUnknown;
  }
  static bool has_unknown(const Section& section) {
    return std::any_of(section.grid.rows.begin(), section.grid.rows.end(), [](const auto& row) {
      return std::find(row.begin(), row.end(), kUnknown) != row.end();
    });
  }

  Section weights() const {
    const EffectiveWeights& found = insights_.weights;
    Section section;
    section.title = say({"Lĩnh vực thật sự quyết định bao nhiêu", "What areas really weigh"});
    section.grid.columns = {{"area", say({"Lĩnh vực", "Area"}), false},
                            number("nominal", {"Điểm tối đa %", "Of the maximum %"}),
                            number("share", {"Phần chênh lệch %", "Of the differences %"}),
                            number("eta", {"Tỷ số tương quan", "Correlation ratio"}),
                            number("chance", {"Do ngẫu nhiên", "By chance"}),
                            number("most", {"Cao nhất có thể", "At most"})};
    section.least = kNameWidth;
    for (const auto& area : found.areas) {
      const auto& ratio = area.correlation_ratio;
      section.grid.rows.push_back(
          {area_name(area.area), area.nominal_percent.to_decimal(1),
           area.variance_share ? estimate_text(100 * *area.variance_share, 1) : "–",
           ratio ? estimate(ratio->eta_squared) : "–",
           ratio ? ratio->by_chance.to_decimal(kEstimateDecimals) : "–",
           ratio ? estimate(ratio->attainable) : "–"});
    }
    if (found.extras_variance_share) {
      section.grid.rows.push_back({say({"Điểm thưởng, điểm trừ", "Bonus and penalty"}), "–",
                                   estimate_text(100 * *found.extras_variance_share, 1), "–", "–",
                                   "–"});
    }
    if (found.agencies < 3) {
      section.notes.push_back(
          say({"Cần ít nhất ba đơn vị có chỉ số.", "Three agencies with an index are needed."}));
    }
    if (found.held > 0) {
      section.notes.push_back(
          say({"{0} đơn vị có chỉ số bị giữ ở 0 hoặc 100; ở đây xét chỉ số trước khi giữ.",
               "Agencies whose index is held to 0 or 100: {0}; here it is looked at before."},
              {std::to_string(found.held)}));
    }
    return section;
  }

  Section alike() const {
    const ItemsAlike& found = insights_.alike;
    Section section;
    section.title = say({"Tiêu chí mọi đơn vị bằng điểm nhau", "Items on which all score alike"});
    section.grid.columns = {{"item", say({"STT", "No."}), false},
                            {"title", say({"Tiêu chí", "Item"}), false},
                            {"points", say({"Điểm", "Points"}), true},
                            {"max", say({"Tối đa", "Max"}), true},
                            {"agencies", say({"Số đơn vị", "Agencies"}), true}};
    section.flexible = 1;
    section.least = kNameWidth;
    for (const auto& item : found.alike) {
      section.grid.rows.push_back(
          {set_.all_items[item.item]->id.text, set_.all_items[item.item]->title.in(language_),
           to_string(item.points, set_.item_decimals), to_string(item.max, set_.item_decimals),
           std::to_string(item.agencies)});
    }
    if (found.alike.empty()) section.notes.push_back(say({"Không có.", "None."}));
    note_items(section, found.of_one,
               {"Chỉ tính cho một đơn vị: {0}", "That count for one agency: {0}"});
    note_items(section, found.of_none,
               {"Không tính cho đơn vị nào: {0}", "That count for none: {0}"});
    return section;
  }

  void note_items(Section& section, const std::vector<std::size_t>& items, const Text& text) const {
    if (items.empty()) return;
    std::vector<std::string> ids;
    for (const auto item : items) ids.push_back(set_.all_items[item]->id.text);
    section.notes.push_back(say(text, {joined(ids)}));
  }

  Section without_areas() const {
    Section section =
        left_out_section({"Nếu bỏ một lĩnh vực", "Without one area"}, {"Lĩnh vực", "Area"});
    for (const auto& out : insights_.left_out) {
      if (out.area) section.grid.rows.push_back(row_of(out, area_name(*out.area)));
    }
    return section;
  }

  // Those that move ranks, most first.
  Section without_items() const {
    Section section =
        left_out_section({"Nếu bỏ một tiêu chí", "Without one item"}, {"Tiêu chí", "Item"});
    std::vector<const LeftOut*> moving;
    std::size_t others = 0;
    for (const auto& out : insights_.left_out) {
      if (out.area) continue;
      const bool moves = out.rank_changes > 0 || out.band_changes > 0 || !out.unranked.empty();
      if (moves) {
        moving.push_back(&out);
      } else {
        ++others;
      }
    }
    std::stable_sort(moving.begin(), moving.end(), [](const LeftOut* a, const LeftOut* b) {
      return a->rank_change_sum > b->rank_change_sum;
    });
    const std::size_t shown = std::min(moving.size(), kMostItemsLeftOut);
    for (std::size_t i = 0; i < shown; ++i) {
      const Item& item = *set_.all_items[moving[i]->items[0]];
      section.grid.rows.push_back(
          row_of(*moving[i], item.id.text + " " + item.title.in(language_)));
    }
    if (shown < moving.size()) {
      section.notes.push_back(
          say({"{0} tiêu chí khác làm đổi hạng ít hơn hoặc bằng thế; đủ cả: -f json.",
               "Other items that move ranks no more than these: {0}; all of them: -f json."},
              {std::to_string(moving.size() - shown)}));
    }
    if (others > 0) {
      section.notes.push_back(say({"{0} tiêu chí khác, bỏ đi cũng không đổi hạng, xếp loại nào.",
                                   "Other items, without which no rank or band changes: {0}."},
                                  {std::to_string(others)}));
    }
    return section;
  }

  Section left_out_section(const Text& title, const Text& what) const {
    Section section;
    section.title = say(title);
    section.grid.columns = {{"what", say(what), false, kWhatWidth},
                            number("mean", {"Đổi hạng TB", "Mean change"}),
                            number("changes", {"Đơn vị đổi hạng", "Ranks change"}),
                            number("bands", {"Đổi xếp loại", "Bands change"}),
                            number("largest", {"Nhiều nhất", "Largest"}),
                            {"who", say({"Đơn vị", "Whose"}), false}};
    section.flexible = section.grid.columns.size() - 1;
    section.least = kNameWidth;
    return section;
  }

  std::vector<std::string> row_of(const LeftOut& out, const std::string& what) const {
    const auto mean = out.mean_rank_change();
    std::string who = agency_names(out.moved_most);
    if (!out.unranked.empty()) {
      append(who, say({"không còn xếp hạng: {0}", "no longer ranked: {0}"},
                      {agency_names(out.unranked)}));
    }
    return {what,
            mean ? mean->to_decimal(kEstimateDecimals) : "–",
            std::to_string(out.rank_changes),
            std::to_string(out.band_changes),
            std::to_string(out.largest_change),
            std::move(who)};
  }

  const RobustnessView& view_;
  const BlockRobustness& block_;
  const BlockInsights& insights_;
  const CriteriaSet& set_;
  Language language_;
};

}  // namespace

void add_insights(std::vector<Section>& sections, const RobustnessView& view,
                  const BlockRobustness& block, const BlockInsights& insights) {
  for (auto& section : Insights(view, block, insights).all()) {
    sections.push_back(std::move(section));
  }
}

}  // namespace parindex::cli
