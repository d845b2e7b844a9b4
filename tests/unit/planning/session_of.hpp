// SessionOf: a what-if session over one block, with changes made of names and its state as text.
//
//   SessionOf session(std::move(year));
//   session->apply(session.fact("so-y-te", "done", FactValue::count(9)));
//   EXPECT_EQ(session.ranks(), "1 so-y-te 90.00, 2 so-tu-phap 60.00");
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "parindex/what_if.hpp"
#include "support/one_block.hpp"

namespace parindex::test {

class SessionOf {
 public:
  explicit SessionOf(OneBlock year, Stage stage = Stage::final)
      : session_(begun(std::move(year.year), stage)) {}

  WhatIf* operator->() { return &session_; }

  std::size_t agency(const std::string& code) const {
    return session_.assessment().find_agency(code).value();
  }
  std::size_t item(const std::string& id) const { return set().find_item(id).value(); }

  FactChange fact(const std::string& code, const std::string& name,
                  std::optional<FactValue> value) const {
    return {agency(code), set().find_fact(name).value(), value};
  }
  // Without a text: what the line says counts again.
  PointsChange points(const std::string& code, const std::string& id,
                      const std::string& text) const {
    PointsChange change;
    change.agency = agency(code);
    change.item = item(id);
    if (!text.empty()) change.points = test::points(text);
    return change;
  }
  AnswerChange answers(const std::string& code, const std::string& id, std::size_t option,
                       std::optional<std::int64_t> count) const {
    return {agency(code), item(id), option, count};
  }
  ApplicableChange applies(const std::string& code, const std::string& id, bool applies) const {
    return {agency(code), item(id), applies};
  }
  // The set as `edit` changes it.
  template <class Edit>
  SetChange edited(const Edit& edit) const {
    SetChange change;
    change.from = session_.assessment().blocks()[0].set;
    CriteriaSet copy = copy_of(*change.from);
    edit(copy);
    auto finished = finish(std::move(copy));
    if (!finished) throw std::invalid_argument("no sound set:" + shown(finished.diagnostics));
    change.to = *finished;
    return change;
  }

  // "1 a 70.00, 2 b 60.00, - c 0.00": ranks and indices.
  std::string ranks() const {
    std::string text;
    const Ranking ranking = session_.ranking();
    for (const auto& row : ranking.blocks[0].rows) {
      text += (text.empty() ? "" : ", ") + (row.rank ? std::to_string(*row.rank) : "-") + " " +
              session_.assessment().agencies()[row.agency].code.text + " " + row.index_text;
    }
    return text;
  }

  // "4.00", "missing 0.00", "not_applicable".
  std::string line(const std::string& code, const std::string& id) const {
    const ItemScore& score = session_.score_of(agency(code)).items[item(id)];
    const std::string text = to_string(score.points, set().item_decimals);
    if (score.state == State::scored) return text;
    if (score.state == State::missing) return "missing " + text;
    return std::string(state_name(score.state));
  }

  std::string band(const std::string& code) const {
    const auto& band = session_.standing(agency(code)).band;
    return band ? set().bands[*band].id.text : "none";
  }

 private:
  static WhatIf begun(Assessment year, Stage stage) {
    auto session = WhatIf::begin(std::move(year), stage);
    if (!session) throw std::runtime_error("not scored:" + shown(session.diagnostics));
    return std::move(*session);
  }

  const CriteriaSet& set() const { return *session_.assessment().blocks()[0].set; }

  WhatIf session_;
};

}  // namespace parindex::test
