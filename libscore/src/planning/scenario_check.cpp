#include "planning/scenario_check.hpp"

#include <algorithm>

#include "base/report.hpp"
#include "planning/target_value.hpp"

namespace parindex {
namespace {

constexpr std::size_t kLeastDigits = 16;  // of a hash
constexpr std::size_t kAllDigits = 64;

// The finding at another place; its own becomes the related one.
Diagnostic moved(const Diagnostic& original, const Place& place) {
  Diagnostic result = finding(original.code, place, original.arguments);
  result.suggestion = original.suggestion;
  result.clause = original.clause;
  result.agency = original.agency;
  if (!original.file.empty()) {
    result.related = RelatedPlace{original.file, original.line, original.column};
  }
  return result;
}

std::string signed_text(const Fraction& value) {
  return (value.sign() > 0 ? "+" : "") + value_text(value);
}

}  // namespace

void ScenarioCheck::run() {
  check_baseline();
  planned_.reserve(scenario_.changes.size());
  for (const auto& change : scenario_.changes) check_change(change);
  check_contradictions(assessment(), planned_, diagnostics_);
  if (!has_errors(diagnostics_)) check_totals();
  if (!has_errors(diagnostics_)) finish_drafts();
}

void ScenarioCheck::check_baseline() {
  if (!scenario_.baseline) return;
  const std::string actual = sha256(assessment().inputs);
  const std::string& given = scenario_.baseline->text;
  const bool is_long_enough = given.size() >= kLeastDigits && given.size() <= kAllDigits;
  if (is_long_enough && actual.starts_with(given)) return;
  diagnostics_.push_back(finding(ErrorCode::other_baseline, scenario_.baseline->place,
                                 {given, actual.substr(0, kLeastDigits)}));
}

void ScenarioCheck::check_change(const ScenarioChange& change) {
  const auto target = read_path(assessment(), change.path.text, change.path.place, diagnostics_);
  if (!target) return;
  PlannedChange planned;
  planned.change = &change;
  planned.target = *target;
  planned.path = path_text(assessment(), *target);
  if (is_changed_already(*target, planned.path, change)) return;
  planned.from = value_at(session_, *target);
  check_from(planned);
  const auto* const of_set = std::get_if<SetTarget>(&*target);
  if (of_set != nullptr) {
    SetDraft& draft = draft_of(of_set->block);
    planned.scope = draft.scope(of_set->parameter);
    const WrittenValue value = written(*of_set, change.to);
    const auto text = draft.parameters()[of_set->parameter].canonical(value, diagnostics_);
    if (!text) return;
    planned.to = *text;
    draft.write(of_set->parameter, value);
  } else {
    auto read = read_change(session_, *target, change.to, diagnostics_);
    if (!read) return;
    planned.to = std::move(read->text);
    changes_.push_back(std::move(read->change));
  }
  planned_.push_back(std::move(planned));
}

bool ScenarioCheck::is_changed_already(const Target& target, const std::string& path,
                                       const ScenarioChange& change) {
  const auto [first, is_new] = seen_.emplace(target, &change);
  if (!is_new) {
    const Place& place = first->second->path.place;
    diagnostics_.push_back(with_related(finding(ErrorCode::changed_twice, change.path.place,
                                                {path, first->second->to.text, place_text(place)}),
                                        place));
    return true;
  }
  const auto before = earlier_.find(target);
  if (before == earlier_.end() || change.from) return false;
  diagnostics_.push_back(
      with_related(finding(ErrorCode::changed_before, change.path.place,
                           {path, before->second.to, place_text(before->second.place)}),
                   before->second.place));
  return true;
}

void ScenarioCheck::check_from(const PlannedChange& planned) {
  const auto& from = planned.change->from;
  if (!from || from->text == planned.from) return;
  Diagnostics ignored;  // what is no value of the kind is not the present one either
  if (canonical(planned.target, *from, ignored) == planned.from) return;
  auto error = finding(ErrorCode::stale_value, from->place, {from->text, planned.from});
  const auto before = earlier_.find(planned.target);
  diagnostics_.push_back(before == earlier_.end()
                             ? std::move(error)
                             : with_related(std::move(error), before->second.place));
}

std::optional<std::string> ScenarioCheck::canonical(const Target& target, const WrittenText& text,
                                                    Diagnostics& diagnostics) {
  if (const auto* of_set = std::get_if<SetTarget>(&target)) {
    return draft_of(of_set->block)
        .parameters()[of_set->parameter]
        .canonical(written(*of_set, text), diagnostics);
  }
  auto read = read_change(session_, target, text, diagnostics);
  if (!read) return std::nullopt;
  return std::move(read->text);
}

SetDraft& ScenarioCheck::draft_of(std::size_t block) {
  auto& draft = drafts_[block];
  if (!draft) draft = std::make_unique<SetDraft>(*assessment().blocks()[block].set);
  return *draft;
}

WrittenValue ScenarioCheck::written(const SetTarget& target, const WrittenText& text) {
  const SetDraft& draft = draft_of(target.block);
  return {text.text, text.place, draft.parameters()[target.parameter].names.back(),
          draft.decimals()};
}

void ScenarioCheck::check_totals() {
  for (const auto& [block, draft] : drafts_) {
    const auto of_maximum = [&, block = block](const PlannedChange& planned) {
      const auto* const target = std::get_if<SetTarget>(&planned.target);
      return target != nullptr && target->block == block && planned.scope.is_maximum;
    };
    const auto first = std::find_if(planned_.begin(), planned_.end(), of_maximum);
    const Fraction excess = draft->excess();
    if (first == planned_.end() || excess.is_zero()) continue;
    const CriteriaSet& set = *assessment().blocks()[block].set;
    if (!scenario_.rebalance) {
      const Fraction total(set.total);
      diagnostics_.push_back(finding(
          ErrorCode::total_does_not_stay, first->change->to.place,
          {set.id.text, value_text(total + excess), value_text(total), signed_text(excess)}));
    } else if (!draft->rebalance()) {
      diagnostics_.push_back(finding(ErrorCode::nothing_to_rebalance, first->change->to.place,
                                     {set.id.text, value_text(Fraction(set.total))}));
    }
  }
}

void ScenarioCheck::finish_drafts() {
  for (const auto& [block, draft] : drafts_) {
    const auto& from = assessment().blocks()[block].set;
    const auto of_set = [block = block](const PlannedChange& planned) {
      const auto* const target = std::get_if<SetTarget>(&planned.target);
      return target != nullptr && target->block == block;
    };
    const auto first = std::find_if(planned_.begin(), planned_.end(), of_set);
    if (first == planned_.end()) continue;
    auto finished = draft->finish();
    std::erase_if(finished.diagnostics,
                  [](const Diagnostic& one) { return one.severity != Severity::error; });
    place_at_changes(finished.diagnostics);
    diagnostics_.insert(diagnostics_.end(), finished.diagnostics.begin(),
                        finished.diagnostics.end());
    if (!finished) continue;
    for (std::size_t a = 0; a < from->areas.size(); ++a) {
      const Area& before = from->areas[a];
      const Area& after = (*finished)->areas[a];
      const bool is_written = std::any_of(planned_.begin(), planned_.end(), [&](const auto& one) {
        return of_set(one) && one.scope.is_maximum && !one.scope.item &&
               one.scope.area == before.id;
      });
      if (is_written || before.factor == after.factor) continue;
      rebalanced_.push_back({block, a, weight_of(before), weight_of(after)});
    }
    std::optional<std::vector<std::size_t>> items = std::vector<std::size_t>();
    for (const auto& planned : planned_) {
      if (!of_set(planned) || !items) continue;
      const auto more = items_of(*from, planned.scope);
      if (more) {
        items->insert(items->end(), more->begin(), more->end());
      } else {
        items.reset();
      }
    }
    changes_.emplace_back(SetChange{from, *finished, items, first->change->to.place});
  }
}

const PlannedChange* ScenarioCheck::change_behind(const Diagnostic& found) const {
  const PlannedChange* of_set = nullptr;
  const PlannedChange* of_agency = nullptr;
  for (const auto& planned : planned_) {
    if (std::holds_alternative<SetTarget>(planned.target)) {
      if (of_set == nullptr) of_set = &planned;
    } else if (of_agency == nullptr && !found.agency.empty() &&
               planned.path.starts_with("agency " + found.agency + " /")) {
      of_agency = &planned;
    }
  }
  if (of_agency != nullptr) return of_agency;
  if (of_set != nullptr) return of_set;
  return planned_.empty() ? nullptr : &planned_.front();
}

void ScenarioCheck::place_at_changes(Diagnostics& findings) const {
  for (auto& found : findings) {
    const bool is_here =
        std::any_of(planned_.begin(), planned_.end(), [&found](const PlannedChange& planned) {
          const Place place = planned.change->to.place;
          return place.file != nullptr && place.file->path() == found.file;
        });
    if (is_here) continue;
    if (const auto* const behind = change_behind(found)) {
      found = moved(found, behind->change->to.place);
    }
  }
}

}  // namespace parindex
