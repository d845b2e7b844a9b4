// Ways to a goal as the program shows them.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/improve.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

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

// A page for people: what stands above, tables with their notes, what stands below.
struct ImproveSection {
  std::string title;
  Grid grid;
  std::size_t flexible = 0;  // the column that takes what the screen leaves
  std::vector<std::string> notes;
};
struct ImprovePage {
  std::string title;
  std::string heading;
  std::vector<std::string> head;
  std::string verdict;
  bool is_bad = false;  // the verdict
  std::vector<ImproveSection> sections;
  std::vector<std::string> foot;
};

ImprovePage goal_page(const Improvement& found, const ImproveView& view);
ImprovePage outlook_page(std::size_t agency, const std::vector<LineOutlook>& lines,
                         const ImproveView& view);
ImprovePage all_page(const std::vector<NextBand>& agencies, const std::vector<std::size_t>& blocks,
                     const ImproveView& view);
std::string page_text(const ImprovePage& page, const Style& style);
std::string page_markdown(const ImprovePage& page, Language language);

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
