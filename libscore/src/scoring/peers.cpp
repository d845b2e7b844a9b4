#include "scoring/peers.hpp"

#include <algorithm>

namespace parindex {

void PeerField::add(const Fraction& value) {
  lowest = count == 0 ? value : std::min(lowest, value);
  highest = count == 0 ? value : std::max(highest, value);
  sum = sum + value;
  ++count;
}

PeerField peer_field(const Assessment& assessment, const BlockScore& block, std::size_t item,
                     const Moment& moment, const Rollup* rollup) {
  const PeerFields none;
  Diagnostics ignored;  // what is wrong with a value is reported where its agency is scored
  AgencyScorer scorer(assessment, *assessment.blocks()[block.block].set, moment, none, rollup,
                      ignored);
  PeerField field;
  for (const auto& agency : block.agencies) {
    if (assessment.records(agency.agency).faulty) continue;
    if (const auto value = scorer.peer_value(agency.agency, item)) field.add(*value);
  }
  return field;
}

}  // namespace parindex
