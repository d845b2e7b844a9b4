// Every agency's way to the next band, a block of lines each.
#include <algorithm>

#include "reports/improve_report.hpp"
#include "reports/improve_words.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kAgencyWidth = 22;
constexpr std::size_t kMostObstacles = 3;

Grid empty_grid(const ImproveView& view) {
  const Language language = view.arguments.language;
  Grid grid;
  grid.columns = {{"agency", Text{"Đơn vị", "Agency"}.in(language), false, kAgencyWidth},
                  {"index", Text{"Chỉ số %", "Index %"}.in(language), true},
                  {"band", Text{"Xếp loại", "Band"}.in(language), false},
                  {"goal", Text{"Mục tiêu", "Goal"}.in(language), false},
                  {"item", Text{"STT", "No."}.in(language), false},
                  {"action", Text{"Việc phải làm", "What to do"}.in(language), false},
                  {"gain", Text{"Tăng", "Gain"}.in(language), true}};
  if (view.costs != nullptr) {
    grid.columns.push_back({"cost", Text{"Chi phí", "Cost"}.in(language), true});
  }
  return grid;
}

// What to say in place of steps.
std::string without_steps(const NextBand& agency, const ImproveView& view) {
  const Language language = view.arguments.language;
  if (!agency.now.index) {
    return Text{"không có dòng nào áp dụng", "nothing applies to it"}.in(language);
  }
  if (!agency.found) return Text{"đã ở mức cao nhất", "has the best band"}.in(language);
  if (agency.found->answer == Answer::refused) {
    return Text{"quá nhiều cách kết hợp để chứng minh", "too many combinations to prove"}.in(
        language);
  }
  const CriteriaSet& set = view.set(agency.agency);
  std::string text =
      filled(Text{"không đạt được; gần nhất {0} %", "out of reach; {0} % at best"}.in(language),
             {localized_number(agency.found->nearest ? agency.found->nearest->after.index_text
                                                     : agency.now.index_text,
                               language)});
  std::size_t shown = 0;
  for (const auto& obstacle : agency.found->obstacles) {
    if (shown++ == kMostObstacles) break;
    const std::string item =
        obstacle.item ? set.all_items[*obstacle.item]->id.text + " " : std::string();
    append(text, item + obstacle_text(obstacle, set, language));
  }
  return text;
}

void add_agency(Grid& grid, const NextBand& agency, const ImproveView& view) {
  const Language language = view.arguments.language;
  const CriteriaSet& set = view.set(agency.agency);
  const auto title = [&](std::size_t band) { return set.bands[band].title.in(language); };
  std::vector<std::string> head = {view.who(agency.agency).name.in(language), agency.now.index_text,
                                   agency.now.band ? title(*agency.now.band) : "–",
                                   agency.found ? title(agency.found->goal.band) : "–"};
  const auto add = [&](const std::string& item, std::string action, const std::string& gain,
                       const std::string& cost) {
    std::vector<std::string> cells = head;
    cells.insert(cells.end(), {item, std::move(action), gain});
    if (view.costs != nullptr) cells.push_back(cost);
    grid.rows.push_back(std::move(cells));
    head.assign(head.size(), "");
  };
  if (!agency.found || !agency.found->best) {
    add("", without_steps(agency, view), "", "");
    return;
  }
  for (const auto& step : agency.found->best->steps) {
    add(set.all_items[step.item]->id.text, action_text(step, agency.agency, view, language),
        gain_text(step, set), cost_text(step.cost));
  }
}

}  // namespace

Document all_document(const std::vector<NextBand>& agencies, const std::vector<std::size_t>& blocks,
                      const ImproveView& view) {
  const Language language = view.arguments.language;
  Document page;
  page.title = assessment_line(view.assessment(), language) + ", " +
               stage_title(view.arguments.stage).in(language) +
               Text{": đường lên xếp loại kế tiếp", ": the way to the next band"}.in(language);
  Part& part = page.parts.emplace_back();
  for (const auto block : blocks) {
    const Block& own = view.assessment().blocks()[block];
    Section section;
    section.title = own.title.in(language) + " [" + own.id.text + "]";
    section.grid = empty_grid(view);
    section.flexible = 5;
    section.least = kLeastAction;
    for (const auto& agency : agencies) {
      if (*view.who(agency.agency).block == block) add_agency(section.grid, agency, view);
    }
    part.sections.push_back(std::move(section));
  }
  page.foot = {provenance(view.assessment(), blocks, language),
               filled(Text{"Xem thêm: parindex improve {0} MÃ --to-band XẾP-LOẠI",
                           "See also: parindex improve {0} CODE --to-band BAND"}
                          .in(language),
                      {view.arguments.operands[0]})};
  return page;
}

}  // namespace parindex::cli
