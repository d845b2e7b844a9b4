#include "planning/random_changes.hpp"

#include <algorithm>

#include "planning/random_year.hpp"

namespace parindex::test {
namespace {

class StepDraw {
 public:
  StepDraw(Random& random, const Assessment& now) : random_(random), now_(now) {}

  Change draw() {
    switch (random_.below(16)) {
      case 0:
      case 1:
      case 2: return answers();
      case 3:
      case 4: return points();
      case 5:
      case 6: return applicable();
      case 7: return status();
      case 8:
      case 9: return event();
      case 10:
        if (!changes_set_) return set();
        break;
      default: break;
    }
    return fact();
  }

 private:
  std::size_t agency() {
    while (true) {
      const auto found = static_cast<std::size_t>(random_.below(now_.agencies().size()));
      if (now_.agencies()[found].block) return found;
    }
  }

  std::size_t item(std::size_t of) {
    return static_cast<std::size_t>(random_.below(now_.set_of(of).all_items.size()));
  }

  Change fact() {
    FactChange change;
    change.agency = agency();
    const CriteriaSet& set = now_.set_of(change.agency);
    change.fact = static_cast<std::size_t>(random_.below(set.fact_count));
    const Fact& fact = *set.all_facts[change.fact];
    if (random_.one_in(7)) return change;
    change.value = random_value(random_, fact);
    if (fact.type != FactType::count) return change;
    if (random_.one_in(30)) change.value = FactValue::count(-1);
    if (random_.one_in(40)) change.value = FactValue::count(999'999'999'999'999'999);
    return change;
  }

  Change answers() {
    AnswerChange change;
    change.agency = agency();
    const CriteriaSet& set = now_.set_of(change.agency);
    do {
      change.item = item(change.agency);
    } while (!is_survey(set.all_items[change.item]->rule));
    const auto names = answer_names(std::get<SurveyRule>(set.all_items[change.item]->rule));
    change.option = static_cast<std::size_t>(random_.below(names.size()));
    if (!random_.one_in(4)) change.count = random_.between(0, 20);
    return change;
  }

  Change points() {
    PointsChange change;
    change.agency = agency();
    change.item = item(change.agency);
    const Points max = now_.set_of(change.agency).all_items[change.item]->max;
    if (!random_.one_in(3)) {
      change.points = Points::from_micros(random_.between(0, max.micros() / 250'000) * 250'000);
    }
    return change;
  }

  Change applicable() {
    ApplicableChange change;
    change.agency = agency();
    change.item = item(change.agency);
    change.applies = !random_.one_in(3);
    return change;
  }

  Change status() {
    constexpr AgencyStatus kStatuses[] = {AgencyStatus::ranked, AgencyStatus::ranked,
                                          AgencyStatus::unranked, AgencyStatus::excused};
    StatusChange change;
    change.agency = agency();
    change.status = kStatuses[random_.below(4)];
    return change;
  }

  Change event() {
    constexpr const char* kEvents[] = {"warning", "discipline", "unknown-to-sets"};
    EventChange change;
    change.agency = agency();
    change.event = {kEvents[random_.below(3)]};
    change.happened = random_.one_in(2);
    return change;
  }

  Change set() {
    changes_set_ = true;
    return random_edit(random_, now_.blocks()[random_.below(now_.blocks().size())].set);
  }

  Random& random_;
  const Assessment& now_;
  bool changes_set_ = false;  // of a batch; a second one might find its set gone
};

SupposedLine& supposed_line(Assessment& assessment, std::size_t agency, std::size_t item) {
  auto& lines = assessment.records(agency).supposed;
  for (auto& line : lines) {
    if (line.item == item) return line;
  }
  lines.push_back({item, std::nullopt, std::nullopt, false});
  std::sort(lines.begin(), lines.end(),
            [](const auto& a, const auto& b) { return a.item < b.item; });
  return *std::find_if(lines.begin(), lines.end(),
                       [item](const auto& line) { return line.item == item; });
}

// A supposed fact stands in place of the declared one and of every correction of it.
void apply_to(Assessment& assessment, const FactChange& change) {
  std::erase_if(assessment.records(change.agency).appraisals, [&](const Appraisal& row) {
    return row.kind == DecisionKind::fact && row.fact == change.fact;
  });
  if (change.value) {
    FactRecord record;
    record.value = *change.value;
    assessment.replace_fact(change.agency, change.fact, record);
  } else {
    assessment.withdraw_fact(change.agency, change.fact);
  }
  const auto item = assessment.set_of(change.agency).all_facts[change.fact]->item;
  supposed_line(assessment, change.agency, item).by_rule = true;
}

void apply_to(Assessment& assessment, const AnswerChange& change) {
  auto& rows = assessment.records(change.agency).surveys;
  std::erase_if(rows, [&](const SurveyCount& row) {
    return row.item == change.item && row.option == change.option;
  });
  if (change.count) rows.push_back({change.item, change.option, *change.count, {}});
  std::sort(rows.begin(), rows.end(), [](const SurveyCount& a, const SurveyCount& b) {
    return a.item != b.item ? a.item < b.item : a.option < b.option;
  });
  supposed_line(assessment, change.agency, change.item).by_rule = true;
}

void apply_to(Assessment& assessment, const PointsChange& change) {
  supposed_line(assessment, change.agency, change.item).points = change.points;
}

void apply_to(Assessment& assessment, const ApplicableChange& change) {
  supposed_line(assessment, change.agency, change.item).applies = change.applies;
}

void apply_to(Assessment& assessment, const StatusChange& change) {
  assessment.set_status(change.agency, change.status);
}

void apply_to(Assessment& assessment, const EventChange& change) {
  auto& events = assessment.records(change.agency).events;
  const auto is_it = [&](const EventRecord& event) { return event.event == change.event; };
  if (std::any_of(events.begin(), events.end(), is_it) == change.happened) return;
  std::erase_if(events, is_it);
  if (change.happened) events.push_back({change.event, {}, {}, {}});
  std::stable_sort(events.begin(), events.end(),
                   [](const auto& a, const auto& b) { return a.event < b.event; });
}

void apply_to(Assessment& assessment, const SetChange& change) {
  for (std::size_t block = 0; block < assessment.blocks().size(); ++block) {
    if (assessment.blocks()[block].set == change.from) assessment.replace_set(block, change.to);
  }
}

}  // namespace

std::vector<Change> random_step(Random& random, const Assessment& now) {
  StepDraw draw(random, now);
  std::vector<Change> changes;
  const auto count = random.one_in(3) ? random.between(2, 5) : 1;
  while (static_cast<std::int64_t>(changes.size()) < count) changes.push_back(draw.draw());
  return changes;
}

void apply_plainly(Assessment& assessment, const Change& change) {
  std::visit([&](const auto& typed) { apply_to(assessment, typed); }, change);
}

}  // namespace parindex::test
