#include "robustness/instruction_set.hpp"

#include <stdexcept>

namespace parindex {

bool is_available(InstructionSet instructions) {
#if defined(__x86_64__)
  switch (instructions) {
    case InstructionSet::automatic:
    case InstructionSet::baseline: return true;
    case InstructionSet::avx2:
      return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
    case InstructionSet::avx512:
      return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
             __builtin_cpu_supports("avx512vl") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
             __builtin_cpu_supports("fma") != 0;
  }
  return false;
#else
  return instructions == InstructionSet::automatic || instructions == InstructionSet::baseline;
#endif
}

InstructionSet resolved(InstructionSet wanted) {
  if (!is_available(wanted)) throw std::invalid_argument("this machine lacks the instruction set");
  if (wanted != InstructionSet::automatic) return wanted;
  for (const auto widest : {InstructionSet::avx512, InstructionSet::avx2}) {
    if (is_available(widest)) return widest;
  }
  return InstructionSet::baseline;
}

}  // namespace parindex
