// What one agency declares for one item, and the points that earns.
//
//     Answer answer = draw_answer(item, quality, random);
//     answer.points   // hundredths; of answer.max_points
//
// The points are worked out here from the numbers drawn, never from the files written, and without
// any code of the engine: they are what the engine's own result is compared with.
#pragma once

#include <string>
#include <vector>

#include "../tools/random.hpp"
#include "national_set.hpp"

namespace national {

using benchmarks::Random;

enum class State { scored, missing, not_applicable };

struct Answer {
  State state = State::scored;
  std::vector<std::string> values;  // one for each fact; a survey's: one for each option
  int points = 0;
  int max_points = 0;  // 0 where the item is not applicable
};

// `quality` is the agency's usual share in percent. One item in 256 is missing (no values), and
// one share in 256 is 0/0 and so not applicable.
Answer draw_answer(const Item& item, int quality, Random& random);

// Day 1 of 2022 is 2022-01-01.
std::string date_of(int day_of_2022);

}  // namespace national
