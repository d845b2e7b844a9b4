// `improve -f csv`, and `improve -f json`: schema parindex.improve/1. Numbers are exact.
#include "reports/improve_report.hpp"
#include "reports/improve_words.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

Grid empty_grid(std::initializer_list<const char*> keys) {
  Grid grid;
  for (const auto* key : keys) grid.columns.push_back({key, key});
  return grid;
}

class Rows {
 public:
  Rows(const ImproveView& view, std::size_t agency)
      : view_(view), agency_(agency), set_(view.set(agency)) {}

  std::string shown(Points points) const { return to_string(points, set_.item_decimals); }

  // A row a fact that moves, or the line's points; `before` stands in front of each.
  void add_steps(Grid& grid, const std::vector<std::string>& before,
                 const ImprovementPlan& plan) const {
    for (const auto& step : plan.steps) {
      for (const auto& change : path_changes(view_.session, agency_, step)) {
        std::vector<std::string> cells = before;
        cells.insert(cells.end(),
                     {set_.all_items[step.item]->id.text, change.fact, change.from, change.to,
                      std::to_string(step.units), shown(step.from), shown(step.to),
                      view_.costs != nullptr ? cost_text(step.cost) : "", change.path});
        grid.rows.push_back(std::move(cells));
      }
    }
  }

  Json step_json(const LineStep& step) const {
    const Item& item = *set_.all_items[step.item];
    Json json = {{"item", item.id.text},
                 {"title", item.title.vi},
                 {"title_en", item.title.en},
                 {"points_before", shown(step.from)},
                 {"points_after", shown(step.to)},
                 {"units", step.units},
                 {"cost", view_.costs != nullptr ? Json(cost_text(step.cost)) : Json()},
                 {"given_by_appraiser", step.is_given},
                 {"accepts_declared_facts", step.is_accepted},
                 {"sets_decision_aside", step.sets_aside},
                 {"every_combination_looked_at", !step.is_bounded},
                 {"action", action_text(step, agency_, view_, Language::vi)},
                 {"action_en", action_text(step, agency_, view_, Language::en)}};
    json["changes"] = Json::array();
    for (const auto& change : path_changes(view_.session, agency_, step)) {
      json["changes"].push_back({{"path", change.path}, {"from", change.from}, {"to", change.to}});
    }
    return json;
  }

  Json position_json(const Position& position) const {
    return {{"points", shown(position.points)},
            {"bonus", shown(position.bonus)},
            {"penalty", shown(position.penalty)},
            {"index", position.index ? Json(position.index_text) : Json()},
            {"rank", position.rank ? Json(*position.rank) : Json()},
            {"band", position.band ? Json(set_.bands[*position.band].id.text) : Json()}};
  }

  Json plan_json(const ImprovementPlan& plan) const {
    Json json = {{"cost", view_.costs != nullptr ? Json(cost_text(plan.cost)) : Json()},
                 {"lines", plan.steps.size()},
                 {"after", position_json(plan.after)},
                 {"steps", Json::array()}};
    for (const auto& step : plan.steps) json["steps"].push_back(step_json(step));
    return json;
  }

  Json obstacle_json(const Obstacle& obstacle) const {
    Json json = {{"kind", obstacle_id(obstacle.kind)},
                 {"item", obstacle.item ? Json(set_.all_items[*obstacle.item]->id.text) : Json()},
                 {"lost", shown(obstacle.lost)},
                 {"declared", or_null(obstacle.declared)},
                 {"by", or_null(obstacle.by)},
                 {"missing", Json::array()},
                 {"mean", or_null(obstacle.mean)},
                 {"needed_mean", or_null(obstacle.needed)},
                 {"event", or_null(obstacle.name)},
                 {"band", obstacle.band ? Json(set_.bands[*obstacle.band].id.text) : Json()},
                 {"text", obstacle_text(obstacle, set_, Language::vi)},
                 {"text_en", obstacle_text(obstacle, set_, Language::en)}};
    for (const auto& fact : obstacle.facts) json["missing"].push_back(fact.text);
    return json;
  }

  Json obstacles_json(const std::vector<Obstacle>& obstacles) const {
    Json json = Json::array();
    for (const auto& obstacle : obstacles) json.push_back(obstacle_json(obstacle));
    return json;
  }

  Json found_json(const Improvement& found) const {
    Json json = {{"goal", {{"kind", goal_kind(found.goal)}, {"value", goal_id(found.goal, set_)}}},
                 {"answer", answer_id(found.answer)},
                 {"now", position_json(found.now)},
                 {"best", found.best ? plan_json(*found.best) : Json()},
                 {"runner_ups", Json::array()},
                 {"nearest", found.nearest ? plan_json(*found.nearest) : Json()},
                 {"obstacles", obstacles_json(found.obstacles)}};
    for (const auto& plan : found.runner_ups) json["runner_ups"].push_back(plan_json(plan));
    return json;
  }

  Json agency_json() const {
    const Agency& who = view_.who(agency_);
    return {{"block", view_.assessment().blocks()[*who.block].id.text},
            {"agency", who.code.text},
            {"name", who.name.vi},
            {"name_en", who.name.en},
            {"set", json_of(set_)}};
  }

 private:
  const ImproveView& view_;
  const std::size_t agency_;
  const CriteriaSet& set_;
};

