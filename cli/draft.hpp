// Draft: a file that grows while a verb runs and takes its place at the end, with others or not at
// all.
//
//   std::vector<Draft> drafts;
//   drafts.emplace_back("rejected.csv");
//   if (auto problem = drafts[0].open()) …
//   drafts[0].write(row);                       // as often as there are rows
//   if (auto problem = drafts[0].close()) …
//   if (auto problem = put_in_place(drafts)) …
//
// Sharp edges: without put_in_place() nothing is left behind. Pipes and devices cannot be replaced;
// they are written to at once.
#pragma once

#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/diagnostic.hpp"

namespace parindex::cli {

// E0108, with what the system says of it.
Diagnostic unwritable(const std::string& path, int error);

// Pipes and devices.
bool is_special(const std::string& path);

class Draft {
 public:
  explicit Draft(std::string path);
  Draft(Draft&& other) noexcept;
  Draft& operator=(Draft&&) = delete;
  ~Draft();

  const std::string& path() const { return path_; }

  std::optional<Diagnostic> open();
  // What goes wrong is told by close().
  void write(std::string_view text);
  std::optional<Diagnostic> close();

 private:
  friend std::optional<Diagnostic> put_in_place(
      std::vector<Draft>& drafts, const std::function<std::optional<Diagnostic>()>& last);
  std::optional<Diagnostic> take_place();

  std::string path_;
  std::string name_;  // of the draft, once it is there
  bool is_special_ = false;
  bool is_there_ = false;
  std::FILE* stream_ = nullptr;
  int error_ = 0;  // of the first write that failed
};

// Puts all drafts, which are closed, in their places, or none. `last` is what remains to be done
// then; where it fails, what stood there before is brought back.
std::optional<Diagnostic> put_in_place(std::vector<Draft>& drafts,
                                       const std::function<std::optional<Diagnostic>()>& last = {});

}  // namespace parindex::cli
