// Gaps as the program shows them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/gaps.hpp"
#include "parindex/ranking.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

struct GapsView {
  const Gaps& gaps;
  const Ranking& ranking;             // of the final score
  std::vector<std::size_t> blocks;    // that are shown
  std::optional<std::size_t> agency;  // the only one that is shown
  const Arguments& arguments;

  const Assessment& assessment() const { return *gaps.final.assessment; }
  const CriteriaSet& set(const BlockGaps& block) const {
    return *assessment().blocks()[block.block].set;
  }
  const Agency& who(const AgencyGaps& agency_gaps) const {
    return assessment().agencies()[agency_gaps.agency];
  }
  // The area that --area names, where the block's set has it.
  std::optional<std::size_t> area(const BlockGaps& block) const {
    return set(block).find_area(arguments.area);
  }
  // Whether there is something to show: its set has the area asked for.
  bool shows(const BlockGaps& block) const {
    return arguments.area.empty() || area(block).has_value();
  }
  bool shows(const AgencyGaps& agency_gaps) const {
    return !agency || agency_gaps.agency == *agency;
  }
  bool shows(const BlockGaps& block, const ItemGap& item) const {
    return arguments.area.empty() || set(block).all_items[item.item]->area == area(block);
  }
  // That no appraisal has decided, among the lines that are shown.
  std::size_t open_lines(const BlockGaps& block) const;
};

// "số liệu của cơ quan cấp dưới đã được sửa": the reason that no one wrote.
std::string facts_below_text(Language language);

// The contract of `gaps -f csv`: a row an agency, an area of it, an item of it.
Grid gaps_csv(const GapsView& view);
Json gaps_json(const GapsView& view);

std::string gaps_text(const GapsView& view, const Style& style);
std::string gaps_markdown(const GapsView& view);

}  // namespace parindex::cli
