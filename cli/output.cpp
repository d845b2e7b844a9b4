#include "output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace parindex::cli {
namespace {

Diagnostic unwritable(const std::string& path, int error) {
  Diagnostic diagnostic;
  diagnostic.code = ErrorCode::unwritable_output;
  diagnostic.file = path;
  diagnostic.arguments = {path, std::strerror(error)};
  return diagnostic;
}

bool write_all(std::FILE* stream, std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() &&
         std::fflush(stream) == 0;
}

// Pipes and devices cannot be replaced by renaming; they are written to as they are.
bool is_special(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

std::optional<Diagnostic> write_through(const std::string& path, std::string_view text) {
  std::FILE* const stream = std::fopen(path.c_str(), "wb");
  if (stream == nullptr) return unwritable(path, errno);
  const bool is_written = write_all(stream, text);
  const int error = errno;
  if (std::fclose(stream) != 0 || !is_written) return unwritable(path, is_written ? errno : error);
  return std::nullopt;
}

// A draft beside the file, under a name of its own, that takes the file's place when all is well.
class Draft {
 public:
  explicit Draft(const std::string& path) : path_(path), name_(path + ".XXXXXX") {}
  Draft(Draft&& other) noexcept
      : path_(std::move(other.path_)),
        name_(std::move(other.name_)),
        is_there_(std::exchange(other.is_there_, false)) {}
  Draft& operator=(Draft&&) = delete;
  ~Draft() {
    if (is_there_) unlink(name_.c_str());
  }

  std::optional<Diagnostic> write(std::string_view text) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path_, ignored)) return unwritable(path_, EISDIR);
    const int descriptor = mkstemp(name_.data());
    if (descriptor < 0) return unwritable(path_, errno);
    is_there_ = true;
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor, static_cast<mode_t>(0666) & ~mask);  // as an ordinary new file
    std::FILE* const stream = fdopen(descriptor, "wb");
    const bool is_written = write_all(stream, text);
    const int error = errno;
    if (std::fclose(stream) != 0 || !is_written) {
      return unwritable(path_, is_written ? errno : error);
    }
    return std::nullopt;
  }

  std::optional<Diagnostic> put_in_place() {
    if (std::rename(name_.c_str(), path_.c_str()) != 0) return unwritable(path_, errno);
    is_there_ = false;
    return std::nullopt;
  }

 private:
  std::string path_;
  std::string name_;
  bool is_there_ = false;
};

std::optional<Diagnostic> replace_file(const std::string& path, std::string_view text) {
  Draft draft(path);
  if (auto problem = draft.write(text)) return problem;
  return draft.put_in_place();
}

// What stood in the place of the files that were put there so far, to be brought back if another
// cannot be.
class Undo {
 public:
  // Before a file is put there. What went wrong, if what stands there cannot be kept.
  std::optional<Diagnostic> note(const std::string& path) {
    std::string old = path + ".old.XXXXXX";
    const int descriptor = mkstemp(old.data());
    if (descriptor < 0) return unwritable(path, errno);
    close(descriptor);
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

std::optional<Diagnostic> write_output(const std::string& path, std::string_view text) {
  if (path.empty()) {
    if (write_all(stdout, text)) return std::nullopt;
    return unwritable("stdout", errno);
  }
  return is_special(path) ? write_through(path, text) : replace_file(path, text);
}

std::optional<Diagnostic> write_together(const std::vector<OutputFile>& files) {
  std::vector<Draft> drafts;
  for (const auto& file : files) {
    std::error_code problem;
    const auto folder = std::filesystem::path(file.path).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder, problem);
    if (problem) return unwritable(folder.string(), problem.value());
    drafts.emplace_back(file.path);
    if (auto fault = drafts.back().write(file.text)) return fault;
  }
  Undo undo;
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto fault = undo.note(files[i].path);
    if (!fault) fault = drafts[i].put_in_place();
    if (fault) {
      undo.bring_back();
      return fault;
    }
  }
  undo.forget();
  return std::nullopt;
}

}  // namespace parindex::cli
