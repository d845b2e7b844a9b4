// Pages for people: an agency's way to a goal, and what its lines can still gain.
#include "reports/improve_report.hpp"

#include <algorithm>

#include "reports/improve_words.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kTitleWidth = 30;
constexpr std::size_t kMostObstacles = 15;  // on the page; all of them: -f csv, -f json

std::string sum_of_gains(const ImprovementPlan& plan, const CriteriaSet& set) {
  Points sum;
  for (const auto& step : plan.steps) {
    sum += step.to > step.from ? step.to - step.from : step.from - step.to;
  }
  return "+" + to_string(sum, set.item_decimals);
}

std::string rank_text(const Position& position) {
  return position.rank ? std::to_string(*position.rank) : "–";
}

std::string band_text(const Position& position, const CriteriaSet& set, Language language) {
  return position.band ? set.bands[*position.band].title.in(language) : "–";
}

class Pages {
 public:
  Pages(const ImproveView& view, std::size_t agency)
      : view_(view), agency_(agency), set_(view.set(agency)), language_(view.arguments.language) {}

  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }

  Document begin() const {
    Document page;
    page.title = assessment_line(view_.assessment(), language_) + ", " +
                 stage_title(view_.arguments.stage).in(language_);
    page.parts.emplace_back().title = agency_heading(view_.assessment(), agency_, language_);
    page.foot = {provenance(view_.assessment(), {*view_.who(agency_).block}, language_)};
    if (view_.costs != nullptr) {
      page.foot.push_back(
          say({"Tệp chi phí: {0}", "Costs: {0}"}, {hash_line({view_.costs->file}, language_)}));
    }
    return page;
  }

  Section positions(const Position& now, const Position* then) const {
    Section section;
    section.grid.columns = {{"", "", false},
                            {"points", say({"Điểm", "Points"}), true},
                            {"index", say({"Chỉ số %", "Index %"}), true},
                            {"rank", say({"Hạng", "Rank"}), true},
                            {"band", say({"Xếp loại", "Band"}), false}};
    const auto add = [&](const std::string& when, const Position& position) {
      section.grid.rows.push_back({when, to_string(position.points, set_.item_decimals),
                                   position.index_text, rank_text(position),
                                   band_text(position, set_, language_)});
    };
    add(say({"Hiện nay", "Now"}), now);
    if (then != nullptr) add(say({"Khi thực hiện", "Then"}), *then);
    return section;
  }

  Section plan(const std::string& title, const ImprovementPlan& plan) const {
    Section section;
    section.title = title;
    section.grid.columns = {{"item", say({"STT", "No."}), false},
                            {"title", say({"Tiêu chí", "Item"}), false, kTitleWidth},
                            {"action", say({"Việc phải làm", "What to do"}), false},
                            {"gain", say({"Tăng", "Gain"}), true}};
    if (view_.costs != nullptr) {
      section.grid.columns.push_back({"cost", say({"Chi phí", "Cost"}), true});
    }
    section.flexible = 2;
    section.least = kLeastAction;
    for (const auto& step : plan.steps) section.grid.rows.push_back(row_of_step(step));
    const std::string lines = lines_text(plan.steps.size(), language_);
    const std::string gain = localized_number(sum_of_gains(plan, set_), language_);
    section.notes.push_back(
        view_.costs != nullptr
            ? say({"Cộng: {0}, {1} điểm, chi phí {2}", "In all: {0}, {1} points, cost {2}"},
                  {lines, gain, localized_number(cost_text(plan.cost), language_)})
            : say({"Cộng: {0}, {1} điểm", "In all: {0}, {1} points"}, {lines, gain}));
    return section;
  }

  Section runner_ups(const std::vector<ImprovementPlan>& plans) const {
    Section section;
    section.title = say({"Phương án khác", "Other ways"});
    section.grid.columns = {{"plan", say({"Số", "Way"}), true},
                            {"item", say({"STT", "No."}), false},
                            {"action", say({"Việc phải làm", "What to do"}), false},
                            {"gain", say({"Tăng", "Gain"}), true}};
    if (view_.costs != nullptr) {
      section.grid.columns.push_back({"cost", say({"Chi phí", "Cost"}), true});
    }
    section.flexible = 2;
    section.least = kLeastAction;
    for (std::size_t i = 0; i < plans.size(); ++i) {
      std::string number = std::to_string(i + 2);
      for (const auto& step : plans[i].steps) {
        auto cells = row_of_step(step);
        cells.erase(cells.begin() + 1);  // the item's title
        cells.insert(cells.begin(), number);
        section.grid.rows.push_back(std::move(cells));
        number.clear();
      }
      const std::string gain = localized_number(sum_of_gains(plans[i], set_), language_);
      const std::string index = localized_number(plans[i].after.index_text, language_);
      section.notes.push_back(
          view_.costs != nullptr
              ? say({"Phương án {0}: {1} điểm, chi phí {2}, chỉ số {3}",
                     "Way {0}: {1} points, cost {2}, index {3}"},
                    {std::to_string(i + 2), gain,
                     localized_number(cost_text(plans[i].cost), language_), index})
              : say({"Phương án {0}: {1} điểm, chỉ số {2}", "Way {0}: {1} points, index {2}"},
                    {std::to_string(i + 2), gain, index}));
    }
    return section;
  }

  Section obstacles(const std::vector<Obstacle>& found) const {
    Section section;
    section.title = say({"Điều cản trở", "What stands in the way"});
    section.grid.columns = {{"item", say({"STT", "No."}), false},
                            {"title", say({"Tiêu chí", "Item"}), false, kTitleWidth},
                            {"lost", say({"Vẫn mất", "Stays lost"}), true},
                            {"reason", say({"Vì sao", "Why"}), false}};
    section.flexible = 3;
    section.least = kLeastAction;
    for (const auto& obstacle : found) {
      if (section.grid.rows.size() == kMostObstacles) break;
      section.grid.rows.push_back(row_of_obstacle(obstacle));
    }
    if (found.size() > section.grid.rows.size()) {
      section.notes.push_back(
          say({"{0} trong {1} dòng; mọi dòng: -f csv", "{0} of {1}; all: -f csv"},
              {std::to_string(section.grid.rows.size()), std::to_string(found.size())}));
    }
    return section;
  }

  Section lines(const std::vector<LineOutlook>& lines) const {
    Section section;
    section.grid.columns = {{"item", say({"STT", "No."}), false},
                            {"title", say({"Tiêu chí", "Item"}), false, kTitleWidth},
                            {"points", say({"Điểm", "Points"}), true},
                            {"gain", say({"Có thể tăng", "Can gain"}), true},
                            {"action", say({"Cần làm gì", "What is needed"}), false}};
    section.flexible = 4;
    section.least = kLeastAction;
    for (const auto& line : lines) {
      const Item& item = *set_.all_items[line.item];
      std::string action;
      if (line.best) action = full_action(*line.best);
      for (const auto& obstacle : line.obstacles) {
        append(action, obstacle_text(obstacle, set_, language_));
      }
      section.grid.rows.push_back(
          {item.id.text, item.title.in(language_), score_cell(line.now, set_, language_),
           line.best ? gain_text(*line.best, set_) : "–", std::move(action)});
    }
    return section;
  }

 private:
  std::string full_action(const LineStep& step) const {
    std::string text = action_text(step, agency_, view_, language_);
    const std::string remark = remark_text(step, agency_, view_, language_);
    return remark.empty() ? text : text + " [" + remark + "]";
  }

  std::vector<std::string> row_of_step(const LineStep& step) const {
    const Item& item = *set_.all_items[step.item];
    std::vector<std::string> cells = {item.id.text, item.title.in(language_), full_action(step),
                                      gain_text(step, set_)};
    if (view_.costs != nullptr) cells.push_back(cost_text(step.cost));
    return cells;
  }

  std::vector<std::string> row_of_obstacle(const Obstacle& obstacle) const {
    const std::string reason = obstacle_text(obstacle, set_, language_);
    if (!obstacle.item) return {"–", "–", "", reason};
    const Item& item = *set_.all_items[*obstacle.item];
    return {item.id.text, item.title.in(language_), to_string(obstacle.lost, set_.item_decimals),
            reason};
  }

  const ImproveView& view_;
  const std::size_t agency_;
  const CriteriaSet& set_;
  const Language language_;
};

}  // namespace

