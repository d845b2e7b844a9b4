#include "hand_in.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "draw.hpp"
#include "plan_ties.hpp"
#include "story.hpp"

namespace vinh_long {
namespace {

using parindex::Assessment;
using parindex::ItemScore;
using parindex::Points;
using parindex::State;

// What the rules give on the facts that stand in the assessment.
parindex::Scored computed(const Assessment& assessment) {
  auto scored = parindex::score(assessment, parindex::Stage::computed);
  if (scored) return std::move(*scored);
  const auto& first = scored.diagnostics.front();
  throw std::runtime_error("drawn facts are at fault: " + message(first, parindex::Language::en));
}

// The scores of an agency, which is not excused.
const parindex::AgencyScore& score_of(const parindex::Scored& scored, std::size_t agency) {
  for (const auto& block : scored.blocks) {
    for (const auto& score : block.agencies) {
      if (score.agency == agency) return score;
    }
  }
  throw std::logic_error("an agency is not scored");
}

struct DrawnLine {
  Line line;
  Facts rosy;  // what an agency that is generous to itself declares
  Points rosy_points;
};

class HandIn {
 public:
  HandIn(const Assessment& skeleton, std::uint64_t seed)
      : as_found_(skeleton), as_rosy_(skeleton), seed_(seed) {}

  std::vector<Line> lines() {
    const auto empty = computed(as_found_);
    for (const auto& block : as_found_.blocks()) {
      for (const auto agency : block.agencies) {
        if (as_found_.agencies()[agency].status == parindex::AgencyStatus::excused) continue;
        draw_agency(agency, *block.set, score_of(empty, agency).items);
      }
    }
    price();
    claim_above_found();
    std::vector<Line> lines;
    for (auto& drawn : drawn_) lines.push_back(std::move(drawn.line));
    return lines;
  }

 private:
  Drawer drawer_of(std::size_t agency) const {
    const Story story = story_of(as_found_, agency, seed_);
    const std::string_view drawn_as = story.drawn_as.empty() ? story.agency : story.drawn_as;
    const auto& block = as_found_.blocks()[*as_found_.agencies()[agency].block];
    return {seed_,          std::string(drawn_as), story.communes > 0,
            story.communes, story.quality,         level_of(*block.set)};
  }

  void draw_agency(std::size_t agency, const parindex::CriteriaSet& set,
                   const std::vector<ItemScore>& empty) {
    const Story story = story_of(as_found_, agency, seed_);
    const Drawer drawer = drawer_of(agency);
    for (std::size_t i = 0; i < set.all_items.size(); ++i) {
      if (empty[i].state == State::not_applicable) continue;
      DrawnLine drawn;
      drawn.line.agency = agency;
      drawn.line.item = i;
      drawn.line.definition = set.all_items[i];
      const bool is_extra = i >= set.scored_item_count;
      if (is_extra ? draw_extra(story, i < set.scored_item_count + set.bonus_item_count, drawn.line)
                   : draw_item(story, drawer, drawn)) {
        if (is_extra) drawn.rosy = drawn.line.found;
        declare(drawn);
        drawn_.push_back(std::move(drawn));
      }
    }
  }

  // False where the agency earns no bonus and no penalty.
  static bool draw_extra(const Story& story, bool is_bonus, Line& line) {
    line.is_penalty = !is_bonus;
    const int units = is_bonus ? story.initiatives : story.reprimands;
    line.found = {parindex::FactValue::count(units)};
    return units > 0;
  }

  // False where a survey has no answers, not even a count of 0.
  bool draw_item(const Story& story, const Drawer& drawer, DrawnLine& drawn) const {
    Line& line = drawn.line;
    const auto& item = *line.definition;
    const auto& id = item.id.text;
    if (const auto* survey = std::get_if<parindex::SurveyRule>(&item.rule)) {
      if (contains(story.unanswered, id)) return false;
      line.answers = draw_answers(*survey, id, drawer);
      if (contains(story.nobody_asked, id)) std::fill(line.answers.begin(), line.answers.end(), 0);
      return true;
    }
    const int effort = contains(story.full, id) ? kFullEffort : draw_effort(drawer, id);
    Draw rosiness(seed_, {drawer.drawn_as, id, "rosiness"});
    const int rosy_effort =
        std::min(kFullEffort, effort + static_cast<int>(rosiness.between(120, 320)));
    if (is_counted(item)) {
      line.found = drawn.rosy = counted(line.agency, item);
    } else {
      line.found = draw_facts(item, effort, drawer);
      drawn.rosy = draw_facts(item, rosy_effort, drawer);
      for (auto* facts : {&line.found, &drawn.rosy}) {
        tie_to_plan(line.agency, item, *facts);
        *facts = adjusted(story, item, std::move(*facts));
      }
    }
    if (const auto* judgement = std::get_if<parindex::JudgementRule>(&item.rule)) {
      line.found_points = judged(*judgement, item.max, effort);
      drawn.rosy_points = judged(*judgement, item.max, rosy_effort);
    }
    for (std::size_t f = 0; f < line.found.size(); ++f) {
      line.is_missing |= !line.found[f] && !item.facts[f].plan_count && !item.facts[f].rolls_up;
    }
    return true;
  }

