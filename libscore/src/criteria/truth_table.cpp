#include "criteria/truth_table.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/expression_text.hpp"

namespace parindex {
namespace {

constexpr std::size_t kMostRows = 4096;

Fraction floor_of(const Fraction& value) {
  const auto rounded = value.rounded(0);
  if (!rounded) return value;
  const Fraction whole(*rounded);
  return whole > value ? whole - Fraction(1) : whole;
}

// Values that stand for every number: the boundaries and what lies between and beyond them.
std::vector<Fraction> samples_of_reals(const std::set<Fraction>& constants, bool never_negative) {
  std::set<Fraction> boundaries = constants;
  if (never_negative) boundaries.insert(Fraction(0));
  std::vector<Fraction> samples = {*boundaries.begin() - Fraction(1)};
  const Fraction* before = nullptr;
  for (const auto& boundary : boundaries) {
    if (before != nullptr) samples.push_back((*before + boundary) / Fraction(2));
    samples.push_back(boundary);
    before = &boundary;
  }
  samples.push_back(*boundaries.rbegin() + Fraction(1));
  return samples;
}

// The same where only whole numbers occur: what is made of counts, and dates as days.
std::vector<Fraction> samples_of_whole_numbers(const std::set<Fraction>& constants) {
  std::set<Fraction> samples = {Fraction(0)};
  for (const auto& constant : constants) {
    const Fraction whole = floor_of(constant);
    for (const int step : {-1, 0, 1, 2}) samples.insert(whole + Fraction(step));
  }
  return {samples.begin(), samples.end()};
}

class TruthTable {
 public:
  TruthTable(std::span<const Expression* const> conditions, std::span<const Fact> facts)
      : conditions_(conditions), facts_(facts) {}

  std::optional<std::vector<TruthRow>> make() {
    if (!collect()) return std::nullopt;
    std::size_t count = 1;
    for (const auto& number : numbers_) {
      samples_.push_back(samples_of(number));
      count *= samples_.back().size();
      if (count > kMostRows) return std::nullopt;
    }
    if (yes_no_.size() > 10 || (count << yes_no_.size()) > kMostRows) return std::nullopt;
    fill(0);
    return std::move(rows_);
  }

 private:
  const Fact& fact(std::uint16_t symbol) const { return facts_[symbol % facts_.size()]; }

  std::string name_of(std::uint16_t symbol) const {
    const std::string& name = fact(symbol).name.text;
    return symbol < facts_.size() ? name : "previous(" + name + ")";
  }

  bool collect() {
    for (const auto* condition : conditions_) {
      auto compared = condition->compared();
      if (!compared) return false;
      for (auto& number : compared->numbers) {
        const auto same = std::find_if(numbers_.begin(), numbers_.end(), [&](const auto& known) {
          return known.text == number.text;
        });
        if (same == numbers_.end()) {
          numbers_.push_back(std::move(number));
        } else {
          same->constants.merge(number.constants);
        }
      }
      yes_no_.insert(compared->yes_no.begin(), compared->yes_no.end());
    }
    return numbers_.size() <= 1 || std::all_of(numbers_.begin(), numbers_.end(),
                                               [](const auto& number) { return number.is_fact; });
  }

  std::vector<Fraction> samples_of(const Expression::Compared& number) const {
    const bool is_date = number.type == ValueType::date;
    const auto is_signed = [](const Fact& fact) { return fact.type == FactType::decimal; };
    const auto is_broken = [&](const Fact& fact) {
      return is_signed(fact) || fact.type == FactType::percent;
    };
    const bool is_whole =
        number.is_whole && (number.is_fact ? !is_broken(fact(number.symbol))
                                           : std::none_of(facts_.begin(), facts_.end(), is_broken));
    const bool never_negative =
        !is_date && number.never_negative &&
        (number.is_fact ? !is_signed(fact(number.symbol))
                        : std::none_of(facts_.begin(), facts_.end(), is_signed));
    auto samples = is_date || is_whole ? samples_of_whole_numbers(number.constants)
                                       : samples_of_reals(number.constants, never_negative);
    if (never_negative) {
      std::erase_if(samples, [](const Fraction& sample) { return sample.sign() < 0; });
    }
    return samples;
  }

  // Every combination of samples and yes/no facts.
  void fill(std::size_t depth) {
    if (depth < numbers_.size()) {
      for (const auto& sample : samples_[depth]) {
        values_[numbers_[depth].text] = sample;
        fill(depth + 1);
      }
      return;
    }
    const std::vector<std::uint16_t> yes_no(yes_no_.begin(), yes_no_.end());
    for (std::size_t bits = 0; bits < (std::size_t{1} << yes_no.size()); ++bits) {
      std::map<std::uint16_t, bool> answers;
      for (std::size_t i = 0; i < yes_no.size(); ++i) answers[yes_no[i]] = ((bits >> i) & 1) != 0;
      add_row(answers);
    }
  }

  void add_row(const std::map<std::uint16_t, bool>& answers) {
    TruthRow row;
    for (const auto* condition : conditions_) {
      row.holds.push_back(condition->holds_where(values_, answers));
    }
    const auto add = [&row](const std::string& name, const std::string& value) {
      row.example += (row.example.empty() ? "" : ", ") + name + " = " + value;
    };
    for (const auto& number : numbers_) {
      const Fraction& value = values_[number.text];
      add(number.text, number.type == ValueType::date ? date_text(value) : value_text(value));
    }
    for (const auto& [symbol, yes] : answers) add(name_of(symbol), yes ? "yes" : "no");
    rows_.push_back(std::move(row));
  }

  std::span<const Expression* const> conditions_;
  std::span<const Fact> facts_;
  std::vector<Expression::Compared> numbers_;
  std::vector<std::vector<Fraction>> samples_;
  std::set<std::uint16_t> yes_no_;
  std::map<std::string, Fraction> values_;
  std::vector<TruthRow> rows_;
};

}  // namespace

std::optional<std::vector<TruthRow>> truth_table(std::span<const Expression* const> conditions,
                                                 std::span<const Fact> facts) {
  return TruthTable(conditions, facts).make();
}

}  // namespace parindex