Document goal_document(const Improvement& found, const ImproveView& view) {
  const Language language = view.arguments.language;
  const CriteriaSet& set = view.set(found.agency);
  const Pages pages(view, found.agency);
  Document page = pages.begin();
  Part& part = page.parts.front();
  const std::string goal = goal_text(found.goal, set, language);
  part.lines.push_back(pages.say({"Mục tiêu: {0}", "Goal: {0}"}, {goal}));
  part.is_bad = found.answer == Answer::out_of_reach || found.answer == Answer::refused;
  switch (found.answer) {
    case Answer::met_already:
      part.verdict = pages.say({"Đã đạt mục tiêu.", "The goal is met already."});
      part.sections.push_back(pages.positions(found.now, nullptr));
      break;
    case Answer::within_reach:
      part.sections.push_back(pages.positions(found.now, &found.best->after));
      part.sections.push_back(
          pages.plan(view.costs != nullptr
                         ? pages.say({"Cách ít tốn kém nhất", "The cheapest way"})
                         : pages.say({"Cách cần ít dòng nhất", "The way with the fewest lines"}),
                     *found.best));
      if (!found.runner_ups.empty()) part.sections.push_back(pages.runner_ups(found.runner_ups));
      page.foot.push_back(pages.say({"Thử lại: thêm --write TỆP rồi parindex whatif {0} TỆP",
                                     "To try it: add --write FILE, then parindex whatif {0} FILE"},
                                    {view.arguments.operands[0]}));
      break;
    case Answer::out_of_reach:
      part.verdict = pages.say({"Không đạt được mục tiêu.", "The goal is out of reach."});
      part.sections.push_back(
          pages.positions(found.now, found.nearest ? &found.nearest->after : nullptr));
      if (found.nearest) {
        part.sections.back().notes.push_back(
            pages.say({"Khi thực hiện: mọi điều còn làm được, trên {0}",
                       "Then: everything that can still be done, on {0}"},
                      {lines_text(found.nearest->steps.size(), language)}));
      }
      part.sections.push_back(pages.obstacles(found.obstacles));
      break;
    case Answer::refused:
      part.verdict = pages.say(
          {"Quá nhiều cách kết hợp để chứng minh cách nào tốt nhất, nên không nêu cách nào.",
           "Too many combinations to prove which way is best, so none is given."});
      part.sections.push_back(pages.positions(found.now, nullptr));
      break;
  }
  return page;
}

Document outlook_document(std::size_t agency, const std::vector<LineOutlook>& lines,
                          const ImproveView& view) {
  const Language language = view.arguments.language;
  const Pages pages(view, agency);
  Document page = pages.begin();
  Part& part = page.parts.front();
  for (const auto& line :
       agency_lines(view.session.scored(), view.session.standing(agency), language)) {
    part.lines.push_back(line);
  }
  if (lines.empty()) {
    part.verdict = pages.say({"Không còn dòng nào mất điểm.", "No line loses points."});
  } else {
    part.sections.push_back(pages.lines(lines));
    part.sections.back().title =
        pages.say({"Các dòng mất điểm, có thể tăng nhiều nhất xếp trước",
                   "Lines that lose points, the greatest possible gain first"});
  }
  return page;
}

}  // namespace parindex::cli
