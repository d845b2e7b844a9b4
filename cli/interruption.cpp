#include "interruption.hpp"

#include <atomic>

namespace parindex::cli {
namespace {

std::atomic<bool> asked_for = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal may come at any time");

void take_down(int) { asked_for = true; }

}  // namespace

Interruption::Interruption() {
  asked_for = false;
  sigaction(SIGINT, nullptr, &before_);
  if (before_.sa_handler == SIG_IGN) return;
  struct sigaction first {};
  first.sa_handler = take_down;
  first.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  sigemptyset(&first.sa_mask);
  sigaction(SIGINT, &first, nullptr);
}

Interruption::~Interruption() { sigaction(SIGINT, &before_, nullptr); }

bool Interruption::is_asked_for() const { return asked_for; }

}  // namespace parindex::cli
