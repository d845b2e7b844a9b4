// OneBlock: an assessment in memory with one block over one set, filled by short texts.
//
//   OneBlock year(read(set));
//   year.add("so-y-te");
//   year.declare("so-y-te", "done 9 assigned 10");
//   EXPECT_EQ(year.outcome("so-y-te", "1.1.1", Stage::computed), "9.00");
//
// Facts are read from text by the same parser as data files.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>

#include "evidence/fact_text.hpp"
#include "parindex/assessment.hpp"
#include "parindex/score.hpp"
#include "support/findings.hpp"

namespace parindex::test {

inline Points points(const std::string& text) {
  const auto parsed = Points::parse(text);
  if (!parsed) throw std::invalid_argument("no points: " + text);
  return *parsed;
}

class OneBlock {
 public:
  explicit OneBlock(std::shared_ptr<const CriteriaSet> set) : set_(std::move(set)) {
    Block block;
    block.id = {"departments"};
    block.title = {"Sở, ban, ngành", ""};
    block.set = set_;
    year.add_block(std::move(block));
  }

  // The index of the new agency.
  std::size_t add(const std::string& code, AgencyStatus status = AgencyStatus::ranked,
                  const std::string& properties = {}) {
    Agency agency;
    agency.code = {code};
    agency.block = 0;
    agency.name = {code, ""};
    agency.status = status;
    std::istringstream words(properties);
    for (std::string word; words >> word;) agency.properties.push_back(word);
    return year.add_agency(std::move(agency));
  }

  // "done 9 assigned 10": names and values.
  void declare(const std::string& agency, const std::string& facts) {
    std::istringstream words(facts);
    for (std::string name, value; words >> name >> value;) {
      year.declare(index(agency), name, value_of(name, value));
    }
  }

  void claim(const std::string& agency, const std::string& item, const std::string& text) {
    year.claim(index(agency), item, points(text));
  }
  void appraise(const std::string& agency, const std::string& item, const std::string& text,
                int round = 1) {
    year.appraise(index(agency), item, points(text), "so-noi-vu", "reason", round);
  }
  void correct(const std::string& agency, const std::string& name, const std::string& value,
               int round = 1) {
    Appraisal row;
    row.kind = DecisionKind::fact;
    row.fact = *set_->find_fact(name);
    row.item = set_->all_facts[row.fact]->item;
    row.round = round;
    row.corrected.value = value_of(name, value);
    insert(agency, std::move(row));
  }
  void decide(const std::string& agency, const std::string& item, DecisionKind kind, int round = 1,
              DecisionScope scope = DecisionScope::item) {
    Appraisal row;
    row.kind = kind;
    row.item = item_index(item);
    row.round = round;
    row.scope = scope;
    insert(agency, std::move(row));
  }
  void answer(const std::string& agency, const std::string& item, std::size_t option,
              std::int64_t count) {
    auto& answers = year.records(index(agency)).surveys;
    answers.push_back({item_index(item), option, count, {}});
    std::sort(answers.begin(), answers.end(), [](const SurveyCount& a, const SurveyCount& b) {
      return a.item != b.item ? a.item < b.item : a.option < b.option;
    });
  }
  void not_applicable(const std::string& agency, const std::string& item) {
    auto& rows = year.records(index(agency)).not_applicable;
    rows.push_back({item_index(item), "reason", {}});
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.item < b.item; });
  }

  std::size_t index(const std::string& agency) const { return year.find_agency(agency).value(); }
  std::size_t item_index(const std::string& item) const { return set_->find_item(item).value(); }
  const CriteriaSet& set() const { return *set_; }

  // The scored year, which has to be without errors.
  Scored scored(Stage stage = Stage::final) const {
    auto result = score(year, stage);
    if (!result) throw std::runtime_error("not scored:" + shown(result.diagnostics));
    return std::move(*result);
  }

  // What an agency has on an item: "9.00", "missing 0.00", "not_applicable", "left_out", or the
  // code of the error that stands in the way.
  std::string outcome(const std::string& agency, const std::string& item, Stage stage) const {
    const auto result = score(year, stage);
    if (!result) return codes(result.diagnostics);
    for (const auto& row : result->blocks[0].agencies) {
      if (row.agency == index(agency)) return text_of(row.items[item_index(item)]);
    }
    return "not scored";
  }

  Assessment year{"sample", 2022};

 private:
  FactValue value_of(const std::string& name, const std::string& value) const {
    Diagnostics diagnostics;
    const auto fact = set_->find_fact(name);
    if (!fact) throw std::invalid_argument("no fact " + name);
    const auto read = read_fact_value(value, *set_->all_facts[*fact], {}, {}, diagnostics);
    if (!read) throw std::invalid_argument("no value:" + shown(diagnostics));
    return *read;
  }

  void insert(const std::string& agency, Appraisal row) {
    auto& rows = year.records(index(agency)).appraisals;
    rows.push_back(std::move(row));
    std::stable_sort(rows.begin(), rows.end(), [](const Appraisal& a, const Appraisal& b) {
      return a.item != b.item ? a.item < b.item : a.round < b.round;
    });
  }

  std::string text_of(const ItemScore& score) const {
    const std::string text = to_string(score.points, set_->item_decimals);
    switch (score.state) {
      case State::scored: return text;
      case State::missing: return "missing " + text;
      case State::not_applicable: return "not_applicable";
      case State::left_out: return "left_out";
    }
    return {};
  }

  std::shared_ptr<const CriteriaSet> set_;
};

}  // namespace parindex::test
