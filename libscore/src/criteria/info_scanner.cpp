#include "criteria/info_scanner.hpp"

#include <array>

#include "base/report.hpp"

namespace parindex {
namespace {

constexpr std::size_t kMaxDepth = 32;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Quotation marks of word processors, which INFO takes for letters.
constexpr std::array<std::string_view, 7> kCurlyQuotes = {"“", "”", "„", "‘", "’", "«", "»"};

struct Invisible {
  std::string_view bytes;
  std::string_view name;
};
// Characters that look like blanks or like nothing and would become part of a word.
constexpr std::array<Invisible, 13> kInvisible = {{{"\xC2\xA0", "U+00A0"},
                                                   {"\xC2\xAD", "U+00AD"},
                                                   {"\xE2\x80\x8C", "U+200C"},
                                                   {"\xE2\x80\x8D", "U+200D"},
                                                   {"\xE2\x80\x8E", "U+200E"},
                                                   {"\xE2\x80\xA8", "U+2028"},
                                                   {"\xE2\x81\xA0", "U+2060"},
                                                   {"\xE2\x80\x89", "U+2009"},
                                                   {"\xE2\x80\x8B", "U+200B"},
                                                   {"\xEF\xBB\xBF", "U+FEFF"},
                                                   {"\xE2\x80\x87", "U+2007"},
                                                   {"\xE2\x80\xAF", "U+202F"},
                                                   {"\xE3\x80\x80", "U+3000"}}};

}  // namespace

std::string unescaped(std::string_view raw) {
  std::string text;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\' || i + 1 == raw.size()) {
      text += raw[i];
      continue;
    }
    const char escaped = raw[++i];
    text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
  }
  return text;
}

InfoScanner::InfoScanner(const SourceFile& file, Diagnostics& diagnostics)
    : file_(file),
      text_(file.text()),
      diagnostics_(diagnostics),
      faults_before_(diagnostics.size()) {}

std::vector<InfoEntry> InfoScanner::scan() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\n') {
      wants_value_ = false;
      ++at_;
    } else if (is_space(c)) {
      ++at_;
    } else if (c == ';') {
      skip_line();
    } else if (c == '{') {
      open();
      if (open_entries_.size() > kMaxDepth) {
        report(ErrorCode::info_too_deep, at_ - 1, 1, {std::to_string(kMaxDepth)});
        return {};
      }
    } else if (c == '}') {
      close();
    } else if (c == '"') {
      take(quoted());
    } else if (c == '#') {
      const auto begin = at_;
      skip_line();
      auto directive = text_.substr(begin, at_ - begin);
      directive = directive.substr(0, directive.find_first_of(" \t\r\""));
      report(ErrorCode::info_directive, begin, directive.size(), {std::string(directive)});
    } else {
      take(word());
    }
  }
  if (!open_entries_.empty()) {
    const auto& entry = entries_[open_entries_.front()];
    brace_faults_.push_back(finding(ErrorCode::info_unclosed_brace, entry.key_place, {entry.key}));
  }
  // After any other fault braces may only seem not to match, and after one of theirs all seem so.
  if (diagnostics_.size() == faults_before_ && !brace_faults_.empty()) {
    diagnostics_.push_back(brace_faults_.front());
  }
  return std::move(entries_);
}

void InfoScanner::open() {
  if (!may_open_) report_brace(ErrorCode::info_unexpected_open);
  if (!entries_.empty()) {
    if (may_open_) entries_.back().has_block = true;
    open_entries_.push_back(entries_.size() - 1);
  }
  may_open_ = false;
  wants_value_ = false;
  ++at_;
}

void InfoScanner::close() {
  if (open_entries_.empty()) {
    report_brace(ErrorCode::info_unmatched_close);
  } else {
    open_entries_.pop_back();
  }
  may_open_ = false;
  wants_value_ = false;
  ++at_;
}

void InfoScanner::take(const Token& token) {
  const Place place{&file_, static_cast<std::uint32_t>(token.offset),
                    static_cast<std::uint32_t>(token.raw.size())};
  if (wants_value_) {
    entries_.back().has_value = true;
    entries_.back().value_place = place;
    wants_value_ = false;
    return;
  }
  if (token.raw.empty()) report(ErrorCode::info_empty_key, token.offset, 1);
  InfoEntry entry;
  entry.key = unescaped(token.raw);
  entry.key_place = place;
  entries_.push_back(std::move(entry));
  wants_value_ = true;
  may_open_ = true;
}

