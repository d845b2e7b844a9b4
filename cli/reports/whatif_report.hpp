// What a what-if did, as the program shows it.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "commands/quick_scenario.hpp"
#include "parindex/impact.hpp"
#include "parindex/scenario.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

struct WhatIfView {
  const WhatIf& session;  // after all scenarios
  const std::vector<AppliedScenario>& applied;
  const std::vector<BlockImpact>& impact;
  const std::vector<std::size_t>& blocks;  // that are shown
  const std::vector<QuickOption>&
      options;  // of the last scenario, where that is the command line's
  const Arguments& arguments;

  const Assessment& assessment() const { return session.assessment(); }
  bool touched_nothing() const;
  bool is_quick(const AppliedScenario& scenario) const {
    return !options.empty() && &scenario == &applied.back();
  }
  // The scenario files that were read.
  std::vector<InputFile> files() const;
};

// The contract of `whatif -f csv`: a row an agency whose result moved.
Grid whatif_csv(const WhatIfView& view);
Json whatif_json(const WhatIfView& view);

std::string whatif_text(const WhatIfView& view, const Style& style);
std::string whatif_markdown(const WhatIfView& view);

}  // namespace parindex::cli
