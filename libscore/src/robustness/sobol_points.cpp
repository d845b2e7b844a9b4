#include "robustness/sobol_points.hpp"

#include <algorithm>
#include <boost/random/sobol.hpp>
#include <optional>
#include <stdexcept>
#include <vector>

#include "robustness/random_stream.hpp"

namespace parindex {
namespace {

constexpr std::uint8_t kShiftStream = 17;
constexpr std::size_t kMostDimensions = boost::random::default_sobol_table::max_dimension;

}  // namespace

struct SobolPoints::State {
  std::size_t dimensions = 0;
  std::optional<boost::random::sobol> sequence;  // none where there are no dimensions
  bool at_origin = true;                         // which Boost's sequence leaves out
  std::vector<std::uint64_t> shifts;             // of the sequence's dimensions
  std::vector<RandomStream> beyond;              // the dimensions after them
};

SobolPoints::SobolPoints(std::size_t dimensions, std::uint64_t seed)
    : state_(std::make_unique<State>()) {
  const auto in_sequence = std::min(dimensions, kMostDimensions);
  state_->dimensions = dimensions;
  if (in_sequence > 0) state_->sequence.emplace(in_sequence);
  for (std::size_t d = 0; d < dimensions; ++d) {
    RandomStream stream(seed, kShiftStream, d, 0);
    if (d < in_sequence) {
      state_->shifts.push_back(stream.word64());
    } else {
      state_->beyond.push_back(stream);
    }
  }
}

SobolPoints::SobolPoints(SobolPoints&&) noexcept = default;
SobolPoints& SobolPoints::operator=(SobolPoints&&) noexcept = default;
SobolPoints::~SobolPoints() = default;

void SobolPoints::next(std::span<double> point) {
  if (point.size() != state_->dimensions) throw std::invalid_argument("a place a dimension");
  const auto& shifts = state_->shifts;
  for (std::size_t d = 0; d < shifts.size(); ++d) {
    const std::uint64_t bits = state_->at_origin ? 0 : (*state_->sequence)();
    point[d] = RandomStream::unit_of(bits ^ shifts[d]);
  }
  state_->at_origin = false;
  for (std::size_t i = 0; i < state_->beyond.size(); ++i) {
    point[shifts.size() + i] = state_->beyond[i].unit();
  }
}

}  // namespace parindex
