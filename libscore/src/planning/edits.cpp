#include "planning/edits.hpp"

#include <algorithm>
#include <stdexcept>

namespace parindex {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw std::invalid_argument("parindex: " + what);
}

const CriteriaSet& set_of_scored(const Assessment& assessment, std::size_t agency) {
  if (agency >= assessment.agencies().size() || !assessment.agencies()[agency].block) {
    refuse("a change needs an agency with a block");
  }
  return assessment.set_of(agency);
}

void check_item(const CriteriaSet& set, std::size_t item) {
  if (item >= set.all_items.size()) refuse("set " + set.id.text + " has no such item");
}

void check_value(const Fact& fact, const FactValue& value) {
  const bool is_option = fact.type == FactType::option;
  const auto option = static_cast<std::size_t>(is_option ? value.option_index() : 0);
  if (value.type() != fact.type || (is_option && option >= fact.options.size())) {
    refuse("fact " + fact.name.text + " takes no such value");
  }
}

auto place_of(std::vector<SupposedLine>& lines, std::size_t item) {
  return std::lower_bound(lines.begin(), lines.end(), item,
                          [](const SupposedLine& line, std::size_t i) { return line.item < i; });
}

bool have_same_shape(const CriteriaSet& a, const CriteriaSet& b) {
  const auto same_items =
      std::equal(a.all_items.begin(), a.all_items.end(), b.all_items.begin(), b.all_items.end(),
                 [](const Item* x, const Item* y) { return x->id == y->id && x->area == y->area; });
  const auto same_facts = std::equal(
      a.all_facts.begin(), a.all_facts.end(), b.all_facts.begin(), b.all_facts.end(),
      [](const Fact* x, const Fact* y) { return x->name == y->name && x->type == y->type; });
  return same_items && same_facts && a.areas.size() == b.areas.size() &&
         a.scored_item_count == b.scored_item_count;
}

void note_set(const Assessment& assessment, const std::vector<std::size_t>& blocks,
              const std::optional<std::vector<std::size_t>>& items, Stale& stale) {
  if (!items) {
    stale.blocks.insert(stale.blocks.end(), blocks.begin(), blocks.end());
    return;
  }
  stale.totals.insert(stale.totals.end(), blocks.begin(), blocks.end());
  for (const auto block : blocks) {
    for (const auto agency : assessment.blocks()[block].agencies) {
      for (const auto item : *items) stale.lines.push_back({agency, item});
    }
  }
}

void note_status(AgencyStatus before, AgencyStatus after, std::size_t agency, Stale& stale) {
  if (before == after) return;
  if (before == AgencyStatus::excused || after == AgencyStatus::excused) {
    stale.everything = true;
  } else {
    stale.standings.push_back(agency);
  }
}

}  // namespace

void Edits::make(Assessment& assessment, const Change& change, Stale& stale) {
  std::visit([&](const auto& typed) { make(assessment, typed, stale); }, change);
}

// The entry of the line, noted as it was and there to be filled in.
SupposedLine& Edits::suppose(Assessment& assessment, std::size_t agency, std::size_t item) {
  auto& lines = assessment.records(agency).supposed;
  auto at = place_of(lines, item);
  LineBefore before{agency, item, std::nullopt};
  if (at != lines.end() && at->item == item) {
    before.line = *at;
  } else {
    at = lines.insert(at, SupposedLine{item, std::nullopt, std::nullopt, false});
  }
  made_.emplace_back(before);
  return *at;
}

void Edits::make(Assessment& assessment, const FactChange& change, Stale& stale) {
  const CriteriaSet& set = set_of_scored(assessment, change.agency);
  if (change.fact >= set.fact_count) refuse("set " + set.id.text + " has no such fact");
  const Fact& fact = *set.all_facts[change.fact];
  if (change.value) check_value(fact, *change.value);
  auto& appraisals = assessment.records(change.agency).appraisals;
  FactBefore before{change.agency, fact.item, change.fact, std::nullopt, std::nullopt};
  FactRecord record;
  if (const auto* declared = assessment.fact(change.agency, change.fact)) {
    before.declared = *declared;
    record = *declared;
  }
  const auto corrects = [&](const Appraisal& row) {
    return row.kind == DecisionKind::fact && row.fact == change.fact;
  };
  if (std::any_of(appraisals.begin(), appraisals.end(), corrects)) {
    before.appraisals = appraisals;
    std::erase_if(appraisals, corrects);
  }
  if (change.value) {
    record.value = *change.value;
    record.place = change.place;
    record.origin = FactOrigin::declared;
    assessment.replace_fact(change.agency, change.fact, record);
  } else {
    assessment.withdraw_fact(change.agency, change.fact);
  }
  made_.emplace_back(std::move(before));
  suppose(assessment, change.agency, fact.item).by_rule = true;
  stale.lines.push_back({change.agency, fact.item});
}

