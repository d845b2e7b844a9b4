// A rule told by the titles of its facts and options, for who has never seen the set that names
// them.
#include <cctype>
#include <map>

#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

using Titles = std::map<std::string, std::string, std::less<>>;

bool starts_name(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool continues_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// A copy of a rule whose names are titles: it can be described, and not be evaluated.
class Titler {
 public:
  Titler(const Item& item, Language language) : language_(language) {
    add_words();
    add_options(item.rule);
    for (const auto& fact : item.facts) {
      const auto title = fact.title.in(language_);
      if (!title.empty()) titles_[fact.name.text] = title;
    }
  }

  Rule titled(Rule rule) const {
    std::visit([this](auto& shape) { rename(shape); }, rule);
    return rule;
  }

 private:
  void add_words() {
    if (language_ == Language::vi) {
      titles_ = {{"and", "và"},
                 {"or", "hoặc"},
                 {"not", "không phải"},
                 {"yes", "có"},
                 {"no", "không"},
                 {"previous", "năm trước "},
                 {"min", "nhỏ nhất trong "},
                 {"max", "lớn nhất trong "}};
    } else {
      titles_ = {{"previous", "last year's "}, {"min", "the least of "}, {"max", "the most of "}};
    }
  }

  void add_options(const Rule& rule) {
    if (const auto* choice = std::get_if<ChoiceRule>(&rule)) {
      for (const auto& option : choice->options) add_option(option);
    } else if (const auto* survey = std::get_if<SurveyRule>(&rule)) {
      for (const auto& option : survey->options) add_option(option);
    } else if (const auto* parts = std::get_if<PartsRule>(&rule)) {
      for (const auto& part : parts->parts) add_options(part.rule);
    }
  }

  template <class Option>
  void add_option(const Option& option) {
    const auto title = Title{option.title, option.title_en}.in(language_);
    if (!title.empty()) titles_[option.id.text] = title;
  }

  std::string titled_name(std::string_view name) const {
    const auto found = titles_.find(name);
    return found == titles_.end() ? std::string(name) : found->second;
  }

  // "on_time >= 3.5" as "Hồ sơ đúng hạn ≥ 3,5".
  std::string titled_text(const std::string& expression) const {
    static constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
        {">=", "≥"}, {"<=", "≤"}, {"!=", "≠"}, {"*", "×"}};
    const std::string text = localized(expression, language_);
    std::string told;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i + 1;
      if (starts_name(text[i])) {
        while (end < text.size() && continues_name(text[end])) ++end;
        told += titled_name(std::string_view(text).substr(i, end - i));
        i = end;
        continue;
      }
      std::string_view sign = std::string_view(text).substr(i, 1);
      for (const auto& [written, shown] : kSigns) {
        if (!std::string_view(text).substr(i).starts_with(written)) continue;
        sign = shown;
        end = i + written.size();
        break;
      }
      told += sign;
      i = end;
    }
    return told;
  }

  void rename(Expression& expression) const {
    if (!expression.empty()) expression = Expression(titled_text(expression.text()));
  }
  void rename(FactName& fact) const { fact.text = titled_name(fact.text); }
  template <class Option>
  void rename_options(std::vector<Option>& options) const {
    for (auto& option : options) option.id.text = titled_name(option.id.text);
  }

  void rename(ChoiceRule& rule) const {
    rename(rule.fact);
    rename_options(rule.options);
  }
  void rename(DeadlineRule& rule) const { rename(rule.fact); }
  void rename(RateRule& rule) const { rename(rule.of); }
  void rename(BandsRule& rule) const { rename(rule.of); }
  void rename(CountRule& rule) const { rename(rule.of); }
  void rename(DeductionRule& rule) const { rename(rule.of); }
  void rename(AllRule& rule) const {
    for (auto& condition : rule.conditions) rename(condition);
  }
  void rename(CasesRule& rule) const {
    for (auto& each : rule.cases) {
      rename(each.when);
      rename(each.of);
    }
  }
  void rename(PartsRule& rule) const {
    for (auto& part : rule.parts) {
      const auto title = Title{part.title, part.title_en}.in(language_);
      if (!title.empty()) part.id.text = title;
      part.rule = titled(std::move(part.rule));
    }
  }
  void rename(PeerRule& rule) const { rename(rule.of); }
  void rename(SurveyRule& rule) const { rename_options(rule.options); }
  void rename(JudgementRule&) const {}
  void rename(TrackedRule& rule) const { rename(rule.of); }

  Language language_;
  Titles titles_;
};

}  // namespace

std::string rule_in_titles(const Item& item, Language language) {
  return describe(Titler(item, language).titled(item.rule), item.max, language);
}

}  // namespace parindex::cli
