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

// "42 %"; 0 of nothing is all.
std::string percent_text(std::uint64_t done, std::uint64_t total) {
  const auto percent = total == 0 ? std::uint64_t{100}
                                  : static_cast<std::uint64_t>(100.0 * static_cast<double>(done) /
                                                               static_cast<double>(total));
  return std::to_string(percent) + " %";
}

// "còn 2 giây", at the rate so far.
std::string rest_text(std::uint64_t done, std::uint64_t total, double seconds, Language language) {
  const double rest = seconds * static_cast<double>(total - done) / static_cast<double>(done);
  return filled(Text{"còn {0}", "{0} left"}.in(language),
                {duration_text(static_cast<std::uint64_t>(rest + 0.5), language)});
}

std::string draws_text(const DrawProgress& so_far, Language language) {
  const bool in_millions = so_far.total >= 10 * kMega;
  const auto shown = [&](std::uint64_t draws) {
    return in_millions ? millions(draws, language) : std::to_string(draws);
  };
  const Text text = in_millions ? Text{"{0} / {1} triệu lần rút", "{0} / {1} million draws"}
                                : Text{"{0} / {1} lần rút", "{0} / {1} draws"};
  return filled(text.in(language), {shown(so_far.done), shown(so_far.total)});
}

constexpr std::string_view kBetweenParts = " · ";

}  // namespace

std::string progress_text(const std::string& what, const TallyProgress& so_far, double seconds,
                          Language language) {
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
    text += percent_text(read, bytes_total);
    append(text, std::to_string(read / kMega) + " / " + std::to_string(bytes_total / kMega) + " MB",
           kBetweenParts);
  } else {
    text += std::to_string(bytes / kMega) + " MB";
  }
  append(text, records_text(so_far.records, language), kBetweenParts);
  append(text, std::to_string(static_cast<std::uint64_t>(rate / kMega)) + " MB/s", kBetweenParts);
  if (bytes_total > 0 && rate > 0) {
    append(text, rest_text(std::min(bytes, bytes_total), bytes_total, seconds, language),
           kBetweenParts);
  }
  return text;
}

std::string progress_text(const std::string& what, const DrawProgress& so_far, double seconds,
                          Language language) {
  std::string text = what + ": " + percent_text(so_far.done, so_far.total);
  append(text, draws_text(so_far, language), kBetweenParts);
  if (so_far.done > 0) {
    append(text, rest_text(so_far.done, so_far.total, seconds, language), kBetweenParts);
  }
  return text;
}

Progress::Progress(Language language, bool is_quiet, bool in_tenths)
    : language_(language),
      is_wanted_((!is_quiet || in_tenths) && can_be_written_over()),
      in_tenths_(in_tenths && !is_wanted_) {}

void Progress::begin(std::string what) {
  clear();
  what_ = std::move(what);
  reading_ = 1;
  tenths_ = 0;
  began_ = Clock::now();
  next_ = began_ + kPatience;
}

void Progress::show(const TallyProgress& so_far) {
  if (so_far.reading != reading_) {
    reading_ = so_far.reading;
    began_ = Clock::now();
  }
  write_over(so_far);
}

void Progress::show(const DrawProgress& so_far) {
  if (in_tenths_) tell_tenth(so_far);
  write_over(so_far);
}

template <class SoFar>
void Progress::write_over(const SoFar& so_far) {
  if (!is_wanted_) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetween;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  const std::string text = progress_text(what_, so_far, seconds, language_);
  std::cerr << "\r" << shortened(text, terminal_width()) << "\033[K" << std::flush;
  is_shown_ = true;
}

void Progress::tell_tenth(const DrawProgress& so_far) {
  const std::uint64_t tenths = so_far.total == 0 ? 10 : 10 * so_far.done / so_far.total;
  if (tenths == tenths_) return;
  tenths_ = tenths;
  std::string text = what_ + ": " + std::to_string(10 * tenths) + " %";
  append(text, draws_text(so_far, language_), kBetweenParts);
  std::cerr << text << std::endl;
}

void Progress::clear() {
  if (is_shown_) std::cerr << "\r\033[K" << std::flush;
  is_shown_ = false;
}

}  // namespace parindex::cli
