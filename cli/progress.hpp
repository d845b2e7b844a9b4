// Progress of a long run: one line on a terminal's standard error, written over again and again and
// gone at the end. Where standard error is no terminal, or the user wants quiet, there is none.
#pragma once

#include <chrono>
#include <string>

#include "parindex/tally.hpp"
#include "words.hpp"

namespace parindex::cli {

class Progress {
 public:
  Progress(Language language, bool is_quiet);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Starts the clock for what is read now.
  void begin(std::string what);
  void show(const TallyProgress& so_far);
  // Before anything else is printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  Language language_;
  bool is_wanted_;
  bool is_shown_ = false;
  std::string what_;
  int reading_ = 1;
  Clock::time_point began_ = {};  // this reading
  Clock::time_point next_ = {};   // not before
};

// "dossiers: 42 % · 189 / 450 MB · 4,2 triệu hồ sơ · 310 MB/s · còn 2 giây", after so many seconds.
std::string progress_text(const std::string& what, const TallyProgress& so_far, double seconds,
                          Language language);

}  // namespace parindex::cli