InfoScanner::Token InfoScanner::quoted() {
  const std::size_t quote = at_;
  std::size_t end = quote + 1;
  while (end < text_.size() && text_[end] != '"' && text_[end] != '\n') {
    end += text_[end] == '\\' && end + 1 < text_.size() && text_[end + 1] != '\n' ? 2 : 1;
  }
  Token token{text_.substr(quote + 1, end - quote - 1), quote + 1};
  if (end >= text_.size() || text_[end] == '\n') {
    if (token.raw.ends_with('\r')) token.raw.remove_suffix(1);
    // An odd number of backslashes at the end: the last one escapes nothing.
    const auto before = token.raw.find_last_not_of('\\') + 1;
    const bool is_continued = (token.raw.size() - before) % 2 != 0;
    if (!is_continued) report(ErrorCode::info_unterminated_quote, quote, 1);
    check_escapes(token.raw, token.offset);
    at_ = end;
    return token;
  }
  check_escapes(token.raw, token.offset);
  at_ = end + 1;
  const char after = at_ < text_.size() ? text_[at_] : '\n';
  if (!is_space(after) && after != '{' && after != '}' && after != ';') {
    auto glued = text_.substr(at_);
    glued = glued.substr(0, glued.find_first_of(" \t\r\n{};"));
    report(ErrorCode::info_text_after_quote, at_, glued.size(), {std::string(glued)});
    at_ += glued.size();
  }
  return token;
}

InfoScanner::Token InfoScanner::word() {
  std::size_t end = at_;
  while (end < text_.size() && !is_space(text_[end])) ++end;
  const auto whole = text_.substr(at_, end - at_);
  const auto fault = whole.find_first_of("{}\";");
  const Token token{whole.substr(0, fault), at_};
  // Property_tree takes a backslash after a quoted text for a continued line.
  if (token.raw.starts_with('\\')) {
    report(ErrorCode::info_continuation, token.offset, 1);
  } else {
    check_escapes(token.raw, token.offset);
  }
  check_characters(token.raw, token.offset);
  if (fault != std::string_view::npos) {
    const char c = whole[fault];
    const auto code = c == ';'   ? ErrorCode::info_semicolon_in_word
                      : c == '"' ? ErrorCode::info_quote_in_word
                                 : ErrorCode::info_brace_in_word;
    report(code, at_ + fault, 1, {std::string(whole)});
  }
  at_ += token.raw.size();
  return token;
}

void InfoScanner::check_escapes(std::string_view raw, std::size_t offset) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\') continue;
    if (i + 1 == raw.size()) {
      report(ErrorCode::info_continuation, offset + i, 1);
      return;
    }
    const char escaped = raw[++i];
    if (std::string_view("\"\\'nt").find(escaped) == std::string_view::npos) {
      std::size_t length = 2;  // the whole of a character beyond ASCII
      while (i - 1 + length < raw.size() && (raw[i - 1 + length] & 0xC0) == 0x80) ++length;
      report(ErrorCode::info_bad_escape, offset + i - 1, length,
             {std::string(raw.substr(i - 1, length))});
    }
  }
}

void InfoScanner::check_characters(std::string_view word, std::size_t offset) {
  std::string_view first_quote;
  std::size_t first = std::string_view::npos;
  for (const auto quote : kCurlyQuotes) {
    const auto found = word.find(quote);
    if (found >= first) continue;
    first = found;
    first_quote = quote;
  }
  if (!first_quote.empty()) {
    report(ErrorCode::info_curly_quote, offset + first, first_quote.size(),
           {std::string(first_quote)});
    return;
  }
  for (const auto& [bytes, name] : kInvisible) {
    if (const auto found = word.find(bytes); found != std::string_view::npos) {
      report(ErrorCode::info_invisible_character, offset + found, bytes.size(),
             {std::string(name)});
      return;
    }
  }
}

void InfoScanner::skip_line() {
  const auto next = text_.find('\n', at_);
  at_ = next == std::string_view::npos ? text_.size() : next;
}

void InfoScanner::report_brace(ErrorCode code) {
  brace_faults_.push_back(finding(code, {&file_, static_cast<std::uint32_t>(at_), 1}));
}

void InfoScanner::report(ErrorCode code, std::size_t offset, std::size_t length,
                         std::vector<std::string> arguments) {
  diagnostics_.push_back(finding(
      code, {&file_, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)},
      std::move(arguments)));
}

}  // namespace parindex
