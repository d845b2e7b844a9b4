#include <algorithm>

#include "commands/commands.hpp"
#include "help_topics.hpp"
#include "parindex/version.hpp"
#include "rule_words.hpp"

namespace parindex::cli {
namespace {

std::string padded(std::string text, std::size_t width) {
  const std::size_t used = display_width(text);
  return text + std::string(width > used ? width - used : 1, ' ');
}

std::string option_column(const OptionSpec& option) {
  std::string text = option.letter != 0 ? std::string("-") + option.letter + ", " : "    ";
  text += "--" + std::string(option.name);
  if (!option.argument.empty()) text += " " + std::string(option.argument);
  return text;
}

std::string overview(Language language) {
  std::string text =
      Text{
          "parindex – tính điểm và xếp hạng Chỉ số cải cách hành chính (PAR INDEX)\n\nCách dùng:\n",
          "parindex – scores and ranks the public administration reform index (PAR INDEX)\n\n"
          "Usage:\n"}
          .in(language);
  for (const auto& verb : all_verbs()) {
    const std::string call =
        "  parindex " + std::string(verb.name) + " " + std::string(verb.operands);
    text += padded(call, 44) + verb.summary.in(language) + "\n";
  }
  text +=
      Text{
          "\nparindex help LỆNH cho tùy chọn của từng lệnh; parindex help errors cho mọi mã lỗi.\n",
          "\nparindex help VERB for a verb's options; parindex help errors for every code.\n"}
          .in(language);
  return text;
}

std::string indented(std::string_view text, const std::string& margin) {
  std::string result;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    result += margin + std::string(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string rule_text(const RuleWords& rule, Language language) {
  return std::string(rule.name) + ": " + rule.summary.in(language) + "\n\n" +
         indented(rule.keys.in(language), "  ") +
         Text{"\n  Ví dụ:\n", "\n  Example:\n"}.in(language) + indented(rule.example, "    ");
}

std::string rules_text(Language language) {
  std::string text =
      Text{
          "Cách tính điểm: khóa rule của một tiêu chí thành phần. M là điểm tối đa của nó. Điểm\n"
          "chỉ làm tròn một lần, sau cùng; không phát sinh (0/0) thì theo khóa when_none của tiêu\n"
          "chí. Đầy đủ: docs/formats.md, mục 5.\n",
          "Rules: the key `rule` of an item. M is its maximum. Points are rounded once, at the "
          "end;\n"
          "where nothing arose (0/0) the item's key when_none says what that gives. In full:\n"
          "docs/formats.md, chapter 5.\n"}
          .in(language);
  for (const auto& rule : all_rules()) text += "\n" + rule_text(rule, language);
  return text;
}

std::string error_list(Language language) {
  std::string text;
  for (const auto code : all_codes()) {
    text += code_name(code) + "  " + code_title(code, language) + "\n";
  }
  return text;
}

}  // namespace

std::string usage_text(const VerbSpec* verb, Language language) {
  if (verb == nullptr) return overview(language);
  std::string text = "parindex " + std::string(verb->name) + " " + std::string(verb->operands) +
                     Text{" [TÙY CHỌN]\n\n", " [OPTIONS]\n\n"}.in(language);
  text += verb->description.in(language) + "\n\n";
  for (const auto& option : all_options()) {
    if (!takes(*verb, option)) continue;
    const bool has_own_formats = option.name == "format" && !verb->formats.vi.empty();
    const Text& summary = has_own_formats ? verb->formats : option.summary;
    text += "  " + padded(option_column(option), 24) + summary.in(language) + "\n";
  }
  text += Text{"\nVí dụ: ", "\nExample: "}.in(language) + std::string(verb->example) + "\n";
  return text;
}

int run_help(const Arguments& arguments) {
  const Language language = arguments.language;
  if (arguments.operands.empty()) return deliver(arguments, overview(language));
  const std::string& subject = arguments.operands[0];
  if (const auto* verb = find_verb(subject)) return deliver(arguments, usage_text(verb, language));
  if (const auto code = find_code(subject)) return deliver(arguments, help_text(*code, language));
  if (subject == "errors") return deliver(arguments, error_list(language));
  if (subject == "rules") return deliver(arguments, rules_text(language));
  if (const auto* rule = find_rule(subject)) return deliver(arguments, rule_text(*rule, language));
  for (const auto& topic : all_topics()) {
    if (topic.name == subject) return deliver(arguments, topic.text.in(language));
  }
  std::vector<std::string> known = {"errors", "rules"};
  for (const auto& verb : all_verbs()) known.emplace_back(verb.name);
  for (const auto& topic : all_topics()) known.emplace_back(topic.name);
  for (const auto& rule : all_rules()) known.emplace_back(rule.name);
  for (const auto code : all_codes()) known.push_back(code_name(code));
  throw UsageError(
      filled(Text{"không có trợ giúp về \"{0}\"", "no help on \"{0}\""}.in(language), {subject}) +
      did_you_mean(subject, known, language));
}

}  // namespace parindex::cli
