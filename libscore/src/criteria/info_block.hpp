// InfoBlock: strict reading of one { } block. Every key that is asked for is known; finish()
// reports all others, with the nearest known name. Values are read with their types, and every
// fault is reported at its place.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "criteria/info_document.hpp"
#include "criteria/words.hpp"
#include "parindex/criteria_set.hpp"

namespace parindex {

class InfoBlock {
 public:
  // `name` tells the block in findings: "item 1.1.1".
  InfoBlock(const InfoNode& node, std::string name, Diagnostics& diagnostics);

  const InfoNode& node() const { return node_; }
  const std::string& name() const { return name_; }
  Diagnostics& diagnostics() { return diagnostics_; }

  // A key that stands at most once. Reports a second one.
  const InfoNode* find(std::string_view key);
  // The same; where it is missing, finish() reports it.
  const InfoNode* require(std::string_view key);
  // A key that may repeat, in document order.
  std::vector<const InfoNode*> all(std::string_view key);

  // Values. Missing optional keys give the default; faults are reported and give the default.
  std::string text(std::string_view key);           // required
  std::string optional_text(std::string_view key);  // else empty
  Title title(bool is_required = true);             // keys title and title_en
  std::optional<Points> points(std::string_view key, bool is_required, int decimals);
  std::optional<Date> date(std::string_view key, bool is_required);
  std::optional<int> integer(std::string_view key, bool is_required, int low, int high);
  std::optional<bool> yes_no(std::string_view key);
  Expression expression(std::string_view key, bool is_required = true);

  template <class Enum>
  std::optional<Enum> word(std::string_view key, bool is_required, Words<Enum> words) {
    const InfoNode* const found = is_required ? require(key) : find(key);
    if (found == nullptr || !has_plain_value(*found)) return std::nullopt;
    std::vector<std::string> known;
    for (const auto& [text, value] : words) {
      if (text == found->value) return value;
      known.emplace_back(text);
    }
    report_word(*found, known);
    return std::nullopt;
  }

  // Reports every key that was never asked for, and every required one that is not there.
  void finish();

  // Whether the node has a value and no block; reports where not.
  bool has_plain_value(const InfoNode& node);
  // Whether the node has a block and no value; reports where not.
  bool has_plain_block(const InfoNode& node);
  // Whether the node has an id as value; a block may follow.
  bool has_id(const InfoNode& node);

  void report(ErrorCode code, const Place& place, std::vector<std::string> arguments = {});

 private:
  void know(std::string_view key);
  void report_word(const InfoNode& node, const std::vector<std::string>& known);

  const InfoNode& node_;
  std::string name_;
  Diagnostics& diagnostics_;
  std::vector<std::string> known_;
  std::vector<std::string> missing_;
};

// Single values, for blocks that are read in document order.
std::optional<Points> read_points(const InfoNode& node, int decimals, Diagnostics& diagnostics);
std::optional<Fraction> read_percent(const InfoNode& node, Diagnostics& diagnostics);

Place place_of_value(const InfoNode& node);

}  // namespace parindex