void Edits::make(Assessment& assessment, const AnswerChange& change, Stale& stale) {
  const CriteriaSet& set = set_of_scored(assessment, change.agency);
  check_item(set, change.item);
  const auto* const survey = std::get_if<SurveyRule>(&set.all_items[change.item]->rule);
  if (survey == nullptr || change.option >= answer_names(*survey).size() ||
      (change.count && *change.count < 0)) {
    refuse("item " + set.all_items[change.item]->id.text + " takes no such answers");
  }
  auto& surveys = assessment.records(change.agency).surveys;
  made_.emplace_back(AnswersBefore{change.agency, change.item, surveys});
  const auto at = std::lower_bound(surveys.begin(), surveys.end(), change,
                                   [](const SurveyCount& row, const AnswerChange& wanted) {
                                     return row.item != wanted.item ? row.item < wanted.item
                                                                    : row.option < wanted.option;
                                   });
  const bool is_there =
      at != surveys.end() && at->item == change.item && at->option == change.option;
  if (is_there && change.count) {
    at->count = *change.count;
    at->place = change.place;
  } else if (is_there) {
    surveys.erase(at);
  } else if (change.count) {
    surveys.insert(at, SurveyCount{change.item, change.option, *change.count, change.place});
  }
  suppose(assessment, change.agency, change.item).by_rule = true;
  stale.lines.push_back({change.agency, change.item});
}

void Edits::make(Assessment& assessment, const PointsChange& change, Stale& stale) {
  check_item(set_of_scored(assessment, change.agency), change.item);
  suppose(assessment, change.agency, change.item).points = change.points;
  stale.lines.push_back({change.agency, change.item});
}

void Edits::make(Assessment& assessment, const ApplicableChange& change, Stale& stale) {
  check_item(set_of_scored(assessment, change.agency), change.item);
  suppose(assessment, change.agency, change.item).applies = change.applies;
  stale.lines.push_back({change.agency, change.item});
}

void Edits::make(Assessment& assessment, const StatusChange& change, Stale& stale) {
  set_of_scored(assessment, change.agency);
  const AgencyStatus before = assessment.agencies()[change.agency].status;
  assessment.set_status(change.agency, change.status);
  made_.emplace_back(StatusBefore{change.agency, before});
  note_status(before, change.status, change.agency, stale);
}

void Edits::make(Assessment& assessment, const EventChange& change, Stale& stale) {
  set_of_scored(assessment, change.agency);
  auto& events = assessment.records(change.agency).events;
  if (assessment.records(change.agency).has_event(change.event) == change.happened) return;
  made_.emplace_back(EventsBefore{change.agency, events});
  if (change.happened) {
    const auto after = std::find_if(events.begin(), events.end(), [&](const EventRecord& event) {
      return event.event > change.event;
    });
    events.insert(after, EventRecord{change.event, std::nullopt, {}, change.place});
  } else {
    std::erase_if(events, [&](const EventRecord& event) { return event.event == change.event; });
  }
  stale.standings.push_back(change.agency);
}

void Edits::make(Assessment& assessment, const SetChange& change, Stale& stale) {
  if (!change.from || !change.to || !have_same_shape(*change.from, *change.to)) {
    refuse("a set can only give way to one of the same items and facts");
  }
  SetBefore before{change, {}};
  for (std::size_t b = 0; b < assessment.blocks().size(); ++b) {
    if (assessment.blocks()[b].set == change.from) before.blocks.push_back(b);
  }
  if (before.blocks.empty()) refuse("no block has the set " + change.from->id.text);
  for (const auto block : before.blocks) assessment.replace_set(block, change.to);
  note_set(assessment, before.blocks, change.items, stale);
  made_.emplace_back(std::move(before));
}

struct Edits::Undoing {
  Assessment& assessment;
  Stale& stale;

  void operator()(FactBefore& before) const {
    if (before.appraisals) {
      assessment.records(before.agency).appraisals = std::move(*before.appraisals);
    }
    if (before.declared) {
      assessment.replace_fact(before.agency, before.fact, *before.declared);
    } else {
      assessment.withdraw_fact(before.agency, before.fact);
    }
    stale.lines.push_back({before.agency, before.item});
  }

  void operator()(AnswersBefore& before) const {
    assessment.records(before.agency).surveys = std::move(before.surveys);
    stale.lines.push_back({before.agency, before.item});
  }

  void operator()(LineBefore& before) const {
    auto& lines = assessment.records(before.agency).supposed;
    const auto at = place_of(lines, before.item);
    if (before.line) {
      *at = *before.line;
    } else {
      lines.erase(at);
    }
    stale.lines.push_back({before.agency, before.item});
  }

  void operator()(StatusBefore& before) const {
    const AgencyStatus now = assessment.agencies()[before.agency].status;
    assessment.set_status(before.agency, before.status);
    note_status(now, before.status, before.agency, stale);
  }

  void operator()(EventsBefore& before) const {
    assessment.records(before.agency).events = std::move(before.events);
    stale.standings.push_back(before.agency);
  }

  void operator()(SetBefore& before) const {
    for (const auto block : before.blocks) assessment.replace_set(block, before.change.from);
    note_set(assessment, before.blocks, before.change.items, stale);
  }
};

void Edits::undo(Assessment& assessment, Stale& stale) {
  for (auto it = made_.rbegin(); it != made_.rend(); ++it) {
    std::visit(Undoing{assessment, stale}, *it);
  }
  made_.clear();
}

}  // namespace parindex
