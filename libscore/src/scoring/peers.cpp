#include "scoring/peers.hpp"

#include <algorithm>

namespace parindex {

PeerField peer_field(const Assessment& assessment, const BlockScore& block, std::size_t item,
                     const Moment& moment, const Rollup* rollup) {
  const PeerFields none;
  Diagnostics ignored;  // what is wrong with a value is reported where its agency is scored
  AgencyScorer scorer(assessment, *assessment.blocks()[block.block].set, moment, none, rollup,
                      ignored);
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
