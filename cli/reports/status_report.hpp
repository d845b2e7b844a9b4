// What `status` shows: the stage of the year, the agencies block by block, the offices.
#pragma once

#include "arguments.hpp"
#include "parindex/status.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

struct StatusView {
  const YearStatus& status;
  const Arguments& arguments;

  const Assessment& assessment() const { return *status.scored->assessment; }
  const Block& block(const BlockProgress& progress) const {
    return assessment().blocks()[progress.block];
  }
};

// "appraisal"; empty where the calendar cannot tell.
std::string_view stage_name(const std::optional<YearStage>& stage);
std::string_view progress_id(HandInProgress progress);

// A row `year`, then a row an agency and a row an office.
Grid status_csv(const StatusView& view);
Json status_json(const StatusView& view);
std::string status_table_text(const StatusView& view, const Style& style);
std::string status_markdown_text(const StatusView& view);

}  // namespace parindex::cli
