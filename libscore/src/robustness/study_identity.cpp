#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "robustness/study_state.hpp"

namespace parindex {
namespace {

// To be raised where the same study comes to other draws than before.
constexpr std::int64_t kDrawsVersion = 1;

class Identity {
 public:
  Identity() : state_(XXH3_createState(), &XXH3_freeState) {
    if (!state_ || XXH3_128bits_reset(state_.get()) != XXH_OK) {
      throw std::runtime_error("XXH3 failed");
    }
  }

  void add(std::int64_t number) { XXH3_128bits_update(state_.get(), &number, sizeof number); }
  void add(std::size_t number) { add(static_cast<std::int64_t>(number)); }
  void add(bool yes) { add(std::int64_t{yes}); }
  void add(std::string_view text) {
    add(text.size());
    XXH3_128bits_update(state_.get(), text.data(), text.size());
  }
  void add(const PointsMatrix& matrix) {
    add(matrix.rows());
    add(matrix.columns());
    XXH3_128bits_update(state_.get(), matrix.data(),
                        matrix.rows() * matrix.columns() * sizeof(std::int64_t));
  }
  void add(const std::optional<Bound>& bound) {
    add(bound.has_value());
    if (!bound) return;
    add(bound->inclusive);
    add(bound->value.to_string());
  }

  std::string text() const {
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, XXH3_128bits_digest(state_.get()));
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string digits;
    for (const auto byte : bytes.digest) {
      digits += kDigits[byte >> 4];
      digits += kDigits[byte & 15];
    }
    return digits;
  }

 private:
  std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state_;
};

void add(const Scoring& scoring, Identity& identity) {
  identity.add(scoring.points);
  identity.add(scoring.max);
  identity.add(scoring.whole);
  for (const auto extra : scoring.extra) identity.add(extra);
  for (const auto zeros : scoring.zero_items) identity.add(zeros);
  identity.add(static_cast<std::size_t>(scoring.decide_on));
  identity.add(static_cast<std::size_t>(scoring.not_applicable));
  identity.add(std::int64_t{scoring.item_decimals});
  identity.add(scoring.rounding_unit);
}

// What the answers of a survey come to.
void add_rule(const Item& item, Identity& identity) {
  const auto& rule = std::get<SurveyRule>(item.rule);
  identity.add(item.max.micros());
  identity.add(static_cast<std::size_t>(item.when_none));
  identity.add(static_cast<std::size_t>(rule.no_opinion));
  identity.add(rule.options.size());
  for (const auto& option : rule.options) identity.add(option.percent.to_string());
}

void add_lines(const RankingModel& model, Identity& identity) {
  identity.add(model.judged.size());
  for (const auto& line : model.judged) {
    identity.add(line.row);
    identity.add(line.item);
    identity.add(std::size_t{line.line});
    identity.add(line.step);
  }
  identity.add(model.surveyed.size());
  for (const auto& line : model.surveyed) {
    identity.add(line.row);
    identity.add(line.item);
    identity.add(std::size_t{line.line});
    add_rule(*line.rule, identity);
    for (const auto& answer : line.answers) {
      identity.add(answer.option);
      identity.add(answer.count);
    }
  }
}

void add(const RankingModel& model, Identity& identity) {
  identity.add(model.name);
  identity.add(model.unit);
  for (const auto area : model.area_of_item) identity.add(area);
  for (const auto weight : model.weights) identity.add(weight);
  identity.add(std::int64_t{model.decimals});
  identity.add(model.is_clamped);
  identity.add(static_cast<std::size_t>(model.ties));
  for (const auto area : model.tie_break) identity.add(area);
  for (const auto& order : model.decided_order) identity.add(std::int64_t{order.value_or(0)});
  for (const auto& scoring : model.scorings) add(scoring, identity);
  for (const auto& ranges : model.bands) {
    for (const auto& range : ranges) {
      identity.add(range.is_possible);
      identity.add(range.low);
      identity.add(range.high);
    }
  }
  for (const auto rank : model.ranks_now) identity.add(std::int64_t{rank});
  add_lines(model, identity);
}

}  // namespace

// "weights,areas; 1/4 uniform; departments,districts; final"
std::string description_of(const Ranking& ranking, const RobustnessOptions& options,
                           const std::vector<BlockStudy>& blocks) {
  std::string sources;
  for (const auto& [name, source] : kUncertaintySourceNames) {
    const auto& wanted = options.sources;
    if (std::find(wanted.begin(), wanted.end(), source) == wanted.end()) continue;
    sources += (sources.empty() ? "" : ",") + std::string(name);
  }
  std::string names;
  for (const auto& block : blocks) names += (names.empty() ? "" : ",") + block.model.name;
  const bool is_uniform = options.shape == WeightShape::uniform;
  return sources + "; " + value_text(options.spread) +
         (is_uniform ? " uniform; " : " dirichlet; ") + names + "; " +
         std::string(stage_name(ranking.scored->stage));
}

std::string identity_of(const Assessment& assessment, const RobustnessOptions& options,
                        const std::vector<BlockStudy>& blocks) {
  Identity identity;
  identity.add(kDrawsVersion);
  identity.add(assessment.id);
  identity.add(options.spread.to_string());
  identity.add(static_cast<std::size_t>(options.shape));
  for (const auto& block : blocks) {
    const Variation& variation = block.variation;
    for (const bool varies : {variation.weights.items, variation.weights.areas, variation.judgement,
                              variation.survey}) {
      identity.add(varies);
    }
    identity.add(std::size_t{variation.roundings});
    identity.add(std::size_t{variation.policies});
    for (const auto agency : block.agencies) identity.add(assessment.agencies()[agency].code.text);
    add(block.model, identity);
  }
  return identity.text();
}

}  // namespace parindex
