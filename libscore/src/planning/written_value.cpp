#include "planning/written_value.hpp"

#include <algorithm>
#include <charconv>

#include "base/report.hpp"
#include "criteria/info_block.hpp"

namespace parindex {
namespace {

// As if it stood in a criteria set.
InfoNode node_of(const WrittenValue& value) {
  InfoNode node;
  node.key = value.name;
  node.value = value.text;
  node.has_value = true;
  node.key_place = value.place;
  node.value_place = value.place;
  return node;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<Points> read_points(const WrittenValue& value, Diagnostics& diagnostics) {
  return read_points(node_of(value), value.decimals, diagnostics);
}

std::optional<Fraction> read_percent(const WrittenValue& value, Diagnostics& diagnostics) {
  return read_percent(node_of(value), diagnostics);
}

std::optional<Fraction> read_maximum(const WrittenValue& value, Diagnostics& diagnostics) {
  const auto slash = value.text.find('/');
  if (slash != std::string::npos) {
    const auto numerator = whole_number(std::string_view(value.text).substr(0, slash));
    const auto denominator = whole_number(std::string_view(value.text).substr(slash + 1));
    if (numerator && denominator && *numerator > 0 && *denominator > 0) {
      return Fraction::of(*numerator, *denominator);
    }
  }
  const auto points = read_points(value, diagnostics);
  if (!points) return std::nullopt;
  if (*points > Points()) return Fraction(*points);
  diagnostics.push_back(
      finding(ErrorCode::maximum_not_positive, value.place, {value.name, value.text}));
  return std::nullopt;
}

std::optional<bool> read_yes_no(const WrittenValue& value, Diagnostics& diagnostics) {
  const auto index = read_word(value, {"no", "yes"}, diagnostics);
  if (!index) return std::nullopt;
  return *index == 1;
}

std::optional<int> read_integer(const WrittenValue& value, int low, int high,
                                Diagnostics& diagnostics) {
  const auto number = whole_number(value.text);
  if (number && *number >= low && *number <= high) return static_cast<int>(*number);
  diagnostics.push_back(
      finding(ErrorCode::bad_integer, value.place,
              {value.text, value.name, std::to_string(low) + "–" + std::to_string(high)}));
  return std::nullopt;
}

std::optional<std::size_t> read_word(const WrittenValue& value,
                                     const std::vector<std::string>& known,
                                     Diagnostics& diagnostics) {
  const auto found = std::find(known.begin(), known.end(), value.text);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  auto error = finding(ErrorCode::bad_word, value.place, {value.text, value.name, joined(known)});
  error.suggestion = nearest_name(value.text, known).value_or("");
  diagnostics.push_back(std::move(error));
  return std::nullopt;
}

std::string percentage_text(const Fraction& share) {
  return value_text(share * Fraction(100)) + "%";
}

}  // namespace parindex
