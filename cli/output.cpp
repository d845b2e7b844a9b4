#include "output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

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

std::optional<Diagnostic> replace_file(const std::string& path, std::string_view text) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return unwritable(path, EISDIR);
  std::string draft = path + ".XXXXXX";
  const int descriptor = mkstemp(draft.data());
  if (descriptor < 0) return unwritable(path, errno);
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor, static_cast<mode_t>(0666) & ~mask);  // as an ordinary new file
  std::FILE* const stream = fdopen(descriptor, "wb");
  bool is_written = write_all(stream, text);
  int error = errno;
  if (std::fclose(stream) != 0 && is_written) {
    is_written = false;
    error = errno;
  }
  if (is_written && std::rename(draft.c_str(), path.c_str()) == 0) return std::nullopt;
  if (is_written) error = errno;
  unlink(draft.c_str());
  return unwritable(path, error);
}

}  // namespace

std::optional<Diagnostic> write_output(const std::string& path, std::string_view text) {
  if (path.empty()) {
    if (write_all(stdout, text)) return std::nullopt;
    return unwritable("stdout", errno);
  }
  return is_special(path) ? write_through(path, text) : replace_file(path, text);
}

}  // namespace parindex::cli