  // Nobody can be generous to itself about what the plan counts.
  static bool is_counted(const parindex::Item& item) {
    return std::any_of(item.facts.begin(), item.facts.end(),
                       [](const parindex::Fact& fact) { return fact.plan_count.has_value(); });
  }

  Facts counted(std::size_t agency, const parindex::Item& item) const {
    Facts facts(item.facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const auto* const record = as_found_.fact(agency, item.first_fact + i);
      if (record != nullptr) facts[i] = record->value;
    }
    return facts;
  }

  // Nor about what its progress on the plan shows.
  void tie_to_plan(std::size_t agency, const parindex::Item& item, Facts& facts) const {
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const auto tie = plan_tie(as_found_, seed_, agency, item, i, facts[i]);
      if (tie) facts[i] = tie->value;
    }
  }

  static parindex::FactValue fixed_value(parindex::FactType type, std::int64_t value) {
    if (type != parindex::FactType::date) return value_of(type, value);
    const auto day = static_cast<int>(value);
    return parindex::FactValue::date(
        parindex::Date::of(day / 10'000, day / 100 % 100, day % 100).value());
  }

  static Facts adjusted(const Story& story, const parindex::Item& item, Facts facts) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const auto& name = item.facts[i].name.text;
      // Counted from the plan, or summed over the agencies below: not declared.
      if (item.facts[i].plan_count || item.facts[i].rolls_up) facts[i].reset();
      for (const auto& fixed : story.fixed) {
        if (fixed.item == item.id.text && fixed.fact == name) {
          facts[i] = fixed_value(item.facts[i].type, fixed.value);
        }
      }
      if (contains(story.missing, item.id.text) ||
          contains(story.missing, item.id.text + '/' + name)) {
        facts[i].reset();
      }
    }
    return facts;
  }

  void declare(const DrawnLine& drawn) {
    for (std::size_t i = 0; i < drawn.line.found.size(); ++i) {
      const auto& name = drawn.line.definition->facts[i].name.text;
      if (drawn.line.found[i]) as_found_.declare(drawn.line.agency, name, *drawn.line.found[i]);
      if (drawn.rosy[i]) as_rosy_.declare(drawn.line.agency, name, *drawn.rosy[i]);
    }
  }

  // The points of each line, by the library's own rules.
  void price() {
    const auto found = computed(as_found_);
    const auto rosy = computed(as_rosy_);
    for (auto& drawn : drawn_) {
      Line& line = drawn.line;
      line.declared = line.is_penalty ? Facts(line.found.size()) : line.found;
      if (!line.answers.empty() || is_judgement(line.definition->rule)) continue;
      const ItemScore& score = score_of(found, line.agency).items[line.item];
      line.nothing_arose = score.state == State::not_applicable;
      line.found_points = score.points;
      drawn.rosy_points = score_of(rosy, line.agency).items[line.item].points;
    }
  }

  void claim_above_found() {
    for (std::size_t begin = 0; begin < drawn_.size();) {
      std::size_t end = begin;
      while (end < drawn_.size() && drawn_[end].line.agency == drawn_[begin].line.agency) ++end;
      claim_agency(begin, end);
      begin = end;
    }
  }

  // Line after line, in a drawn order, the agency is generous to itself, until it claims about as
  // much too much as agencies do.
  void claim_agency(std::size_t begin, std::size_t end) {
    const std::size_t agency = drawn_[begin].line.agency;
    const Story story = story_of(as_found_, agency, seed_);
    if (!story.has_self_scores) return;
    const Drawer drawer = drawer_of(agency);
    std::vector<std::pair<std::int64_t, DrawnLine*>> order;
    for (std::size_t i = begin; i < end; ++i) {
      Line& line = drawn_[i].line;
      if (!line.answers.empty() || line.nothing_arose || line.is_penalty) continue;
      if (parindex::is_tracked(line.definition->rule)) continue;
      line.claim = line.found_points;
      Draw draw(seed_, {drawer.drawn_as, line.definition->id.text, "turn"});
      order.emplace_back(draw.between(0, 999'999), &drawn_[i]);
    }
    std::sort(order.begin(), order.end());
    Draw draw(seed_, {drawer.drawn_as, "generosity"});
    const Points most = Points::from_micros(draw.between(290, 440) * 10'000);
    Points above;
    for (const auto& [turn, drawn] : order) {
      const Points more = drawn->rosy_points - drawn->line.found_points;
      if (more <= Points() || above + more > most) continue;
      above += more;
      drawn->line.claim = drawn->rosy_points;
      Draw way(seed_, {drawer.drawn_as, drawn->line.definition->id.text, "way"});
      if (way.chance(60)) drawn->line.declared = drawn->rosy;  // else more than its own facts give
    }
  }

  Assessment as_found_;
  Assessment as_rosy_;
  std::uint64_t seed_;
  std::vector<DrawnLine> drawn_;
};

}  // namespace

std::vector<Line> hand_in(const Assessment& skeleton, std::uint64_t seed) {
  return HandIn(skeleton, seed).lines();
}

}  // namespace vinh_long
