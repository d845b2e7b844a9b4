// Ctrl-C while a run is under way that can report what it has so far.
//
//   const Interruption interruption;
//   while (work() && !interruption.is_asked_for()) …
//
// The first Ctrl-C is taken down; the second ends the program as ever. Sharp edge: one at a time.
// Where the program was told to ignore Ctrl-C, as behind nohup, it goes on doing so.
#pragma once

#include <csignal>

namespace parindex::cli {

class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  bool is_asked_for() const;

 private:
  struct sigaction before_ {};
};

}  // namespace parindex::cli
