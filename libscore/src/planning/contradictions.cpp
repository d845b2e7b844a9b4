#include <map>

#include "base/report.hpp"
#include "planning/planned_change.hpp"

namespace parindex {
namespace {

// What a change of an agency is about; no item: the agency as a whole.
struct Line {
  std::size_t agency = 0;
  std::optional<std::size_t> item;
};

std::optional<Line> line_of(const Assessment& assessment, const Target& target) {
  if (const auto* fact = std::get_if<FactTarget>(&target)) {
    return Line{fact->agency, assessment.set_of(fact->agency).all_facts[fact->fact]->item};
  }
  if (const auto* answers = std::get_if<AnswersTarget>(&target)) {
    return Line{answers->agency, answers->item};
  }
  if (const auto* points = std::get_if<PointsTarget>(&target)) {
    return Line{points->agency, points->item};
  }
  if (const auto* applicable = std::get_if<ApplicableTarget>(&target)) {
    return Line{applicable->agency, applicable->item};
  }
  if (const auto* event = std::get_if<EventTarget>(&target)) return Line{event->agency, {}};
  return std::nullopt;
}

bool is_evidence(const Target& target) {
  return std::holds_alternative<FactTarget>(target) ||
         std::holds_alternative<AnswersTarget>(target);
}

// Asks whether the first change leaves the second nothing to change.
class Contradiction {
 public:
  Contradiction(const Assessment& assessment, const PlannedChange& strong,
                const PlannedChange& weak)
      : assessment_(assessment),
        strong_(strong),
        weak_(weak),
        line_(line_of(assessment, weak.target)) {}

  bool holds() const {
    return std::visit([this](const auto& target) { return denies(target); }, strong_.target);
  }

 private:
  bool denies(const StatusTarget& target) const {
    return strong_.to == "excused" && line_ && line_->agency == target.agency;
  }
  bool denies(const ApplicableTarget& target) const {
    const bool is_of_points = std::holds_alternative<PointsTarget>(weak_.target);
    return strong_.to == "no" && is_same_line(target.agency, target.item) &&
           (is_evidence(weak_.target) || is_of_points);
  }
  bool denies(const PointsTarget& target) const {
    return is_evidence(weak_.target) && is_same_line(target.agency, target.item);
  }
  bool denies(const SetTarget& target) const {
    if (strong_.scope.is_drop) return strong_.to == "yes" && is_of_dropped(target);
    // The weight of an area says what its items come to, their maxima say it too.
    const auto* const other = std::get_if<SetTarget>(&weak_.target);
    return strong_.scope.is_maximum && !strong_.scope.item && other != nullptr &&
           other->block == target.block && weak_.scope.is_maximum && weak_.scope.item &&
           weak_.scope.area == strong_.scope.area;
  }
  bool denies(const FactTarget&) const { return false; }
  bool denies(const AnswersTarget&) const { return false; }
  bool denies(const EventTarget&) const { return false; }

  bool is_same_line(std::size_t agency, std::size_t item) const {
    return line_ && line_->agency == agency && line_->item == item;
  }

  bool is_of_dropped(const SetTarget& target) const {
    const auto& blocks = assessment_.blocks();
    if (const auto* const other = std::get_if<SetTarget>(&weak_.target)) {
      return other->block == target.block && weak_.scope.item == strong_.scope.item &&
             !weak_.scope.is_drop;
    }
    if (!line_ || !line_->item) return false;
    const auto& set = blocks[*assessment_.agencies()[line_->agency].block].set;
    return set == blocks[target.block].set &&
           set->all_items[*line_->item]->id == *strong_.scope.item;
  }

  const Assessment& assessment_;
  const PlannedChange& strong_;
  const PlannedChange& weak_;
  std::optional<Line> line_;
};

}  // namespace

void check_contradictions(const Assessment& assessment, const std::vector<PlannedChange>& changes,
                          Diagnostics& diagnostics) {
  // A scenario may give points to thousands of lines: changes of one line are looked for among
  // those of that line.
  std::map<std::pair<std::size_t, std::size_t>, std::vector<const PlannedChange*>> by_line;
  std::vector<const PlannedChange*> all;
  for (const auto& change : changes) {
    all.push_back(&change);
    const auto line = line_of(assessment, change.target);
    if (line && line->item) by_line[{line->agency, *line->item}].push_back(&change);
  }
  const auto check = [&](const PlannedChange& strong,
                         const std::vector<const PlannedChange*>& others) {
    for (const auto* weak : others) {
      if (weak == &strong || !Contradiction(assessment, strong, *weak).holds()) continue;
      diagnostics.push_back(
          with_related(finding(ErrorCode::contradicting_changes, weak->place(),
                               {strong.path, strong.to, place_text(strong.place())}),
                       strong.place()));
    }
  };
  for (const auto& strong : changes) {
    const bool is_of_set = std::holds_alternative<SetTarget>(strong.target) &&
                           (strong.scope.is_drop || strong.scope.is_maximum);
    if (is_of_set || std::holds_alternative<StatusTarget>(strong.target)) {
      check(strong, all);
    } else if (std::holds_alternative<PointsTarget>(strong.target) ||
               std::holds_alternative<ApplicableTarget>(strong.target)) {
      const auto line = line_of(assessment, strong.target);
      check(strong, by_line[{line->agency, *line->item}]);
    }
  }
}

}  // namespace parindex
