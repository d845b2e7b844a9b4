#include "draft.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace parindex::cli {
namespace {

// What stood in the place of the files that were put there so far, to be brought back if another
// cannot be.
class Undo {
 public:
  // Before a file is put there. What went wrong, if what stands there cannot be kept.
  std::optional<Diagnostic> note(const std::string& path) {
    std::string old = path + ".old.XXXXXX";
    const int descriptor = mkstemp(old.data());
    if (descriptor < 0) return unwritable(path, errno);
    ::close(descriptor);
    unlink(old.c_str());
    // A second name for the old file: it stays in its place until the new one takes it. Where a
    // file cannot have two names it is moved aside.
    const bool is_kept = link(path.c_str(), old.c_str()) == 0 ||
                         (errno != ENOENT && std::rename(path.c_str(), old.c_str()) == 0);
    if (!is_kept && errno != ENOENT) return unwritable(path, errno);
    steps_.emplace_back(path, is_kept ? old : std::string());
    return std::nullopt;
  }
  void bring_back() {
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
      const auto& [path, old] = *step;
      if (old.empty()) {
        unlink(path.c_str());
        continue;
      }
      std::rename(old.c_str(), path.c_str());
      unlink(old.c_str());  // both are names of one file where the new one never came
    }
    steps_.clear();
  }
  void forget() {
    for (const auto& [path, old] : steps_) {
      if (!old.empty()) unlink(old.c_str());
    }
    steps_.clear();
  }

 private:
  std::vector<std::pair<std::string, std::string>> steps_;  // path, and where the old file is
};

}  // namespace

Diagnostic unwritable(const std::string& path, int error) {
  Diagnostic diagnostic;
  diagnostic.code = ErrorCode::unwritable_output;
  diagnostic.file = path;
  diagnostic.arguments = {path, std::strerror(error)};
  return diagnostic;
}

bool is_special(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

Draft::Draft(std::string path) : path_(std::move(path)) {}

Draft::Draft(Draft&& other) noexcept
    : path_(std::move(other.path_)),
      name_(std::move(other.name_)),
      is_special_(other.is_special_),
      is_there_(std::exchange(other.is_there_, false)),
      stream_(std::exchange(other.stream_, nullptr)),
      error_(other.error_) {}

Draft::~Draft() {
  if (stream_ != nullptr) std::fclose(stream_);
  if (is_there_) unlink(name_.c_str());
}

std::optional<Diagnostic> Draft::open() {
  is_special_ = is_special(path_);
  if (is_special_) {
    stream_ = std::fopen(path_.c_str(), "wb");
    return stream_ == nullptr ? std::optional(unwritable(path_, errno)) : std::nullopt;
  }
  std::error_code ignored;
  if (std::filesystem::is_directory(path_, ignored)) return unwritable(path_, EISDIR);
  name_ = path_ + ".XXXXXX";
  const int descriptor = mkstemp(name_.data());
  if (descriptor < 0) return unwritable(path_, errno);
  is_there_ = true;
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor, static_cast<mode_t>(0666) & ~mask);  // as an ordinary new file
  stream_ = fdopen(descriptor, "wb");
  return std::nullopt;
}

void Draft::write(std::string_view text) {
  if (error_ != 0) return;
  if (std::fwrite(text.data(), 1, text.size(), stream_) != text.size()) error_ = errno;
}

std::optional<Diagnostic> Draft::close() {
  const bool is_closed = std::fclose(std::exchange(stream_, nullptr)) == 0;
  if (error_ == 0 && !is_closed) error_ = errno;
  return error_ == 0 ? std::nullopt : std::optional(unwritable(path_, error_));
}

std::optional<Diagnostic> Draft::take_place() {
  if (std::rename(name_.c_str(), path_.c_str()) != 0) return unwritable(path_, errno);
  is_there_ = false;
  return std::nullopt;
}

std::optional<Diagnostic> put_in_place(std::vector<Draft>& drafts,
                                       const std::function<std::optional<Diagnostic>()>& last) {
  std::optional<Diagnostic> fault;
  if (drafts.size() == 1 && !last) return drafts[0].is_special_ ? fault : drafts[0].take_place();
  Undo undo;
  for (auto& draft : drafts) {
    if (draft.is_special_) continue;
    fault = undo.note(draft.path_);
    if (!fault) fault = draft.take_place();
    if (fault) break;
  }
  if (!fault && last) fault = last();
  if (fault) {
    undo.bring_back();
  } else {
    undo.forget();
  }
  return fault;
}

}  // namespace parindex::cli
