#include "scoring/peers.hpp"

#include <algorithm>

#include "scoring/agency_scorer.hpp"

namespace parindex {

PeerField peer_field(const Assessment& assessment, const BlockScore& block, std::size_t item,
                     Stage stage) {
  const PeerFields none;
  Diagnostics ignored;  // what is wrong with a value is reported where its agency is scored
  AgencyScorer scorer(assessment, *assessment.blocks()[block.block].set, stage, none, ignored);
  PeerField field;
  for (const auto& agency : block.agencies) {
    if (assessment.records(agency.agency).faulty) continue;
    const auto value = scorer.peer_value(agency.agency, item);
    if (!value) continue;
    field.lowest = field.count == 0 ? *value : std::min(field.lowest, *value);
    field.highest = field.count == 0 ? *value : std::max(field.highest, *value);
    field.sum = field.sum + *value;
    ++field.count;
  }
  return field;
}

}  // namespace parindex
