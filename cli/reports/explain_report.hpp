// Explanations as the program shows them.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/explanation.hpp"
#include "parindex/ranking.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

// What is shown of one agency.
struct ExplainView {
  const Scored& scored;
  const Ranking& ranking;
  std::size_t agency;
  std::vector<ItemExplanation> items;  // those asked for
  std::vector<Step> totals;            // empty where one item was asked for
  const Arguments& arguments;

  const Assessment& assessment() const { return *scored.assessment; }
  const Agency& who() const { return assessment().agencies()[agency]; }
  const Block& block() const { return assessment().blocks()[*who().block]; }
  const CriteriaSet& set() const { return *block().set; }
  const AgencyScore& score() const;
  const RankedAgency& row() const;
};

// One item, for failing cases too. `indent` columns to the right.
std::string item_text(const ItemExplanation& told, const Assessment& assessment, const Style& style,
                      std::size_t indent = 0);
std::string explain_text(const ExplainView& view, const Style& style);
std::string explain_markdown(const ExplainView& view);
Json explain_json(const ExplainView& view);
Json step_json(const Step& step);

// "giá trị: done / assigned = 912 / 960 = 0.95"
std::string step_text(const Step& step, Language language);

}  // namespace parindex::cli
