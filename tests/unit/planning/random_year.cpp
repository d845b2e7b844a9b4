#include "planning/random_year.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parindex::test {
namespace {

// Facts that are at most another one of their line.
constexpr std::pair<std::string_view, std::string_view> kShares[] = {
    {"done", "assigned"},      {"met", "due"}, {"seen", "passed"}, {"online", "dossiers"},
    {"files_online", "files"},
};

Points quarters(Random& random, Points max) {
  return Points::from_micros(random.between(0, max.micros() / 250'000) * 250'000);
}

class AgencyDraw {
 public:
  AgencyDraw(Assessment& year, std::size_t agency, std::uint64_t seed)
      : year_(year), set_(year.set_of(agency)), agency_(agency), random_(seed) {}

  void facts() {
    for (std::size_t i = 0; i < set_.all_items.size(); ++i) {
      const Item& item = *set_.all_items[i];
      const bool sums = std::any_of(item.facts.begin(), item.facts.end(),
                                    [](const Fact& fact) { return fact.rolls_up; });
      if (sums && !random_.one_in(4)) continue;
      for (std::size_t k = 0; k < item.facts.size(); ++k) {
        if (random_.one_in(12)) continue;
        year_.declare(agency_, item.facts[k].name.text, fitting(item, k));
      }
    }
  }

  void answers() {
    auto& rows = year_.records(agency_).surveys;
    for (std::size_t i = 0; i < set_.all_items.size(); ++i) {
      const auto* const survey = std::get_if<SurveyRule>(&set_.all_items[i]->rule);
      if (survey == nullptr) continue;
      const bool is_silent = random_.one_in(8);
      for (std::size_t k = 0; k < answer_names(*survey).size(); ++k) {
        if (!random_.one_in(4)) rows.push_back({i, k, is_silent ? 0 : random_.between(0, 30), {}});
      }
    }
  }

  void process() {
    auto& records = year_.records(agency_);
    const bool claims = !random_.one_in(4);
    for (std::size_t i = 0; i < set_.all_items.size(); ++i) {
      const Item& item = *set_.all_items[i];
      if (random_.one_in(14)) records.not_applicable.push_back({i, "reason", {}});
      if (is_tracked(item.rule)) continue;
      const bool is_claimed = claims && !is_survey(item.rule) && !random_.one_in(3);
      if (is_claimed) year_.claim(agency_, item.id.text, quarters(random_, item.max));
      for (int round = 1; round <= 4; ++round) {
        if (random_.one_in(4)) decide(i, round, is_claimed);
      }
    }
    if (random_.one_in(5)) records.events.push_back({{"discipline"}, {}, "doc", {}});
    if (random_.one_in(4)) records.events.push_back({{"warning"}, {}, "doc", {}});
  }

 private:
  // A value that leaves the facts of its line without fault.
  FactValue fitting(const Item& item, std::size_t fact) {
    const Fact& wanted = item.facts[fact];
    for (const auto& [part, whole] : kShares) {
      if (wanted.name.text != part) continue;
      const auto* const of = year_.fact(agency_, *set_.find_fact(whole));
      const auto most = of == nullptr ? 20 : std::stoll(of->value.number().to_string());
      return FactValue::count(random_.between(0, most));
    }
    for (const auto& [part, whole] : kShares) {
      if (wanted.name.text != whole) continue;
      const auto* const of = year_.fact(agency_, *set_.find_fact(part));
      const auto least = of == nullptr ? 0 : std::stoll(of->value.number().to_string());
      return FactValue::count(least + random_.between(0, 10));
    }
    return random_value(random_, wanted);
  }

  void decide(std::size_t index, int round, bool is_claimed) {
    const Item& item = *set_.all_items[index];
    Appraisal row;
    row.item = index;
    row.round = round;
    row.appraiser = "so-noi-vu";
    row.reason = "reason " + std::to_string(round);
    switch (random_.below(4)) {
      case 0: row.kind = DecisionKind::query; break;
      case 1:
        row.kind = DecisionKind::points;
        row.points = quarters(random_, item.max);
        break;
      case 2:
        if (!is_claimed) return;
        row.kind = DecisionKind::accept;
        row.scope = random_.one_in(2) ? DecisionScope::area : DecisionScope::item;
        break;
      default:
        if (item.facts.empty()) return;
        row.kind = DecisionKind::fact;
        const auto fact = static_cast<std::size_t>(random_.below(item.facts.size()));
        row.fact = item.first_fact + fact;
        row.corrected.value = fitting(item, fact);
        row.corrected.round = static_cast<std::uint16_t>(round);
        break;
    }
    year_.records(agency_).appraisals.push_back(std::move(row));
  }

  Assessment& year_;
  const CriteriaSet& set_;
  std::size_t agency_;
  Random random_;
};

class YearDraw {
 public:
  YearDraw(Random& random, const LevelSets& sets) : random_(random), sets_(sets) {}

  Assessment draw() {
    Assessment year("sample", 2022);
    const bool names_parents = random_.one_in(2);
    add_blocks(year);
    add_agencies(year, names_parents ? "tinh" : "");
    fill(year, true);
    auto last = std::make_shared<Assessment>("sample-before", 2021);
    add_blocks(*last);
    add_agencies(*last, "tinh");
    fill(*last, false);
    year.previous = std::move(last);
    if (sets_.is_decided) decide_ties(year);
    return year;
  }

 private:
  void add_blocks(Assessment& year) const {
    const std::pair<const char*, const std::shared_ptr<const CriteriaSet>&> blocks[] = {
        {"province", sets_.province},   {"departments", sets_.departments},
        {"districts", sets_.districts}, {"communes-0", sets_.communes},
        {"communes-1", sets_.communes},
    };
    for (const auto& [id, set] : blocks) {
      Block block;
      block.id = {id};
      block.set = set;
      year.add_block(std::move(block));
    }
  }

  void add(Assessment& year, const std::string& code, std::size_t block,
           const std::string& parent) {
    Agency agency;
    agency.code = {code};
    agency.block = block;
    agency.name = {code, ""};
    agency.parent = {parent};
    const auto drawn = block == 0 ? 9 : random_.below(10);
    agency.status = drawn == 0   ? AgencyStatus::excused
                    : drawn == 1 ? AgencyStatus::unranked
                                 : AgencyStatus::ranked;
    if (!random_.one_in(3)) agency.properties.push_back("has_procedures");
    if (random_.one_in(3)) agency.properties.push_back("is_large");
    year.add_agency(std::move(agency));
  }

  void add_agencies(Assessment& year, const std::string& above) {
    Agency office;
    office.code = {"so-noi-vu"};
    office.name = {"so-noi-vu", ""};
    office.status = AgencyStatus::appraiser;
    year.add_agency(std::move(office));
    add(year, "tinh", 0, "");
    for (int i = 0; i < 6; ++i) add(year, "so-" + std::to_string(i), 1, above);
    for (int i = 0; i < 3; ++i) add(year, "huyen-" + std::to_string(i), 2, above);
    for (int i = 0; i < 3; ++i) add(year, "xa-0-" + std::to_string(i), 3, "huyen-0");
    for (int i = 0; i < 3; ++i) add(year, "xa-1-" + std::to_string(i), 4, "huyen-1");
  }

  // Some agencies hand in what the one before handed in, so that ranks are shared.
  void fill(Assessment& year, bool with_process) {
    std::uint64_t seed = random_.bits();
    for (std::size_t i = 1; i < year.agencies().size(); ++i) {
      if (!random_.one_in(4)) seed = random_.bits();
      AgencyDraw draw(year, i, seed);
      draw.facts();
      draw.answers();
      if (with_process || random_.one_in(3)) draw.process();
    }
  }

  void decide_ties(Assessment& year) {
    for (std::size_t i = 1; i < year.agencies().size(); ++i) {
      if (random_.one_in(4)) continue;
      year.tie_decisions.push_back(
          {*year.agencies()[i].block, i, static_cast<int>(50 - i), "5/QĐ-UBND", {}});
    }
  }

  Random& random_;
  const LevelSets& sets_;
};

}  // namespace

FactValue random_value(Random& random, const Fact& fact) {
  switch (fact.type) {
    case FactType::count: return FactValue::count(random.between(0, 12));
    case FactType::decimal: return FactValue::decimal({random.between(5, 60), 1});
    case FactType::percent: return FactValue::percent({random.between(0, 6) * 250, 1});
    case FactType::date:
      return FactValue::date(*Date::of(2022, static_cast<int>(random.between(1, 3)),
                                       static_cast<int>(random.between(1, 28))));
    case FactType::yes_no: return FactValue::yes_no(random.one_in(2));
    case FactType::option: break;
  }
  return FactValue::option(static_cast<int>(random.below(fact.options.size())));
}

Assessment random_year(Random& random, const LevelSets& sets) {
  return YearDraw(random, sets).draw();
}

}  // namespace parindex::test
