#include "parindex/what_if.hpp"

#include <stdexcept>

#include "planning/edits.hpp"
#include "planning/rescorer.hpp"

namespace parindex {

struct WhatIf::State {
  explicit State(Assessment year) : assessment(std::move(year)) {}

  Assessment assessment;
  std::unique_ptr<Rescorer> rescorer;
  std::vector<Edits> steps;

  void take_back(Edits& edits) {
    Stale stale;
    edits.undo(assessment, stale);
    Diagnostics none;  // what was sound before is sound again
    rescorer->refresh(stale, none);
  }
};

Result<WhatIf> WhatIf::begin(Assessment assessment, Stage stage, const ScoreOptions& options) {
  Result<WhatIf> result;
  ScoreOptions strict;
  strict.threads = options.threads;
  strict.last_round = options.last_round;
  auto state = std::make_unique<State>(std::move(assessment));
  auto scored = score(state->assessment, stage, strict);
  result.diagnostics = std::move(scored.diagnostics);
  if (!scored) return result;
  state->rescorer =
      std::make_unique<Rescorer>(state->assessment, std::move(*scored), options.threads);
  result.value = WhatIf(std::move(state));
  return result;
}

WhatIf::WhatIf(std::unique_ptr<State> state) : state_(std::move(state)) {}
WhatIf::WhatIf(WhatIf&&) noexcept = default;
WhatIf& WhatIf::operator=(WhatIf&&) noexcept = default;
WhatIf::~WhatIf() = default;

Result<Touched> WhatIf::apply(std::span<const Change> changes) {
  Result<Touched> result;
  Edits edits;
  Stale stale;
  try {
    for (const auto& change : changes) edits.make(state_->assessment, change, stale);
  } catch (...) {
    state_->take_back(edits);
    throw;
  }
  Touched touched = state_->rescorer->refresh(stale, result.diagnostics);
  if (has_errors(result.diagnostics)) {
    sort_by_place(result.diagnostics);
    state_->take_back(edits);
    return result;
  }
  state_->steps.push_back(std::move(edits));
  result.value = std::move(touched);
  return result;
}

void WhatIf::undo() {
  if (state_->steps.empty()) throw std::logic_error("parindex: no step to take back");
  Edits edits = std::move(state_->steps.back());
  state_->steps.pop_back();
  state_->take_back(edits);
}

std::size_t WhatIf::steps() const { return state_->steps.size(); }

const Assessment& WhatIf::assessment() const { return state_->assessment; }

const Scored& WhatIf::scored() const { return state_->rescorer->scored(); }

const RankedAgency& WhatIf::standing(std::size_t agency) const {
  const RankedAgency* const found = state_->rescorer->standing(agency);
  if (found == nullptr) throw std::invalid_argument("parindex: the agency is not scored");
  return *found;
}

const AgencyScore& WhatIf::score_of(std::size_t agency) const { return *standing(agency).score; }

Ranking WhatIf::ranking() const { return rank(scored()); }

}  // namespace parindex
