// A sweep as the program shows it.
#pragma once

#include <string>

#include "arguments.hpp"
#include "parindex/sweep.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

struct SweepView {
  const Sweep& sweep;
  const Swept& swept;
  const WhatIf& session;  // as it stands today
  const Arguments& arguments;

  const Assessment& assessment() const { return session.assessment(); }
  std::size_t block() const { return *assessment().agencies()[sweep.agency].block; }
  const CriteriaSet& set() const { return *assessment().blocks()[block()].set; }
  const Item& item() const { return *set().all_items[sweep.item]; }
  // The fact that is varied; null where it is the answers of a survey.
  const Fact* fact() const;
  // Its name, or the option's.
  std::string name() const;
  // A value as an evidence file writes it.
  std::string value(const FactValue& value) const;
};

// The contract of `sweep -f csv`: a row a run.
Grid sweep_csv(const SweepView& view);
Json sweep_json(const SweepView& view);

std::string sweep_text(const SweepView& view, const Style& style);
std::string sweep_markdown(const SweepView& view);

}  // namespace parindex::cli
