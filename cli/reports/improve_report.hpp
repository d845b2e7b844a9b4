// Ways to a goal as the program shows them.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/improve.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"
#include "reports/document.hpp"

namespace parindex::cli {

inline constexpr std::size_t kLeastAction = 30;  // width of the column that tells what to do

// What an agency's lines may become, with the session that it was found in.
struct ImproveView {
  const WhatIf& session;
  const Costs* costs;  // null: none
  const Arguments& arguments;

  const Assessment& assessment() const { return session.assessment(); }
  const CriteriaSet& set(std::size_t agency) const { return assessment().set_of(agency); }
  const Agency& who(std::size_t agency) const { return assessment().agencies()[agency]; }
};

// One agency on its way to the next band; no goal where it has the best.
struct NextBand {
  std::size_t agency = 0;
  Position now;
  std::optional<Improvement> found;
};

Document goal_document(const Improvement& found, const ImproveView& view);
Document outlook_document(std::size_t agency, const std::vector<LineOutlook>& lines,
                          const ImproveView& view);
Document all_document(const std::vector<NextBand>& agencies, const std::vector<std::size_t>& blocks,
                      const ImproveView& view);

// Machine-read: a row a change; a row a line; a row a change of an agency.
Grid goal_csv(const Improvement& found, const ImproveView& view);
Grid outlook_csv(std::size_t agency, const std::vector<LineOutlook>& lines,
                 const ImproveView& view);
Grid all_csv(const std::vector<NextBand>& agencies, const ImproveView& view);
Json goal_json(const Improvement& found, const ImproveView& view);
Json outlook_json(std::size_t agency, const std::vector<LineOutlook>& lines,
                  const ImproveView& view);
Json all_json(const std::vector<NextBand>& agencies, const ImproveView& view);

}  // namespace parindex::cli
