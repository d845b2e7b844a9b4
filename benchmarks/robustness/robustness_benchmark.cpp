// robustness_benchmark contest|scaling|studies|draw [--draws N] [--checked N] [--rounds N]
//                      [--threads N]
//
// `draw` makes the draws once and prints the hash of their counts, for whoever looks at the process
// from outside. See README.md.
#include <unistd.h>

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "problem.hpp"
#include "reports.hpp"

namespace parindex::benchmark {

std::vector<NamedInstructions> instructions_here() {
  std::vector<NamedInstructions> here;
  for (const NamedInstructions& one : {NamedInstructions{"automatic", InstructionSet::automatic},
                                       NamedInstructions{"avx512", InstructionSet::avx512},
                                       NamedInstructions{"avx2", InstructionSet::avx2},
                                       NamedInstructions{"baseline", InstructionSet::baseline}}) {
    if (is_available(one.set)) here.push_back(one);
  }
  return here;
}

RankDraws must_draw(const CompositeIndex& index, const WeightVariation& vary,
                    const DrawOptions& options) {
  auto drawn = draw_ranks(index, vary, options);
  if (!drawn) throw std::runtime_error("sums could pass 2^53");
  return std::move(*drawn);
}

namespace {

std::string cpu_name() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);) {
    if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
  }
  return "unknown";
}

void print_machine() {
#ifdef __clang__
  std::printf("\ncompiler: %s\n", __VERSION__);
#else
  std::printf("\ncompiler: g++ %s\n", __VERSION__);
#endif
  std::string sets;
  for (const auto& one : instructions_here()) sets += std::string(" ") + one.name;
  std::printf("cpu: %s, %ld online; instructions:%s\n", cpu_name().c_str(),
              sysconf(_SC_NPROCESSORS_ONLN), sets.c_str());
}

bool parse(const std::vector<std::string>& words, Options& options) {
  if (words.size() % 2 == 0) return false;
  for (std::size_t i = 1; i < words.size(); i += 2) {
    const auto number = std::strtoull(words[i + 1].c_str(), nullptr, 10);
    if (number == 0) return false;
    if (words[i] == "--draws") {
      options.draws = number;
    } else if (words[i] == "--checked") {
      options.checked = number;
    } else if (words[i] == "--rounds") {
      options.rounds = static_cast<int>(number);
    } else if (words[i] == "--threads") {
      options.threads = {static_cast<int>(number)};
    } else {
      return false;
    }
  }
  return true;
}

void draw_once(const Options& options) {
  DrawOptions how;
  how.draws = options.draws;
  how.threads = options.threads.front();
  std::printf("counts %016" PRIx64 "\n", hash_of(must_draw(made_up_index({}), {}, how)));
}

bool run(const std::string& what, const Options& options) {
  if (what == "draw") {
    draw_once(options);
    return true;
  }
  if (what == "contest") {
    report_contest(options);
  } else if (what == "scaling") {
    report_scaling(options);
  } else if (what == "studies") {
    report_studies(options);
  } else {
    return false;
  }
  print_machine();
  return true;
}

}  // namespace
}  // namespace parindex::benchmark

int main(int count, char** values) {
  const std::vector<std::string> words(values + 1, values + count);
  parindex::benchmark::Options options;
  try {
    if (parindex::benchmark::parse(words, options) && parindex::benchmark::run(words[0], options)) {
      return 0;
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "robustness_benchmark: %s\n", error.what());
    return 1;
  }
  std::fprintf(stderr,
               "usage: robustness_benchmark contest|scaling|studies|draw [--draws N] "
               "[--checked N] [--rounds N] [--threads N]\n");
  return 2;
}
