#include "criteria/bound.hpp"

#include "base/report.hpp"
#include "parindex/decimal.hpp"

namespace parindex {
namespace {

std::optional<Bound> load_bound(InfoBlock& block, std::string_view inclusive_key,
                                std::string_view exclusive_key) {
  const InfoNode* const inclusive = block.find(inclusive_key);
  const InfoNode* const exclusive = block.find(exclusive_key);
  if (inclusive != nullptr && exclusive != nullptr) {
    block.diagnostics().push_back(with_related(
        finding(ErrorCode::duplicate_key, exclusive->key_place,
                {inclusive->key + " / " + exclusive->key, place_text(inclusive->key_place)}),
        inclusive->key_place));
  }
  const InfoNode* const node = inclusive != nullptr ? inclusive : exclusive;
  if (node == nullptr || !block.has_plain_value(*node)) return std::nullopt;
  const auto parsed =
      node->value.ends_with('%') ? parse_percent(node->value) : parse_decimal(node->value);
  if (!parsed.value) {
    block.report(ErrorCode::bad_bound, node->value_place, {node->value});
    return std::nullopt;
  }
  return Bound{Fraction(*parsed.value), inclusive != nullptr, node->value, node->value_place};
}

}  // namespace

std::optional<Bound> load_low_bound(InfoBlock& block) { return load_bound(block, "from", "above"); }

std::optional<Bound> load_high_bound(InfoBlock& block) { return load_bound(block, "to", "below"); }

Bound hundred_percent() { return Bound{Fraction(1), true, "100%", {}}; }

}  // namespace parindex
