// SobolPoints: points that fill the unit cube more evenly than independent ones. Sobol' sequence
// with the directions of Joe and Kuo, SIAM J. Sci. Comput. 30 (2008), of which the first point,
// the origin, is one, so that 2^m points are balanced; every coordinate is shifted by random bits
// of its own (Owen, "Variance with alternative scramblings of digital nets", 2003), so that points
// of different seeds are independent studies of one model.
//
//   SobolPoints points(2, seed);
//   points.next(point);   // two numbers above 0 and below 1
//
// Sharp edge: dimensions beyond the sequence's 3667 are independent random numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace parindex {

class SobolPoints {
 public:
  SobolPoints(std::size_t dimensions, std::uint64_t seed);
  SobolPoints(SobolPoints&&) noexcept;
  SobolPoints& operator=(SobolPoints&&) noexcept;
  ~SobolPoints();

  // The next point; `point` has a place for every dimension.
  void next(std::span<double> point);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace parindex
