#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

// max x dividend / divisor; `numbers` tells the quotient as an expression.
template <class Numbers>
Outcome scaled(StepCode code, const RuleInput& input, const Fraction& dividend,
               const Fraction& divisor, Numbers numbers) {
  const Fraction points = Fraction(input.max) * dividend / divisor;
  if (input.trace != nullptr) {
    input.trace->say(code);
    input.trace->compute(StepCode::points, operand(input.max) + " * " + numbers(), points);
    input.trace->take(0);
  }
  return Outcome::of(points);
}

// best: max x v / best; where lower is better, max x best / v, and the best itself earns all even
// where it is 0.
Outcome against_best(const PeerRule& rule, const RuleInput& input, const Fraction& value) {
  const PeerField& peers = *input.peers;
  if (rule.lower_is_better && value == peers.lowest) {
    return scaled(StepCode::peer_best, input, 1, 1, [] { return std::string("1"); });
  }
  const Fraction& dividend = rule.lower_is_better ? peers.lowest : value;
  const Fraction& divisor = rule.lower_is_better ? value : peers.highest;
  if (divisor.is_zero()) return Outcome::none();
  return scaled(StepCode::peer_best, input, dividend, divisor,
                [&] { return operand(dividend) + " / " + operand(divisor); });
}

Outcome against_mean(const PeerRule& rule, const RuleInput& input, const Fraction& value) {
  const PeerField& peers = *input.peers;
  const Fraction mean = peers.sum / Fraction(static_cast<std::int64_t>(peers.count));
  const bool reached = rule.lower_is_better ? value <= mean : value >= mean;
  if (input.trace != nullptr) {
    input.trace->say(reached ? StepCode::peer_mean_reached : StepCode::peer_mean_missed,
                     {value_text(mean)});
    input.trace->take(reached ? 0 : 1);
  }
  return Outcome::of(reached ? Fraction(input.max) : Fraction(0));
}

Outcome against_range(const PeerRule& rule, const RuleInput& input, const Fraction& value) {
  const PeerField& peers = *input.peers;
  const Fraction width = peers.highest - peers.lowest;
  if (width.is_zero()) return Outcome::none();
  const Fraction& from = rule.lower_is_better ? value : peers.lowest;
  const Fraction& to = rule.lower_is_better ? peers.highest : value;
  return scaled(StepCode::peer_range, input, to - from, width, [&] {
    return "(" + operand(to) + " - " + operand(from) + ") / (" + operand(peers.highest) + " - " +
           operand(peers.lowest) + ")";
  });
}

}  // namespace

std::optional<Fraction> value_among_peers(const RuleInput& input) {
  const auto is_usable = [&input](std::uint16_t fact) {
    const FactValue* const value = input.facts[fact];
    return value != nullptr && !(value->type() == FactType::count && value->is_negative());
  };
  const auto& needed = input.item.needed_facts;
  if (!std::all_of(needed.begin(), needed.end(), is_usable)) return std::nullopt;
  auto measured = measure(std::get<PeerRule>(input.item.rule).of, input);
  if (measured.forced) return std::nullopt;
  return std::move(measured.value);
}

Outcome evaluate_rule(const PeerRule& rule, const RuleInput& input) {
  const auto measured = measure(rule.of, input);
  if (measured.forced) return *measured.forced;
  // An agency with errors has no place among the peers, and is not scored.
  if (input.peers == nullptr || input.peers->count == 0) return Outcome::none();
  if (input.trace != nullptr) {
    const PeerField& peers = *input.peers;
    const auto count = static_cast<std::int64_t>(peers.count);
    input.trace->say(StepCode::peers,
                     {std::to_string(count), value_text(peers.lowest), value_text(peers.highest)});
    input.trace->compute(StepCode::operation, operand(peers.sum) + " / " + std::to_string(count),
                         peers.sum / Fraction(count));
  }
  switch (rule.against) {
    case PeerRule::Against::best: return against_best(rule, input, measured.value);
    case PeerRule::Against::mean: return against_mean(rule, input, measured.value);
    case PeerRule::Against::range: break;
  }
  return against_range(rule, input, measured.value);
}

}  // namespace parindex
