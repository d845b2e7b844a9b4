#include "progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <utility>

namespace parindex::cli {
namespace {

constexpr std::uint64_t kMega = 1'000'000;
constexpr std::size_t kUsualWidth = 80;
constexpr auto kPatience = std::chrono::seconds(1);  // shorter runs show nothing
constexpr auto kBetween = std::chrono::milliseconds(200);

bool can_be_written_over() {
  const char* const terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) != 0 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

// A line that wraps could not be written over.
std::size_t terminal_width() {
  struct winsize size {};
  const bool is_known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  return is_known ? size.ws_col - std::size_t{1} : kUsualWidth - 1;
}

std::string millions(std::uint64_t count, Language language) {
  const std::uint64_t tenths = count / (kMega / 10);
  return localized_number(std::to_string(tenths / 10) + "." + std::to_string(tenths % 10),
                          language);
}

std::string records_text(std::uint64_t records, Language language) {
  return records < kMega ? counted(records, {"hồ sơ", "record"}, {"hồ sơ", "records"}, language)
                         : filled(Text{"{0} triệu hồ sơ", "{0} million records"}.in(language),
                                  {millions(records, language)});
}

// "12 s", "3:05 min", "1:02:07 h"
std::string duration_text(std::uint64_t seconds, Language language) {
  const auto two_digits = [](std::uint64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  if (seconds < 60) {
    return filled(Text{"{0} giây", "{0} s"}.in(language), {std::to_string(seconds)});
  }
  const std::string tail = ":" + two_digits(seconds % 60);
  if (seconds < 3600) {
    return filled(Text{"{0} phút", "{0} min"}.in(language), {std::to_string(seconds / 60) + tail});
  }
  return filled(Text{"{0} giờ", "{0} h"}.in(language),
                {std::to_string(seconds / 3600) + ":" + two_digits(seconds / 60 % 60) + tail});
}

}  // namespace

std::string progress_text(const std::string& what, const TallyProgress& so_far, double seconds,
                          Language language) {
  constexpr std::string_view kBetweenParts = " · ";
  const std::uint64_t bytes = so_far.bytes_read;
  const std::uint64_t bytes_total = so_far.bytes_total;
  std::string text = what;
  if (so_far.reading > 1) {
    text += filled(Text{" (đọc lần {0})", " (reading {0})"}.in(language),
                   {std::to_string(so_far.reading)});
  }
  text += ": ";
  const double rate = seconds > 0 ? static_cast<double>(bytes) / seconds : 0;
  if (bytes_total > 0) {
    const auto read = std::min(bytes, bytes_total);
    const auto percent = static_cast<std::uint64_t>(100.0 * static_cast<double>(read) /
                                                    static_cast<double>(bytes_total));
    text += std::to_string(percent) + " %";
    append(text, std::to_string(read / kMega) + " / " + std::to_string(bytes_total / kMega) + " MB",
           kBetweenParts);
  } else {
    text += std::to_string(bytes / kMega) + " MB";
  }
  append(text, records_text(so_far.records, language), kBetweenParts);
  append(text, std::to_string(static_cast<std::uint64_t>(rate / kMega)) + " MB/s", kBetweenParts);
  if (bytes_total > 0 && rate > 0) {
    const auto rest = static_cast<double>(bytes_total - std::min(bytes, bytes_total));
    append(text,
           filled(Text{"còn {0}", "{0} left"}.in(language),
                  {duration_text(static_cast<std::uint64_t>(rest / rate + 0.5), language)}),
           kBetweenParts);
  }
  return text;
}

Progress::Progress(Language language, bool is_quiet)
    : language_(language), is_wanted_(!is_quiet && can_be_written_over()) {}

void Progress::begin(std::string what) {
  clear();
  what_ = std::move(what);
  reading_ = 1;
  began_ = Clock::now();
  next_ = began_ + kPatience;
}

void Progress::show(const TallyProgress& so_far) {
  if (!is_wanted_) return;
  const auto now = Clock::now();
  if (so_far.reading != reading_) {
    reading_ = so_far.reading;
    began_ = now;
  }
  if (now < next_) return;
  next_ = now + kBetween;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  const std::string text = progress_text(what_, so_far, seconds, language_);
  std::cerr << "\r" << shortened(text, terminal_width()) << "\033[K" << std::flush;
  is_shown_ = true;
}

void Progress::clear() {
  if (is_shown_) std::cerr << "\r\033[K" << std::flush;
  is_shown_ = false;
}

}  // namespace parindex::cli
