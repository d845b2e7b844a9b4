#include <algorithm>

#include "commands/commands.hpp"
#include "parindex/version.hpp"

namespace parindex::cli {
namespace {

struct Topic {
  std::string_view name;
  Text summary;
  Text text;
};

constexpr Topic kTopics[] = {
    {"exit-codes",
     {"ý nghĩa của mã thoát", "what the exit codes mean"},
     {"0  xong\n"
      "1  câu trả lời là không: check tìm thấy lỗi; rank --provisional có đơn vị bị lỗi\n"
      "2  dòng lệnh sai\n"
      "3  số liệu sai, không đọc được đầu vào hoặc không ghi được đầu ra\n"
      "4  lỗi của chính chương trình\n",
      "0  done\n"
      "1  the answer is no: check found errors; rank --provisional met agencies with errors\n"
      "2  a wrong command line\n"
      "3  bad data, unreadable input or unwritable output\n"
      "4  a fault of the program itself\n"}},
    {"stages",
     {"ba giai đoạn tính điểm", "the three stages of scoring"},
     {"self      điểm tự đánh giá, không có thì theo cách tính trên số liệu khai; bỏ dòng điều "
      "tra\n"
      "computed  theo cách tính trên số liệu khai; dòng do người thẩm định cho điểm là thiếu\n"
      "final     quyết định thẩm định của vòng cao nhất; chưa thẩm định thì theo số liệu khai và\n"
      "          kết quả là tạm thời (mặc định)\n",
      "self      the self-score, else the rule on the declared facts; survey items stay out\n"
      "computed  the rule on the declared facts; judgements are missing\n"
      "final     the appraisal of the highest round; unappraised lines follow the declared facts\n"
      "          and the result is provisional (the default)\n"}},
};

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
    text += padded(call, 38) + verb.summary.in(language) + "\n";
  }
  text +=
      Text{
          "\nparindex help LỆNH cho tùy chọn của từng lệnh; parindex help errors cho mọi mã lỗi.\n",
          "\nparindex help VERB for a verb's options; parindex help errors for every code.\n"}
          .in(language);
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
    text += "  " + padded(option_column(option), 24) + option.summary.in(language) + "\n";
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
  for (const auto& topic : kTopics) {
    if (topic.name == subject) return deliver(arguments, topic.text.in(language));
  }
  std::vector<std::string> known = {"errors"};
  for (const auto& verb : all_verbs()) known.emplace_back(verb.name);
  for (const auto& topic : kTopics) known.emplace_back(topic.name);
  for (const auto code : all_codes()) known.push_back(code_name(code));
  throw UsageError(
      filled(Text{"không có trợ giúp về \"{0}\"", "no help on \"{0}\""}.in(language), {subject}) +
      did_you_mean(subject, known, language));
}

}  // namespace parindex::cli
