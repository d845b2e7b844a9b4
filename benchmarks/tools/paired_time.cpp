// Times programs against each other, as whole processes, run in turn: A B C A B C ...
//
//     paired_time --runs 9 --note data=sha256:1f..
//         -- ours parindex rank DIR -- peer node peer.mjs DIR
//
// After each `--` stand a contestant's name and its command. One round that does not count comes
// first, so all find the files in the page cache. Each is compared with the one that `--against`
// names, else the last. The ratio is taken within each round, so that a machine that slows down
// during the run does not favour one of them; what is printed is the median of those ratios and how
// far they spread. Memory is the largest resident set of the program and of what it waited for.
// Standard output of the contestants is dropped, standard error is passed on. Exits 1 as soon as a
// contestant fails.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Run {
  double wall_seconds;
  double cpu_seconds;
  long max_rss_kib;
};

struct Contestant {
  std::string name;
  std::vector<std::string> command;
  std::vector<Run> runs;
};

struct Options {
  int rounds = 9;
  std::vector<std::string> notes;
  std::string against;  // a contestant's name
  std::vector<Contestant> contestants;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void become(char* const* argv) {
  const int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (null >= 0) dup2(null, STDOUT_FILENO);
  execvp(argv[0], argv);
  std::fprintf(stderr, "paired_time: cannot run %s: %s\n", argv[0], std::strerror(errno));
  _exit(127);
}

Run run(const Contestant& contestant) {
  std::vector<char*> argv;
  for (const std::string& word : contestant.command)
    argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);

  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) become(argv.data());
  int status = 0;
  rusage usage{};
  while (wait4(child, &status, 0, &usage) < 0)
    if (errno != EINTR) throw std::runtime_error("cannot wait");
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;

  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw std::runtime_error(contestant.name + " failed");
  return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss};
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::string cpu_name() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);)
    if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
  return "unknown";
}

const char* compiler() {
#ifdef __clang__
  return __VERSION__;
#else
  return "g++ " __VERSION__;
#endif
}

void print_contestant(const Contestant& contestant) {
  std::vector<double> wall;
  std::vector<double> cpu;
  long max_rss_kib = 0;
  for (const Run& run : contestant.runs) {
    wall.push_back(run.wall_seconds);
    cpu.push_back(run.cpu_seconds);
    max_rss_kib = std::max(max_rss_kib, run.max_rss_kib);
  }
  const auto [fastest, slowest] = std::minmax_element(wall.begin(), wall.end());
  std::printf("%-12s %8.3f %8.3f %8.3f %8.3f %10.1f\n", contestant.name.c_str(), median(wall),
              *fastest, *slowest, median(cpu), static_cast<double>(max_rss_kib) / 1024);
}

void print_ratio(const Contestant& a, const Contestant& b) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < a.runs.size(); ++i)
    ratios.push_back(a.runs[i].wall_seconds / b.runs[i].wall_seconds);
  const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
  std::printf("ratio %s / %s: median %.3f, from %.3f to %.3f, over %zu pairs\n", a.name.c_str(),
              b.name.c_str(), median(ratios), *least, *most, ratios.size());
}

void print_report(const Options& options) {
  std::printf("%-12s %8s %8s %8s %8s %10s\n", "", "median s", "min s", "max s", "cpu s",
              "peak MiB");
  for (const Contestant& contestant : options.contestants) print_contestant(contestant);
  const auto against =
      std::find_if(options.contestants.begin(), options.contestants.end(),
                   [&](const Contestant& one) { return one.name == options.against; });
  for (const Contestant& contestant : options.contestants)
    if (&contestant != &*against) print_ratio(contestant, *against);
  for (const std::string& note : options.notes) std::printf("%s\n", note.c_str());
  std::printf("compiler: %s\n", compiler());
  std::printf("cpu: %s, %ld online\n", cpu_name().c_str(), sysconf(_SC_NPROCESSORS_ONLN));
}

bool parse(const std::vector<std::string>& args, Options& options) {
  std::size_t i = 0;
  for (; i + 1 < args.size() && args[i] != "--"; i += 2) {
    if (args[i] == "--runs")
      options.rounds = std::atoi(args[i + 1].c_str());
    else if (args[i] == "--note")
      options.notes.push_back(args[i + 1]);
    else if (args[i] == "--against")
      options.against = args[i + 1];
    else
      return false;
  }
  for (; i < args.size(); ++i) {
    if (args[i] == "--") {
      if (++i == args.size()) return false;
      options.contestants.push_back({args[i], {}, {}});
    } else if (options.contestants.empty()) {
      return false;
    } else {
      options.contestants.back().command.push_back(args[i]);
    }
  }
  if (options.rounds <= 0 || options.contestants.size() < 2) return false;
  if (options.against.empty()) options.against = options.contestants.back().name;
  bool is_known = false;
  for (const Contestant& contestant : options.contestants) {
    if (contestant.command.empty()) return false;
    is_known = is_known || contestant.name == options.against;
  }
  return is_known;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (!parse({argv + 1, argv + argc}, options)) {
    std::fprintf(stderr,
                 "usage: paired_time [--runs N] [--note TEXT]... [--against NAME] "
                 "-- NAME COMMAND... -- NAME COMMAND... ...\n");
    return 2;
  }
  try {
    for (const Contestant& contestant : options.contestants) run(contestant);
    for (int round = 0; round < options.rounds; ++round)
      for (Contestant& contestant : options.contestants) contestant.runs.push_back(run(contestant));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "paired_time: %s\n", error.what());
    return 1;
  }
  print_report(options);
  return 0;
}
