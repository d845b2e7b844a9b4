// what_if_benchmark DIR [--changes N] [--anew N] [--seed N] [--only-count yes]
//
// One change of the assessment in DIR with the new ranks of its block, and taking it back, against
// scoring and ranking anew. That a session and a new scoring say the same is checked first, after a
// sequence of changes and undos. Then the same over a variant of the set that has rules `peer`.
//
// `--only-count yes` applies and undoes the changes without a clock, for counting instructions in
// change_and_look() and take_back().
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "change_mix.hpp"
#include "equal_answers.hpp"
#include "parindex/assessment.hpp"
#include "parindex/version.hpp"

// Of their own so that a profiler can be told to count in them.
__attribute__((noinline)) int change_and_look(parindex::WhatIf& session,
                                              const parindex::Change& change, std::size_t agency) {
  const auto touched = session.apply(change);
  if (!touched) throw std::runtime_error("a change of the mix was refused");
  return session.standing(agency).rank.value_or(0);
}

__attribute__((noinline)) void take_back(parindex::WhatIf& session) { session.undo(); }

namespace parindex::benchmark {
namespace {

struct Options {
  std::string dir;
  std::size_t changes = 20'000;
  std::size_t anew = 9;
  std::uint64_t seed = 1;
  bool only_count = false;
};

double micros_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
      .count();
}

double quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

std::size_t agency_of(const Change& change) {
  return std::visit(
      [](const auto& typed) -> std::size_t {
        if constexpr (requires { typed.agency; }) return typed.agency;
        throw std::logic_error("the mix changes single agencies");
      },
      change);
}

// As many rates of two counts as there are, up to three, are measured against the best instead.
std::shared_ptr<const CriteriaSet> with_peers(const CriteriaSet& set) {
  CriteriaSet edited = copy_of(set);
  int left = 3;
  for (auto& area : edited.areas) {
    for (auto& criterion : area.criteria) {
      for (auto& item : criterion.items) {
        const auto* const rate = std::get_if<RateRule>(&item.rule);
        if (rate == nullptr || item.facts.size() != 2 || left == 0) continue;
        PeerRule peer;
        peer.of = Expression(rate->of.text());
        item.rule = std::move(peer);
        --left;
      }
    }
  }
  auto finished = finish(std::move(edited));
  if (!finished) throw std::runtime_error("the variant with peers is not sound");
  return *finished;
}

WhatIf begin(Assessment year) {
  auto session = WhatIf::begin(std::move(year));
  if (!session) throw std::runtime_error("the assessment has errors");
  return std::move(*session);
}

// Every fourth step is taken back at once; in the end all of them are.
void check_equal(WhatIf& session, ChangeMix& mix) {
  constexpr int kSteps = 2'000;
  const auto compare = [&](const char* when) {
    const auto scored = score(session.assessment());
    if (!scored) throw std::runtime_error("scoring anew found errors");
    const auto differs = first_difference(session, rank(*scored));
    if (!differs.empty())
      throw std::runtime_error("NOT EQUAL " + std::string(when) + ": " + differs);
  };
  for (int step = 0; step < kSteps; ++step) {
    const DrawnChange drawn = mix.draw();
    change_and_look(session, drawn.change, agency_of(drawn.change));
    if (step % 4 == 0) take_back(session);
  }
  compare("after changes");
  while (session.steps() > 0) take_back(session);
  compare("after undoing them");
  std::printf("equal: a session and scoring anew, after %d changes and after undoing them\n",
              kSteps);
}

struct Times {
  std::vector<double> apply, undo;
};

void print_times(const std::string& name, const Times& times) {
  std::printf("%-10s %7zu %9.2f %9.2f %9.2f %9.2f %9.2f\n", name.c_str(), times.apply.size(),
              quantile(times.apply, 0.5), quantile(times.apply, 0.95), quantile(times.apply, 1),
              quantile(times.undo, 0.5), quantile(times.undo, 0.95));
}

// The median of all changes, in microseconds.
double time_changes(WhatIf& session, ChangeMix& mix, const Options& options) {
  std::vector<DrawnChange> drawn;
  for (std::size_t i = 0; i < options.changes; ++i) drawn.push_back(mix.draw());
  if (options.only_count) {
    for (const auto& next : drawn) {
      change_and_look(session, next.change, agency_of(next.change));
      take_back(session);
    }
    return 0;
  }
  std::vector<Times> by_kind(mix.kinds().size());
  Times all;
  for (const auto& next : drawn) {
    const std::size_t agency = agency_of(next.change);
    auto start = std::chrono::steady_clock::now();
    change_and_look(session, next.change, agency);
    const double apply = micros_since(start);
    start = std::chrono::steady_clock::now();
    take_back(session);
    const double undo = micros_since(start);
    for (auto* times : {&by_kind[next.kind], &all}) {
      times->apply.push_back(apply);
      times->undo.push_back(undo);
    }
  }
  std::printf("%-10s %7s %9s %9s %9s %9s %9s   (microseconds)\n", "rule", "changes", "apply p50",
              "p95", "max", "undo p50", "p95");
  for (std::size_t kind = 0; kind < by_kind.size(); ++kind) {
    print_times(mix.kinds()[kind], by_kind[kind]);
  }
  print_times("all", all);
  return quantile(all.apply, 0.5);
}

// The median of scoring and ranking everything, on one thread, in microseconds.
double time_anew(const Assessment& assessment, std::size_t rounds) {
  ScoreOptions options;
  options.threads = 1;
  std::vector<double> times;
  for (std::size_t i = 0; i <= rounds; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const auto scored = score(assessment, Stage::final, options);
    const auto ranking = rank(*scored);
    if (i > 0) times.push_back(micros_since(start));  // the first round does not count
  }
  std::printf("anew       %7zu %9.0f (from %.0f to %.0f), one thread\n", rounds,
              quantile(times, 0.5), quantile(times, 0), quantile(times, 1));
  return quantile(times, 0.5);
}

void measure(Assessment year, bool only_peers, const Options& options) {
  WhatIf session = begin(std::move(year));
  ChangeMix mix(session.assessment(), options.seed, only_peers);
  if (!options.only_count) check_equal(session, mix);
  const double one = time_changes(session, mix, options);
  if (options.only_count) return;
  const double anew = time_anew(session.assessment(), options.anew);
  std::printf("ratio anew / one change: %.0f\n", anew / one);
}

std::string cpu_name() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);) {
    if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
  }
  return "unknown";
}

