#include "base/source_file.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <limits>

#include "base/report.hpp"

namespace parindex {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

bool looks_like_utf16(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

std::shared_ptr<const SourceFile> failed(ErrorCode code, const std::string& path,
                                         Diagnostics& diagnostics, const Place& named_at = {}) {
  diagnostics.push_back(named_at.file != nullptr ? finding(code, named_at, {path})
                                                 : file_finding(code, path, {path}));
  return nullptr;
}

}  // namespace

SourceFile::SourceFile(std::string name, std::string text)
    : path_(std::move(name)), owned_(std::move(text)), bytes_view_(owned_), text_(owned_) {
  skip_byte_order_mark();
}

void SourceFile::skip_byte_order_mark() {
  if (text_.starts_with(kUtf8Mark)) text_.remove_prefix(kUtf8Mark.size());
}

std::shared_ptr<const SourceFile> SourceFile::read(const std::string& path,
                                                   Diagnostics& diagnostics,
                                                   const Place& named_at) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    const bool absent = errno == ENOENT || errno == ENOTDIR;
    return failed(absent ? ErrorCode::file_not_found : ErrorCode::unreadable_file, path,
                  diagnostics, named_at);
  }
  if (S_ISDIR(status.st_mode)) return failed(ErrorCode::is_directory, path, diagnostics, named_at);
  const std::unique_ptr<std::FILE, FileCloser> stream(std::fopen(path.c_str(), "rb"));
  if (!stream) return failed(ErrorCode::unreadable_file, path, diagnostics, named_at);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size >= std::numeric_limits<std::uint32_t>::max()) {
    return failed(ErrorCode::file_too_large, path, diagnostics);
  }

  auto file = std::shared_ptr<SourceFile>(new SourceFile());
  file->path_ = path;
  if (S_ISREG(status.st_mode)) {
    file->buffer_ = std::unique_ptr<char[]>(new char[size + 1]);
    const auto read = std::fread(file->buffer_.get(), 1, size, stream.get());
    if (read != size) return failed(ErrorCode::unreadable_file, path, diagnostics);
    file->bytes_view_ = {file->buffer_.get(), size};
  } else {  // a pipe has no size
    char block[1 << 16];
    for (std::size_t read = 0; (read = std::fread(block, 1, sizeof block, stream.get())) > 0;) {
      file->owned_.append(block, read);
    }
    if (std::ferror(stream.get()) != 0) {
      return failed(ErrorCode::unreadable_file, path, diagnostics);
    }
    file->bytes_view_ = file->owned_;
  }
  file->text_ = file->bytes_view_;
  file->skip_byte_order_mark();

  if (looks_like_utf16(file->bytes_view_)) return failed(ErrorCode::utf16_file, path, diagnostics);
  if (file->text_.empty()) return failed(ErrorCode::empty_file, path, diagnostics);
  return file;
}

SourceFile::Position SourceFile::position(std::uint32_t offset) const {
  std::call_once(indexed_, [this] {
    line_starts_.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string_view::npos;
         at = text_.find('\n', at + 1)) {
      line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
  });
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  const std::uint32_t start = line_starts_[line - 1];
  std::string_view line_text = text_.substr(start);
  line_text = line_text.substr(0, line_text.find('\n'));
  if (line_text.ends_with('\r')) line_text.remove_suffix(1);
  const auto before = line_text.substr(0, offset - start);
  return {line, static_cast<std::uint32_t>(count_code_points(before) + 1), line_text};
}

bool check_utf8(const SourceFile& file, Diagnostics& diagnostics) {
  const auto bad = find_bad_utf8(file.text());
  if (!bad) return true;
  const auto offset = static_cast<std::uint32_t>(*bad);
  diagnostics.push_back(finding(ErrorCode::not_utf8, {&file, offset, 1}));
  return false;
}

}  // namespace parindex