Json head_json(const ImproveView& view) {
  Json json = json_head("improve");
  json["assessment"] = json_of(view.assessment());
  json["stage"] = stage_name(view.arguments.stage);
  add_inputs(json, view.assessment());
  json["costs"] =
      view.costs == nullptr
          ? Json()
          : Json({{"path", view.costs->file.path}, {"sha256", sha256(view.costs->file)}});
  return json;
}

}  // namespace

Grid goal_csv(const Improvement& found, const ImproveView& view) {
  const Rows rows(view, found.agency);
  if (found.answer == Answer::out_of_reach) {
    Grid grid = empty_grid({"obstacle", "item", "lost", "text"});
    for (const auto& obstacle : found.obstacles) {
      const CriteriaSet& set = view.set(found.agency);
      grid.rows.push_back({std::string(obstacle_id(obstacle.kind)),
                           obstacle.item ? set.all_items[*obstacle.item]->id.text : "",
                           rows.shown(obstacle.lost), obstacle_text(obstacle, set, Language::vi)});
    }
    return grid;
  }
  Grid grid = empty_grid({"plan", "item", "fact", "from", "to", "units", "points_before",
                          "points_after", "cost", "path"});
  if (found.best) rows.add_steps(grid, {"1"}, *found.best);
  for (std::size_t i = 0; i < found.runner_ups.size(); ++i) {
    rows.add_steps(grid, {std::to_string(i + 2)}, found.runner_ups[i]);
  }
  return grid;
}

Grid outlook_csv(std::size_t agency, const std::vector<LineOutlook>& lines,
                 const ImproveView& view) {
  const Rows rows(view, agency);
  const CriteriaSet& set = view.set(agency);
  Grid grid = empty_grid({"item", "state", "points", "lost", "next_points", "next_action",
                          "best_points", "best_action", "obstacle"});
  for (const auto& line : lines) {
    const auto points = [&](const std::optional<LineStep>& step) {
      return step ? rows.shown(step->to) : std::string();
    };
    const auto action = [&](const std::optional<LineStep>& step) {
      return step ? action_text(*step, agency, view, Language::vi) : std::string();
    };
    std::string obstacles;
    for (const auto& obstacle : line.obstacles) {
      append(obstacles, obstacle_text(obstacle, set, Language::vi));
    }
    grid.rows.push_back({set.all_items[line.item]->id.text, std::string(state_id(line.now)),
                         rows.shown(line.now.points), rows.shown(line.lost), points(line.next),
                         action(line.next), points(line.best), action(line.best), obstacles});
  }
  return grid;
}

Grid all_csv(const std::vector<NextBand>& agencies, const ImproveView& view) {
  Grid grid = empty_grid({"block", "agency", "index", "band", "goal", "answer", "item", "fact",
                          "from", "to", "units", "points_before", "points_after", "cost", "path"});
  for (const auto& agency : agencies) {
    const CriteriaSet& set = view.set(agency.agency);
    const Agency& who = view.who(agency.agency);
    const std::vector<std::string> before = {
        view.assessment().blocks()[*who.block].id.text,
        who.code.text,
        agency.now.index_text,
        agency.now.band ? set.bands[*agency.now.band].id.text : "",
        agency.found ? goal_id(agency.found->goal, set) : "",
        agency.found ? std::string(answer_id(agency.found->answer)) : ""};
    if (agency.found && agency.found->best) {
      Rows(view, agency.agency).add_steps(grid, before, *agency.found->best);
      continue;
    }
    auto cells = before;
    cells.resize(grid.columns.size());
    grid.rows.push_back(std::move(cells));
  }
  return grid;
}

Json goal_json(const Improvement& found, const ImproveView& view) {
  const Rows rows(view, found.agency);
  Json json = head_json(view);
  json.update(rows.agency_json());
  json.update(rows.found_json(found));
  return json;
}

Json outlook_json(std::size_t agency, const std::vector<LineOutlook>& lines,
                  const ImproveView& view) {
  const Rows rows(view, agency);
  const CriteriaSet& set = view.set(agency);
  Json json = head_json(view);
  json.update(rows.agency_json());
  json["lines"] = Json::array();
  for (const auto& line : lines) {
    json["lines"].push_back({{"item", set.all_items[line.item]->id.text},
                             {"state", state_id(line.now)},
                             {"points", rows.shown(line.now.points)},
                             {"lost", rows.shown(line.lost)},
                             {"next", line.next ? rows.step_json(*line.next) : Json()},
                             {"best", line.best ? rows.step_json(*line.best) : Json()},
                             {"obstacles", rows.obstacles_json(line.obstacles)}});
  }
  return json;
}

Json all_json(const std::vector<NextBand>& agencies, const ImproveView& view) {
  Json json = head_json(view);
  json["agencies"] = Json::array();
  for (const auto& agency : agencies) {
    const Rows rows(view, agency.agency);
    Json listed = rows.agency_json();
    if (agency.found) {
      listed.update(rows.found_json(*agency.found));
    } else {
      listed["goal"] = nullptr;
      listed["now"] = rows.position_json(agency.now);
    }
    json["agencies"].push_back(std::move(listed));
  }
  return json;
}

}  // namespace parindex::cli