bool parse(const std::vector<std::string>& words, Options& options) {
  if (words.empty() || words.size() % 2 == 0) return false;
  options.dir = words[0];
  for (std::size_t i = 1; i < words.size(); i += 2) {
    const auto number = std::strtoull(words[i + 1].c_str(), nullptr, 10);
    if (words[i] == "--changes") {
      options.changes = number;
    } else if (words[i] == "--anew") {
      options.anew = number;
    } else if (words[i] == "--seed") {
      options.seed = number;
    } else if (words[i] == "--only-count") {
      options.only_count = words[i + 1] == "yes";
    } else {
      return false;
    }
  }
  return options.changes > 0 && options.anew > 0;
}

void run(const Options& options) {
  auto loaded = load_assessment(options.dir);
  if (!loaded) throw std::runtime_error("cannot load " + options.dir);
  std::printf("%zu agencies, %zu blocks, %zu items\n", loaded->agencies().size(),
              loaded->blocks().size(), loaded->blocks()[0].set->scored_item_count);
  Assessment peers = *loaded;  // its documents lie in `loaded`
  measure(*loaded, false, options);
  if (options.only_count) return;
  const auto set = with_peers(*peers.blocks()[0].set);
  for (std::size_t block = 0; block < peers.blocks().size(); ++block) peers.replace_set(block, set);
  std::printf("\nThree rates measured against the best of their block (rule peer):\n");
  measure(std::move(peers), true, options);
#ifdef __clang__
  std::printf("compiler: %s\n", __VERSION__);
#else
  std::printf("compiler: g++ %s\n", __VERSION__);
#endif
  std::printf("cpu: %s, %ld online\n", cpu_name().c_str(), sysconf(_SC_NPROCESSORS_ONLN));
}

}  // namespace
}  // namespace parindex::benchmark

int main(int count, char** values) {
  parindex::benchmark::Options options;
  if (!parindex::benchmark::parse({values + 1, values + count}, options)) {
    std::fprintf(stderr,
                 "usage: what_if_benchmark DIR [--changes N] [--anew N] [--seed N] "
                 "[--only-count yes]\n");
    return 2;
  }
  try {
    parindex::benchmark::run(options);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "what_if_benchmark: %s\n", error.what());
    return 1;
  }
  return 0;
}
