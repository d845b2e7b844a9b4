#include "criteria/info_block.hpp"

#include <algorithm>
#include <charconv>

#include "base/report.hpp"
#include "parindex/decimal.hpp"

namespace parindex {

Place place_of_value(const InfoNode& node) {
  return node.has_value ? node.value_place : node.key_place;
}

InfoBlock::InfoBlock(const InfoNode& node, std::string name, Diagnostics& diagnostics)
    : node_(node), name_(std::move(name)), diagnostics_(diagnostics) {}

void InfoBlock::report(ErrorCode code, const Place& place, std::vector<std::string> arguments) {
  diagnostics_.push_back(finding(code, place, std::move(arguments)));
}

void InfoBlock::know(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
}

const InfoNode* InfoBlock::find(std::string_view key) {
  know(key);
  const InfoNode* first = nullptr;
  for (const auto& child : node_.children) {
    if (child.key != key) continue;
    if (first == nullptr) {
      first = &child;
      continue;
    }
    diagnostics_.push_back(with_related(finding(ErrorCode::duplicate_key, child.key_place,
                                                {child.key, place_text(first->key_place)}),
                                        first->key_place));
  }
  return first;
}

const InfoNode* InfoBlock::require(std::string_view key) {
  const InfoNode* const found = find(key);
  if (found == nullptr) missing_.emplace_back(key);
  return found;
}

std::vector<const InfoNode*> InfoBlock::all(std::string_view key) {
  know(key);
  std::vector<const InfoNode*> found;
  for (const auto& child : node_.children) {
    if (child.key == key) found.push_back(&child);
  }
  return found;
}

bool InfoBlock::has_plain_value(const InfoNode& node) {
  if (node.has_block) report(ErrorCode::unexpected_children, node.key_place, {node.key});
  if (!node.has_value && !node.has_block) {
    report(ErrorCode::missing_value, node.key_place, {node.key});
  }
  return node.has_value && !node.has_block;
}

bool InfoBlock::has_plain_block(const InfoNode& node) {
  if (node.has_value) report(ErrorCode::unexpected_value, node.value_place, {node.key, node.value});
  if (!node.has_block && !node.has_value) {
    report(ErrorCode::missing_key, node.key_place, {"{ }", node.key});
  }
  return node.has_block && !node.has_value;
}

bool InfoBlock::has_id(const InfoNode& node) {
  if (!node.has_value) {
    report(ErrorCode::missing_value, node.key_place, {node.key});
    return false;
  }
  const bool is_sound =
      !node.value.empty() && std::all_of(node.value.begin(), node.value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
      });
  if (!is_sound) report(ErrorCode::bad_id, node.value_place, {node.value});
  return is_sound;
}

std::string InfoBlock::text(std::string_view key) {
  const InfoNode* const found = require(key);
  return found != nullptr && has_plain_value(*found) ? found->value : std::string();
}

std::string InfoBlock::optional_text(std::string_view key) {
  const InfoNode* const found = find(key);
  return found != nullptr && has_plain_value(*found) ? found->value : std::string();
}

Title InfoBlock::title(bool is_required) {
  Title title;
  title.vi = is_required ? text("title") : optional_text("title");
  title.en = optional_text("title_en");
  return title;
}

std::optional<Points> InfoBlock::points(std::string_view key, bool is_required, int decimals) {
  const InfoNode* const found = is_required ? require(key) : find(key);
  if (found == nullptr || !has_plain_value(*found)) return std::nullopt;
  return read_points(*found, decimals, diagnostics_);
}

std::optional<Date> InfoBlock::date(std::string_view key, bool is_required) {
  const InfoNode* const found = is_required ? require(key) : find(key);
  if (found == nullptr || !has_plain_value(*found)) return std::nullopt;
  const auto date = Date::parse_iso(found->value);
  if (!date) report(ErrorCode::bad_date, found->value_place, {found->value});
  return date;
}

std::optional<int> InfoBlock::integer(std::string_view key, bool is_required, int low, int high) {
  const InfoNode* const found = is_required ? require(key) : find(key);
  if (found == nullptr || !has_plain_value(*found)) return std::nullopt;
  int value = 0;
  const auto& text = found->value;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault == std::errc() && end == text.data() + text.size() && value >= low && value <= high) {
    return value;
  }
  report(ErrorCode::bad_integer, found->value_place,
         {text, found->key, std::to_string(low) + "–" + std::to_string(high)});
  return std::nullopt;
}

std::optional<bool> InfoBlock::yes_no(std::string_view key) {
  static constexpr std::pair<std::string_view, bool> kWords[] = {{"yes", true}, {"no", false}};
  return word<bool>(key, false, kWords);
}

Expression InfoBlock::expression(std::string_view key, bool is_required) {
  const InfoNode* const found = is_required ? require(key) : find(key);
  if (found == nullptr || !has_plain_value(*found)) return {};
  return Expression(found->value, found->value_place);
}

void InfoBlock::report_word(const InfoNode& node, const std::vector<std::string>& known) {
  auto error =
      finding(ErrorCode::bad_word, node.value_place, {node.value, node.key, joined(known)});
  error.suggestion = nearest_name(node.value, known).value_or("");
  diagnostics_.push_back(std::move(error));
}

void InfoBlock::finish() {
  for (const auto& child : node_.children) {
    if (std::find(known_.begin(), known_.end(), child.key) != known_.end()) continue;
    auto error = finding(ErrorCode::unknown_key, child.key_place, {child.key, joined(known_)});
    error.suggestion = nearest_name(child.key, known_).value_or("");
    std::erase(missing_, error.suggestion);  // it is there, misspelt
    diagnostics_.push_back(std::move(error));
  }
  for (const auto& key : missing_) report(ErrorCode::missing_key, node_.key_place, {key, name_});
  missing_.clear();
}

std::optional<Points> read_points(const InfoNode& node, int decimals, Diagnostics& diagnostics) {
  const auto points = Points::parse(node.value);
  if (!points) {
    const auto parsed = parse_decimal(node.value).value;
    const bool is_too_fine = parsed && parsed->scale > Points::kMaxDecimals;
    diagnostics.push_back(is_too_fine
                              ? finding(ErrorCode::too_many_decimals, place_of_value(node),
                                        {node.value, std::to_string(decimals)})
                              : finding(ErrorCode::bad_points, place_of_value(node), {node.value}));
    return std::nullopt;
  }
  if (points->decimals() > decimals) {
    diagnostics.push_back(finding(ErrorCode::too_many_decimals, place_of_value(node),
                                  {node.value, std::to_string(decimals)}));
    return std::nullopt;
  }
  return points;
}

std::optional<Fraction> read_percent(const InfoNode& node, Diagnostics& diagnostics) {
  const auto parsed = parse_percent(node.value);
  if (!parsed.value) {
    diagnostics.push_back(finding(ErrorCode::bad_percent, place_of_value(node), {node.value}));
    return std::nullopt;
  }
  return Fraction(*parsed.value);
}

}  // namespace parindex
