// Progress of a long run: one line on a terminal's standard error, written over again and again and
// gone at the end. Where standard error is no terminal there is none, but for a line at every tenth
// where the user asked for it; where the user wants quiet there is none at all.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "parindex/composite_index.hpp"
#include "parindex/tally.hpp"
#include "words.hpp"

namespace parindex::cli {

class Progress {
 public:
  // `in_tenths`: lines where standard error is no terminal.
  Progress(Language language, bool is_quiet, bool in_tenths = false);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Starts the clock for what is done now.
  void begin(std::string what);
  void show(const TallyProgress& so_far);
  void show(const DrawProgress& so_far);
  // Before anything else is printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  template <class SoFar>
  void write_over(const SoFar& so_far);
  void tell_tenth(const DrawProgress& so_far);

  Language language_;
  bool is_wanted_;
  bool in_tenths_;
  bool is_shown_ = false;
  std::string what_;
  int reading_ = 1;
  std::uint64_t tenths_ = 0;      // that were told
  Clock::time_point began_ = {};  // this reading
  Clock::time_point next_ = {};   // not before
};

// "dossiers: 42 % · 189 / 450 MB · 4,2 triệu hồ sơ · 310 MB/s · còn 2 giây", after so many seconds.
std::string progress_text(const std::string& what, const TallyProgress& so_far, double seconds,
                          Language language);

// "rút: 42 % · 4,2 / 10,0 triệu lần · còn 2 giây"
std::string progress_text(const std::string& what, const DrawProgress& so_far, double seconds,
                          Language language);

}  // namespace parindex::cli
