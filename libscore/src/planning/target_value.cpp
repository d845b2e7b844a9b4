#include "planning/target_value.hpp"

#include <algorithm>

#include "base/report.hpp"
#include "evidence/fact_text.hpp"
#include "evidence/line_points.hpp"
#include "planning/set_draft.hpp"
#include "scoring/known_facts.hpp"

namespace parindex {
namespace {

const std::vector<std::string>& status_words() {
  static const std::vector<std::string> kWords = {"ranked", "unranked", "excused"};
  return kWords;
}

const Fact& fact_of(const Assessment& assessment, const FactTarget& target) {
  return *assessment.set_of(target.agency).all_facts[target.fact];
}

struct Teller {
  const WhatIf& session;
  const Assessment& assessment;

  std::string operator()(const FactTarget& target) const {
    const auto* const record = fact_at_stage(session.scored(), target.agency, target.fact);
    return record == nullptr ? kNoValue : value_text(record->value, fact_of(assessment, target));
  }
  std::string operator()(const AnswersTarget& target) const {
    for (const auto& row : assessment.records(target.agency).surveys) {
      if (row.item == target.item && row.option == target.option) return std::to_string(row.count);
    }
    return kNoValue;
  }
  std::string operator()(const PointsTarget& target) const {
    if (!is_scored(assessment.agencies()[target.agency])) return kNoValue;
    const ItemScore& score = session.score_of(target.agency).items[target.item];
    if (score.state != State::scored) return std::string(state_name(score.state));
    return to_string(score.points);
  }
  std::string operator()(const ApplicableTarget& target) const {
    return yes_no_text(assessment.applies(target.agency, target.item));
  }
  std::string operator()(const StatusTarget& target) const {
    return std::string(status_name(assessment.agencies()[target.agency].status));
  }
  std::string operator()(const EventTarget& target) const {
    return yes_no_text(assessment.records(target.agency).has_event(target.event));
  }
  std::string operator()(const SetTarget& target) const {
    const SetDraft draft(*assessment.blocks()[target.block].set);
    return draft.parameters()[target.parameter].text();
  }
};

class ChangeReader {
 public:
  ChangeReader(const Assessment& assessment, const WrittenText& to, Diagnostics& diagnostics)
      : assessment_(assessment), to_(to), diagnostics_(diagnostics) {}

  std::optional<ReadChange> operator()(const FactTarget& target) {
    const Fact& fact = fact_of(assessment_, target);
    FactChange change{target.agency, target.fact, std::nullopt, to_.place};
    // An option may have any name.
    const bool is_option =
        std::find(fact.options.begin(), fact.options.end(), to_.text) != fact.options.end();
    if (to_.text == kNoValue && !is_option) return ReadChange{change, kNoValue};
    change.value = read_fact_value(to_.text, fact, {}, to_.place, diagnostics_);
    if (!change.value) return std::nullopt;
    const std::string text = value_text(*change.value, fact);
    return ReadChange{change, text};
  }

  std::optional<ReadChange> operator()(const AnswersTarget& target) {
    AnswerChange change{target.agency, target.item, target.option, std::nullopt, to_.place};
    if (to_.text == kNoValue) return ReadChange{change, kNoValue};
    change.count = read_answer_count(to_.text, "answers", {}, to_.place, diagnostics_);
    if (!change.count) return std::nullopt;
    return ReadChange{change, std::to_string(*change.count)};
  }

  std::optional<ReadChange> operator()(const PointsTarget& target) {
    const auto points = read_line_points(to_.text, assessment_.set_of(target.agency), target.item,
                                         {}, to_.place, diagnostics_);
    if (!points) return std::nullopt;
    return ReadChange{PointsChange{target.agency, target.item, *points, to_.place},
                      to_string(*points)};
  }

  std::optional<ReadChange> operator()(const ApplicableTarget& target) {
    const auto applies = read_yes_no(written("applicable"), diagnostics_);
    if (!applies) return std::nullopt;
    return ReadChange{ApplicableChange{target.agency, target.item, *applies, to_.place},
                      yes_no_text(*applies)};
  }

  std::optional<ReadChange> operator()(const StatusTarget& target) {
    const auto index = read_word(written("status"), status_words(), diagnostics_);
    if (!index) return std::nullopt;
    return ReadChange{StatusChange{target.agency, static_cast<AgencyStatus>(*index), to_.place},
                      status_words()[*index]};
  }

  std::optional<ReadChange> operator()(const EventTarget& target) {
    const auto happened = read_yes_no(written("event"), diagnostics_);
    if (!happened) return std::nullopt;
    return ReadChange{EventChange{target.agency, target.event, *happened, to_.place},
                      yes_no_text(*happened)};
  }

  std::optional<ReadChange> operator()(const SetTarget&) { return std::nullopt; }

 private:
  WrittenValue written(const char* name) const { return {to_.text, to_.place, name}; }

  const Assessment& assessment_;
  const WrittenText& to_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::string value_at(const WhatIf& session, const Target& target) {
  return std::visit(Teller{session, session.assessment()}, target);
}

std::optional<ReadChange> read_change(const WhatIf& session, const Target& target,
                                      const WrittenText& to, Diagnostics& diagnostics) {
  return std::visit(ChangeReader(session.assessment(), to, diagnostics), target);
}

}  // namespace parindex
